package cheader

import (
	"regexp"
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
)

func TestEnums(t *testing.T) {
	cases := []struct {
		name     string
		text     string
		want     []string
		problems []string
	}{
		{
			name: "numbers in order, from 0 for success",
			text: "enum modem {\n\tM_OK,\n\tM_BUSY, // Busy.\n\tM_DEAD = 7, // Dead.\n\tM_LOST // Lost.\n};\n",
			want: []string{"3: 1 M_BUSY: Busy.", "4: 7 M_DEAD: Dead.", "5: 8 M_LOST: Lost."},
		},
		{
			name: "typedef, anonymous, with a type, with attributes, on one line",
			text: "typedef enum { A_BUSY = 1 } a;\nenum { B_BUSY = 2 };\nenum class c : uint8_t { C_BUSY = 3 };\n" +
				"enum __attribute__((packed)) d { D_BUSY __attribute__((deprecated)) = 4, D_DEAD OLD(1, \"x\") };\n",
			want: []string{"1: 1 A_BUSY: ", "2: 2 B_BUSY: ", "3: 3 C_BUSY: ", "4: 4 D_BUSY: ", "4: 5 D_DEAD: "},
		},
		{
			name:     "attributes with commas and brackets, before the brace and in members",
			text:     "enum __attribute__((old(1, {2}))) e {\n\tE_ONE [[old(\"a\", b)]] = 1,\n\tE_TWO [[a, b]],\n\tE_SIZE = sizeof((int[]){1, 2}),\n\tE_SIX = 6,\n};\n#define E_SIZE 3\n",
			want:     []string{"2: 1 E_ONE: ", "3: 2 E_TWO: ", "5: 6 E_SIX: "},
			problems: []string{"in:4: E_SIZE: value is not an integer; -only can leave it out"},
		},
		{
			name: "negative numbers, characters and sums",
			text: "enum e {\n\tE_A = -3,\n\tE_B,\n\tE_C = 'A',\n\tE_D = (E_C | 0x100) + 1,\n\tE_E = sizeof_(3) + 1,\n};\n#define sizeof_(x) ((x) * 8)\n",
			want: []string{"2: -3 E_A: ", "3: -2 E_B: ", "4: 65 E_C: ", "5: 322 E_D: ", "6: 25 E_E: "},
		},
		{
			name: "bases of macros and of each other",
			text: "#define BASE 100\nenum e {\n\tE_BUSY = BASE + 1,\n\tE_DEAD = BASE + 2,\n};\n#define E_LOST (E_DEAD + 1)\n#define E_GONE E_LOST\n",
			want: []string{"3: 101 E_BUSY: ", "4: 102 E_DEAD: ", "6: 103 E_LOST: ", "alias 7: 103 E_GONE: "},
		},
		{
			name: "an alias",
			text: "enum e {\n\tE_BUSY = 1,\n\tE_OLD_BUSY = E_BUSY,\n\tE_DEAD,\n};\n",
			want: []string{"2: 1 E_BUSY: ", "alias 3: 1 E_OLD_BUSY: ", "4: 2 E_DEAD: "},
		},
		{
			name: "macros of the members' names",
			text: "enum e {\n\tE_BUSY = 1,\n#define E_BUSY E_BUSY\n\tE_DEAD,\n#define E_DEAD E_DEAD\n};\n",
			want: []string{"2: 1 E_BUSY: ", "4: 2 E_DEAD: "},
		},
		{
			name: "a member whose macro is undefined",
			text: "enum e {\n\tE_BUSY = 1,\n\tE_DEAD,\n};\n#undef E_BUSY\n#define E_DEAD 5\n#undef E_DEAD\n",
			want: []string{"2: 1 E_BUSY: ", "3: 2 E_DEAD: "},
		},
		{
			name: "uses of enums, and structs",
			text: "enum e f(enum e x);\nstruct s { enum e x; int y; };\nenum e { E_BUSY = 1 };\nint g() { return 3; }\n",
			want: []string{"3: 1 E_BUSY: "},
		},
		{
			name: "a member on several lines of code",
			text: "enum e { E_ONE\n\t= 1 // One failed.\n\t, E_TWO, };\n",
			want: []string{"1: 1 E_ONE: One failed.", "3: 2 E_TWO: "},
		},
		{
			name: "the end of the enum",
			text: "enum e {\n\tE_BUSY = 1,\n\tE_LAST\n};\nenum f { F_BUSY = 8, F_UNEXPECTED_END = 9 };\n",
			want: []string{"2: 1 E_BUSY: ", "5: 8 F_BUSY: ", "5: 9 F_UNEXPECTED_END: "},
		},
		{
			name: "a number that depends on a condition, and ones that do not",
			text: "enum e {\n\tE_A = 1,\n#ifdef X\n\tE_B,\n\tE_C,\n#else\n\tE_D = 2,\n#endif\n\tE_E,\n\tE_F = 9,\n\tE_G,\n#if Y\n\tE_H,\n#else\n\tE_I,\n#endif\n};\n",
			want: []string{"2: 1 E_A: ", "4: 2 E_B: ", "5: 3 E_C: ", "10: 9 E_F: ", "11: 10 E_G: ", "13: 11 E_H: "},
			problems: []string{
				"in:7: 2: E_D has the number of E_B at in:4; -only says which symbols are codes",
				"in:9: E_E: value depends on how many members come before; -D or -U of the names in the conditions decides",
				"in:15: E_I: value depends on how many members come before; -D or -U of the names in the conditions decides",
			},
		},
		{
			name: "a condition without else",
			text: "enum e {\n\tE_A = 1,\n#if X\n\tE_B,\n#endif\n\tE_C,\n};\n", want: []string{"2: 1 E_A: ", "4: 2 E_B: "},
			problems: []string{"in:6: E_C: value depends on how many members come before; -D or -U of the names in the conditions decides"},
		},
		{
			name: "a condition whose last branch has no members",
			text: "enum e {\n\tE_A = 1,\n#if X\n\tE_B,\n#else\n#endif\n\tE_C,\n};\n", want: []string{"2: 1 E_A: ", "4: 2 E_B: "},
			problems: []string{"in:7: E_C: value depends on how many members come before; -D or -U of the names in the conditions decides"},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, problems := readString(c.text)
			checkProblems(t, problems, c.problems...)
			var got []string
			for _, line := range fullLines(list) {
				if !strings.Contains(line, "E_D: ") && !strings.Contains(line, "E_I: ") || c.problems == nil {
					got = append(got, line)
				}
			}
			compareLines(t, got, c.want)
		})
	}
}

