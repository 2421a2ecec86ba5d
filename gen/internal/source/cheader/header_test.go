package cheader

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

const headerDir = "../../../../testdata/headers"

// recordLines writes what a header says about each code in one line: the line of
// the file, the code, the symbol, the availability if there is one, the message.
func recordLines(list *source.List) []string {
	var all []string
	for _, r := range list.Records {
		s := fmt.Sprintf("%d: %s %s", r.Line, problem.CodeText(r.Code), r.Get(source.Symbol))
		if a := r.Get(source.Availability); a != "" {
			s += " (" + a + ")"
		}
		all = append(all, s+": "+r.Get(source.Message))
	}
	return all
}

func checkRecords(t *testing.T, list *source.List, want []string) {
	t.Helper()
	got := recordLines(list)
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Errorf("missing: %s", want[i])
		case i >= len(want):
			t.Errorf("too many: %s", got[i])
		case got[i] != want[i]:
			t.Errorf("%s\nwant: %s", got[i], want[i])
		}
	}
}

func TestHeaderFiles(t *testing.T) {
	cases := []struct {
		file string
		want []string
	}{
		{"base.h", []string{
			"13: 4200 PENDING: The ship is still on its way.",
			"18: 4201 ERROR_NO_BERTH: No berth is free. Ask for berth %1 at %2 o'clock.",
			"24: 4202 ERROR_NO_PILOT: The pilot does not answer. Call again on channel 12.",
			"30: 4203 ERROR_NO_TIDE: The water is too low.",
			"33: 4204 ERROR_NO_FLAG: The flag is missing: %, %1, %1. Hoist it.",
			"38: 4206 ERROR_NO_LIGHT: The light is out.",
			"40: 4207 ERROR_NO_CREW: ",
			"46: 5324 ERROR_NO_QUAY: The quay is closed.",
		}},
		{"numbers.h", []string{
			"3: 601 N_601: ",
			"4: 602 N_602: ",
			"5: 603 N_603: ",
			"6: 604 N_604: ",
			"7: 605 N_605: ",
			"8: 606 N_606: ",
			"9: 607 N_607: ",
			"10: 608 N_608: ",
			"11: 609 N_609: ",
			"12: 610 N_610: ",
			"13: 611 N_611: ",
			"14: 612 N_612: ",
			"15: 613 N_613: ",
			"16: 614 N_614: ",
			"17: 615 N_615: ",
			"18: 616 N_616: ",
			"19: 0x80040001 H_80040001: ",
			"20: 0x80040002 H_80040002: ",
			"21: 0x80040003 H_80040003: ",
			"22: 0x80040004 H_80040004: ",
			"23: 0x80040005 H_80040005: ",
			"24: 0x80040006 H_80040006: ",
			"26: 0xFFFFFFFF H_FFFFFFFF: ",
		}},
		{"comments.h", []string{
			"9: 1 DOOR_LOCKED: The door is locked.",
			"15: 2 WINDOW_OPEN: The window is open.",
			"18: 3 LAMP_BROKEN: The lamp is broken.",
			"20: 4 STAIRS_WET: The stairs are wet.",
			"21: 6 CELLAR_FULL: The cellar is full of water, up to the third step.",
			"23: 7 GATE_RUSTY: The gate is rusty.",
			"25: 8 FENCE_DOWN: The fence is down.",
			"27: 16 SHED_LOST: The shed is lost. It was old.",
			"29: 9 HEDGE_HIGH: The hedge is too high.",
			"34: 10 POND_DRY: ",
			"41: 11 BRIDGE_CLOSED: The bridge is closed.",
			"46: 12 CAR_EMPTY: The car has no fuel.",
			"48: 13 BIKE_FLAT: The bike has a flat tyre.",
			"53: 14 CART_GONE: no comment of a message",
			"56: 15 HORSE_TIRED: ",
		}},
		{"compiler.h", []string{
			"18: 0xC0090001 KITCHEN_E_COLD: The stove is cold.",
			"28: 0xC0090002 KITCHEN_E_LATE: Dinner for %1 is late. Start without the cook.",
			"35: 0xC0090003 KITCHEN_E_SILENT: ",
		}},
		{"conditions.h", []string{
			"5: 101 APPLE: The apple is green.",
			"8: 102 BIRCH (since Windows 2000): The birch is bare.",
			"10: 103 CEDAR (since Windows Vista): The cedar is cut.",
			"12: 104 DOGWOOD (since Windows Vista, removed in Windows 8.1): The dogwood is dead.",
			"14: 105 ELM (since Windows Vista): The elm is young.",
			"17: 106 FIR (since Windows 2000, removed in Windows Vista): The fir is felled.",
			"19: 107 GINKGO (since Windows 2000): The ginkgo is yellow.",
			"23: 108 HAZEL (removed after Windows Vista): The hazel is empty.",
			"27: 109 IVY (after Windows 7): The ivy is everywhere.",
			"29: 110 JUNIPER (after Windows XP): The juniper is wild.",
			"31: 111 KAPOK (removed after Windows XP): The kapok is rare.",
			"35: 112 LARCH: The larch is bare.",
			"37: 113 MAPLE: The maple is red.",
			"41: 114 NUTMEG: The nutmeg is gone.",
			"44: 115 OAK: The oak is old.",
			"47: 116 PINE: The pine is bent.",
			"50: 117 QUINCE (since Windows 10): The quince is hard.",
			"54: 118 ROWAN: The rowan has berries.",
			"62: 119 SPRUCE: The spruce is straight.",
		}},
		{"macros.h", []string{
			"12: 701 LONG_WAY: The way is long.",
			"19: 702 SHORT_WAY: The way is short.",
			"23: 703 TAB_WAY: The way is flat.",
			"30: 707 LAST_WAY: The way ends here.",
		}},
		{"crlf.h", []string{
			"3: 51 LINE_CUT: The line is cut. Mend it.",
			"10: 52 LINE_LONG: The line is long.",
		}},
	}
	for _, c := range cases {
		t.Run(c.file, func(t *testing.T) {
			f, err := os.Open(filepath.Join(headerDir, c.file))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			var problems problem.Problems
			list := new(Reader).Read(c.file, f, &problems)
			checkProblems(t, problems.Text([]string{c.file}, 100))
			checkRecords(t, list, c.want)
			for _, r := range list.Records {
				if got := r.Get(source.DefinedIn); got != c.file {
					t.Errorf("%s is defined in %q, want %s", r.Get(source.Symbol), got, c.file)
				}
			}
		})
	}
}

