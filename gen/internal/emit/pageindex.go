package emit

import (
	"fmt"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// The page has two indexes: of categories for those who look around, and of numbers
// for those who come with one.

// categoryIndex lists the categories with the number of their codes in each part.
func (p *pageWriter) categoryIndex() {
	if len(p.catalog.Categories) == 0 {
		return
	}
	heads := []string{"Category"}
	for i, part := range p.parts {
		if part == nil {
			heads = append(heads, "Codes")
		} else {
			heads = append(heads, link(escape(part.Name), partAnchor(i)))
		}
	}
	p.line("## Categories\n")
	p.row(append(heads, "What it is about"))
	p.line("| --- |%s --- |", strings.Repeat(" ---: |", len(p.parts)))
	for _, category := range p.catalog.Categories {
		p.row(p.categoryCells(category))
	}
	p.line("")
}

func (p *pageWriter) row(cells []string) {
	p.line("| %s |", strings.Join(cells, " | "))
}

// categoryCells is a row of the index. The name leads to the first table of the
// category, and each count to its own.
func (p *pageWriter) categoryCells(category *catalog.Category) []string {
	name := ""
	var cells []string
	for i, part := range p.parts {
		cell := ""
		if n := len(p.at[place{part, category}]); n > 0 {
			anchor := categoryAnchor(i, category)
			cell = link(fmt.Sprint(n), anchor)
			if name == "" {
				name = link(escape(category.Name), anchor)
			}
		}
		cells = append(cells, cell)
	}
	return append(append([]string{name}, cells...), escape(inShort(category.Description)))
}

// inShort returns the part of a description before its colon, behind which it says
// what to do.
func inShort(description string) string {
	if what, _, ok := strings.Cut(description, ": "); ok {
		return what + "."
	}
	return description
}

// numberIndex has all codes in numeric order.
func (p *pageWriter) numberIndex() {
	p.line("## By number\n")
	for _, b := range numberBlocks(p.catalog.Entries) {
		if b.grid {
			p.grid(b.entries)
		} else {
			p.runningList(b.entries)
		}
	}
}

// leastInGrid is how many codes of a ten are worth a row of a grid.
const leastInGrid = 5

// numberBlock is a range of codes that are shown in the same way: in a grid of ten
// numbers a row where codes are dense, in a running list where they are not.
type numberBlock struct {
	grid    bool
	entries []*catalog.Entry
}

// numberBlocks splits entries, which are in numeric order, into blocks. Codes in hex
// have no tens, and stand in lists.
func numberBlocks(entries []*catalog.Entry) []numberBlock {
	var blocks []numberBlock
	begin := 0 // of the last block
	for first, end := 0, 0; first < len(entries); first = end {
		for end = first + 1; end < len(entries) && inOneTen(entries[first], entries[end]); {
			end++
		}
		grid := end-first >= leastInGrid && !inHex(entries[end-1])
		if last := len(blocks) - 1; last < 0 || blocks[last].grid != grid {
			begin = first
			blocks = append(blocks, numberBlock{grid: grid})
		}
		blocks[len(blocks)-1].entries = entries[begin:end]
	}
	return blocks
}

func inOneTen(a, b *catalog.Entry) bool { return a.Code/10 == b.Code/10 }

func (p *pageWriter) grid(entries []*catalog.Entry) {
	var row [10]string
	for i := range row {
		row[i] = fmt.Sprintf("…%d", i)
	}
	p.row(row[:])
	p.line("|%s", strings.Repeat(" --- |", len(row)))
	row = [10]string{}
	for i, e := range entries {
		row[e.Code%10] = numberLink(e)
		if i+1 == len(entries) || !inOneTen(e, entries[i+1]) {
			p.row(row[:])
			row = [10]string{}
		}
	}
	p.line("")
}

// runningList begins a line with each block of codes in hex that have the same upper
// 16 bits, in which most vendors put what part of a system a code is from.
func (p *pageWriter) runningList(entries []*catalog.Entry) {
	for i, e := range entries {
		switch {
		case i == 0:
		case inHex(e) && e.Code>>16 != entries[i-1].Code>>16:
			p.line(`\`)
		default:
			p.b.WriteString(" · ")
		}
		p.b.WriteString(numberLink(e))
	}
	p.line("\n")
}

func numberLink(e *catalog.Entry) string { return link(problem.CodeText(e.Code), anchor(e)) }
