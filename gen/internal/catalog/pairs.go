package catalog

import (
	"go/token"
	"regexp"
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
}

// Part is a group of codes that people look at apart from the others: those that
// some headers define.
type Part struct {
	Name    string // its heading
	Headers []string
}

// NoCategory is the name of the category of unknown codes. No category of a list may
// have it.
const NoCategory = "unknown"

const (
	categoryPrefix = "Category" // what the Go names of categories begin with
	noCategoryName = "CategoryUnknown"

	// maxCategories is how many categories there may be: they are uint8 in Go, from 1 on.
	maxCategories = 255
)

// readPairs reads the tables that are not about codes.
func (b *builder) readPairs(lists []*source.List) {
	b.readDefaultWords()
	type key struct {
		kind source.PairKind
		name string
	}
	seen := map[key]*source.Pair{}
	for _, list := range lists {
		for _, p := range list.Pairs {
			k := key{list.Kind, p.Key}
			if list.Kind == source.Words {
				k.name = strings.ToUpper(p.Key)
			}
			if first := seen[k]; first != nil {
				b.problems.Add(p.Pos(), "", "duplicate %s %q; first at %s", list.Kind, p.Key, first.Pos())
				continue
			}
			seen[k] = p
			b.pairs[list.Kind] = append(b.pairs[list.Kind], p)
		}
	}
	for _, of := range []struct {
		kind source.PairKind
		add  func(*source.Pair)
	}{
		{source.Words, b.addWord},
		{source.Titles, b.addTitle},
		{source.Categories, b.addCategory}, // after the words of their names
		{source.Parts, b.addToPart},
		{source.Subjects, b.setSubject},
	} {
		for _, p := range b.pairs[of.kind] {
			of.add(p)
		}
	}
	for _, list := range lists {
		b.catalog.Sources = append(b.catalog.Sources, b.source(list))
	}
}

// linkPattern is a web address in the characters that RFC 3986 allows. None of them
// ends an address in Markdown or in a comment.
var linkPattern = regexp.MustCompile(`^https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+$`)

func (b *builder) addTitle(p *source.Pair) {
	if p.Extra != "" && !linkPattern.MatchString(p.Extra) {
		b.problems.Add(p.Pos(), "", "link %q is not an http:// or https:// address in the characters of RFC 3986", p.Extra)
	}
	b.titles[p.Key] = Source{Title: p.Value, Link: p.Extra}
}

func (b *builder) setSubject(p *source.Pair) {
	if first := b.pairs[source.Subjects][0]; p != first {
		b.problems.Add(p.Pos(), "", "second subject %q; the first is %q at %s", p.Key, first.Key, first.Pos())
		return
	}
	b.catalog.Subject = Subject{Name: p.Key, Scope: p.Value, Hint: p.Extra}
}

// addCategory adds a row of a table of categories.
func (b *builder) addCategory(p *source.Pair) {
	words := b.goWords(strings.NewReplacer(" ", "_", "-", "_").Replace(p.Key))
	c := &Category{Name: p.Key, GoName: categoryPrefix + words, Description: p.Value, Action: p.Extra}
	first, taken := b.catalog.Owners[c.GoName]
	switch {
	case c.Name == NoCategory || c.GoName == noCategoryName:
		b.problems.Add(p.Pos(), "", "category %q is the category of unknown codes", c.Name)
	case words == "" || !token.IsIdentifier(c.GoName):
		b.problems.Add(p.Pos(), "", "cannot derive a Go name from category %q", c.Name)
	case taken:
		b.problems.Add(p.Pos(), "", "category %q has the Go name %s of category %q at %s", c.Name, c.GoName, first.Symbol, first.At)
	case len(b.catalog.Categories) == maxCategories:
		b.problems.Add(p.Pos(), "", "%d categories, more than %d", len(b.pairs[source.Categories]), maxCategories)
	default:
		b.catalog.Owners[c.GoName] = Owner{Symbol: c.Name, At: p.Pos()}
	}
	b.categories[c.Name] = c
	b.catalog.Categories = append(b.catalog.Categories, c)
}

// addToPart adds a row of a table of parts.
func (b *builder) addToPart(p *source.Pair) {
	i := slices.IndexFunc(b.catalog.Parts, func(part *Part) bool { return part.Name == p.Value })
	if i < 0 {
		i = len(b.catalog.Parts)
		b.catalog.Parts = append(b.catalog.Parts, &Part{Name: p.Value})
	}
	part := b.catalog.Parts[i]
	part.Headers = append(part.Headers, p.Key)
	b.parts[p.Key] = part
}

// checkGroups reports what is wrong with the categories and parts of codes.
func (b *builder) checkGroups() {
	if !b.whole {
		return
	}
	b.checkGroup(source.Category, b.pairs[source.Categories], "unknown category %q%s", "category %q has no code")
	b.checkGroup(source.DefinedIn, b.pairs[source.Parts], "header %q is not in a part%s", "no code has the header %q")
	if len(b.catalog.Categories) > 0 {
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
func (b *builder) checkGroup(column source.Column, groups []*source.Pair, unknown, unused string) {
	if len(groups) == 0 {
		return
	}
	var names []string
	for _, g := range groups {
		names = append(names, g.Key)
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
		if !used[g.Key] {
			b.problems.Add(g.Pos(), "", unused, g.Key)
		}
	}
}
