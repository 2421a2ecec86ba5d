package catalog

import (
	"maps"
	"slices"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

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
	i := slices.IndexFunc(b.catalog.Parts, func(part *Part) bool { return part.Name == p.Value })
	if i < 0 {
		i = len(b.catalog.Parts)
		b.catalog.Parts = append(b.catalog.Parts, &Part{Name: p.Value})
	}
	part := b.catalog.Parts[i]
	part.Headers = append(part.Headers, Header{p.Key, p.Pos()})
	b.parts[p.Key] = part
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
				"header %q is not in a part%s", e.DefinedIn, problem.Suggest(e.DefinedIn, slices.Sorted(maps.Keys(b.parts))))
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
