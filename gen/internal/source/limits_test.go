package source

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"
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

// TestEndlessInput shows that reading stops right behind the limit.
func TestEndlessInput(t *testing.T) {
	for _, format := range []Format{Article, Header, Table} {
		t.Run(string(format), func(t *testing.T) {
			var problems Problems
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
	if testing.Short() {
		t.Skip("reads 128 MiB")
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
	const size = 16 << 20
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
			[]string{"in:3: " + digits[:59] + "…: number out of range, codes are 0 to 4294967295"}, "One.",
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
				`in:3: code "` + long[:59] + `…" is no number`,
				"in:4: " + digits[:59] + "…: number out of range, codes are 0 to 4294967295",
			}, "One.",
		},
		{
			"table row of tabs", Table, "code\tmessage\n1\tOne.\n" + strings.Repeat("\t", size) + ".\n",
			[]string{"in:3: long row: 16777217 cells for 2 columns"}, "One.",
		},
		{
			"table columns", Table, strings.Repeat("a\t", size/2) + "code\n",
			[]string{"in:1: 8388609 columns, no table has more than 64"}, "",
		},
		{
			"table column", Table, long + "\tcode\n",
			[]string{`in:1: unknown column "` + long[:59] + `…"`}, "",
		},
		{"header comment", Header, "#define ONE 1\n/* " + long + "*/\n", nil, long},
		{
			"header value", Header, "#define ONE 1 /* One. */\n#define TWO (" + strings.Repeat("1+", size/2) + "1)\n",
			[]string{"in:2: TWO: value is no number"}, "One.",
		},
		{
			"header digits", Header, "#define ONE 1 // One.\n#define TWO " + digits + "\n",
			[]string{"in:2: TWO: value is no number"}, "One.",
		},
		{
			"header name", Header, "#define ONE 1 // One.\n#define " + long + " (none + 1)\n",
			[]string{"in:2: " + long[:59] + "…: undefined base none"}, "One.",
		},
		{"header comments", Header, "#define ONE 1\n/* One. */\n" + strings.Repeat("/**/", size/4) + "\n", nil, "One."},
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
		{"header, one line", Header, "#define ONE 1 /* " + want + " */\n"},
		{"header, over 100,000 lines", Header, "#define ONE 1\n/*\n" + folded + "%0\n*/\n"},
		{"header, over 100,000 // lines", Header, "// " + strings.ReplaceAll(want, " ", "\n// ") + "\n#define ONE 1\n"},
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
		"in: no list in it: no line holds a number alone",
		"in:1: control character U+0000")

	_, problems = readString(Article, strings.Repeat("\x00\n", 1<<20))
	if !strings.HasSuffix(problems, "in:100: control character U+0000\nand 1048477 more\n") {
		t.Errorf("problems end in %q", problems[len(problems)-80:])
	}
}

// TestManyLines shows that no way of writing very many lines makes a reader slow:
// each of these takes far below a second where time grows with the size, and
// hours where it grows with its square.
func TestManyLines(t *testing.T) {
	const n = 1 << 20
	cases := []struct {
		name    string
		format  Format
		text    string
		records int
	}{
		{"lines that end in CR", Article, strings.Repeat("1\rOne.\r", n/2), n / 2},
		{"skipped lines", Article, "1\nOne.\n\n" + strings.Repeat("Page\n\n", n/2), 1},
		{"notes", Article, "1\nOne.\n\n" + strings.Repeat("Note x\n\n", n/2), 1},
		{"nested conditions", Header, strings.Repeat("#if WINVER >= 0x500\n", n/8) +
			strings.Repeat("#define A 1\n", n/8), 1},
		{"one long definition", Header, "#define A 1\n#define B 1" + strings.Repeat("\\\n", n), 2},
		{"one definition for ever", Header, strings.Repeat("#define A 1\n", n/4), 1},
		{"comment openings", Header, "#define A 1\n" + strings.Repeat("/*\n", n) + "*/\n", 1},
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

// TestMillionCodes reads a million codes, of a header a tenth of that, and holds
// the memory that stays taken against the size of the input.
func TestMillionCodes(t *testing.T) {
	if testing.Short() {
		t.Skip("reads more than 100 MB")
	}
	const first = 1_000_000
	cases := []struct {
		name   string
		format Format
		codes  int
		top    string
		row    string
		keep   uint64 // bytes kept for each code, beside the text
	}{
		{"article", Article, 1_000_000, "", "%d\n\nThe port %[1]d is busy.\n\n\n", 160},
		{"table", Table, 1_000_000, "code\tmessage\n", "%d\tThe port %[1]d is busy.\n", 160},
		{
			"header", Header, 100_000, "#define BASE 999990\n",
			"#define E%d (BASE+%[1]d-999990)\n/* The port %[1]d is busy. */\n", 320,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var text bytes.Buffer
			text.WriteString(c.top)
			for i := range c.codes {
				fmt.Fprintf(&text, c.row, first+i)
			}
			size := uint64(text.Len())

			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			var problems Problems
			list := Read("in", c.format, &text, &problems)
			runtime.GC()
			runtime.ReadMemStats(&after)

			checkProblems(t, problems.Text(nil, 10))
			kept := int64(after.HeapAlloc) - int64(before.HeapAlloc)
			if most := int64(2*size + c.keep*uint64(c.codes)); kept > most {
				t.Errorf("%d bytes kept for an input of %d, want at most %d", kept, size, most)
			}
			if len(list.Records) != c.codes {
				t.Fatalf("%d records, want %d", len(list.Records), c.codes)
			}
			for i, r := range list.Records {
				code := uint32(first + i)
				if want := fmt.Sprintf("The port %d is busy.", code); r.Code != code || r.Get(Message) != want {
					t.Fatalf("record %d is %d: %q, want %d: %q", i, r.Code, r.Get(Message), code, want)
				}
			}
		})
	}
}