// TestEqualNumbersOnALine shows the order of problems that have one place.
func TestEqualNumbersOnALine(t *testing.T) {
	_, problems := readString("#define E_ONE 1\n#define E_TWO 2\n#define E_THREE 3\nenum { M_TWO = 2, M_THREE = 3, M_ONE = 1 };\n")
	checkProblems(t, problems,
		"in:4: 1: M_ONE has the number of E_ONE at in:1; -only says which symbols are codes",
		"in:4: 2: M_TWO has the number of E_TWO at in:2; -only says which symbols are codes",
		"in:4: 3: M_THREE has the number of E_THREE at in:3; -only says which symbols are codes")
}

// TestEnumsKnown shows what -D and -U make of the members in conditions.
func TestEnumsKnown(t *testing.T) {
	const text = "enum e {\n\tE_A = 1,\n#ifdef X\n\tE_B,\n#elif defined(Y)\n\tE_C,\n\tE_D,\n#endif\n\tE_E,\n};\n"
	for name, want := range map[string][]string{
		"X":  {"2: 1 E_A: ", "4: 2 E_B: ", "9: 3 E_E: "},
		"Y":  {"2: 1 E_A: ", "6: 2 E_C: ", "7: 3 E_D: ", "9: 4 E_E: "},
		"no": {"2: 1 E_A: ", "9: 2 E_E: "},
	} {
		var problems problem.Problems
		var reader Reader
		for _, macro := range []string{"X", "Y"} {
			if macro == name {
				reader.Define(macro, "1")
			} else {
				reader.Undefine(macro)
			}
		}
		list := reader.Read("in", strings.NewReader(text), &problems)
		checkProblems(t, problems.Text(nil, 10))
		checkRecords(t, list, want)
	}
}

