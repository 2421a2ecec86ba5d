package emit

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
)

// goCode renders the Go file: the logic that the catalogue needs, the constants,
// and the tables below them. It is laid out as gofmt does, without a run of
// gofmt over the data, which would take longer than all the rest.
func goCode(c *catalog.Catalog, o Options) ([]byte, error) {
	g := newGoFile(c, o)
	logic, imports, err := g.logic()
	if err != nil {
		return nil, fmt.Errorf("rendering %s: %w", GoFile, err)
	}
	g.head(imports)
	g.part.Add(verbatim(logic))
	g.constants()
	g.categoryConstants()
	g.tables()
	g.flush()
	if g.err != nil {
		return nil, fmt.Errorf("rendering %s: %w", GoFile, g.err)
	}
	return g.out.Bytes(), nil
}

// goFile is the Go file under way.
type goFile struct {
	Options
	catalog    *catalog.Catalog
	dense      denseRange // the entries whose rows are found by their numbers
	categories bool       // codes have categories
	traits     bool       // some code has a trait

	out  bytes.Buffer // what is rendered
	part *jen.File    // what is not yet
	err  error        // the first of rendering
}

func newGoFile(c *catalog.Catalog, o Options) *goFile {
	return &goFile{
		Options:    o,
		catalog:    c,
		dense:      denseBlock(c.Entries),
		categories: len(c.Categories) > 0,
		traits:     slices.ContainsFunc(c.Entries, (*catalog.Entry).HasTraits),
		part:       newPart(),
	}
}

// newPart returns an empty part of the file. A long file is rendered in parts,
// since jennifer takes ten times the memory of what it renders.
func newPart() *jen.File {
	part := jen.NewFile("part")
	part.NoFormat = true
	return part
}

// partHead is what jennifer writes above a part.
const partHead = "package part\n\n\n"

// flush renders the part under way and begins another.
func (g *goFile) flush() {
	var b bytes.Buffer
	if err := g.part.Render(&b); err != nil && g.err == nil {
		g.err = err
	}
	g.out.Write(bytes.TrimPrefix(b.Bytes(), []byte(partHead)))
	g.out.WriteByte('\n')
	g.part = newPart()
}

// classes reports whether there is more to ask about codes than their texts.
func (g *goFile) classes() bool { return g.categories || g.traits }

// example is the entry that documentation takes for an example.
func (g *goFile) example() *catalog.Entry { return g.catalog.Entries[g.dense.first] }

// head adds what stands above the logic.
func (g *goFile) head(imports []string) {
	g.part.Comment("// " + marker(g.catalog))
	g.doc(fmt.Sprintf("Package %s has %s as constants that are errors. Their messages are those of %s.",
		g.Package, count(len(g.catalog.Entries), "error code"), titles(g.catalog)))
	g.part.Id("package").Id(g.Package)
	g.blank()
	var paths []jen.Code
	for _, path := range imports {
		paths = append(paths, jen.Lit(path))
	}
	g.part.Id("import").Custom(jen.Options{Open: "(\n\t", Separator: "\n\t", Close: "\n)"}, paths...)
	g.blank()
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
	g.blank()
	g.part.Add(jen.Comment(comment(paragraphs...)))
}

// blank adds a blank line.
func (g *goFile) blank() { g.part.Add(jen.Empty()) }

// verbatim is Go source that is written as it is.
func verbatim(source string) *jen.Statement { return jen.Op(source) }

// lines is a composite literal with a line for each value.
func lines(typ string, values []jen.Code) *jen.Statement {
	return jen.Custom(jen.Options{Open: typ + "{\n\t", Separator: ",\n\t", Close: ",\n}"}, values...)
}
