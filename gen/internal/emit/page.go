package emit

import (
	"bytes"
	"fmt"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// page renders the catalogue as a page for people, in Markdown as code hosts show
// it: what the codes are of, an index of their categories, what the words in the
// tables mean, an index of their numbers, and a table for each category. Every code
// has an anchor, its number as problem.CodeText writes it. The other anchors have a
// capital, which those that hosts make of headings do not.
func page(c *catalog.Catalog, o Options) []byte {
	p := newPage(c, o)
	p.line("<!-- %s -->\n", marker)
	p.intro()
	p.categoryIndex()
	p.legend()
	p.numberIndex()
	p.tables()
	p.sources()
	return p.b.Bytes()
}

type pageWriter struct {
	Options
	catalog    *catalog.Catalog
	parts      []*catalog.Part     // nil alone if there are none
	categories []*catalog.Category // likewise
	at         map[place][]*catalog.Entry
	usual      string         // the origin that most messages have
	numbers    map[string]int // name of a source → its number in the list of sources
	b          bytes.Buffer
}

// place is where on the page codes are: below a heading for each of the two, but
// for nil.
type place struct {
	part     *catalog.Part
	category *catalog.Category
}

func newPage(c *catalog.Catalog, o Options) *pageWriter {
	p := &pageWriter{
		Options:    o,
		catalog:    c,
		parts:      orNil(c.Parts),
		categories: orNil(c.Categories),
		at:         map[place][]*catalog.Entry{},
		usual:      usualOrigin(c.Entries),
		numbers:    sourceNumbers(c.Sources),
	}
	for _, e := range c.Entries {
		at := place{e.Part, e.Category}
		p.at[at] = append(p.at[at], e)
	}
	return p
}

// orNil returns a list, or nil as its only element if it is empty.
func orNil[T any](list []*T) []*T {
	if len(list) == 0 {
		return []*T{nil}
	}
	return list
}

func (p *pageWriter) line(format string, args ...any) {
	fmt.Fprintf(&p.b, format+"\n", args...)
}

func (p *pageWriter) intro() {
	subject, of := "package "+p.Package, ""
	if s := p.catalog.Subject; s.Name != "" {
		subject = s.Name
		of = fmt.Sprintf(" of %s (%s)", escape(s.Name), escape(s.Scope))
	}
	p.line("# Error codes of %s\n", escape(subject))
	p.line("The %s%s that package `%s` knows, with what each means.\n",
		count(len(p.catalog.Entries), "error code"), of, p.Package)
	first := p.first()
	p.line("To find a code, search this page for its number or symbol, or open the page with the number behind its address: "+
		"`%s#%s`.%s `Error()` returns the number and the message in short, such as %s; `Message()` returns the whole message.\n",
		PageFile, anchor(first), p.hint(), code(errorText(first, p.Prefix)))
}

// hint returns the hint behind a space, or "" if there is none. It begins no line,
// where it might be taken for a list.
func (p *pageWriter) hint() string {
	if hint := p.catalog.Subject.Hint; hint != "" {
		return " " + escape(hint)
	}
	return ""
}

// first returns the code that comes first in the tables.
func (p *pageWriter) first() *catalog.Entry {
	for _, part := range p.parts {
		for _, category := range p.categories {
			if entries := p.at[place{part, category}]; len(entries) > 0 {
				return entries[0]
			}
		}
	}
	return p.catalog.Entries[0]
}

// tables writes the codes, part by part and category by category.
func (p *pageWriter) tables() {
	for i, part := range p.parts {
		if part != nil {
			p.partHeading(i, part)
		}
		for _, category := range p.categories {
			if entries := p.at[place{part, category}]; len(entries) > 0 {
				p.categoryHeading(i, category)
				p.table(entries)
			}
		}
	}
}

func (p *pageWriter) partHeading(i int, part *catalog.Part) {
	codes := 0
	for _, category := range p.categories {
		codes += len(p.at[place{part, category}])
	}
	var headers []string
	for _, h := range part.Headers {
		headers = append(headers, code(h.Name))
	}
	p.line(`## <a id="%s"></a>%s`+"\n", partAnchor(i), escape(part.Name))
	p.line("The %s of %s.\n", count(codes, "code"), inWords(headers))
}

// categoryHeading writes a heading and what the codes below it are about, in the
// part with index i. Codes without a category are below the heading of their part,
// or have one of their own if there are no parts either.
func (p *pageWriter) categoryHeading(i int, category *catalog.Category) {
	level := "##"
	if p.parts[i] != nil {
		level = "###"
	}
	if category != nil {
		p.line(`%s <a id="%s"></a>%s`+"\n", level, categoryAnchor(i, category), escape(category.Name))
		p.line("%s In Go: `%s`.\n", block(category.Description), category.GoName)
	} else if p.parts[i] == nil {
		p.line("%s Codes\n", level)
	}
}

func (p *pageWriter) table(entries []*catalog.Entry) {
	p.line("| Code | Message | Constant and symbol |")
	p.line("| ---: | --- | --- |")
	for _, e := range entries {
		p.line("| %s | %s | %s |", codeCell(e), p.message(e), p.names(e))
	}
	p.line("")
}

// codeCell returns the number of a code. Below one in hex it is once more as a
// signed number, since a program that keeps 32 bits in an int, as C programs,
// scripts and event logs do, prints the code so, whatever it is a code of.
func codeCell(e *catalog.Entry) string {
	cell := fmt.Sprintf(`<a id="%s"></a>**%s**`, anchor(e), problem.CodeText(e.Code))
	if inHex(e) {
		cell += fmt.Sprintf("<br>%d", int32(e.Code))
	}
	return cell
}

// message returns the message of a code and, in small print below it, what else
// there is to say.
func (p *pageWriter) message(e *catalog.Entry) string {
	cell := escape(e.Message) + p.sourceMark(e)
	if small := p.remarks(e); len(small) > 0 {
		cell += "<br><small>" + strings.Join(small, " ") + "</small>"
	}
	return cell
}

// remarks are the sentences below a message. The legend explains each kind.
func (p *pageWriter) remarks(e *catalog.Entry) []string {
	var all []string
	for _, t := range methodTraits {
		if t.has(e) {
			all = append(all, t.method()+".")
		}
	}
	for _, t := range targets(e) {
		all = append(all, "Is `"+t+"`.")
	}
	if e.Availability != "" {
		all = append(all, escape(sentence(e.Availability)))
	}
	if e.WinerrorSymbol != "" {
		all = append(all, "winerror.h: "+code(e.WinerrorSymbol)+sameError(e)+".")
	}
	if e.FromSymbol && p.usual != origin(e) {
		all = append(all, "The words of the symbol.")
	}
	if e.Why != "" {
		all = append(all, "Corrected: "+escape(e.Why))
	}
	if e.Note != "" {
		all = append(all, "Note"+inOtherSource(e)+": "+escape(e.Note))
	}
	return all
}

func sameError(e *catalog.Entry) string {
	if e.Traits[source.System] {
		return ", the same error"
	}
	return ""
}

func inOtherSource(e *catalog.Entry) string {
	if e.NoteFrom.String() == messageSource(e).String() {
		return ""
	}
	return " in " + escape(e.NoteFrom.String())
}

// names returns the names of a code: its constant and symbol, and those of its
// aliases.
func (p *pageWriter) names(e *catalog.Entry) string {
	names := pageName(e.Name, e.Symbol, e.DefinedIn)
	for _, a := range p.catalog.Aliases[e] {
		names += "<br>also " + pageName(a.Name, a.Symbol, a.DefinedIn)
	}
	return names
}

func pageName(constant, symbol, header string) string {
	names := "`" + constant + "`<br>" + code(symbol)
	if header != "" {
		names += ", " + escape(header)
	}
	return names
}

func anchor(e *catalog.Entry) string { return problem.CodeText(e.Code) }

func partAnchor(i int) string { return fmt.Sprintf("Part-%d", i+1) }

// categoryAnchor is the anchor of a category in the part with index i.
func categoryAnchor(i int, category *catalog.Category) string {
	if i == 0 {
		return category.GoName
	}
	return fmt.Sprintf("%s-%d", category.GoName, i+1)
}

// inHex reports whether problem.CodeText writes a code in hex.
func inHex(e *catalog.Entry) bool { return e.Code >= 0x80000000 }
