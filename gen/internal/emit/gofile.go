package emit

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
)

// goFile is what there is to know for the Go file.
type goFile struct {
	Options
	catalog  *catalog.Catalog
	dense    denseRange // the entries whose rows are found by their numbers
	rows     []row
	features map[string]bool
}

func newGoFile(c *catalog.Catalog, o Options) *goFile {
	g := &goFile{Options: o, catalog: c, dense: denseBlock(c.Entries)}
	g.rows = rowsOf(c.Entries, g.dense)
	g.features = g.findFeatures()
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
	head, data, err := g.data()
	return slices.Concat(head, bytes.TrimSpace(logic), []byte("\n\n"), data), err
}

// data renders the file up to its package clause, and what comes after the logic. It
// is laid out as gofmt does, without a run of gofmt, which would take longer than all
// the rest.
func (g *goFile) data() (head, data []byte, err error) {
	file := jen.NewFile(g.Package)
	file.NoFormat = true
	file.HeaderComment(comment(marker, madeFrom(g.catalog)))
	if text := g.packageComment(); text != "" {
		file.PackageComment(comment(text))
	}
	for _, d := range slices.Concat(g.constants(), g.shape(), g.columns(), g.categoryColumns()) {
		file.Add(jen.Empty())
		file.Add(jen.Comment(comment(d.doc)))
		file.Add(d.code)
	}
	var b bytes.Buffer
	if err := file.Render(&b); err != nil {
		return nil, nil, err
	}
	clause := []byte("\npackage " + g.Package + "\n\n")
	end := bytes.Index(b.Bytes(), clause) + len(clause)
	return b.Bytes()[:end], append(bytes.TrimSpace(b.Bytes()[end:]), '\n'), nil
}

// declaration is a declaration with a comment.
type declaration struct {
	doc  string
	code jen.Code
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
