package emit

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/scope"
)

// goCode renders the Go file, and returns the names in it: the logic that the
// catalogue needs, the constants, and the tables below them. It is laid out as gofmt
// does, without a run of gofmt over the data, which would take longer than all the
// rest.
func goCode(c *catalog.Catalog, o Options) ([]byte, scope.Names, error) {
	g := newGoFile(c, o)
	head, constants, tables := newSection(g), newSection(g), newSection(g)
	var wait sync.WaitGroup
	wait.Go(constants.constants)
	wait.Go(tables.tables)
	logic, err := g.logic()
	head.head(logic.imports)
	wait.Wait()

	names := logic.names
	names.Package = g.Package
	names.Declared = slices.Concat(names.Declared, constants.declared, tables.declared)
	names.Predeclared = slices.Concat(names.Predeclared, tables.predeclared)
	code := slices.Concat(slices.Concat(head.parts, [][]byte{logic.text}, constants.parts, tables.parts)...)
	return code, names, errors.Join(err, head.err, constants.err, tables.err)
}

// goFile is what there is to know for the Go file.
type goFile struct {
	Options
	catalog    *catalog.Catalog
	dense      denseRange // the entries whose rows are found by their numbers
	categories bool       // codes have categories
	traits     bool       // some code has a trait
	system     bool       // some code is the operating system's own
}

func newGoFile(c *catalog.Catalog, o Options) *goFile {
	return &goFile{
		Options:    o,
		catalog:    c,
		dense:      denseBlock(c.Entries),
		categories: len(c.Categories) > 0,
		traits:     slices.ContainsFunc(c.Entries, func(e *catalog.Entry) bool { return len(e.Traits) > 0 }),
		system:     slices.ContainsFunc(c.Entries, systemTrait.has),
	}
}

// classes reports whether there is more to ask about codes than their texts.
func (g *goFile) classes() bool { return g.categories || g.traits }

// example is the entry that documentation takes for an example.
func (g *goFile) example() *catalog.Entry { return g.catalog.Entries[g.dense.first] }

// head adds what stands above the logic.
func (s *section) head(imports []string) {
	s.part.Comment(comment(marker, madeFrom(s.catalog)))
	s.doc(fmt.Sprintf("Package %s has %s as constants that are errors. Their messages are those of %s.",
		s.Package, count(len(s.catalog.Entries), "error code"), titles(s.catalog)))
	s.part.Id("package").Id(s.Package)
	s.blank()
	var paths []jen.Code
	for _, path := range imports {
		paths = append(paths, jen.Lit(path))
	}
	s.part.Id("import").Custom(jen.Options{Open: "(\n\t", Separator: "\n\t", Close: "\n)"}, paths...)
	s.blank()
	s.flush()
}

// titles lists the sources that messages are from.
func titles(c *catalog.Catalog) string {
	used := map[catalog.Source]bool{}
	for _, e := range c.Entries {
		used[e.MessageFrom] = true
		used[e.Corrects] = true
	}
	var names []string
	for _, s := range c.Sources {
		if used[s] && !slices.Contains(names, s.String()) {
			names = append(names, s.String())
		}
	}
	return inWords(names)
}