// TestHeader has the cases that are too small for a header of their own.
func TestHeader(t *testing.T) {
	cases := []struct {
		name string
		text string
		want []string
	}{
		{
			"guards with a value", "#define A_H 1\n#define _B_H_ 1\n#define C_INCLUDED 1\n#define D_H 1 // Fourth.\n#define E_H 5\nenum { F_H = 6 };\n",
			[]string{"4: 1 D_H: Fourth.", "5: 5 E_H: ", "6: 6 F_H: "},
		},
		{
			"end mark that adds to the last code",
			"#define BASE 100\n#define A (BASE+1) // One.\n#define B (BASE+2) // Two.\n#define BASEEND (B+1)\n",
			[]string{"2: 101 A: One.", "3: 102 B: Two."},
		},
		{
			"two blocks on a line", "#define A 1 /* One */ /* and all. */\n",
			[]string{"1: 1 A: One and all."},
		},
		{
			"escapes between words", "#define A 1 // One.%nTwo.%tThree%rfour%b%%five%.\n",
			[]string{"1: 1 A: One. Two. Three four %five."},
		},
		{
			"text after the end mark", "#define A 1\n/* One.%0\n * Not shown.\n */\n",
			[]string{"1: 1 A: One."},
		},
		{
			"quote after a backslash in a string", "#pragma message(\"a \\\" /* b\")\n#define A 1 /* One. */\n",
			[]string{"2: 1 A: One."},
		},
		{
			"closest limits, from wide to narrow",
			"#if WINVER >= 0x500 && WINVER < 0x602\n#if WINVER >= 0x501 && WINVER < 0x601\n#define A 1\n#endif\n#endif\n",
			[]string{"3: 1 A (since Windows XP, removed in Windows 7): "},
		},
		{
			"closest limits, from narrow to wide",
			"#if WINVER >= 0x501 && WINVER < 0x601\n#if WINVER >= 0x500 && WINVER < 0x602\n#define A 1\n#endif\n#endif\n",
			[]string{"3: 1 A (since Windows XP, removed in Windows 7): "},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, problems := readString(c.text)
			checkProblems(t, problems)
			checkRecords(t, list, c.want)
		})
	}
}

