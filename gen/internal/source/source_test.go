package source

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
)

// readString reads a string under the name "in" and returns what was read and the
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
		".csv": CSV,
		".CSV": CSV,
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
	const outOfRange, leadingZero = "number out of range", "leading zero; only numbers can be codes, not strings of digits"
	cases := []struct {
		text     string
		code     int64
		isNumber bool
		wrong    string
	}{
		{"0", 0, true, ""},
		{"691", 691, true, ""},
		{"9223372036854775807", 9223372036854775807, true, ""},
		{"9223372036854775808", 0, true, outOfRange},
		{"99999999999999999999999999", 0, true, outOfRange},
		{"0x2CE", 718, true, ""},
		{"0X2ce", 718, true, ""},
		{"0x0000000A", 10, true, ""},
		{"-1", -1, true, ""},
		{"-0", 0, true, ""},
		{"-0x5", -5, true, ""},
		{"0691", 0, true, leadingZero},
		{"00", 0, true, leadingZero},
		{"-08", 0, true, leadingZero},
		{"", 0, false, ""},
		{"-", 0, false, ""},
		{"--1", 0, false, ""},
		{"+1", 0, false, ""},
		{"0x", 0, false, ""},
		{"0x-5", 0, false, ""},
		{"0xG", 0, false, ""},
		{"0b1", 0, false, ""},
		{"2CE", 0, false, ""},
		{"6 91", 0, false, ""},
		{"691.", 0, false, ""},
		{"6_91", 0, false, ""},
		{"٦٩١", 0, false, ""},
	}
	for _, c := range cases {
		code, isNumber, wrong := parseCode(c.text)
		if code != c.code && c.wrong == "" || isNumber != c.isNumber || wrong != c.wrong {
			t.Errorf("parseCode(%q) = %d, %t, %q, want %d, %t, %q", c.text, code, isNumber, wrong, c.code, c.isNumber, c.wrong)
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

func TestSummaryOfAliases(t *testing.T) {
	list := &List{Records: []*Record{{}, {Alias: true}, {Alias: true}}, Macros: 1}
	if got, want := list.Summary(), "1 code, 2 aliases, 1 name skipped"; got != want {
		t.Errorf("Summary() = %q, want %q", got, want)
	}
}

// brokenReader fails after some good bytes, as a disk or a pipe may.
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
