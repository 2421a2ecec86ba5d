package catalog

import (
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
	"example.com/ras/gen/internal/source/cheader"
)

// build makes a catalogue of the files in a txtar archive, in their order, and
// returns the problems with it.
func build(archive string) (*Catalog, string) {
	var problems problem.Problems
	var lists []*source.List
	var names []string
	for _, f := range txtar.Parse([]byte(archive)).Files {
		if format := source.FormatOf(filepath.Ext(f.Name)); format == source.Header {
			lists = append(lists, new(cheader.Reader).Read(f.Name, strings.NewReader(string(f.Data)), &problems))
		} else {
			lists = append(lists, source.Read(f.Name, format, strings.NewReader(string(f.Data)), &problems))
		}
		names = append(names, f.Name)
	}
	c := Options{}.New(lists, &problems)
	return c, problems.Text(names, 1000)
}

// buildWell is build of lists that should have no problems.
func buildWell(t *testing.T, archive string) *Catalog {
	t.Helper()
	c, problems := build(archive)
	if problems != "" {
		t.Fatalf("problems:\n%s", problems)
	}
	return c
}

func entry(t *testing.T, c *Catalog, code int64) *Entry {
	t.Helper()
	i := slices.IndexFunc(c.Entries, func(e *Entry) bool { return e.Code == code })
	if i < 0 {
		t.Fatalf("no code %d", code)
	}
	return c.Entries[i]
}

// table is a file of a txtar archive: a table, with commas for tabs.
func table(name, rows string) string {
	return "-- " + name + " --\n" + strings.ReplaceAll(rows, ",", "\t") + "\n"
}

// TestMerge merges lists of all formats, each of which knows something else.
func TestMerge(t *testing.T) {
	c := buildWell(t, `
-- manual.txt --
0x80000002

Nobody answers.

2

The line is bussy.

Note Call again.

1

There is no paper
left.
-- corrections.tsv --
code	message	note	why
2	The line is busy.		The manual misspells "busy".
-- modem.h --
#if WINVER >= 0x601
#define ERROR_LINE_BUSY 2 // The line is busy.
#endif
-- facts.tsv --
code	symbol	category	winerror_symbol	timeout	temporary	permission	not_exist	exist	unsupported
2	ERROR_LINE_BUSY	line	ERROR_FILE_NOT_FOUND	no	yes			no	
1	ERROR_NO_PAPER	fax		no	no	yes	yes	no	no
0x80000002	ERROR_NO_ANSWER	line		yes	yes	no	no	yes	yes
3	ERROR_NO_INK	fax		no	no	no	no	no	no
-- more/messages.tsv --
code	message	availability
3	There is no ink.	since 2001
2		since Windows 7
-- categories.tsv --
category	description
line	The phone line does not work.
fax	The fax does not work.
-- sources.tsv --
source	title
manual.txt	the manual
messages.tsv	this project
`[1:])

	manual := Source{File: "manual.txt", Title: "the manual"}
	corrections := Source{File: "corrections.tsv"}
	want := []Entry{
		{Code: 1, Name: "ErrNoPaper", Symbol: "ERROR_NO_PAPER", Message: "There is no paper left.",
			Category: c.Categories[1], Traits: map[source.Column]bool{source.Permission: true, source.NotExist: true},
			MessageFrom: manual},
		{Code: 2, Name: "ErrLineBusy", Symbol: "ERROR_LINE_BUSY", Message: "The line is busy.", Note: "Call again.",
			DefinedIn: "modem.h", Category: c.Categories[0], Availability: "since Windows 7",
			WinerrorSymbol: "ERROR_FILE_NOT_FOUND", Traits: map[source.Column]bool{source.Temporary: true},
			MessageFrom: corrections, NoteFrom: manual, Corrects: manual, Why: "The manual misspells \"busy\"."},
		{Code: 3, Name: "ErrNoInk", Symbol: "ERROR_NO_INK", Message: "There is no ink.",
			Category: c.Categories[1], Availability: "since 2001",
			MessageFrom: Source{File: "messages.tsv", Title: "this project"}},
		{Code: 0x80000002, Name: "ErrNoAnswer", Symbol: "ERROR_NO_ANSWER", Message: "Nobody answers.",
			Category: c.Categories[0], Traits: map[source.Column]bool{source.Timeout: true, source.Temporary: true, source.Exist: true, source.Unsupported: true},
			MessageFrom: manual},
	}
	for name, at := range map[string]string{
		"ErrNoPaper": "facts.tsv:3", "ErrLineBusy": "modem.h:2", "ErrNoInk": "facts.tsv:5", "ErrNoAnswer": "facts.tsv:4",
		"CategoryFax": "categories.tsv:3",
	} {
		if got := c.Owners[name].At.String(); got != at {
			t.Errorf("%s is from %s, want %s", name, got, at)
		}
	}
	for i, e := range c.Entries {
		if i < len(want) && !reflect.DeepEqual(*e, want[i]) {
			t.Errorf("entry %d:\n got %+v\nwant %+v", i, *e, want[i])
		}
	}
	if len(c.Entries) != len(want) {
		t.Errorf("%d entries, want %d", len(c.Entries), len(want))
	}
	wantSources := []Source{
		manual, corrections, {File: "modem.h"}, {File: "facts.tsv"},
		{File: "messages.tsv", Title: "this project"}, {File: "categories.tsv"}, {File: "sources.tsv"},
	}
	if !slices.Equal(c.Sources, wantSources) {
		t.Errorf("sources %q, want %q", c.Sources, wantSources)
	}
}

