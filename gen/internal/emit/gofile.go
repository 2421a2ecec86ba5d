package emit

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
)

// goFile renders the Go file.
type goFile struct {
	Options
	catalog  *catalog.Catalog
	dense    denseRange       // the entries whose rows are found by their numbers
	rows     []*catalog.Entry // nil for numbers that are not codes
	codes    jen.Statement    // the number of each row
	features map[string]bool

	file *jen.File // the declarations
}

func newGoFile(c *catalog.Catalog, o Options) *goFile {
	g := &goFile{Options: o, catalog: c, dense: denseBlock(c.Entries), file: jen.NewFile(o.Package)}
	g.file.NoFormat = true // it is laid out as gofmt does: to run gofmt would take longer than all the rest
	g.setRows()
	g.features = featuresOf(c)
	g.features["hresult"] = g.Type == "uint32" && g.features["hex"]
	return g
}

// goCode renders the Go file: the logic that the catalogue needs, the constants,
// and the columns.
func goCode(c *catalog.Catalog, o Options) ([]byte, error) {
	g := newGoFile(c, o)
	logic, err := g.logic()
	if err != nil {
		return nil, err
	}
	return g.render(append(bytes.TrimSpace(logic), "\n\n"...))
}

// render renders the Go file, with the logic after the package clause.
func (g *goFile) render(logic []byte) ([]byte, error) {
	g.file.HeaderComment(comment("", marker) + "\n//\n" + comment("", madeFrom(g.catalog)))
	if text := g.packageComment(); text != "" {
		g.file.PackageComment(comment("", text))
	}
	g.constants()
	g.shape()
	g.columns()
	g.categoryColumns()
	var rendered bytes.Buffer
	if err := g.file.Render(&rendered); err != nil {
		return nil, err
	}
	clause := []byte("\npackage " + g.Package + "\n\n")
	head, declarations, _ := bytes.Cut(rendered.Bytes(), clause)
	return slices.Concat(head, clause, logic, bytes.TrimSpace(declarations), []byte("\n")), nil
}

// declare adds a declaration with its comment.
func (g *goFile) declare(doc string, code jen.Code) {
	g.file.Add(jen.Empty())
	g.file.Add(jen.Comment(comment("", doc)))
	g.file.Add(code)
}

// madeFrom says which lists the output is made from. The page has their titles, too.
func madeFrom(c *catalog.Catalog) string {
	var names []string
	for _, s := range c.Sources {
		names = append(names, s.File)
	}
	return "It is made from " + inWords(names) + "."
}

// packageComment returns the package comment. A package with codes of the operating
// system has its package comment in one of its hand-written files.
func (g *goFile) packageComment() string {
	if g.features["system"] {
		return ""
	}
	text := fmt.Sprintf("Package %s has error codes as constants that are errors. Their messages are those of %s.",
		g.Package, titles(g.catalog))
	if g.features["zero"] {
		text += " 0 is one of the codes, and an error like the others."
	}
	return text
}

// titles lists the sources of messages.
func titles(c *catalog.Catalog) string {
	var names []string
	for _, s := range c.Sources {
		isUsed := slices.ContainsFunc(c.Entries, func(e *catalog.Entry) bool { return e.MessageFrom == s || e.Corrects == s })
		if isUsed && !slices.Contains(names, s.String()) {
			names = append(names, s.String())
		}
	}
	return inWords(names)
}
