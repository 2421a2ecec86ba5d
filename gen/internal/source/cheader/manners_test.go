package cheader

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// fullLines is recordLines with the notes and with what is an alias.
func fullLines(list *source.List) []string {
	lines := recordLines(list)
	for i, r := range list.Records {
		if note := r.Get(source.Note); note != "" {
			lines[i] += " | " + note
		}
		if r.Alias {
			lines[i] = "alias " + lines[i]
		}
	}
	return lines
}

func compareLines(t *testing.T, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		g, w := "(nothing)", "(nothing)"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("%s\nwant: %s", g, w)
		}
	}
}

// TestHeaderManners reads headers that are made in the manners of the Windows SDK.
func TestHeaderManners(t *testing.T) {
	cases := []struct {
		file         string
		only, except string
		want         []string
		skipped      int
	}{
		{file: "wrappers.h", except: "AREA_.*", skipped: 12, want: []string{
			"32: 0x80110001 HEDGE_DRY: The hedge is dry.",
			"35: 0x80110002 HEDGE_BARE: The hedge is bare.",
			"38: 0x80120001 POND_GREEN: The pond is green.",
			"41: 0x80120102 POND_FROZEN: The pond is frozen.",
			"44: 0x80130003 LAWN_HIGH: The lawn is high.",
			"47: 1234 GATE_SHUT: The gate is shut.",
			"50: 0x800704D2 HOUSE_GATE_SHUT: The gate is shut, seen from the house.",
			"53: 0xA00704D2 STREET_GATE_SHUT: The gate is shut, seen from the street.",
			"55: 65535 FIELD_MAX: The field is full.",
		}},
		{file: "wrappers.h", only: "(HEDGE|POND)_.*", skipped: 17, want: []string{
			"32: 0x80110001 HEDGE_DRY: The hedge is dry.",
			"35: 0x80110002 HEDGE_BARE: The hedge is bare.",
			"38: 0x80120001 POND_GREEN: The pond is green.",
			"41: 0x80120102 POND_FROZEN: The pond is frozen.",
		}},
		{file: "wrappers.h", only: ".*_(SHUT|POND)", except: "STREET.*", skipped: 18, want: []string{
			"16: 18 AREA_POND: ", // a part of others, but matched
			"47: 1234 GATE_SHUT: The gate is shut.",
			"50: 0x800704D2 HOUSE_GATE_SHUT: The gate is shut, seen from the house.",
		}},
		{file: "aliases.h", except: "AREA_.*", skipped: 2, want: []string{
			"7: 17 LAMP_OUT: The lamp is out.",
			"alias 9: 17 LIGHT_OUT: ",
			"alias 12: 17 BEACON_OUT: The beacon is out.",
			"alias 14: 32 OIL_EMPTY: ",
			"17: 32 OIL_GONE: The oil is gone.",
			"20: 18 STAIRS_WET: The stairs are wet.",
			"alias 22: 18 STEPS_WET: ",
			"alias 23: 19 STEPS_DRY: ",
			"26: 19 STEPS_TOO_DRY: The steps are too dry.",
		}},
		{file: "sections.h", want: []string{
			"5: 0x80040001 LAMP_OUT: ",
			"10: 0x80040002 LAMP_WEAK: ",
			"14: 3 WINDOW_OPEN: ",
			"18: 4 DOOR_OPEN: ",
			"22: 5 ROOF_OPEN: ",
		}},
		{file: "paragraphs.h", want: []string{
			"10: 1 BELL_CRACKED (removed in Windows Vista): The bell is cracked.",
			"25: 2 BELL_MUTE (added in Windows 7): The bell is mute. | Ring again. Or knock. And wait.",
			"32: 3 BELL_STOLEN (since Windows 7, removed in Windows 8.1): The bell is stolen.",
			"47: 4 BELL_LOW: The bell %1 sounds low, at 80%0f what it should. | Tune it: %2.",
			"61: 5 BELL_HIGH: The bell sounds high.",
			"65: 6 CLOCK_LATE: The clock is late.",
			"69: 7 CLOCK_EARLY: The clock is early.",
			"72: 8 CLOCK_STOPPED: ",
			"79: 9 CLOCK_GONE: CLOCK_GONE",
			"90: 10 CLOCK_BENT: The hands of the clock: | | h | m | are bent.",
			"92: 11 CLOCK_FAST: The clock is fast. | Set it back.",
		}},
	}
	for _, c := range cases {
		t.Run(strings.TrimSpace(c.file+" "+c.only+" "+c.except), func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(headerDir, c.file))
			if err != nil {
				t.Fatal(err)
			}
			var problems problem.Problems
			var reader Reader
			reader.Undefine("CLOCK_LATE")
			if c.only != "" {
				reader.Only = regexp.MustCompile("^(" + c.only + ")$")
			}
			if c.except != "" {
				reader.Except = regexp.MustCompile("^(" + c.except + ")$")
			}
			list := reader.Read(c.file, strings.NewReader(string(text)), &problems)
			checkProblems(t, problems.Text(nil, 100))
			compareLines(t, fullLines(list), c.want)
			if list.Macros != c.skipped {
				t.Errorf("%d names skipped, want %d", list.Macros, c.skipped)
			}
		})
	}
}

