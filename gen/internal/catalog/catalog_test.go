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
			MessageFrom: manual, SymbolAt: problem.Pos{File: "facts.tsv", Line: 3}},
		{Code: 2, Name: "ErrLineBusy", Symbol: "ERROR_LINE_BUSY", Message: "The line is busy.", Note: "Call again.",
			DefinedIn: "modem.h", Category: c.Categories[0], Availability: "since Windows 7",
			WinerrorSymbol: "ERROR_FILE_NOT_FOUND", Traits: map[source.Column]bool{source.Temporary: true},
			MessageFrom: corrections, NoteFrom: manual, Corrects: manual, Why: "The manual misspells \"busy\".",
			SymbolAt: problem.Pos{File: "modem.h", Line: 2}},
		{Code: 3, Name: "ErrNoInk", Symbol: "ERROR_NO_INK", Message: "There is no ink.",
			Category: c.Categories[1], Availability: "since 2001",
			MessageFrom: Source{File: "messages.tsv", Title: "this project"}, SymbolAt: problem.Pos{File: "facts.tsv", Line: 5}},
		{Code: 0x80000002, Name: "ErrNoAnswer", Symbol: "ERROR_NO_ANSWER", Message: "Nobody answers.",
			Category: c.Categories[0], Traits: map[source.Column]bool{source.Timeout: true, source.Temporary: true, source.Exist: true, source.Unsupported: true},
			MessageFrom: manual, SymbolAt: problem.Pos{File: "facts.tsv", Line: 4}},
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
		{"a list behind a correction that agrees with it",
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
			want := "b.tsv:2: 1: another " + c.column + " than at a.tsv:2, which only a row with a why may replace\n"
			if c.column == "symbol" {
				want = "b.tsv:2: 1: second symbol B, it is A at a.tsv:2\n"
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
list.tsv:3: 2: no symbol in any list
list.tsv:4: 3: no message for C in any list; -words makes one of it
list.tsv:5: 4: no category in any list
categories.tsv:3: category "y" has no code
`},
		{"an empty list", list + "-- categories.tsv --\n", `
categories.tsv: no list in it: no line names the columns
`},
		{"an empty list, and corrections that may be of its codes",
			"-- list.txt --\n" + table("corrections.tsv", "code,message,why\n1,One.,Spelling."), `
list.txt: no list in it: no line holds a number alone
`},
		{"a conflict is one all the same", list + "-- empty.tsv --\n" + table("b.tsv", "code,symbol\n1,B\n2,A"), `
empty.tsv: no list in it: no line names the columns
b.tsv:2: 1: second symbol B, it is A at list.tsv:2
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

func TestTooManyCodes(t *testing.T) {
	var problems problem.Problems
	list := &source.List{Name: "long.txt", Format: source.Article}
	for code := range int64(250_001) {
		list.Records = append(list.Records, &source.Record{List: list, Line: int(code) + 1, Code: code})
	}
	Options{}.New([]*source.List{list}, &problems)
	if got, want := problems.Text([]string{"long.txt"}, 10), "long.txt: 250001 codes in all lists, more than 250000\n"; got != want {
		t.Errorf("problems:\n%swant:\n%s", got, want)
	}
}

// TestSourceNames shows that the name of a list does not tell where it was.
func TestSourceNames(t *testing.T) {
	for _, c := range []struct{ path, want string }{
		{"list.tsv", "list.tsv"},
		{"/home/me/list.tsv", "list.tsv"},
		{"../list.tsv", "list.tsv"},
		{`C:\lists\list.tsv`, "list.tsv"},
		{`lists\sub/list.tsv`, "list.tsv"},
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
