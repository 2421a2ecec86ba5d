package emit

import (
	"fmt"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// The page has two indexes: of categories for those who look around, and of numbers
// for those who have one.

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
