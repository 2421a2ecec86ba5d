package catalog

import (
	"go/token"
	"slices"
	"strings"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// Category is a group of codes that call for the same action.
type Category struct {
	Name        string // as the table has it
	GoName      string // CategoryInProgress for in-progress
	Description string // one sentence: what its codes have in common
	Action      string // one sentence: what its codes call for, or ""

	At problem.Pos
}

// Part is a group of codes that people look at apart from the others: those that
// some headers define.
type Part struct {
	Name    string // its heading
	Headers []Named
}

// Named is a name in a table.
type Named struct {
	Name string

	At problem.Pos
}

// NoCategory is the name of the category of unknown codes. No category of a list may
// have it.
const NoCategory = "unknown"

// noCategoryName is the constant of NoCategory, which every output with categories has.
const noCategoryName = "CategoryUnknown"

// maxCategories is how many categories there may be: they are uint8 in Go, from 1 on.
const maxCategories = 255

// addCategory adds a row of a table of categories.
func (b *builder) addCategory(p *source.Pair) {
	c := &Category{Name: p.Key, Description: p.Value, Action: p.Extra, At: p.Pos()}
	b.categories[c.Name] = c
	b.catalog.Categories = append(b.catalog.Categories, c)
}

// nameCategories gives the categories their Go names, when all words are known.
func (b *builder) nameCategories() {
	for i, c := range b.catalog.Categories {
		words := b.goWords(strings.NewReplacer(" ", "_", "-", "_").Replace(c.Name))
		c.GoName = "Category" + words
		if c.Name == NoCategory || c.GoName == noCategoryName {
			b.problems.Add(c.At, "", "category %q is the category of unknown codes", c.Name)
		} else if words == "" || !token.IsIdentifier(c.GoName) {
			b.problems.Add(c.At, "", "cannot derive a Go name from category %q", c.Name)
		} else if first, taken := b.catalog.Owners[c.GoName]; taken {
			b.problems.Add(c.At, "", "category %q has the Go name %s of category %q at %s", c.Name, c.GoName, first.Symbol, first.At)
		} else {
			b.catalog.Owners[c.GoName] = Owner{Symbol: c.Name, At: c.At}
		}
		if i == maxCategories {
			b.problems.Add(c.At, "", "%d categories, more than %d", len(b.catalog.Categories), maxCategories)
		}
	}
}

// addToPart adds a row of a table of parts.
func (b *builder) addToPart(p *source.Pair) {
	i := slices.IndexFunc(b.catalog.Parts, func(part *Part) bool { return part.Name == p.Value })
	if i < 0 {
		i = len(b.catalog.Parts)
		b.catalog.Parts = append(b.catalog.Parts, &Part{Name: p.Value})
	}
	part := b.catalog.Parts[i]
	part.Headers = append(part.Headers, Named{p.Key, p.Pos()})
	b.parts[p.Key] = part
}

// checkGroups reports what is wrong with the categories and parts of codes.
func (b *builder) checkGroups() {
	if !b.whole {
		return
	}
	var categories, headers []Named
	for _, c := range b.catalog.Categories {
		categories = append(categories, Named{c.Name, c.At})
	}
	for _, p := range b.catalog.Parts {
		headers = append(headers, p.Headers...)
	}
	b.checkGroup(source.Category, categories, "unknown category %q%s", "category %q has no code")
	b.checkGroup(source.DefinedIn, headers, "header %q is not in a part%s", "no code has the header %q")
	if len(categories) > 0 {
		return
	}
	for _, e := range b.catalog.Entries {
		if r := b.facts[e.Code].by[source.Category]; r != nil {
			b.report(r, "category %q, but no list has a table of categories", r.Get(source.Category))
			return
		}
	}
}

// checkGroup reports codes without a fact that names a group, if there are groups. Of
// the codes with an unknown one, it reports the first, and it reports groups that no
// code has.
func (b *builder) checkGroup(column source.Column, groups []Named, unknown, unused string) {
	if len(groups) == 0 {
		return
	}
	var names []string
	for _, g := range groups {
		names = append(names, g.Name)
	}
	used := map[string]bool{}
	for _, e := range b.catalog.Entries {
		f := b.facts[e.Code]
		name := f.text(column)
		if name == "" {
			b.missing(f, column)
		} else if !used[name] && !slices.Contains(names, name) {
			b.report(f.by[column], unknown, name, problem.Suggest(name, names))
		}
		used[name] = true
	}
	for _, g := range groups {
		if !used[g.Name] {
			b.problems.Add(g.At, "", unused, g.Name)
		}
	}
}