// TestMergeOrder shows which of several lists a fact is from.
func TestMergeOrder(t *testing.T) {
	cases := []struct {
		name, files     string
		message, from   string
		corrects, reads string // the file whose message was replaced, and why
	}{
		{"the first that says it", table("a.tsv", "code,symbol,message\n1,A,One.") + table("b.tsv", "code,message\n1,One."),
			"One.", "a.tsv", "", ""},
		{"a later one, where earlier ones are silent", table("a.tsv", "code,symbol\n1,A") + table("b.tsv", "code,message\n1,One."),
			"One.", "b.tsv", "", ""},
		{"an empty cell is silence, even of a correction",
			table("a.tsv", "code,symbol,message\n1,A,One.") + table("b.tsv", "code,message,symbol,why\n1,,B,It is B."),
			"One.", "a.tsv", "", "It is B."},
		{"a correction", table("a.tsv", "code,symbol,message\n1,A,Won.") + table("b.tsv", "code,message,why\n1,One.,Spelling."),
			"One.", "b.tsv", "a.tsv", "Spelling."},
		{"a correction of a correction, where the first list stays the one corrected",
			table("a.tsv", "code,symbol,message\n1,A,Won.") + table("b.tsv", "code,message,why\n1,Onne.,Spelling.") +
				table("c.tsv", "code,message,why\n1,One.,Again."),
			"One.", "c.tsv", "a.tsv", "Again."},
		{"a list after a correction that agrees with it",
			table("a.tsv", "code,symbol,message\n1,A,Won.") + table("b.tsv", "code,message,why\n1,One.,Spelling.") +
				table("c.tsv", "code,message\n1,One."),
			"One.", "b.tsv", "a.tsv", "Spelling."},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			e := entry(t, buildWell(t, c.files), 1)
			if e.Message != c.message || e.MessageFrom.File != c.from || e.Corrects.File != c.corrects || e.Why != c.reads {
				t.Errorf("got %q from %q, which corrects %q because %q\nwant %q from %q, which corrects %q because %q",
					e.Message, e.MessageFrom.File, e.Corrects.File, e.Why, c.message, c.from, c.corrects, c.reads)
			}
		})
	}
}