// TestHeaderLineEnds shows that line ends of any kind read the same, for each of
// the headers.
func TestHeaderLineEnds(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(headerDir, "*.h"))
	if err != nil || len(files) == 0 {
		t.Fatal("no headers", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		plain := strings.ReplaceAll(string(b), "\r\n", "\n")
		list, wantProblems := readString(plain)
		want := recordLines(list)
		for name, end := range map[string]string{"CRLF": "\r\n", "CR": "\r"} {
			t.Run(filepath.Base(file)+" "+name, func(t *testing.T) {
				list, problems := readString("\ufeff" + strings.ReplaceAll(plain, "\n", end))
				if problems != wantProblems {
					t.Errorf("problems:\n%swant:\n%s", problems, wantProblems)
				}
				if got := recordLines(list); !slices.Equal(got, want) {
					t.Errorf("records %q, want %q", got, want)
				}
			})
		}
	}
}

// TestHeaderName shows that the header a symbol is defined in is a name without
// a folder, on whatever system the path was written.
func TestHeaderName(t *testing.T) {
	for _, name := range []string{"x.h", "./inc/x.h", "/sdk/inc/x.h", `C:\sdk\inc\x.h`} {
		var problems problem.Problems
		list := new(Reader).Read(name, strings.NewReader("#define A 1\n"), &problems)
		if got := list.Records[0].Get(source.DefinedIn); got != "x.h" {
			t.Errorf("a symbol of %s is defined in %q, want x.h", name, got)
		}
	}
}

