package source

import (
	"os"
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
)

// endless repeats a line for ever, as the command yes does, and counts the bytes
// that were read of it.
type endless struct {
	line string
	read int
}

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = e.line[(e.read+i)%len(e.line)]
	}
	e.read += len(p)
	return len(p), nil
}

// TestEndlessInput shows that reading stops at the limit.
func TestEndlessInput(t *testing.T) {
	if os.Getenv("RASERR_LONG") == "" {
		t.Skip("reads 128 MiB; set RASERR_LONG to run it")
	}
	for _, format := range []Format{Article, Table} {
		t.Run(string(format), func(t *testing.T) {
			var problems problem.Problems
			input := &endless{line: "y\n"}
			list := Read("in", format, input, &problems)
			checkProblems(t, problems.Text(nil, 10), "in: larger than 64 MiB")
			if input.read > 64<<20+1 {
				t.Errorf("%d bytes read, want at most one above 64 MiB", input.read)
			}
			if len(list.Records) != 0 {
				t.Errorf("%d records of an input that was not read to its end, want none", len(list.Records))
			}
		})
	}
}

// TestLargestInput shows that the limit is what it says: 64 MiB are read, one
// byte more is not.
func TestLargestInput(t *testing.T) {
	if os.Getenv("RASERR_LONG") == "" {
		t.Skip("reads 128 MiB; set RASERR_LONG to run it")
	}
	const list = "718\nTimeout.\n"
	input := strings.Repeat("\n", 64<<20-len(list)) + list
	got, problems := readString(Article, input)
	checkProblems(t, problems)
	checkFields(t, got, field{718, Message, "Timeout."})

	_, problems = readString(Article, input+"\n")
	checkProblems(t, problems, "in: larger than 64 MiB")
}

func TestLongLine(t *testing.T) {
	const size = 1 << 18
	long := strings.Repeat("x", size)
	words := strings.Repeat("word ", size/5-1) + "end."
	digits := strings.Repeat("9", size)
	cases := []struct {
		name     string
		format   Format
		text     string
		problems []string
		message  string
	}{
		{"one word as a message", Article, "1\n" + long + "\n2\nTwo.\n", nil, long},
		{"many words as a message", Article, "1\n" + words + "\n2\nTwo.\n", nil, words},
		{
			"digits", Article, "1\nOne.\n" + digits + "\nNine.\n",
			[]string{"in:3: " + digits[:59] + "…: number out of range"}, "One.",
		},
		{
			"message before any code", Article, long + ".\n1\nOne.\n",
			[]string{`in:1: message before any code: "` + long[:59] + `…"`}, "One.",
		},
		{"text before the list", Article, long + "\n\n1\nOne.\n", nil, "One."},
		{"table cell", Table, "code\tmessage\n1\t" + long + "\n", nil, long},
		{
			"table code", Table, "code\tmessage\n1\tOne.\n" + long + "\tA\n" + digits + "\tA\n",
			[]string{
				`in:3: code "` + long[:59] + `…" is not a number`,
				"in:4: " + digits[:59] + "…: number out of range",
			}, "One.",
		},
		{
			"table row of tabs", Table, "code\tmessage\n1\tOne.\n" + strings.Repeat("\t", size) + ".\n",
			[]string{"in:3: long row: 262145 cells for 2 columns"}, "One.",
		},
		{
			"table columns", Table, strings.Repeat("a\t", size/2) + "code\n",
			[]string{"in:1: 131073 columns, no table has more than 64"}, "",
		},
		{
			"table column", Table, long + "\tcode\n",
			[]string{`in:1: unknown column "` + long[:59] + `…"`}, "",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, problems := readString(c.format, c.text)
			checkProblems(t, problems, c.problems...)
			if c.message == "" {
				return
			}
			if len(list.Records) == 0 {
				t.Fatal("no records")
			}
			if got := list.Records[0].Get(Message); got != c.message {
				t.Errorf("message of %d bytes, want one of %d", len(got), len(c.message))
			}
		})
	}
}

// TestLongMessage reads a message of 1 MiB, on one line and over many.
func TestLongMessage(t *testing.T) {
	want := strings.TrimSpace(strings.Repeat("wordword ", 1<<20/9))
	folded := strings.ReplaceAll(want, " ", "\n")
	texts := []struct {
		name   string
		format Format
		text   string
	}{
		{"article, one line", Article, "1\n" + want + "\n"},
		{"article, over 100,000 lines", Article, "1\n" + folded + "\n"},
		{"table", Table, "code\tmessage\n1\t" + want + "\n"},
	}
	for _, c := range texts {
		t.Run(c.name, func(t *testing.T) {
			list, problems := readString(c.format, c.text)
			checkProblems(t, problems)
			if len(list.Records) != 1 || list.Records[0].Get(Message) != want {
				t.Error("the message is another one")
			}
		})
	}
}

// TestZeros shows that a file of NUL bytes, as a crash may leave it, is a problem
// and not an empty list.
func TestZeros(t *testing.T) {
	_, problems := readString(Article, strings.Repeat("\x00", 1<<20))
	checkProblems(t, problems,
		"in: no codes found: no line is just a number",
		"in:1: control character U+0000")

	_, problems = readString(Article, strings.Repeat("\x00\n", 1<<14))
	if !strings.HasSuffix(problems, "in:99: control character U+0000\nand 16285 more\n") {
		t.Errorf("problems end in %q", problems[len(problems)-80:])
	}
}

// TestManyLines shows that no way of writing very many lines makes a reader slow:
// each of these takes far below a second where time grows with the size, and
// hours where it grows with its square.
func TestManyLines(t *testing.T) {
	const n = 1 << 16
	cases := []struct {
		name    string
		format  Format
		text    string
		records int
	}{
		{"lines that end in CR", Article, strings.Repeat("1\rOne.\r", n/2), n / 2},
		{"skipped lines", Article, "1\nOne.\n\n" + strings.Repeat("Page\n\n", n/2), 1},
		{"notes", Article, "1\nOne.\n\n" + strings.Repeat("Note x\n\n", n/2), 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, _ := readString(c.format, c.text)
			if len(list.Records) != c.records {
				t.Errorf("%d records, want %d", len(list.Records), c.records)
			}
		})
	}
}
