package catalog

import (
	"fmt"
	"go/token"
	"maps"
	"slices"
	"strings"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// NoCategory is the name of the category of unknown codes. No category of a list may
// have it.
const NoCategory = "unknown"

// noCategoryName is the constant of NoCategory, which every output with categories has.
const noCategoryName = "CategoryUnknown"

// maxCategories is how many categories there may be: they are uint8 in Go, from 1 on.
const maxCategories = 255

// makeCategories gives the categories their Go names.
func (b *builder) makeCategories() {
	b.categories, b.unknown = map[string]*Category{}, map[string]bool{}
	byName := map[string]*Category{}
	for _, c := range b.catalog.Categories {
		b.categories[c.Name] = c
		words := b.goWords(strings.NewReplacer(" ", "_", "-", "_").Replace(c.Name))
		c.GoName = "Category" + words
		if c.Name == NoCategory || c.GoName == noCategoryName {
			b.problems.Add(c.At, "", "category %q is the category of unknown codes", c.Name)
			continue
		}
		if words == "" || !token.IsIdentifier(c.GoName) {
			b.problems.Add(c.At, "", "cannot derive a Go name from category %q", c.Name)
			continue
		}
		if first := byName[c.GoName]; first != nil {
			b.problems.Add(c.At, "", "category %q has the Go name %s of category %q at %s", c.Name, c.GoName, first.Name, first.At)
			continue
		}
		byName[c.GoName] = c
	}
	if len(b.catalog.Categories) > maxCategories {
		b.problems.Add(b.catalog.Categories[maxCategories].At, "", "%d categories, more than %d", len(b.catalog.Categories), maxCategories)
	}
}

func (b *builder) setCategory(e *Entry, f *facts) {
	name := f.text(source.Category)
	if name == "" {
		return
	}
	e.Category = b.categories[name]
	key, what := name, fmt.Sprintf("unknown category %q%s", name, problem.Suggest(name, slices.Sorted(maps.Keys(b.categories))))
	if len(b.categories) == 0 {
		key, what = "", fmt.Sprintf("category %q, but no list has a table of categories", name)
	}
	if e.Category == nil && b.whole && !b.unknown[key] {
		b.problems.Add(f.by[source.Category].Pos(), problem.CodeText(e.Code), "%s", what)
		b.unknown[key] = true // one problem for each name
	}
}

// checkCategories reports codes without a category where others have one, and
// categories without a code.
func (b *builder) checkCategories() {
	if len(b.catalog.Categories) == 0 {
		return
	}
	used := map[*Category]bool{}
	for _, e := range b.catalog.Entries {
		used[e.Category] = true
		if f := b.facts[e.Code]; f.by[source.Category] == nil {
			b.missing(f, source.Category)
		}
	}
	for _, c := range b.catalog.Categories {
		if !used[c] && b.whole {
			b.problems.Add(c.At, "", "category %q has no code", c.Name)
		}
	}
}