func TestHeaderProblems(t *testing.T) {
	cases := []struct {
		name string
		text string
		want []string
	}{
		{"empty", "", []string{"in: no codes found: no #define or enum member is a number"}},
		{
			"no definition", "// A page.\n#ifndef A\n#define A\n#endif\n#define F(x) x\nint a;\n",
			[]string{"in: no codes found: no #define or enum member is a number"},
		},
		{
			"no enum", "// An enum.\nint renumber, enumerate;\n#pragma enum\n",
			[]string{"in: no codes found: no #define or enum member is a number"},
		},
		{"only success", "#define SUCCESS 0\n", []string{"in: no codes found: no #define or enum member is a number"}},
		{
			"undefined base", "#define A (RASBASE+1)\n#define B RASBASE\n#define C -RASBASE\n",
			[]string{"in:1: A: undefined base RASBASE", "in:2: B: undefined base RASBASE", "in:3: C: undefined base RASBASE"},
		},
		{
			"base of another branch stays undefined", "#undef BASE\n/* #define BASE 1 */\n#define A (BASE+1)\n",
			[]string{"in:3: A: undefined base BASE"},
		},
		{"string", "#define VERSION \"1.0 // beta\"\n", []string{"in:1: VERSION: value is not an integer; -only can leave it out"}},
		{"name", "#define CALL __stdcall\n", []string{"in:1: CALL: undefined base __stdcall"}},
		{"two names", "#define CALL extern C\n", []string{"in:1: CALL: value is not an integer; -only can leave it out"}},
		{"broken number", "#define A 12abc\n#define B 0x\n", []string{"in:1: A: value is not an integer; -only can leave it out", "in:2: B: value is not an integer; -only can leave it out"}},
		{"number with a point", "#define A 1.5\n", []string{"in:1: A: value is not an integer; -only can leave it out"}},
		{"parentheses open", "#define A (1+2\n", []string{"in:1: A: value is not an integer; -only can leave it out"}},
		{"division by zero", "#define A (10/0)\n#define B (10%0)\n", []string{"in:1: A: number out of range", "in:2: B: number out of range"}},
		{"no operand", "#define A ^5\n", []string{"in:1: A: value is not an integer; -only can leave it out"}},
		{
			// What the function makes of its argument is not known here.
			"function", "#define A HRESULT_FROM_WIN32(5)\n#define B MAKE(1,2)\n",
			[]string{"in:1: A: value is not an integer; -only can leave it out", "in:2: B: value is not an integer; -only can leave it out"},
		},
		{
			"a symbol twice with two values", "#define A 1\n#define B 2\n#define A 0x90000000\n",
			[]string{"in:3: 0x90000000: symbol A is 1 at in:1"},
		},
		{
			"a symbol once as success", "#define A 1\n#define A 0\n#define B 0\n#define B 2\n",
			[]string{
				"in:2: 0: symbol A is 1 at in:1",
				"in:4: 2: symbol B is 0 at in:3",
			},
		},
		{
			"a symbol twice, first with a value that is wrong itself", "#define A none\n#define A 5\n",
			[]string{"in:1: A: undefined base none"},
		},
		{
			"a base twice with two values", "#define BASE 100\n#define BASE 200\n#define A (BASE+1)\n",
			[]string{
				"in:2: 200: symbol BASE is 100 at in:1",
				"in:3: A: value depends on BASE, which is 100 on line 1 and 200 on line 2",
			},
		},
		{
			"names that begin as most codes do", "#define E_ONE 1\n#define E_TWO 2\n#define X 3\n#define E_THREE OTHER\n#define Y_FOUR OTHER\n" +
				"#define E_CALL __stdcall\n#define E_TYPE DWORD\n#define E_WORD static\n#define E_TWO_NAMES extern C\n",
			[]string{"in:4: E_THREE: undefined base OTHER"},
		},
		{
			"names that begin as half of the codes do", "#define E_ONE 1\n#define E_TWO 2\n#define X 3\n#define Y 4\n#define E_THREE OTHER\n", nil,
		},
		{"names that begin with the underscore of all codes", "#define _ONE 1\n#define _TWO 2\n#define _THREE OTHER\n", nil},
		{
			"comment without an end", "#define A 1\n/* One.\n\n#define B 2\n",
			[]string{"in:2: comment without an end"},
		},
		{
			"only a comment without an end", "\n/*",
			[]string{"in:2: comment without an end"},
		},
		{
			"out of range", "#define A 99999999999999999999\n#define B (A+1)\n#define C (1<<64)\n" +
				"#define D (1<<-1)\n#define E (9223372036854775807+1)\n#define F (2147483647 + 1)\n",
			[]string{
				"in:1: A: number out of range",
				"in:2: B: number out of range",
				"in:3: C: number out of range",
				"in:4: D: number out of range",
				"in:5: E: number out of range",
				"in:6: F: number out of range",
			},
		},
		{
			"cycle", "#define A A\n#define B (C+1)\n#define C (D+1)\n#define D (B+1)\n",
			[]string{
				"in:2: B: value refers to itself",
				"in:3: C: value refers to itself",
				"in:4: D: value refers to itself",
			},
		},
		{
			"very long value", "#define A 1\n#define B " + strings.Repeat("1+", 1<<15) + "1\n",
			[]string{"in:2: B: definition of more than 65536 bytes"},
		},
		{
			"very deep value", "#define A 1\n#define B " + strings.Repeat("(", 401) + "1" + strings.Repeat(")", 401) + "\n#define C " + strings.Repeat("-", 400) + "1\n",
			[]string{"in:2: B: value is nested too deeply", "in:3: C: value is nested too deeply"},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, problems := readString(c.text)
			checkProblems(t, problems, c.want...)
		})
	}
}

