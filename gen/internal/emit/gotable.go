package emit

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// tables writes the constant data that the logic looks up.
func (s *section) tables() {
	t, names := s.textTables(), s.nameTable()
	s.beginnings()
	s.shape()
	s.codeTable()
	s.slotTable()
	s.classTable()
	s.categoryTable()
	s.doc("offset counts bytes in the texts below.")
	s.declare(jen.Type(), "offset").Id(s.typeName(offsetType(max(t.texts.len(), t.rests.len(), names.len(), t.symbols.len(), t.headers.len(), t.winerrors.len()))))
	s.text("text", "texts", "what Error returns, and a full stop", &t.texts)
	s.text("rest", "rests", "what follows the first sentences of messages, or the whole message of a code whose text does not begin it. "+
		"Programs that do not call Message are linked without it", &t.rests.table)
	s.nameSteps(names)
	s.texts("names", "has a line for each number in codes but the last: the name of the constant behind Err, or nothing for a number that is none", names)
	s.text("symbol", "symbols", "the vendor's name", &t.symbols)
	if s.first(definedIn) != "" {
		s.text("header", "headers", "the header that defines its symbol. Codes of one header share a line", &t.headers.table)
	}
	if s.first(winerrorSymbol) != "" {
		s.text("winerror", "winerrors", "what winerror.h calls the same number, if that is something else", &t.winerrors.table)
	}
	s.flush()
}

// beginnings writes what texts begin with.
func (s *section) beginnings() {
	s.blank()
	s.constant("packageName").Op("=").Lit(s.Package)
	s.blank()
	s.constant("prefix").Op("=").Lit(s.Prefix)
}

// shape writes what says where a code stands in the tables.
func (s *section) shape() {
	constant := func(name, doc, value string) {
		s.doc(name + " is " + doc)
		s.constant(name).Op("=").Id(value)
	}
	span, sparse := s.denseSpan(), len(s.sparse())
	if span > 0 {
		constant("denseFirst", "the first code of those that are found by their numbers alone.", s.example().Name)
		constant("denseSize", "how many numbers these span.", strconv.Itoa(span))
	}
	if sparse > 0 {
		constant("sparseAt", "the index of the first code that is found by a search.", strconv.Itoa(span))
		constant("sparseBelow", "how many codes are found by a search and are less than those found by their numbers.",
			strconv.Itoa(s.dense.first))
	}
	s.doc("noCode is what codes has for numbers that are none: one of them.")
	s.constant("noCode").Op("=").Id(problem.CodeText(noCode(s.catalog.Entries)))
	constant("noRow", "the index of no code: what the tables have there is for all numbers that are none.", strconv.Itoa(span+sparse))
}

// noCode returns the least number that is no code.
func noCode(entries []*catalog.Entry) int64 {
	for i, e := range entries {
		if e.Code != int64(i) {
			return int64(i)
		}
	}
	return int64(len(entries))
}

// sparse returns the entries that are not in the dense block.
func (g *goFile) sparse() []*catalog.Entry {
	all := g.catalog.Entries
	return append(all[:g.dense.first:g.dense.first], all[g.dense.end:]...)
}

// denseSpan is how many numbers the dense block has, codes or not.
func (g *goFile) denseSpan() int {
	if g.dense.size() == 0 {
		return 0
	}
	return int(g.catalog.Entries[g.dense.end-1].Code-g.example().Code) + 1
}

// rows returns the entries in the order of the tables: a dense block, with nil
// for numbers that are no codes, the others, and nil for noRow.
func (g *goFile) rows() []*catalog.Entry {
	rows := make([]*catalog.Entry, g.denseSpan(), g.denseSpan()+len(g.sparse())+1)
	for _, e := range g.catalog.Entries[g.dense.first:g.dense.end] {
		rows[e.Code-g.example().Code] = e
	}
	return append(append(rows, g.sparse()...), nil)
}

// each returns a value for each row: that of its entry, or none where there is
// no entry.
func (g *goFile) each(none string, value func(*catalog.Entry) string) []jen.Code {
	var values []jen.Code
	for _, e := range g.rows() {
		if e == nil {
			values = append(values, jen.Id(none))
		} else {
			values = append(values, jen.Id(value(e)))
		}
	}
	return values
}

func (s *section) codeTable() {
	doc := "has the codes: first those that are found by their numbers, then the others, both in numeric order. "
	switch {
	case s.denseSpan() == 0:
		doc = "has the codes in numeric order. "
	case len(s.sparse()) == 0:
		doc = "has the codes in numeric order, each where its number puts it. "
	}
	s.table("codes", doc+"A number that is no code has noCode in its place.", "[...]Code",
		s.each("noCode", func(e *catalog.Entry) string { return e.Name }))
}

