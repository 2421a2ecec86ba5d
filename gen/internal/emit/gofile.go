package emit

import (
	"bytes"
	"fmt"
	"slices"

	"example.com/ras/gen/internal/catalog"
)

// goFile is what there is to know for the Go file.
type goFile struct {
	Options
	catalog  *catalog.Catalog
	dense    denseRange // the entries whose rows are found by their numbers
	features map[string]bool
}

func newGoFile(c *catalog.Catalog, o Options) *goFile {
	g := &goFile{Options: o, catalog: c, dense: denseBlock(c.Entries)}
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
	data, err := g.data()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n\n%spackage %s\n\n", comment(marker, madeFrom(c)), g.packageComment(), g.Package)
	b.Write(logic)
	b.Write(data)
	return b.Bytes(), nil
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
// system has none in this file: it has files by hand, and its comment in one of them.
func (g *goFile) packageComment() string {
	if g.features["system"] {
		return ""
	}
	text := fmt.Sprintf("Package %s has error codes as constants that are errors. Their messages are those of %s.",
		g.Package, titles(g.catalog))
	if g.features["zero"] {
		text += " 0 is one of the codes."
	}
	return comment(text) + "\n"
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
