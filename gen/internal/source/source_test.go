package source

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
)

// readString reads a text under the name "in" and returns what was read and the
// problems as text.
func readString(format Format, text string) (*List, string) {
	var problems problem.Problems
	list := Read("in", format, strings.NewReader(text), &problems)
	return list, problems.Text([]string{"in"}, 100)
}

// checkProblems compares the problems as text with the expected lines.
func checkProblems(t *testing.T, got string, want ...string) {
	t.Helper()
	if wanted := joinLines(want...); got != wanted {
		t.Errorf("problems:\n%swant:\n%s", got, wanted)
	}
}

func joinLines(lines ...string) string {
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// field is what a test expects of one record and column.
type field struct {
	code   int64
	column Column
	text   string
}

// fieldsOf returns all that a list says, for a comparison with what is expected.
func fieldsOf(list *List) []field {
	var fields []field
	for _, r := range list.Records {
		for _, f := range r.Fields {
			fields = append(fields, field{r.Code, f.Column, f.Text})
		}
	}
	return fields
}

func checkFields(t *testing.T, list *List, want ...field) {
	t.Helper()
	if got := fieldsOf(list); !slices.Equal(got, want) {
		t.Errorf("fields:\n%+v\nwant:\n%+v", got, want)
	}
}

func TestFormatOf(t *testing.T) {
	cases := map[string]Format{
		".txt": Article,
		".TXT": Article,
		".h":   Header,
		".tsv": Table,
		".csv": "",
		"":     "",
		"txt":  "",
	}
	for extension, want := range cases {
		if got := FormatOf(extension); got != want {
			t.Errorf("FormatOf(%q) = %q, want %q", extension, got, want)
		}
	}
}

func TestParseCode(t *testing.T) {
	cases := []struct {
		text           string
		code           int64
		isNumber, fits bool
	}{
		{"0", 0, true, true},
		{"691", 691, true, true},
		{"0691", 691, true, true},
		{"4294967295", 0xffffffff, true, true},
		{"4294967296", 0, true, false},
		{"99999999999999999999999999", 0, true, false},
		{"0x2CE", 718, true, true},
		{"0X2ce", 718, true, true},
		{"0xFFFFFFFF", 0xffffffff, true, true},
		{"0x100000000", 0, true, false},
		{"-1", 0, true, false},
		{"-0", 0, true, false},
		{"-0x5", 0, true, false},
		{"", 0, false, false},
		{"-", 0, false, false},
		{"--1", 0, false, false},
		{"+1", 0, false, false},
		{"0x", 0, false, false},
		{"0x-5", 0, false, false},
		{"0xG", 0, false, false},
		{"2CE", 0, false, false},
		{"6 91", 0, false, false},
		{"691.", 0, false, false},
		{"6_91", 0, false, false},
		{"٦٩١", 0, false, false},
	}
	for _, c := range cases {
		code, isNumber, fits := parseCode(c.text)
		if code != c.code || isNumber != c.isNumber || fits != c.fits {
			t.Errorf("parseCode(%q) = %d, %t, %t, want %d, %t, %t",
				c.text, code, isNumber, fits, c.code, c.isNumber, c.fits)
		}
	}
}

func TestRecord(t *testing.T) {
	list, problems := readString(Table, "code\tsymbol\tmessage\n\n601\tBUSY\t\n")
	checkProblems(t, problems)
	r := list.Records[0]
	if r.List != list {
		t.Error("the record does not know its list")
	}
	if got := r.Pos().String(); got != "in:3" {
		t.Errorf("Pos() = %s, want in:3", got)
	}
	if got := r.Get(Symbol); got != "BUSY" {
		t.Errorf("Get(Symbol) = %q, want BUSY", got)
	}
	if got := r.Get(Message); got != "" {
		t.Errorf("Get(Message) = %q, want none", got)
	}
	for _, f := range r.Fields {
		if f.Text == "" {
			t.Errorf("the record has an empty field %v", f.Column)
		}
	}
}

func TestSummary(t *testing.T) {
	cases := []struct {
		name   string
		format Format
		text   string
		want   string
	}{
		{"nothing", Table, "", ""},
		{"one code", Table, "code\tsymbol\n1\tA\n", "1 code"},
		{"codes and notes", Table, "code\tsymbol\tnote\n1\tA\tx\n2\tB\t\n3\tC\ty\n", "3 codes, 2 notes"},
		{"words", Table, "word\tgo\nIP\tIP\n", "1 word"},
		{"categories", Table, "category\tdescription\na\tA.\nb\tB.\n", "2 categories"},
		{"titles", Table, "source\ttitle\na.txt\tA\nb.txt\tB\n", "2 titles"},
		{"a part", Table, "header\tpart\na.h\tA\n", "1 header in a part"},
		{"parts", Table, "header\tpart\na.h\tA\nb.h\tA\n", "2 headers in parts"},
		{"a subject", Table, "subject\tscope\nA\tB\n", "1 subject"},
		{"skipped lines", Article, "Page\nTop\n\n1\nOne.\n\nFoot\n", "1 code, lines 1-2 skipped, line 7 skipped"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, _ := readString(c.format, c.text)
			if got := list.Summary(); got != c.want {
				t.Errorf("Summary() = %q, want %q", got, c.want)
			}
		})
	}
}

// TestUnreadable shows that a problem names the file once, though the errors of
// package os name it too.
// brokenReader fails behind some good bytes, as a disk or a pipe may.
type brokenReader struct{ good string }

func (r *brokenReader) Read(p []byte) (int, error) {
	n := copy(p, r.good)
	r.good = r.good[n:]
	if n == 0 {
		return 0, &fs.PathError{Op: "read", Path: "/dev/x", Err: errors.New("bad sector")}
	}
	return n, nil
}

func TestReadError(t *testing.T) {
	var problems problem.Problems
	list := Read("in", Article, &brokenReader{"1\nOne.\n"}, &problems)
	checkProblems(t, problems.Text(nil, 10), "in: cannot be read: bad sector")
	if len(list.Records) != 0 {
		t.Errorf("%d records of an input that broke off, want none", len(list.Records))
	}
}
