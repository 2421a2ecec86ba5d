package emit

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// page renders the catalogue as a page for people, in Markdown as code hosts show
// it: indexes of categories and numbers, a legend, and a table for each category,
// with two columns, so that a phone shows it whole. Every code has an anchor, its
// number as problem.CodeText writes it. The other anchors have a capital, which
// those that hosts derive from headings do not.
func page(c *catalog.Catalog, o Options) []byte {
	p := pageWriter{Options: o, catalog: c, tables: tablesOf(c), usual: usualOrigin(c.Entries)}
	const aboutEachCode = 250 // bytes
	p.b.Grow(aboutEachCode * len(c.Entries))
	p.line("<!-- %s -->\n", marker)
	p.intro()
	p.categoryIndex()
	p.legend()
	p.numberIndex()
	p.codes()
	p.corrections()
	p.sources()
	return p.b.Bytes()
}

type pageWriter struct {
	Options
	catalog *catalog.Catalog
	tables  []table
	usual   string // the origin of most messages
	b       bytes.Buffer
}

// table is the codes of a category in a part. Without categories, it is all codes of the
// part.
type table struct {
	part     int // the index of the part, or -1 without parts
	category *catalog.Category
	entries  []*catalog.Entry
}

// tablesOf returns the tables in the order of parts and categories.
func tablesOf(c *catalog.Catalog) []table {
	columns := max(len(c.Categories), 1)
	tables := make([]table, max(len(c.Parts), 1)*columns)
	for _, e := range c.Entries {
		part, category := slices.Index(c.Parts, e.Part), slices.Index(c.Categories, e.Category)
		t := &tables[max(part, 0)*columns+max(category, 0)]
		t.part, t.category = part, e.Category
		t.entries = append(t.entries, e)
	}
	return slices.DeleteFunc(tables, func(t table) bool { return len(t.entries) == 0 })
}

func (p *pageWriter) line(format string, args ...any) {
	fmt.Fprintf(&p.b, format+"\n", args...)
}

func (p *pageWriter) write(texts ...string) {
	for _, t := range texts {
		p.b.WriteString(t)
	}
}

// Anchors of the page itself.
const (
	topAnchor         = "Top"
	correctionsAnchor = "Corrections"
	sourcesAnchor     = "Sources"
)

func (p *pageWriter) heading(level int, anchor, text string) {
	p.line("%s <a id=%q></a>%s\n", strings.Repeat("#", level), anchor, text)
}

func (p *pageWriter) intro() {
	subject, of, hint := "package "+p.Package, "", ""
	s := p.catalog.Subject
	if s.Hint != "" {
		hint = " " + escape(s.Hint) // not on a line of its own, where it could be read as a list
	}
	if s.Name != "" {
		subject = s.Name
		of = fmt.Sprintf(" of %s (%s)", escape(s.Name), escape(s.Scope))
	}
	p.heading(1, topAnchor, "Error codes of "+escape(subject))
	p.line("The %s%s that package `%s` knows.\n", count(len(p.catalog.Entries), "error code"), of, p.Package)
	first := p.tables[0].entries[0]
	p.line("To find a code, search this page for its number or symbol, or add the number to the address of this page: "+
		"`%s#%s`.%s `Error()` returns the number and a short message, such as %s; `Message()` returns the whole message.\n",
		PageFile, problem.CodeText(first.Code), hint, code(errorText(first, p.Prefix)))
}

// categoryIndex lists the categories with the number of their codes in each part.
func (p *pageWriter) categoryIndex() {
	if len(p.catalog.Categories) == 0 {
		return
	}
	p.line("## Categories\n")
	if len(p.catalog.Parts) > 0 {
		var parts []string
		for i, part := range p.catalog.Parts {
			parts = append(parts, link(escape(part.Name), partAnchor(i)))
		}
		p.line("In %s: %s.\n", count(len(parts), "part"), inWords(parts))
	}
	p.line("| Category | What its codes have in common |")
	p.line("| --- | --- |")
	for _, category := range p.catalog.Categories {
		p.line("| %s | %s |", escape(category.Name), escape(category.Description)+p.categoryLinks(category))
	}
	p.line("")
}

// categoryLinks returns links to the tables of a category on a line of their own.
func (p *pageWriter) categoryLinks(category *catalog.Category) string {
	links := ""
	for _, t := range p.tables {
		n := len(t.entries)
		switch {
		case t.category != category:
		case links == "":
			links = "<br>" + link(count(n, "code"), t.anchor())
		default:
			links += ", " + link(fmt.Sprint(n, " more"), t.anchor())
		}
	}
	return links
}

// numberIndex has all codes in numeric order, a paragraph for each group.
func (p *pageWriter) numberIndex() {
	p.line("## By number\n")
	entries := p.catalog.Entries
	for i, e := range entries {
		switch {
		case i == 0:
		case numberGroup(e) != numberGroup(entries[i-1]):
			p.line("\n")
		default:
			p.write(" · ")
		}
		p.write(numberLink(e))
	}
	p.line("\n")
}

// numberGroup returns the same number for codes that belong together: those of one
// hundred, or, in hex, those with the same upper 16 bits, where most vendors put the
// part of a system that a code is from.
func numberGroup(e *catalog.Entry) int64 {
	if inHex(e) {
		return e.Code >> 16 << 16
	}
	return e.Code / 100
}

func numberLink(e *catalog.Entry) string {
	number := problem.CodeText(e.Code)
	return link(number, number)
}