// TestHeaderDepth shows how far a value may be built on others before these are
// known, and that a long chain in the order of its making does not matter.
func TestHeaderDepth(t *testing.T) {
	chain := func(from, to, step int) string {
		var b strings.Builder
		for i := from; i != to; i += step {
			fmt.Fprintf(&b, "#define D%d (D%d+1)\n", i, i-1)
		}
		return b.String()
	}
	const first = "#define D0 1\n"

	list, problems := readString(first + chain(1, 5001, 1))
	checkProblems(t, problems)
	if got := recordLines(list); len(got) != 5001 || got[5000] != "5001: 5001 D5000: " {
		t.Errorf("%d records, want all 5001", len(got))
	}

	_, problems = readString(chain(199, 0, -1) + first)
	checkProblems(t, problems)

	_, problems = readString(chain(200, 0, -1) + first)
	checkProblems(t, problems, "in:1: D200: value is nested too deeply")
}

// TestHeaderWork shows that macros that expand to many others are refused before they keep
// the reader busy: without parentheses, which are calculated once, and with arguments.
func TestHeaderWork(t *testing.T) {
	var plain, calls strings.Builder
	plain.WriteString("#define D0 1+1\n")
	calls.WriteString("#define F0(x) 0\n")
	for i := 1; i <= 60; i++ {
		fmt.Fprintf(&plain, "#define D%d D%d+D%[2]d\n", i, i-1)
		fmt.Fprintf(&calls, "#define F%d(x) (F%d(x)+F%[2]d(x))\n", i, i-1)
	}
	problems := readWithWork(plain.String(), 1<<14)
	if want := "in:61: D60: value is too large when expanded\n"; !strings.HasSuffix(problems, want) {
		t.Errorf("problems end in %.200q, want %q", problems, want)
	}
	problems = readWithWork(calls.String()+"#define A 1\n#define B F60(1)\n", 1<<14)
	checkProblems(t, problems, "in:63: B: value is too large when expanded")

	problems = readWithWork("#if X\n#define F(x) F(x)+F(x)\n#else\n#define F(x) F(x)-F(x)\n#endif\n#define A 1\n#define B F(1)\n", 1<<14)
	checkProblems(t, problems, "in:7: B: value is nested too deeply")

	_, problems = readString("#define A 1\n#define B 2 | B | A\n")
	checkProblems(t, problems, "in:2: B: value is too large when expanded")

	// Each of very many macros is small, but all together are not.
	var many strings.Builder
	many.WriteString("#define D0 1+1\n")
	for i := 1; i <= 5; i++ {
		fmt.Fprintf(&many, "#define D%d D%d+D%[2]d\n", i, i-1)
	}
	for i := range 400 {
		fmt.Fprintf(&many, "#define E%d D5+1+%[1]d\n", i)
	}
	problems = readWithWork(many.String(), 1<<14)
	if first, _, _ := strings.Cut(problems, "\n"); first != "in:70: E63: value is too large when expanded" {
		t.Errorf("the first problem is %q, want that of E63", first)
	}
}

// readWithWork returns the problems of a header whose values may have some tokens.
func readWithWork(text string, tokens int) string {
	var problems problem.Problems
	h := new(Reader).header(&source.List{Name: "in"}, scan(text), &problems)
	h.work = tokens
	h.readCode()
	h.addCodes()
	return problems.Text(nil, 100)
}

// TestHeaderWide shows that definitions that each use the one before many times
// take no more time for it.
func TestHeaderWide(t *testing.T) {
	var b strings.Builder
	b.WriteString("#define D0 0\n")
	for i := 1; i <= 64; i++ {
		fmt.Fprintf(&b, "#define D%d (D%d%s)\n", i, i-1, strings.Repeat(fmt.Sprintf("+D%d", i-1), 99))
	}
	b.WriteString("#define LAST 7\n")
	list, problems := readString(b.String())
	checkProblems(t, problems)
	if got := recordLines(list); !slices.Equal(got, []string{"66: 7 LAST: "}) {
		t.Errorf("records %q, want the last", got)
	}
}

// TestHeaderGoodDefinitions shows that problems do not hide the definitions
// without one, so that later checks see them too.
func TestHeaderGoodDefinitions(t *testing.T) {
	list, _ := readString("#define A 1 /* One. */\n#define B none\n#define A 9\n#define C 3 /* Three. */\n")
	checkRecords(t, list, []string{"1: 1 A: One.", "4: 3 C: Three."})
}
