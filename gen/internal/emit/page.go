package emit

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/template"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// pageText is the template of the page, which shows the catalogue to people, in Markdown
// as code hosts show it. Its tables have two columns, so that a phone shows them whole.
// Every code has an anchor, its number as problem.CodeText writes it. The other anchors
// have a capital, which those that hosts derive from headings do not.
//
//go:embed page.md.tmpl
var pageText string

// page renders the page.
func page(c *catalog.Catalog, o Options) ([]byte, error) {
	t, err := template.New("page").Funcs(template.FuncMap{
		"paragraph": block, "code": code, "count": count, "escape": escape, "headers": headers,
		"marker":     func() string { return marker },
		"number":     func(i int) int { return i + 1 },
		"numberLink": numberLink, "toDo": toDo,
	}).Parse(pageText)
	if err != nil {
		return nil, err
	}
	const aboutEachCode = 250 // bytes
	p := &pageData{Options: o, Catalog: c, Has: featuresOf(c), Sections: sectionsOf(c), usual: usualOrigin(c.Entries)}
	p.b.Grow(aboutEachCode * len(c.Entries))
	err = t.Execute(&p.b, p)
	return p.b.Bytes(), err
}

// pageData is what the template of the page shows.
type pageData struct {
	Options
	*catalog.Catalog
	Has      map[string]bool // the features of the catalogue
	Sections []section
	usual    string // the origin of most messages
	b        bytes.Buffer
}

// write adds to the page. Numbers and Rows, which the template calls, use it and return
// "", so that the largest parts of the page are not copied.
func (p *pageData) write(texts ...string) {
	for _, t := range texts {
		p.b.WriteString(t)
	}
}

// section is a part of the page: the codes of a part of the catalogue, or all codes if
// it has no parts.
type section struct {
	Part   *catalog.Part // or nil
	Anchor string
	Size   int // how many codes
	Tables []table
}

// table is the codes of a category in a section. Without categories, it is all codes of
// the section.
type table struct {
	Category *catalog.Category // or nil
	Anchor   string
	Entries  []*catalog.Entry
}

// sectionsOf returns the sections and their tables in the order of parts and categories.
func sectionsOf(c *catalog.Catalog) []section {
	parts, categories := c.Parts, c.Categories
	if len(parts) == 0 {
		parts = []*catalog.Part{nil}
	}
	if len(categories) == 0 {
		categories = []*catalog.Category{nil}
	}
	var sections []section
	for i, part := range parts {
		s := section{Part: part, Anchor: fmt.Sprintf("Part-%d", i+1)}
		for _, category := range categories {
			t := table{Category: category}
			for _, e := range c.Entries {
				if e.Part == part && e.Category == category {
					t.Entries = append(t.Entries, e)
				}
			}
			if category != nil {
				t.Anchor = category.GoName
			}
			if i > 0 {
				t.Anchor += fmt.Sprintf("-%d", i+1)
			}
			if len(t.Entries) > 0 {
				s.Tables = append(s.Tables, t)
				s.Size += len(t.Entries)
			}
		}
		sections = append(sections, s)
	}
	return sections
}

// Address is the address of the first code of the page, relative to it.
func (p *pageData) Address() string { return PageFile + "#" + problem.CodeText(p.first().Code) }

// Example is the Error text of the same code.
func (p *pageData) Example() string { return code(errorText(p.first(), p.Prefix)) }

func (p *pageData) first() *catalog.Entry { return p.Sections[0].Tables[0].Entries[0] }

// Target is the first error of the standard library that a code matches, or "".
func (p *pageData) Target() string {
	for _, e := range p.Entries {
		if names := targets(e); len(names) > 0 {
			return names[0]
		}
	}
	return ""
}

// PartLinks are links to the parts, as a sentence lists them.
func (p *pageData) PartLinks() string {
	var links []string
	for _, s := range p.Sections {
		links = append(links, link(escape(s.Part.Name), s.Anchor))
	}
	return inWords(links)
}

// TableLinks are links to the tables of a category.
func (p *pageData) TableLinks(category *catalog.Category) string {
	var links []string
	for _, s := range p.Sections {
		for _, t := range s.Tables {
			text := count(len(t.Entries), "code")
			if len(links) > 0 {
				text = fmt.Sprint(len(t.Entries), " more")
			}
			if t.Category == category {
				links = append(links, link(text, t.Anchor))
			}
		}
	}
	return strings.Join(links, ", ")
}