// codes writes the tables with their headings.
func (p *pageWriter) codes() {
	for i, t := range p.tables {
		if t.part >= 0 && (i == 0 || t.part != p.tables[i-1].part) {
			p.partHeading(t.part)
		}
		p.categoryHeading(t)
		p.line("| Code | Meaning |")
		p.line("| ---: | --- |")
		for _, e := range t.entries {
			p.row(e)
		}
		p.line("\n%s\n", link("Back to top", topAnchor))
	}
}

func (p *pageWriter) partHeading(i int) {
	part, codes := p.catalog.Parts[i], 0
	for _, t := range p.tables {
		if t.part == i {
			codes += len(t.entries)
		}
	}
	var headers []string
	for _, h := range part.Headers {
		headers = append(headers, code(h.Name))
	}
	p.heading(2, partAnchor(i), escape(part.Name))
	p.line("The %s of %s.\n", count(codes, "code"), inWords(headers))
}

// categoryHeading writes a heading, and what the codes of the table after it have in
// common and call for. Codes without a category follow the heading of their part. Codes
// without a part, too, get the heading "Codes".
func (p *pageWriter) categoryHeading(t table) {
	level := 2
	if t.part >= 0 {
		level = 3
	}
	switch {
	case t.category != nil:
		p.heading(level, t.anchor(), escape(t.category.Name))
		p.line("%s%s In Go: `%s`.\n", block(t.category.Description), toDo(" ", t.category.Action), t.category.GoName)
	case t.part < 0:
		p.line("## Codes\n")
	}
}

// row writes the row of a code: its number, and a cell with its message, its remedy and,
// in small print, what else there is to say, and its names. The anchor is in this cell,
// the tallest of the row, so that links open at the top of the row. A code in hex has its
// signed number below it, since C programs, scripts and event logs, which keep 32 bits in
// an int, show that.
func (p *pageWriter) row(e *catalog.Entry) {
	number := problem.CodeText(e.Code)
	p.write("| **", number, "**")
	if inHex(e) {
		p.write("<br><small>", strconv.Itoa(int(int32(e.Code))), "</small>")
	}
	p.write(` | <a id="`, number, `"></a>`, cellText(e.Message), p.sourceMark(e), toDo("<br>", e.Remedy), "<br><small>")
	if remarks := p.remarks(e); len(remarks) > 0 {
		p.write(strings.Join(remarks, " "), "<br>")
	}
	p.names(e.Symbol, e.Name, e.DefinedIn)
	for _, a := range p.catalog.Aliases[e] {
		p.write("<br>also ")
		p.names(a.Symbol, a.Name, a.DefinedIn)
	}
	p.write("</small> |\n")
}

// toDo returns a remedy after a separator, or "" for an empty remedy.
func toDo(separator, remedy string) string {
	if remedy == "" {
		return ""
	}
	return separator + "*To do:* " + cellText(remedy)
}

// remarks are the sentences after the message and the remedy. The legend explains
// each kind.
func (p *pageWriter) remarks(e *catalog.Entry) []string {
	var all []string
	for _, t := range methodTraits {
		if t.has(e) {
			all = append(all, t.method()+".")
		}
	}
	for _, t := range targets(e) {
		all = append(all, "Matches `"+t+"`.")
	}
	if e.Availability != "" {
		all = append(all, escape(sentence(e.Availability)))
	}
	switch {
	case e.WinerrorSymbol == "":
	case systemTrait.has(e):
		all = append(all, "winerror.h: "+cellCode(e.WinerrorSymbol)+", the same error.")
	default:
		all = append(all, "winerror.h: "+cellCode(e.WinerrorSymbol)+".")
	}
	if e.FromSymbol && p.usual != origin(e) {
		all = append(all, "The words of the symbol.")
	}
	if e.Why != "" {
		all = append(all, link("Corrected", correctionsAnchor)+".")
	}
	if e.Note != "" {
		all = append(all, "Note"+p.inOtherSource(e)+": "+cellText(e.Note))
	}
	return all
}

// inOtherSource names the source of a note, or returns "" if the message or most
// messages are from the same source.
func (p *pageWriter) inOtherSource(e *catalog.Entry) string {
	from := e.NoteFrom.String()
	if from == messageSource(e).String() || from == p.usual {
		return ""
	}
	return " in " + escape(from)
}

// names writes a symbol with its header, and its constant.
func (p *pageWriter) names(symbol, constant, header string) {
	p.write(cellCode(symbol))
	if header != "" {
		p.write(" of ", escape(header))
	}
	p.write(", ", cellCode(constant))
}

// corrections lists what the rows of the tables call corrected.
func (p *pageWriter) corrections() {
	if !p.has(isCorrected) {
		return
	}
	p.heading(2, correctionsAnchor, "Corrections")
	p.line("What is wrong in the sources, and corrected here:\n")
	for _, e := range p.catalog.Entries {
		if isCorrected(e) {
			p.line("- %s: %s", numberLink(e), escape(e.Why))
		}
	}
	p.line("\n%s\n", link("Back to top", topAnchor))
}

func isCorrected(e *catalog.Entry) bool { return e.Why != "" }

func partAnchor(i int) string { return fmt.Sprintf("Part-%d", i+1) }

// anchor is that of a table of a category.
func (t table) anchor() string {
	if t.part <= 0 {
		return t.category.GoName
	}
	return fmt.Sprintf("%s-%d", t.category.GoName, t.part+1)
}

// inHex reports whether problem.CodeText writes a code in hex.
func inHex(e *catalog.Entry) bool { return e.Code>>31 == 1 }
