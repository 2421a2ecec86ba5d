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
		{file: "wrappers.h", skipped: 12, want: []string{
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
		{file: "aliases.h", want: []string{
			"alias 3: 17 AREA_TOWER: ",
			"alias 4: 18 AREA_STAIRS: ",
			"7: 17 LAMP_OUT: The lamp is out.",
			"alias 8: 17 LIGHT_OUT: ",
			"alias 10: 17 BEACON_OUT: The beacon is out.",
			"alias 12: 32 OIL_EMPTY: ",
			"14: 32 OIL_GONE: The oil is gone.",
			"17: 18 STAIRS_WET: The stairs are wet.",
			"alias 18: 18 STEPS_WET: ",
			"alias 19: 19 STEPS_DRY: ",
			"22: 19 STEPS_TOO_DRY: The steps are too dry.",
		}},
		{file: "aliases.h", except: "AREA_.*|LAMP_OUT", skipped: 3, want: []string{
			"alias 8: 17 LIGHT_OUT: ", // the first with a message comes before it
			"10: 17 BEACON_OUT: The beacon is out.",
			"alias 12: 32 OIL_EMPTY: ",
			"14: 32 OIL_GONE: The oil is gone.",
			"17: 18 STAIRS_WET: The stairs are wet.",
			"alias 18: 18 STEPS_WET: ",
			"alias 19: 19 STEPS_DRY: ",
			"22: 19 STEPS_TOO_DRY: The steps are too dry.",
		}},
		{file: "sections.h", want: []string{
			"5: 0x80040001 LAMP_OUT: ",
			"10: 0x80040002 LAMP_WEAK: ",
			"14: 3 WINDOW_OPEN: ",
			"18: 4 DOOR_OPEN: ",
			"22: 5 ROOF_OPEN: The roof leaks.",
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
			"90: 10 CLOCK_BENT: The hands of the clock: | h | m | are bent.",
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

// TestHeaderValues shows which expressions have a value.
func TestHeaderValues(t *testing.T) {
	const macros = "#define FIVE 5\n#define PAIR(a, b) ((a) * 10 + (b))\n#define SUM(a) 2*a\n#define NOTHING()\n" +
		"#define TWICE(x) (x+x)\n#define AGAIN(x) TWICE(TWICE(x))\n#define ROUND(x) ROUND(x)\n#define TEXT(x) \"5\"\n"
	const noNumber, outOfRange = "value is no number", "number out of range, codes are 0 to 4294967295"
	cases := []struct{ value, want string }{
		{"+ 7", "7"},
		{"(+0x7UL)", "7"},
		{"- -7", "7"},
		{"~~7", "7"},
		{"+FIVE", "5"},
		{"(FIVE)", "5"},
		{"((long)(FIVE))", "5"},
		{"(unsigned long)0x90000000", "0x90000000"},
		{"(STATUS)~0xFFFFFFF8 & 0xFF", "7"}, // a cast binds first
		{"0x700 >> 8", "7"},
		{"PAIR(1,2)", "12"},
		{"PAIR ( (1), (FIVE) )", "15"},
		{"PAIR(PAIR(1,2),3)", "123"},
		{"SUM(1+FIVE)", "7"}, // 2*1+5, as C reads it
		{"AGAIN(3)", "12"},
		{"1 < 2 ? 7 : 8", "7"},
		{"(1 >= 2) ? 7 : 3 == 3 ? 9 : 10", "9"},
		{"(1 != 1) | 7", "7"}, // a comparison counts 0 or 1
		{"1 != 1 | 7", "value mixes operators without brackets"},
		{"7 & 1 == 1", "value mixes operators without brackets"},
		{"PAIR(1)", noNumber},
		{"PAIR(1,2", noNumber},
		{"PAIR(,2)", noNumber},
		{"NOTHING()", ""}, // no code that was meant
		{"NOTHING", ""},
		{"TEXT(5)", noNumber},
		{"UNKNOWN(5)", noNumber},
		{"ROUND(5)", "value is too many definitions deep"},
		{"PAIR(1,OTHER)", "undefined base OTHER"},
		{"1 ? 2", noNumber},
		{"1 : 2", noNumber},
		{"1 + ", noNumber},
		{"() 5", noNumber},
		{"(FIVE) -1", "4"}, // a difference, since FIVE is known
		{"(OTHER) -1", "undefined base OTHER"},
		{"5 FIVE", noNumber},
		{"08", noNumber},
		{"5L5", noNumber},
		{"5 / 1", noNumber},
		{"5 >> 64", outOfRange},
		{"5 >> -1", outOfRange},
		{"-1 < 0", "value depends on the types of what it compares"},
		{"0x80000000 < 1 ? 2 : 3", "value depends on the types of what it compares"},
		{"~0", outOfRange + "; where -only matches the symbol, it is 0xFFFFFFFF"},
	}
	for _, c := range cases {
		t.Run(c.value, func(t *testing.T) {
			list, problems := readString(macros + "#define X " + c.value + "\n")
			got := strings.TrimSuffix(problems, "\n")
			for _, r := range list.Records {
				if r.Get(source.Symbol) == "X" {
					got = problem.CodeText(r.Code)
				}
			}
			if want := c.want; got != want && got != "in:9: X: "+want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}

// TestHeaderCalls shows that macros that call each other cannot keep the reader
// busy for long.
func TestHeaderCalls(t *testing.T) {
	text := "#define F0(x) 0\n"
	for i := range 60 {
		text += strings.ReplaceAll(strings.ReplaceAll("#define FB(x) (FA(x)+FA(x))\n", "A", string(rune('0'+i))), "B", string(rune('1'+i)))
	}
	_, problems := readString(text + "#define A 1\n#define B F" + string(rune('0'+60)) + "(1)\n")
	if !strings.Contains(problems, "B: value is") {
		t.Errorf("problems %q, want one about B", problems)
	}
}

// TestHeaderBits shows that a number below zero is a code's 32 bits where -only
// says that it is a code.
func TestHeaderBits(t *testing.T) {
	var problems problem.Problems
	reader := Reader{Only: regexp.MustCompile("^E.$")}
	list := reader.Read("in", strings.NewReader(
		"#define E1 -1\n#define E2 (-2147483647-1)\n#define E3 -2147483649\n#define E4 0\n#define E5(x) x\n#define E6\n"), &problems)
	checkProblems(t, problems.Text(nil, 100), "in:3: E3: number out of range, codes are 0 to 4294967295")
	compareLines(t, fullLines(list), []string{"1: 0xFFFFFFFF E1: ", "2: 0x80000000 E2: "})
}

// TestReader shows what headers take from those before them.
func TestReader(t *testing.T) {
	var problems problem.Problems
	var reader Reader
	reader.Define("macros.h", "#define _HERE\n#undef _THERE\n#define MAKE(x) (0x100 | (x))\n#define ONE 1\n#define TWO 2\n", &problems)
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
		{"100%%0 is no end", "100%0 is no end", false},
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
