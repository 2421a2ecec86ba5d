// Package source reads lists of error codes. Each format has a reader, which turns bytes
// into partial records that keep the line they came from, and reports everything that is
// wrong. Nothing here knows what the codes are codes of.
package source

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"example.com/ras/gen/internal/problem"
)

// Format names the layout of an input.
type Format string

// The formats.
const (
	Article Format = "article" // a page saved as text: a number on a line, its message below
	Header  Format = "header"  // a C header: #define lines with messages in comments
	Table   Format = "table"   // rows of cells with tabs between them; the first row names the columns
	CSV     Format = "csv"     // a table of comma-separated values
)

var formats = map[string]Format{".txt": Article, ".h": Header, ".tsv": Table, ".csv": CSV}

// FormatOf returns the format of files with an extension, such as ".txt", or "".
func FormatOf(extension string) Format { return formats[strings.ToLower(extension)] }

// Column is a kind of fact that a record can state about its code. A column's
// name in a table is its String.
type Column uint8

// The columns of a table of codes, apart from the code itself.
const (
	Symbol         Column = iota // the name in the vendor's own header
	Message                      // the text for people
	Short                        // a headline in place of the message's first sentence
	Note                         // a remark on the code that is not part of its message
	DefinedIn                    // the header that defines the symbol
	Category                     // the name of a group of codes
	Availability                 // since or until when the code is in use; empty: the header sets no condition
	WinerrorSymbol               // what winerror.h calls the same number
	Remedy                       // what to do about the code, in sentences
	Keywords                     // further words that people search by
	Evidence                     // where the facts of the record come from, for those who keep the list
	Timeout                      // the traits: "yes", "no" or empty
	Temporary
	Permanent
	Permission
	NotExist
	Exist
	Unsupported
	System     // "yes" where the operating system has the same number for the same error
	Why        // why this record replaces what earlier sources say
	NumColumns // how many there are
)

var columnNames = [NumColumns]string{
	"symbol", "message", "short", "note", "header", "category", "availability", "winerror_symbol",
	"remedy", "keywords", "evidence",
	"timeout", "temporary", "permanent", "permission", "not_exist", "exist", "unsupported", "system", "why",
}

func (c Column) String() string { return columnNames[c] }

// IsTrait reports whether the column holds yes or no.
func (c Column) IsTrait() bool { return c >= Timeout && c <= System }

// TraitNames returns the names of the columns that hold yes or no.
func TraitNames() []string { return columnNames[Timeout : System+1] }

// Field is one stated fact. Its text is never empty.
type Field struct {
	Column Column
	Text   string
}

// Record is what one place of an input says about a code.
type Record struct {
	List   *List
	Line   int
	Code   int64
	Fields []Field
	NoCode bool // the code is that of the record's symbol in an earlier list
	Alias  bool // a further symbol of a code that another record of the list is about
}

// Pos returns the place that the record was read from.
func (r *Record) Pos() problem.Pos { return problem.Pos{File: r.List.Name, Line: r.Line} }

// Get returns the record's text for a column, or "".
func (r *Record) Get(c Column) string {
	for _, f := range r.Fields {
		if f.Column == c {
			return f.Text
		}
	}
	return ""
}

// PairKind is what a table of pairs is about: the name of the column of its keys.
type PairKind string

// The kinds of pairs.
const (
	Words      PairKind = "word"     // word of a symbol → its spelling in Go names
	Categories PairKind = "category" // name of a category → sentence about it
	Titles     PairKind = "source"   // file name of a source → what to call it
	Parts      PairKind = "header"   // header → part of the page that its codes are in
	Subjects   PairKind = "subject"  // what the codes are of → what that comprises
)

// Pair is a row of a table that is not about codes.
type Pair struct {
	List       *List
	Line       int
	Key, Value string
	Extra      string // the web address of a source, the hint of a subject, the action of a category, or ""
}

// Pos returns the place that the pair was read from.
func (p *Pair) Pos() problem.Pos { return problem.Pos{File: p.List.Name, Line: p.Line} }

// List is everything that one input says.
type List struct {
	Name       string // the input, as problems name it
	Format     Format
	Records    []*Record
	Pairs      []*Pair
	Kind       PairKind // of the pairs, or ""
	Skipped    []Span   // text that is not part of the list
	Macros     int      // names of a header that are not codes
	NoneWanted bool     // -only leaves the header without codes

	Warnings problem.Problems // what a user should know, though it is not wrong
}

// Span is a range of lines, both ends included.
type Span struct{ First, Last int }

func (s Span) String() string {
	if s.First == s.Last {
		return fmt.Sprintf("line %d", s.First)
	}
	return fmt.Sprintf("lines %d-%d", s.First, s.Last)
}

// Read reads an article, a table or comma-separated values. It adds everything that is
// wrong with it to problems, and returns what could be read. Package cheader reads headers.
func Read(name string, format Format, r io.Reader, problems *problem.Problems) *List {
	list := &List{Name: name, Format: format}
	text, ok := ReadText(name, r, problems)
	if !ok {
		return list
	}
	switch format {
	case Article:
		readArticle(list, text, problems)
	case Table:
		readTable(list, tabRows(text), problems)
	case CSV:
		if rows, ok := csvRows(list, text, problems); ok {
			readTable(list, rows, problems)
		}
	default:
		panic("source: not a format that Read reads: " + string(format))
	}
	return list
}

// Add appends a record with the fields that are not empty.
func (l *List) Add(line int, code int64, fields ...Field) *Record {
	fields = slices.DeleteFunc(fields, func(f Field) bool { return f.Text == "" })
	r := &Record{List: l, Line: line, Code: code, Fields: fields}
	l.Records = append(l.Records, r)
	return r
}

// codePattern is a number, in decimal or in hex after 0x.
var codePattern = regexp.MustCompile(`^-?([0-9]+|0[xX][0-9a-fA-F]+)$`)

// parseCode reads a code in decimal, or in hex after 0x. It reports whether s is a
// number at all and, if the number cannot be a code, what is wrong with it.
func parseCode(s string) (code int64, isNumber bool, wrong string) {
	if !codePattern.MatchString(s) {
		return 0, false, ""
	}
	digits := strings.TrimPrefix(s, "-")
	if len(digits) > 1 && digits[0] == '0' && digits[1]|0x20 != 'x' {
		return 0, true, "leading zero; only numbers can be codes, not strings of digits"
	}
	code, err := strconv.ParseInt(s, 0, 64)
	if err != nil {
		return 0, true, "number out of range"
	}
	return code, true, ""
}

// Warn adds a warning.
func (l *List) Warn(line int, format string, args ...any) {
	l.Warnings.Add(problem.Pos{File: l.Name, Line: line}, "", "warning: "+format, args...)
}

// Summary says in a few words what was read from the list.
func (l *List) Summary() string {
	var parts []string
	count := func(n int, one, many string) {
		if n == 1 {
			many = one
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, many))
		}
	}
	notes, aliases := 0, 0
	for _, r := range l.Records {
		if r.Get(Note) != "" {
			notes++
		}
		if r.Alias {
			aliases++
		}
	}
	count(len(l.Records)-aliases, "code", "codes")
	count(aliases, "alias", "aliases")
	count(notes, "note", "notes")
	if i := slices.IndexFunc(pairTables, func(t pairTable) bool { return t.key == l.Kind }); i >= 0 {
		count(len(l.Pairs), pairTables[i].one, pairTables[i].many)
	}
	count(l.Macros, "name skipped", "names skipped")
	for _, s := range l.Skipped {
		parts = append(parts, s.String()+" skipped")
	}
	return strings.Join(parts, ", ")
}
