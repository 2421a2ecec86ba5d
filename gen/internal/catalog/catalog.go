// Package catalog merges what sources say about codes into one catalogue, gives
// every code its Go name, and checks the whole. It knows no format of an input
// or an output, and no vendor.
package catalog

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// Catalog is a checked list of error codes, in numeric order.
type Catalog struct {
	Entries    []*Entry
	Categories []*Category      // in the order in which their table lists them
	Parts      []*Part          // in the order in which their table lists them
	Subject    Subject          // zero if no list says it
	Sources    []Source         // the inputs, in the order given
	Owners     map[string]Owner // what the constants of codes and categories are made of, by their names
}

// Owner is what a constant is made of.
type Owner struct {
	Symbol string // or the name of a category
	Entry  *Entry // or nil for a category

	At problem.Pos
}

// Subject is what the codes are codes of.
type Subject struct {
	Name  string // a few words, such as the name of a product
	Scope string // what that comprises, in a few words
	Hint  string // a sentence on how to find a code, or ""
}

// Entry is one code.
type Entry struct {
	Code           int64
	Name           string // Go name of the constant
	Symbol         string
	Aliases        []Alias // further symbols of the code
	Message        string  // one line, never empty
	Short          string  // what to say in place of the message's first sentence, or ""
	Note           string
	DefinedIn      string // the header, or ""
	Part           *Part  // nil where no list has parts
	Category       *Category
	Availability   string
	WinerrorSymbol string
	Remedy         string                 // what to do about it, or "": then the action of its category
	Keywords       string                 // further words that people search by, or ""
	Traits         map[source.Column]bool // those that are true of the code; nil if none is

	MessageFrom Source // where the message was read
	NoteFrom    Source // whose remark the note is, also if it is corrected
	Corrects    Source // whose message this one replaces; zero for none
	Why         string // why the message, or anything else about the code, is replaced

	FromSymbol bool // the message is the words of the symbol
}

// Alias is a further symbol of a code, with what its own place says about it.
type Alias struct {
	Name      string // Go name of the constant
	Symbol    string
	DefinedIn string
}

// Source is an input.
type Source struct {
	File  string // the file's name without its folder
	Title string // what people call it, or ""
	Link  string // its http or https address, or ""
}

// String returns the source's title, or its file name if it has none.
func (s Source) String() string { return cmp.Or(s.Title, s.File) }

// Options are what a user chooses about the catalogue. The zero value makes up neither
// messages nor symbols.
type Options struct {
	Words bool     // a code without a message or a symbol gets the one that the other's words make
	Trim  []string // prefixes that symbols have and Go names do not
	Type  string   // the Go type of the codes; "" is uint32
}

// New merges the lists, later ones filling in what earlier ones leave empty, and
// names and checks the codes. It adds everything that is wrong to problems. The
// catalogue is complete only if it adds nothing.
func (o Options) New(lists []*source.List, problems *problem.Problems) *Catalog {
	most := 0 // records that a list has
	for _, l := range lists {
		most = max(most, len(l.Records))
	}
	b := builder{
		Options: o, problems: problems,
		catalog:    &Catalog{Owners: make(map[string]Owner, most)},
		whole:      !slices.ContainsFunc(lists, isEmpty),
		facts:      make(map[int64]*facts, most),
		codes:      make(map[string]int64, most),
		aliases:    map[int64][]*source.Record{},
		pairs:      map[source.PairKind][]*source.Pair{},
		words:      map[string]string{},
		titles:     map[string]Source{},
		categories: map[string]*Category{},
		parts:      map[string]*Part{},
	}
	b.merge(lists)
	b.readPairs(lists)
	b.reportWithoutMessages(lists)
	b.catalog.Entries = make([]*Entry, 0, len(b.facts))
	for _, code := range slices.Sorted(maps.Keys(b.facts)) {
		b.catalog.Entries = append(b.catalog.Entries, b.entry(b.facts[code]))
	}
	b.checkGroups()
	return b.catalog
}

type builder struct {
	Options
	problems *problem.Problems
	catalog  *Catalog
	whole    bool // every list could be read, so a fact that no list states is missing

	facts           map[int64]*facts
	codes           map[string]int64           // symbol → code, so far
	aliases         map[int64][]*source.Record // further symbols of each code
	withoutMessages map[*source.List]bool      // headers without a message for most codes
	pairs           map[source.PairKind][]*source.Pair
	words           map[string]string // upper-case word of a symbol, or a whole one → Go spelling, or "" to leave it out
	prefixes        []string          // what the tables of words leave out at the start of symbols
	titles          map[string]Source // file name → source with its title and link
	parts           map[string]*Part  // header → part
	categories      map[string]*Category
}

// isEmpty reports whether nothing could be read from a list. There is a problem about
// that already.
func isEmpty(l *source.List) bool {
	return len(l.Records) == 0 && len(l.Pairs) == 0 && !l.NoneWanted
}

// entry turns what is known about a code into its entry, and reports what is
// missing.
func (b *builder) entry(f *facts) *Entry {
	e := &Entry{
		Code:           f.first.Code,
		Symbol:         f.text(source.Symbol),
		Message:        f.text(source.Message),
		Short:          f.text(source.Short),
		Note:           f.text(source.Note),
		DefinedIn:      f.text(source.DefinedIn),
		Availability:   f.text(source.Availability),
		WinerrorSymbol: f.text(source.WinerrorSymbol),
		Remedy:         f.text(source.Remedy),
		Keywords:       f.text(source.Keywords),
		Category:       b.categories[f.text(source.Category)],
		Part:           b.parts[f.text(source.DefinedIn)],
		Traits:         f.traits(),
	}
	if e.Note != "" {
		e.NoteFrom = b.source(f.original(source.Note).List)
	}
	if e.Traits[source.Temporary] && e.Traits[source.Permanent] {
		b.report(f.by[source.Permanent], "both temporary and permanent")
	}
	if by := f.by[source.Message]; by == nil {
		b.messageFromSymbol(e, f)
	} else {
		e.MessageFrom = b.source(by.List)
		if !strings.ContainsFunc(e.Message, isWord) {
			b.report(by, "message %s has no word in it", problem.Quote(e.Message))
		}
		if old := f.replaced[source.Message]; old != nil {
			e.Corrects = b.source(old.List)
		}
	}
	e.Why = f.why
	if f.by[source.Symbol] == nil {
		b.symbolFromMessage(e, f)
	}
	if e.Symbol != "" {
		e.Name = b.name(e.Symbol, e, cmp.Or(f.by[source.Symbol], f.by[source.Message]).Pos())
		b.setAliases(e)
	}
	return e
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// missing adds a problem about a fact that a code needs and no list states. It adds none
// if one of the lists is empty: the missing facts may have been in that list, and the
// problem with it would be lost among hundreds of others.
func (b *builder) missing(f *facts, c source.Column) {
	if b.whole {
		b.report(f.first, "no list has a %s for this code", c)
	}
}

// source returns what the output says of a list.
func (b *builder) source(list *source.List) Source {
	file := source.BaseName(list.Name)
	s := b.titles[file]
	s.File = file
	return s
}
