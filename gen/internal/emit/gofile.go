package emit

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"slices"
	"sync"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
)

// goCode renders the Go file: the type Code and its constants, the type Category
// where codes have categories, their methods, and the tables below them.
func goCode(c *catalog.Catalog, o Options) ([]byte, error) {
	g := newGoFile(c, o)
	g.head()
	g.codeType()
	g.constants()
	g.file.Comment(halfMark)
	g.errorMethod()
	g.numberMethod()
	g.messageMethod()
	g.nameMethods()
	g.lineFunction()
	g.listFunctions()
	g.errMethod()
	g.traitMethods()
	g.isMethod()
	g.outsideMethods()
	g.categoryType()
	g.tables()
	var b bytes.Buffer
	if err := g.file.Render(&b); err != nil {
		return nil, fmt.Errorf("rendering %s: %w", GoFile, err)
	}
	return formatHalves(b.Bytes())
}

// halfMark stands in the unformatted file between the constants and the rest.
const halfMark = "//gen:half"

// formatHalves formats the file as gofmt does, both halves at once: formatting is
// most of what a run of the generator does, and this way a quarter of its time
// is saved (BenchmarkStringer).
func formatHalves(source []byte) ([]byte, error) {
	var halves [2][]byte
	var errs [2]error
	halves[0], halves[1], _ = bytes.Cut(source, []byte("\n"+halfMark+"\n"))
	var wait sync.WaitGroup
	for i := range halves {
		wait.Go(func() { halves[i], errs[i] = format.Source(bytes.TrimSpace(halves[i])) })
	}
	wait.Wait()
	if err := errors.Join(errs[:]...); err != nil {
		return nil, fmt.Errorf("formatting %s: %w", GoFile, err)
	}
	return slices.Concat(halves[0], []byte("\n"), halves[1], []byte("\n")), nil
}

// goFile is the Go file under way.
type goFile struct {
	Options
	file    *jen.File
	catalog *catalog.Catalog

	dense      bool // the row of a code is found by its number, without a search
	categories bool // codes have categories
	traits     bool // some code has a trait
}

func newGoFile(c *catalog.Catalog, o Options) *goFile {
	g := &goFile{
		Options:    o,
		file:       jen.NewFile(o.Package),
		catalog:    c,
		dense:      isDense(c.Entries),
		categories: len(c.Categories) > 0,
	}
	for _, e := range c.Entries {
		g.traits = g.traits || e.HasTraits()
	}
	g.file.NoFormat = true // formatHalves does it
	return g
}

// isDense reports whether a table with a row for every number from the first
// code to the last has no more rows without a code than with one.
func isDense(entries []*catalog.Entry) bool {
	first, last := entries[0].Code, entries[len(entries)-1].Code
	return uint64(last-first) < 2*uint64(len(entries))
}

func (g *goFile) head() {
	g.file.HeaderComment("// " + marker(g.catalog))
	g.file.PackageComment(comment(fmt.Sprintf(
		"Package %s has %s as constants that are errors. Their messages are those of %s.",
		g.Package, count(len(g.catalog.Entries), "error code"), titles(g.catalog))))
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

// doc adds a doc comment, behind a blank line.
func (g *goFile) doc(paragraphs ...string) {
	g.file.Line()
	g.file.Add(jen.Comment(comment(paragraphs...)))
}

// method begins a method of Code.
func (g *goFile) method(name string) *jen.Statement {
	return g.file.Func().Params(jen.Id("c").Id("Code")).Id(name)
}
