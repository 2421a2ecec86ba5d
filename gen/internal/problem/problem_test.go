package problem

import (
	"strings"
	"testing"
)

func TestProblemText(t *testing.T) {
	cases := []struct {
		name    string
		problem Problem
		want    string
	}{
		{"with line and code", Problem{Pos{"a.txt", 7}, "691", "is twice"}, "a.txt:7: 691: is twice"},
		{"with line", Problem{Pos{"a.txt", 7}, "", "is blank"}, "a.txt:7: is blank"},
		{"about the whole file", Problem{Pos{File: "a.txt"}, "", "is empty"}, "a.txt: is empty"},
		{"with control characters", Problem{Pos{"a\nb.txt", 1}, "1", "symbol \x04\x00A is B"}, `a\nb.txt:1: 1: symbol \x04\x00A is B`},
		{"with bytes that are not UTF-8", Problem{Pos{"a\xffb.txt", 1}, "", "\ufffd is valid"}, `a\xffb.txt:1: ` + "\ufffd is valid"},
		{"with marks of writing direction", Problem{Pos{"a\u202eb.txt", 1}, "", "x\ufeff"}, `a\u202eb.txt:1: x\ufeff`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := c.problem.String(); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestProblemsOrder(t *testing.T) {
	var problems Problems
	add := func(file string, line int, what string) {
		problems.Add(Pos{file, line}, "", "%s", what)
	}
	add("b.tsv", 9, "nine")
	add("a.txt", 10, "ten")
	add("b.tsv", 0, "whole file")
	add("a.txt", 9, "nine")
	add("b.tsv", 1, "first said")
	add("b.tsv", 1, "then said")
	add("a.txt", 2, "two")
	// The files are read in the order in which they were given, which is not
	// that of their names.
	want := joinLines(
		"b.tsv: whole file",
		"b.tsv:1: first said",
		"b.tsv:1: then said",
		"b.tsv:9: nine",
		"a.txt:2: two",
		"a.txt:9: nine",
		"a.txt:10: ten",
	)
	if got := problems.Text([]string{"b.tsv", "a.txt"}, 100); got != want {
		t.Errorf("problems:\n%swant:\n%s", got, want)
	}
}

// TestProblemsOfOtherFiles shows that a file that is not an input comes last, as one
// that the inputs made.
func TestProblemsOfOtherFiles(t *testing.T) {
	var problems Problems
	problems.Add(Pos{File: "out"}, "", "cannot be made")
	problems.Add(Pos{"a.txt", 2}, "", "two")
	got := problems.Text([]string{"a.txt"}, 100)
	if want := joinLines("a.txt:2: two", "out: cannot be made"); got != want {
		t.Errorf("problems:\n%swant:\n%s", got, want)
	}
}

func TestProblemsWithoutDoubles(t *testing.T) {
	var problems Problems
	for range 3 {
		problems.Add(Pos{"a.txt", 2}, "691", "no symbol")
	}
	if got, want := problems.Text([]string{"a.txt"}, 100), "a.txt:2: 691: no symbol\n"; got != want {
		t.Errorf("problems %q, want %q", got, want)
	}
	// A file given twice has the rank of its first place.
	if got, want := problems.Text([]string{"a.txt", "b.txt", "a.txt"}, 100), "a.txt:2: 691: no symbol\n"; got != want {
		t.Errorf("problems %q, want %q", got, want)
	}
}

func TestProblemsLimit(t *testing.T) {
	three := func() *Problems {
		var problems Problems
		for line := 1; line <= 3; line++ {
			problems.Add(Pos{"a.txt", line}, "", "wrong")
		}
		return &problems
	}
	cases := []struct {
		name  string
		limit int
		want  string
	}{
		{"more than there are", 4, "a.txt:1: wrong\na.txt:2: wrong\na.txt:3: wrong\n"},
		{"as many as there are", 3, "a.txt:1: wrong\na.txt:2: wrong\na.txt:3: wrong\n"},
		{"fewer", 1, "a.txt:1: wrong\nand 2 more\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := three().Text([]string{"a.txt"}, c.limit); got != c.want {
				t.Errorf("problems:\n%swant:\n%s", got, c.want)
			}
		})
	}
}

func TestNoProblems(t *testing.T) {
	var problems Problems
	if got := problems.Text([]string{"a.txt"}, 10); got != "" || problems.Len() != 0 {
		t.Errorf("%d problems %q, want none", problems.Len(), got)
	}
}

func TestQuote(t *testing.T) {
	cases := []struct {
		name, text, want string
	}{
		{"plain", "PPP timeout.", `"PPP timeout."`},
		{"quotes", `say "no"`, `"say \"no\""`},
		{"line end and NUL", "a\nb\x00", `"a\nb\x00"`},
		{"invalid UTF-8", "a\xff", `"a\xff"`},
		{"sixty characters", strings.Repeat("ü", 60), `"` + strings.Repeat("ü", 60) + `"`},
		{"sixty-one characters", strings.Repeat("ü", 61), `"` + strings.Repeat("ü", 59) + `…"`},
		{"a megabyte", strings.Repeat("x", 1<<20), `"` + strings.Repeat("x", 59) + `…"`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Quote(c.text); got != c.want {
				t.Errorf("quote: %s, want %s", got, c.want)
			}
		})
	}
}

func joinLines(lines ...string) string {
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

func TestCodeText(t *testing.T) {
	cases := map[int64]string{
		0:          "0",
		691:        "691",
		0x7fffffff: "2147483647",
		0x80000000: "0x80000000",
		0x800702ce: "0x800702CE",
		0xffffffff: "0xFFFFFFFF",
	}
	for code, want := range cases {
		if got := CodeText(code); got != want {
			t.Errorf("CodeText(%#x) = %q, want %q", code, got, want)
		}
	}
}