// headers lists the headers of a part.
func headers(part *catalog.Part) string {
	var names []string
	for _, h := range part.Headers {
		names = append(names, code(h))
	}
	return inWords(names)
}

// Numbers writes links to all codes in numeric order, with a paragraph for each group.
func (p *pageData) Numbers() string {
	for i, e := range p.Entries {
		switch {
		case i == 0:
		case numberGroup(e) != numberGroup(p.Entries[i-1]):
			p.write("\n\n")
		default:
			p.write(" · ")
		}
		p.write(numberLink(e))
	}
	return ""
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

// inHex reports whether problem.CodeText writes a code in hex.
func inHex(e *catalog.Entry) bool { return e.Code>>31 == 1 }

// Rows writes the rows of a table. A row has a cell with the number, and one with the
// message, the remedy and, in small print, remarks and names. The anchor is in the second
// cell, which is the taller one, so that a link opens at the top of the row. Below a number
// in hex is the same as a signed number, which C programs, scripts and event logs show if
// they keep 32 bits in an int.
func (p *pageData) Rows(entries []*catalog.Entry) string {
	for _, e := range entries {
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
		for _, a := range e.Aliases {
			p.write("<br>also ")
			p.names(a.Symbol, a.Name, a.DefinedIn)
		}
		p.write("</small> |\n")
	}
	return ""
}

// names writes a symbol with its header, and its constant.
func (p *pageData) names(symbol, constant, header string) {
	p.write(cellCode(symbol))
	if header != "" {
		p.write(" of ", escape(header))
	}
	p.write(", ", cellCode(constant))
}

// toDo returns a remedy after a separator, or "" for an empty remedy.
func toDo(separator, remedy string) string {
	if remedy == "" {
		return ""
	}
	return separator + "*To do:* " + cellText(remedy)
}

// remarks are the sentences in small print. The legend explains each kind.
func (p *pageData) remarks(e *catalog.Entry) []string {
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
	if e.WinerrorSymbol != "" {
		same := ""
		if systemTrait.has(e) {
			same = ", the same error"
		}
		all = append(all, "winerror.h: "+cellCode(e.WinerrorSymbol)+same+".")
	}
	if e.FromSymbol && p.usual != ownWords {
		all = append(all, "The message is the words of the symbol.")
	}
	if e.Why != "" {
		all = append(all, "[Corrected](#Corrections).")
	}
	if e.Note != "" {
		in := ""
		if from := e.NoteFrom.String(); from != messageSource(e).String() && from != p.usual {
			in = " in " + escape(from)
		}
		all = append(all, "Note"+in+": "+cellText(e.Note))
	}
	return all
}

// Origins says where the messages are from.
func (p *pageData) Origins() string {
	usual := "from " + escape(p.usual)
	if p.usual == ownWords {
		usual = "the words of the symbols"
	}
	has := func(test func(*catalog.Entry) bool) bool { return slices.ContainsFunc(p.Entries, test) }
	if !has(func(e *catalog.Entry) bool { return origin(e) != p.usual }) {
		return "all messages are " + usual + "."
	}
	text := "messages are " + usual + " unless the row says otherwise."
	if has(func(e *catalog.Entry) bool { return p.sourceMark(e) != "" }) {
		text += " A small number after a message leads to its source in the list of [sources](#Sources)."
	}
	return text
}

// usualOrigin returns the most frequent origin, the first one if several are equally
// frequent.
func usualOrigin(entries []*catalog.Entry) string {
	counts := map[string]int{}
	for _, e := range entries {
		counts[origin(e)]++
	}
	most := slices.MaxFunc(entries, func(a, b *catalog.Entry) int { return counts[origin(a)] - counts[origin(b)] })
	return origin(most)
}

// ownWords is the origin of messages that are the words of their symbols.
const ownWords = ""

// origin returns what to call the source of a message, or ownWords.
func origin(e *catalog.Entry) string {
	if e.FromSymbol {
		return ownWords
	}
	return messageSource(e).String()
}

// messageSource returns the source of a message. If the message corrects another one, it
// returns the source of that.
func messageSource(e *catalog.Entry) catalog.Source {
	return cmp.Or(e.Corrects, e.MessageFrom)
}

// sourceMark returns a small number that links to the source of a message, or "" for the
// usual source and for the words of a symbol.
func (p *pageData) sourceMark(e *catalog.Entry) string {
	if e.FromSymbol || origin(e) == p.usual {
		return ""
	}
	n := strconv.Itoa(slices.Index(p.Sources, messageSource(e)) + 1)
	return "<sup>" + link(n, "Source-"+n) + "</sup>"
}
