package catalog

import (
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// maxParts is how many parts a page can show side by side.
const maxParts = 9

// Part is a group of codes that people look at apart from the others: those that
// some headers define.
type Part struct {
	Name    string // its heading
	Headers []Header
}

// Header is a header in a part.
type Header struct {
	Name string

	At problem.Pos
}

// addToPart takes a row of a table of parts.
func (b *builder) addToPart(p *source.Pair) {
	part := b.partNamed(p)
	part.Headers = append(part.Headers, Header{p.Key, p.Pos()})
	b.parts[p.Key] = part
}

func (b *builder) partNamed(p *source.Pair) *Part {
	for _, part := range b.catalog.Parts {
		if part.Name == p.Value {
			return part
		}
	}
	part := &Part{Name: p.Value}
	if len(b.catalog.Parts) == maxParts {
		b.problems.Add(p.Pos(), "", "part %q is one too many, there may be %d", p.Value, maxParts)
		return part
	}
	b.catalog.Parts = append(b.catalog.Parts, part)
	return part
}

// checkParts reports codes that are in no part where others are in one, once for
// each header, and headers of parts that no code has.
func (b *builder) checkParts() {
	if len(b.catalog.Parts) == 0 || !b.whole {
		return
	}
	used := map[string]bool{}
	for _, e := range b.catalog.Entries {
		f := b.facts[e.Code]
		by := f.by[source.DefinedIn]
		switch {
		case by == nil:
			b.missing(f, source.DefinedIn)
		case e.Part == nil && !used[e.DefinedIn]:
			b.problems.Add(by.Pos(), problem.CodeText(e.Code),
				"header %q is not in a part%s", e.DefinedIn, problem.Suggest(e.DefinedIn, b.headersInParts()))
		}
		used[e.DefinedIn] = true
	}
	for _, part := range b.catalog.Parts {
		for _, h := range part.Headers {
			if !used[h.Name] {
				b.problems.Add(h.At, "", "no code has the header %q", h.Name)
			}
		}
	}
}

func (b *builder) headersInParts() []string {
	var names []string
	for _, part := range b.catalog.Parts {
		for _, h := range part.Headers {
			names = append(names, h.Name)
		}
	}
	return names
}
