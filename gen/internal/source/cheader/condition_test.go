package cheader

import (
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
)

// TestConditions shows what conditions decide, and who decides them.
func TestConditions(t *testing.T) {
	const values = "\n#define E_A 1\n#else\n#define E_A 2\n#endif\n"
	differs := func(line int) string {
		return "in:4: 2: symbol E_A is 1 at in:2; -D or -U of the names in the condition on line 3 decides"
	}(0)
	cases := []struct {
		name     string
		given    string // NAME or NAME=VALUE defined, !NAME not defined
		text     string
		want     string // the value of E_A
		problems []string
	}{
		{name: "nobody says", text: "#ifdef X" + values, problems: []string{differs}},
		{name: "defined", given: "X", text: "#ifdef X" + values, want: "1"},
		{name: "not defined", given: "!X", text: "#ifdef X" + values, want: "2"},
		{name: "ifndef, defined", given: "X", text: "#ifndef X" + values, want: "2"},
		{name: "ifndef, not defined", given: "!X", text: "#ifndef X" + values, want: "1"},
		{name: "by value", given: "X=5", text: "#if X > 4" + values, want: "1"},
		{name: "by the value that -D gives alone", given: "X", text: "#if X == 1" + values, want: "1"},
		{name: "not defined is 0", given: "!X", text: "#if X" + values, want: "2"},
		{name: "one known, of two that both must hold", given: "!X", text: "#if defined(X) && defined(Y)" + values, want: "2"},
		{name: "one known, of two of which one must hold", given: "X", text: "#if defined X || Y" + values, want: "1"},
		{name: "one known, which is not enough", given: "X", text: "#if defined X && Y" + values, problems: []string{differs}},
		{name: "not", given: "X", text: "#if !defined(X)" + values, want: "2"},
		{name: "by numbers alone", text: "#if 0" + values, want: "2"},
		{name: "of what compilers have", text: "#if __has_include(<x.h>)" + values, problems: []string{differs}},
		{name: "broken", text: "#if (" + values, problems: []string{differs}},
		{name: "defined without a name", given: "X", text: "#if defined" + values, problems: []string{differs}},
		{name: "defined without a name in parentheses", given: "X", text: "#if defined()" + values, problems: []string{differs}},
		{name: "defined without a closing parenthesis", given: "X", text: "#if defined(X" + values, problems: []string{differs}},
		{name: "very deep", text: "#if " + strings.Repeat("(", 600) + "1" + strings.Repeat(")", 600) + values, problems: []string{differs}},
		{name: "a choice", given: "X", text: "#if X ? 0 : 1" + values, want: "2"},
		{name: "a macro of the header", text: "#define X 1\n#if X == 1\n#define E_A 3\n#else\n#define E_A 4\n#endif\n", want: "3"},
		{name: "a macro of the header without a value", text: "#define X\n#ifdef X\n#define E_A 3\n#else\n#define E_A 4\n#endif\n", want: "3"},
		{
			name: "a macro of the header under another condition", text: "#ifdef Y\n#define X\n#endif\n#ifdef X\n#define E_A 3\n#else\n#define E_A 4\n#endif\n",
			problems: []string{"in:7: 4: symbol E_A is 3 at in:5; -D or -U of the names in the condition on line 6 decides"},
		},
		{
			name: "a number of the header under another condition", text: "#ifdef Y\n#define X 1\n#endif\n#if X == 1\n#define E_A 3\n#else\n#define E_A 4\n#endif\n",
			problems: []string{"in:7: 4: symbol E_A is 3 at in:5; -D or -U of the names in the condition on line 6 decides"},
		},
		{name: "a choice that nobody decides", text: "#if X ? 0 : 1" + values, problems: []string{differs}},
		{name: "a choice of what nobody decides", text: "#if 1 ? Y : 0" + values, problems: []string{differs}},
		{name: "another choice of what nobody decides", text: "#if 0 ? 0 : Y" + values, problems: []string{differs}},
		{name: "parentheses, as deep as they may be", text: "#if " + strings.Repeat("(", 399) + "0" + strings.Repeat(")", 399) + values, want: "2"},
		{name: "parentheses, deeper", text: "#if " + strings.Repeat("(", 400) + "0" + strings.Repeat(")", 400) + values, problems: []string{differs}},
		{name: "a call that is not known, and then more", given: "!X", text: "#if __has_include(<x.h>) && X" + values, want: "2"},
		{name: "very long", text: "#if 0" + strings.Repeat("+0", 40_000) + values, problems: []string{differs}},
		{name: "a macro that is undefined", text: "#define E_A 3\n#undef E_A\n#define E_A 4\n", want: "4"},
		{
			name: "no end", text: "#if X\n#define E_A 3\n#else\n#if Y\n#define E_A 3\n",
			problems: []string{"in:3: condition without #endif", "in:4: condition without #endif"},
		},
		{
			name: "no beginning", text: "#endif\n#define E_A 3\n#else\n#elif X\n",
			problems: []string{"in:1: #endif without #if", "in:3: #else without #if", "in:4: #elif without #if"},
		},
		{
			name: "else after else", text: "#if X\n#else\n#else\n#elif Y\n#endif\n#define E_A 3\n",
			problems: []string{"in:3: #else without #if", "in:4: #elif without #if"},
		},
		{name: "the same value", text: "#ifdef X\n#define E_A 3\n#else\n#define E_A (1 + 2)\n#endif\n", want: "3"},
		{name: "an include guard", text: "#ifndef X_H\n#define X_H\n#define E_A 3\n#endif\n", want: "3"},
		{name: "an include guard with a value", text: "#ifndef X_H\n#define X_H 1\n#define E_A 3\n#endif\n", want: "3"},
		{name: "an include guard by another condition", text: "#if !defined(X_H)\n#define X_H 1\n#define E_A 3\n#endif\n", want: "3"},
		{
			name: "unless defined", text: "#ifndef E_A\n#define E_A 3\n#endif\n",
			problems: []string{"in:2: E_A: value depends on whether another header defines E_A; -U E_A says that none does, -D E_A=VALUE gives its value"},
		},
		{name: "unless defined, which it is not", given: "!E_A", text: "#ifndef E_A\n#define E_A 3\n#endif\n", want: "3"},
		{name: "a base of the user's", given: "B=7", text: "#ifndef B\n#define B 3\n#endif\n#define E_A (B + 1)\n", want: "8"},
		{
			name: "a base that a condition decides", text: "#if X\n#define B 3\n#elif Y\n#define B 4\n#endif\n#define E_A (B + 1)\n#define E_B (B + 2)\n",
			problems: []string{
				"in:4: 4: symbol B is 3 at in:2; -D or -U of the names in the condition on line 3 decides",
				"in:6: E_A: value depends on B, which is 3 on line 2 and 4 on line 4; -D or -U of the names in the condition on line 3 decides",
				"in:7: E_B: value depends on B, which is 3 on line 2 and 4 on line 4; -D or -U of the names in the condition on line 3 decides",
			},
		},
		{name: "elif after what is known", given: "X", text: "#if X\n#define E_A 3\n#elif Y\n#define E_A 4\n#else\n#define E_A 5\n#endif\n", want: "3"},
		{name: "elif that is known", given: "Y", text: "#if 0\n#define E_A 3\n#elif Y\n#define E_A 4\n#else\n#define E_A 5\n#endif\n", want: "4"},
		{
			name: "else after elif that is not", given: "!Y", text: "#if X\n#define E_A 3\n#elif Y\n#define E_A 4\n#else\n#define E_A 5\n#endif\n",
			problems: []string{"in:6: 5: symbol E_A is 3 at in:2; -D or -U of the names in the condition on line 5 decides"},
		},
		{name: "conditions in what is not read", given: "!X", text: "#ifdef X\n#ifdef Y\n#define E_A 3\n#else\n#define E_A 4\n#endif\n#else\n#define E_A 5\n#endif\n", want: "5"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var problems problem.Problems
			var reader Reader
			name, value, hasValue := strings.Cut(c.given, "=")
			switch {
			case strings.HasPrefix(name, "!"):
				reader.Undefine(name[1:])
			case hasValue:
				reader.Define(name, value)
			case name != "":
				reader.Define(name, "1")
			}
			list := reader.Read("in", strings.NewReader(c.text), &problems)
			checkProblems(t, problems.Text(nil, 10), c.problems...)
			got := ""
			for _, r := range list.Records {
				if r.Get(0) == "E_A" {
					got = problem.CodeText(r.Code)
				}
			}
			if c.problems == nil && got != c.want {
				t.Errorf("E_A is %q, want %q", got, c.want)
			}
		})
	}
}