// TestEnumsOnly shows that -only passes over what it does not match, and takes what it does.
func TestEnumsOnly(t *testing.T) {
	const text = "enum e {\n\tE_BUSY,\n\tE_DEAD,\n\tE_LAST\n};\nenum f {\n\tF_OPTION(1)\n\tF_X,\n\tF_Y,\n};\n#define E_TEXT \"5\"\n#define E_VERSION \"1.\" 5\n#define E_API __declspec(5)\n" +
		"#define E_ATTRIBUTE __attribute__\n#define E_EXTERN extern\n#define E_NOTHING\n#define E_SUM (5 +)\n#define E_CALL(x) 5\n"
	var problems problem.Problems
	reader := Reader{Only: regexp.MustCompile(`^(E_[A-Z]+)$`)}
	list := reader.Read("in", strings.NewReader(text), &problems)
	checkProblems(t, problems.Text(nil, 10), "in:17: E_SUM: value is not an integer")
	checkRecords(t, list, []string{"2: 0 E_BUSY: ", "3: 1 E_DEAD: ", "4: 2 E_LAST: "})
}

// TestZero shows what becomes of numbers that are 0.
func TestZero(t *testing.T) {
	list, problems := readString("#define A_OK 0\n#define A_Success 0\n#define errSuccess 0\n#define A_NO_ERROR 0\n#define A_BUSY 1\n#define A_FAILURE 0\n")
	checkProblems(t, problems)
	checkRecords(t, list, []string{"5: 1 A_BUSY: "})
	want := "in:6: warning: A_FAILURE is 0, which seems to mean success; -only makes it a code, as does a table\n"
	if got := list.Warnings.Text(nil, 10); got != want {
		t.Errorf("warnings %q, want %q", got, want)
	}
}

// TestBases shows which names that others add to are bases.
func TestBases(t *testing.T) {
	list, problems := readString("#define BASE 100\n#define A 7\n#define A_ONE (A+1)\n#define A_TWO (A+2)\n#define B (BASE+1)\n#define B_LAST (B+1)\n#define C_OFFSET 5\n/* Five. */\n#define D (C_OFFSET+1)\n")
	checkProblems(t, problems)
	checkRecords(t, list, []string{"3: 8 A_ONE: ", "4: 9 A_TWO: ", "5: 101 B: ", "6: 102 B_LAST: ", "9: 6 D: "})
	want := "in:2: warning: A seems to be a base that others add to; -only makes it a code\n" +
		"in:9: warning: D gets no message, since the comment on line 8 may be a heading or about another code; a table can have the message\n"
	if got := list.Warnings.Text(nil, 10); got != want {
		t.Errorf("warnings:\n%swant:\n%s", got, want)
	}
}

// TestAliasOfNoCode shows that a symbol is an alias also by a name that is not a code.
func TestAliasOfNoCode(t *testing.T) {
	var problems problem.Problems
	reader := Reader{Except: regexp.MustCompile("^(B|X)$")}
	list := reader.Read("in", strings.NewReader("#define A 1\n#define B A\n#define C B\n#define X 1\n#define D X\n"), &problems)
	checkProblems(t, problems.Text(nil, 10), "in:5: 1: D has the number of A at in:1; -only says which symbols are codes")
	compareLines(t, fullLines(list), []string{"1: 1 A: ", "alias 3: 1 C: ", "alias 5: 1 D: "})
}