// TestCorrectionsOfOtherFacts shows that a row with a why replaces any fact, and
// that two lists must agree on each without one.
func TestCorrectionsOfOtherFacts(t *testing.T) {
	first := table("a.tsv", "code,symbol,message,short,note,header,category,availability,winerror_symbol,timeout,temporary,"+
		"permanent,permission,not_exist,exist,unsupported,system,remedy,keywords\n1,A,One.,S,N.,a.h,x,ever,W,no,no,no,no,no,no,no,no,Do not.,j")
	categories := table("c.tsv", "category,description\nx,X.\ny,Y.") + table("d.tsv", "code,symbol,message,category\n2,Z,Two.,x\n3,U,Three.,y")
	cases := []struct {
		column, value string
		get           func(*Entry) any
		want          any
	}{
		{"symbol", "B", func(e *Entry) any { return e.Symbol + " " + e.Name }, "B ErrB"},
		{"message", "Two.", func(e *Entry) any { return e.Message }, "Two."},
		{"short", "T", func(e *Entry) any { return e.Short }, "T"},
		{"note", "M.", func(e *Entry) any { return e.Note }, "M."},
		{"note", "-", func(e *Entry) any { return e.Note }, ""},
		{"header", "b.h", func(e *Entry) any { return e.DefinedIn }, "b.h"},
		{"category", "y", func(e *Entry) any { return e.Category.Name }, "y"},
		{"availability", "never", func(e *Entry) any { return e.Availability }, "never"},
		{"remedy", "Do it.", func(e *Entry) any { return e.Remedy }, "Do it."},
		{"keywords", "k l", func(e *Entry) any { return e.Keywords }, "k l"},
		{"winerror_symbol", "V", func(e *Entry) any { return e.WinerrorSymbol }, "V"},
		{"timeout", "yes", func(e *Entry) any { return e.Traits[source.Timeout] }, true},
		{"temporary", "yes", func(e *Entry) any { return e.Traits[source.Temporary] }, true},
		{"permanent", "yes", func(e *Entry) any { return e.Traits[source.Permanent] }, true},
		{"system", "yes", func(e *Entry) any { return e.Traits[source.System] }, true},
		{"permission", "yes", func(e *Entry) any { return e.Traits[source.Permission] }, true},
		{"not_exist", "yes", func(e *Entry) any { return e.Traits[source.NotExist] }, true},
		{"exist", "yes", func(e *Entry) any { return e.Traits[source.Exist] }, true},
		{"unsupported", "yes", func(e *Entry) any { return e.Traits[source.Unsupported] }, true},
	}
	for _, c := range cases {
		t.Run(c.column, func(t *testing.T) {
			corrected := buildWell(t, first+table("b.tsv", "code,"+c.column+",why\n1,"+c.value+",It is so.")+categories)
			if got := c.get(entry(t, corrected, 1)); got != c.want {
				t.Errorf("corrected, it is %v, want %v", got, c.want)
			}
			_, problems := build(first + table("b.tsv", "code,"+c.column+"\n1,"+c.value) + categories)
			want := "b.tsv:2: 1: " + c.column + " differs from a.tsv:2; only a row with a why may override it\n"
			if c.column == "symbol" {
				want = "b.tsv:2: 1: second symbol B; it is A at a.tsv:2\n"
			}
			if problems != want {
				t.Errorf("without a why:\n%swant:\n%s", problems, want)
			}
		})
	}
}

// TestEvidence shows that lists may have other evidence for one code: it is for
// those who keep them.
func TestEvidence(t *testing.T) {
	buildWell(t, table("a.tsv", "code,symbol,message,evidence\n1,A,One.,a page")+table("b.tsv", "code,evidence\n1,a book"))
}

// TestTemporaryAndPermanent shows that a code may be one of both or neither, and
// that the record that makes it both is the one reported.
func TestTemporaryAndPermanent(t *testing.T) {
	cases := []struct{ name, rows, more, problems string }{
		{"neither", "1,A,One.,no,no", "1,", ""},
		{"temporary", "1,A,One.,yes,no", "1,", ""},
		{"permanent", "1,A,One.,no,yes", "1,", ""},
		{"both in one row", "1,A,One.,yes,yes", "1,", "a.tsv:2: 1: both temporary and permanent\n"},
		{"both in two lists", "1,A,One.,yes,", "1,yes", "b.tsv:2: 1: both temporary and permanent\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, problems := build(table("a.tsv", "code,symbol,message,temporary,permanent\n"+c.rows) +
				table("b.tsv", "code,permanent\n"+c.more))
			if problems != c.problems {
				t.Errorf("problems:\n%swant:\n%s", problems, c.problems)
			}
		})
	}
}

