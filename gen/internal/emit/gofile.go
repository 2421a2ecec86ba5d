package emit

import (
	"bytes"
	"errors"
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

	written bytes.Buffer
	one     bytes.Buffer // the last declaration as a file of its own
	err     error
}

func newGoFile(c *catalog.Catalog, o Options) *goFile {
	g := &goFile{Options: o, catalog: c, dense: denseBlock(c.Entries)}
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
	return g.render(logic)
}

// render renders the Go file with this logic.
func (g *goFile) render(logic []byte) ([]byte, error) {
	const aboutEachRow = 450 // bytes
	g.written.Grow(len(logic) + aboutEachRow*len(g.rows))
	head := g.newFile()
	head.HeaderComment(comment("", marker) + "\n//\n" + comment("", madeFrom(g.catalog)))
	if text := g.packageComment(); text != "" {
		head.PackageComment(comment("", text))
	}
	g.err = head.Render(&g.written)
	g.written.Write(logic)
	g.constants()
	g.shape()
	g.columns()
	g.categoryColumns()
	return append(bytes.TrimSpace(g.written.Bytes()), '\n'), g.err
}

// newFile returns a file that is to be laid out as gofmt does, without a run of gofmt,
// which would take longer than all the rest.
func (g *goFile) newFile() *jen.File {
	file := jen.NewFile(g.Package)
	file.NoFormat = true
	return file
}

// declare writes a declaration with its comment. Jennifer renders whole files only, so
// the declaration is rendered as the only one of a file. A file of all declarations would
// take much memory.
func (g *goFile) declare(doc string, code jen.Code) {
	file := g.newFile()
	file.Add(jen.Comment(comment("", doc)))
	file.Add(code)
	g.one.Reset()
	g.err = errors.Join(g.err, file.Render(&g.one))
	_, declaration, _ := bytes.Cut(g.one.Bytes(), []byte("\n\n\n")) // after the package clause
	g.written.Write(declaration)
	g.written.WriteString("\n\n")
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