// countType returns the smallest Go type for numbers up to a count.
func countType(count int) string {
	if count < 1<<8 {
		return "uint8"
	}
	return offsetType(count)
}

func (s *section) classTable() {
	if !s.classes() {
		return
	}
	s.table("classes", "has what there is to ask about each code, in the order of codes.", "[...]class",
		s.each("{}", func(e *catalog.Entry) string {
			var fields []string
			if s.categories {
				fields = append(fields, e.Category.GoName)
			}
			if s.traits {
				fields = append(fields, traitSet(e))
			}
			return "{" + strings.Join(fields, ", ") + "}"
		}))
}

func (s *section) categoryTable() {
	if !s.categories {
		return
	}
	values := []jen.Code{jen.Id("{" + strconv.Quote(catalog.NoCategory) + `, ""}`)}
	for _, c := range s.catalog.Categories {
		values = append(values, jen.Id("{"+strconv.Quote(c.Name)+", "+strconv.Quote(c.Description)+"}"))
	}
	s.table("categories", "has the name and the description of each Category, the zero one first.",
		"[...]struct{ name, description "+s.typeName("string")+" }", values)
}

// textTables are the texts of the codes, and where those of each row begin.
type textTables struct {
	texts, symbols            table
	rests, headers, winerrors sharedTable // most codes share a line
}

func (g *goFile) textTables() *textTables {
	t := &textTables{}
	t.rests.add("") // what most have, on the first line
	t.rests.offsets = nil
	for _, e := range g.rows() {
		if e == nil {
			t.texts.skip()
			t.rests.skip()
			t.symbols.skip()
			t.headers.add("")
			t.winerrors.add("")
			continue
		}
		text, rest := g.split(e)
		t.texts.add(text)
		t.rests.add(rest)
		t.symbols.add(e.Symbol)
		t.headers.add(e.DefinedIn)
		t.winerrors.add(e.WinerrorSymbol)
	}
	t.texts.skip() // the text of noRow ends where it begins
	return t
}

// nameStep is how many names there are from one whose place is noted to the next. A
// table of all places would add 2 bytes a code to every program, for the verb %#v.
const nameStep = 256

// nameSteps writes where some of the names begin.
func (s *section) nameSteps(names *table) {
	var begins []int
	for some := range slices.Chunk(names.offsets, nameStep) {
		begins = append(begins, some[0])
	}
	s.doc("nameStep is how many lines of names there are from one that nameAt has to the next.")
	s.constant("nameStep").Op("=").Lit(nameStep)
	s.table("nameAt", "says where in names each of these lines begins. The lines between are counted, for the sake of smaller programs.",
		"[...]offset", numberLines(begins))
}

// nameTable returns the names of constants, which are found by counting lines.
func (g *goFile) nameTable() *table {
	t := &table{}
	rows := g.rows()
	for _, e := range rows[:len(rows)-1] {
		name := ""
		if e != nil {
			name = strings.TrimPrefix(e.Name, catalog.NamePrefix)
		}
		t.add(name)
	}
	return t
}

// split returns an entry's line of texts, which is the Error text and a full
// stop, and what the message has beyond that: what follows, which begins with a
// space, or the whole message if it is not of such a form.
func (g *goFile) split(e *catalog.Entry) (text, rest string) {
	first := catalog.FirstSentence(e.Message)
	said := headline(e, first) + "."
	if rest = e.Message; said == first {
		rest = e.Message[len(first):]
	}
	return head(e.Code, g.Prefix) + said, rest
}

// table adds a documented variable with a value a line.
func (s *section) table(name, doc, typ string, values []jen.Code) {
	s.flush()
	s.doc(name + " " + doc)
	s.declare(jen.Var(), name).Op("=").Add(lines(typ, values))
}

// text adds a constant that holds a text for each code, and a variable that says
// where each begins.
func (s *section) text(kind, name, what string, t *table) {
	s.table(kind+"At", "says where in "+name+" the line of each code begins, in the order of codes.",
		"[...]offset", numberLines(t.offsets))
	s.texts(name, "has a line for each code: "+what, t)
}

// texts adds a constant that holds texts, a line each.
func (s *section) texts(name, doc string, t *table) {
	s.doc(name + " " + doc + ".")
	s.constant(name).Op("=").Id(t.literal())
}