// TestMissing shows that an empty list, whose problem is reported already,
// silences what may follow from it, and that other lists do not.
func TestMissing(t *testing.T) {
	list := table("list.tsv", "code,symbol,message,category\n1,A,One.,x\n2,,Two.,x\n3,C,,x\n4,D,Four.,")
	cases := []struct{ name, files, problems string }{
		{"all lists are read", list + table("categories.tsv", "category,description\nx,X.\ny,Y."), `
list.tsv:3: 2: no list has a symbol for this code
list.tsv:4: 3: no list has a message for C; -words makes one of the symbol
list.tsv:5: 4: no list has a category for this code
categories.tsv:3: category "y" has no code
`},
		{"an empty list", list + "-- categories.tsv --\n", `
categories.tsv: no column names found: every line is blank or a comment
`},
		{"an empty list, and corrections that may be of its codes",
			"-- list.txt --\n" + table("corrections.tsv", "code,message,why\n1,One.,Spelling."), `
list.txt: no codes found: no line is just a number
`},
		{"a conflict is reported even so", list + "-- empty.tsv --\n" + table("b.tsv", "code,symbol\n1,B\n2,A"), `
empty.tsv: no column names found: every line is blank or a comment
b.tsv:2: 1: second symbol B; it is A at list.tsv:2
b.tsv:3: 2: symbol A is 1 at list.tsv:2
`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, problems := build(c.files); problems != c.problems[1:] {
				t.Errorf("problems:\n%swant:%s", problems, c.problems)
			}
		})
	}
}

func TestNoLists(t *testing.T) {
	var problems problem.Problems
	if c := (Options{}).New(nil, &problems); len(c.Entries) != 0 || problems.Len() != 0 {
		t.Errorf("%d entries and %d problems of no lists", len(c.Entries), problems.Len())
	}
}

// TestSourceNames shows that the name of a list does not say where it was.
func TestSourceNames(t *testing.T) {
	for _, c := range []struct{ path, want string }{
		{"list.tsv", "list.tsv"},
		{"/home/me/list.tsv", "list.tsv"},
		{"../list.tsv", "list.tsv"},
		{`C:\lists\list.tsv`, "list.tsv"},
		{`lists\sub/list.tsv`, "list.tsv"},
		{"a/b\xff\ufeff.tsv", "b\ufffd .tsv"},
	} {
		got := buildWell(t, table(c.path, "code,symbol,message\n1,A,One.")).Sources[0]
		if got != (Source{File: c.want}) || got.String() != c.want {
			t.Errorf("%s is called %+v, want %s", c.path, got, c.want)
		}
	}
	if got := (Source{File: "a.txt", Title: "the manual"}).String(); got != "the manual" {
		t.Errorf("a source with a title is called %q", got)
	}
}

// TestSymbolCheck shows which symbols two codes may not have.
func TestSymbolCheck(t *testing.T) {
	first := table("a.tsv", "code,symbol,message\n1,A,One.")
	second := table("b.tsv", "code,symbol,message\n2,A,Two.")
	correction := table("c.tsv", "code,symbol,why\n1,B,It is B.")
	for name, c := range map[string]struct{ lists, problems string }{
		"two codes":                        {first + second, "b.tsv:2: 2: symbol A is 1 at a.tsv:2\n"},
		"freed by a correction before":     {first + correction + second, ""},
		"freed by a correction after":      {first + second + correction, ""},
		"the symbol of the correction":     {first + correction + table("d.tsv", "code,symbol,message\n3,B,Three."), "d.tsv:2: 3: symbol B is 1 at c.tsv:2\n"},
		"two codes of one list":            {table("a.tsv", "code,symbol,message\n1,A,One.\n2,A,Two."), "a.tsv:3: 2: symbol A is 1 at a.tsv:2\n"},
		"one that is wrong for its code":   {first + table("b.tsv", "code,symbol\n1,B") + table("d.tsv", "code,symbol,message\n3,B,Three."), "b.tsv:2: 1: second symbol B; it is A at a.tsv:2\n"},
		"the same symbol of the same code": {first + first, ""},
	} {
		if _, problems := build(c.lists); problems != c.problems {
			t.Errorf("%s: problems %q, want %q", name, problems, c.problems)
		}
	}
}