// TestReader shows what headers take from those before them.
func TestReader(t *testing.T) {
	var problems problem.Problems
	var reader Reader
	reader.Define("_HERE", "1")
	reader.Undefine("_THERE")
	reader.Include("macros.h", "#define MAKE(x) (0x100 | (x))\n#define ONE 1\n#define TWO 2\n", &problems)
	reader.Only = regexp.MustCompile("^E_.*$")
	base := reader.Read("base.h", strings.NewReader("#define TWO 22\n#define THREE MAKE(3)\n"), &problems)
	list := reader.Read("in.h", strings.NewReader(`
#define E_ONE MAKE(ONE)
#define E_TWO MAKE(TWO)
#define E_THREE THREE
#if defined(_HERE) && !defined(_THERE)
#define E_FOUR 4
#else
#define E_FOUR 5
#endif
#ifdef _THERE
#define E_SIX 6
#elif defined _HERE || defined(_OTHER)
#define E_SIX 7
#else
#define E_SIX 8
#endif
#ifndef _HERE
#ifdef _OTHER
#define E_NINE 9
#endif
#endif
#ifdef _OTHER
#define E_TEN 10
#else
#define E_ELEVEN 11
#endif
#if _HERE && (_MSC_VER > 10)
#define E_TWELVE 12
#else
#define E_THIRTEEN 13
#endif
`), &problems)
	checkProblems(t, problems.Text(nil, 100))
	compareLines(t, fullLines(list), []string{
		"2: 257 E_ONE: ",
		"3: 278 E_TWO: ",
		"4: 259 E_THREE: ",
		"6: 4 E_FOUR: ",
		"13: 7 E_SIX: ",
		"23: 10 E_TEN: ",
		"25: 11 E_ELEVEN: ",
		"28: 12 E_TWELVE: ",
		"30: 13 E_THIRTEEN: ",
	})
	if !base.NoneWanted || list.NoneWanted || len(base.Records) > 0 {
		t.Errorf("base.h is a list of bases: %t, in.h: %t", base.NoneWanted, list.NoneWanted)
	}
	if reader.Matched != 9 {
		t.Errorf("%d codes matched, want 9", reader.Matched)
	}
}

// TestFormatMessage shows what becomes of the escapes of FormatMessage.
func TestFormatMessage(t *testing.T) {
	cases := []struct {
		text, want string
		ended      bool
	}{
		{"plain", "plain", false},
		{"ends.%0 not here", "ends.", true},
		{"100%%0 is not an end", "100%0 is not an end", false},
		{"100%%%0 is one", "100%", true},
		{"%%%%0", "%%0", false},
		{"%1 %2!d! %10!-5.3s! %99", "%1 %2 %10 %99", false},
		{"%%1!d!", "%1!d!", false},
		{"a%nb%rc%td%be%.%!", "a b c d e.!", false},
		{"%", "%", false},
		{"%x %", "%x %", false},
		{"%1!d", "%1!d", false},
	}
	for _, c := range cases {
		if got, ended := formatMessage(c.text); got != c.want || ended != c.ended {
			t.Errorf("%q becomes %q, ended %t, want %q, %t", c.text, got, ended, c.want, c.ended)
		}
	}
}

// TestAvailabilityIn shows which paragraphs are about availability.
func TestAvailabilityIn(t *testing.T) {
	for text, want := range map[string]string{
		"This error was obsoleted in the Windows Vista release.": "obsoleted in Windows Vista",
		"This code is deprecated since version 5":                "deprecated since version 5",
		"The message has been added with Windows 8.":             "added with Windows 8",
		"This error is no longer used in Windows 8.":             "",
		"This error was obsoleted.":                              "",
		"This error occurs in Windows 7.":                        "",
		"This error was removed in Windows 7. Use another one.":  "",
		"": "",
	} {
		if got := availabilityIn(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