// TestRange shows which codes each type has.
func TestRange(t *testing.T) {
	for _, c := range []struct {
		typ, code string
		problem   string
	}{
		{"", "0", ""}, {"", "4294967295", ""},
		{"", "4294967296", "4294967296: number out of range, codes are 0 to 4294967295"},
		{"", "-1", "-1: number out of range, codes are 0 to 4294967295; -type int32 allows negative ones"},
		{"int32", "-2147483648", ""}, {"int32", "2147483647", ""},
		{"int32", "2147483648", "0x80000000: number out of range, codes are -2147483648 to 2147483647"},
		{"int8", "-129", "-129: number out of range, codes are -128 to 127"},
		{"uint8", "256", "256: number out of range, codes are 0 to 255"},
		{"int16", "32768", "32768: number out of range, codes are -32768 to 32767"},
		{"uint16", "65535", ""},
		{"int", "2147483648", "0x80000000: number out of range, codes are -2147483648 to 2147483647"},
		{"int64", "-9223372036854775808", ""}, {"uint64", "9223372036854775807", ""},
	} {
		_, problems := catalogOf(Options{Type: c.typ}, "x.tsv", "code,symbol,message\n"+c.code+",A,One.\n1,B,Two.\n")
		want := ""
		if c.problem != "" {
			want = "x.tsv:2: " + c.problem + "\n"
		}
		if problems != want {
			t.Errorf("%s of type %q: problems %q, want %q", c.code, c.typ, problems, want)
		}
	}
}

// TestRowsBySymbol shows which code a row without one is about.
func TestRowsBySymbol(t *testing.T) {
	const header = "-- a.h --\n#define A 1 /* Won. */\n#define B A\n"
	correction := func(symbol string) string { return table("c.tsv", "symbol,message,why\n"+symbol+",One.,Spelling.") }
	renamed := table("b.tsv", "code,symbol,why\n1,Z,It is Z.")
	for name, c := range map[string]struct{ lists, message, problems string }{
		"the symbol":                     {header + correction("A"), "One.", ""},
		"an alias":                       {header + correction("B"), "One.", ""},
		"a symbol of a correction":       {header + renamed + correction("Z"), "One.", ""},
		"a symbol that was corrected":    {header + renamed + correction("A"), "One.", ""},
		"another one":                    {header + correction("Y"), "Won.", "c.tsv:2: no code: no list before this one has the symbol Y\n"},
		"a correction before the symbol": {correction("A") + header, "Won.", "c.tsv:2: no code: no list before this one has the symbol A\n"},
		"no reason":                      {header + table("c.tsv", "symbol,message\nA,One."), "Won.", "c.tsv:2: 1: message differs from a.h:1; only a row with a why may override it\n"},
	} {
		got, problems := build(c.lists)
		if problems != c.problems || entry(t, got, 1).Message != c.message {
			t.Errorf("%s: message %q, problems %q, want %q and %q", name, entry(t, got, 1).Message, problems, c.message, c.problems)
		}
		want := "A"
		if strings.Contains(c.lists, renamed) {
			want = "Z"
		}
		if symbol := entry(t, got, 1).Symbol; symbol != want {
			t.Errorf("%s: the symbol is %s, want %s", name, symbol, want)
		}
	}
}
