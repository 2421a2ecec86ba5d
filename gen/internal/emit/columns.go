package emit

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
)

// shape declares what texts begin with, and where the dense block is.
func (g *goFile) shape() {
	first, last := g.catalog.Entries[g.dense.first], g.catalog.Entries[g.dense.end-1]
	constant := func(name, doc string, value *jen.Statement) {
		g.declare(name+" "+doc, jen.Const().Id(name).Op("=").Add(value))
	}
	constant("packageName", "is the name of this package.", jen.Lit(g.Package))
	constant("prefix", "is what Error begins with.", jen.Lit(g.Prefix))
	constant("denseFirst", "is the first number of a block whose rows are found by number.", jen.Id(first.Name))
	constant("denseSize", "is how many numbers the block has, whether they are codes or not.", jen.Lit(int(distance(first, last))+1))
	constant("denseAt", "is the row of the first number.", jen.Lit(g.dense.first))
}

// columns declares the columns, which have a row for each code and for each other
// number of the dense block, in numeric order.
func (g *goFile) columns() {
	g.array("codes", "has the numbers of the rows. The columns below have the same order, and empty rows for numbers that are not codes.", "Code", g.codes)
	g.array("errs", "has what Err returns.", "error", g.values(jen.Nil(), func(e *catalog.Entry) jen.Code { return jen.Id(e.Name) }))
	for _, c := range []struct {
		name, doc string
		value     func(*catalog.Entry) string
	}{
		{"texts", "has what Error returns.", func(e *catalog.Entry) string { return errorText(e, g.Prefix) }},
		{"messages", "has what Message returns.", func(e *catalog.Entry) string { return e.Message }},
		{"remedies", "has the remedies of codes with one of their own.", func(e *catalog.Entry) string { return e.Remedy }},
		{"keywords", "has what Keywords returns.", func(e *catalog.Entry) string { return e.Keywords }},
		{"names", "has the names of the constants.", func(e *catalog.Entry) string { return e.Name }},
		{"symbols", "has what Symbol returns.", func(e *catalog.Entry) string { return e.Symbol }},
	} {
		if has, isFeature := g.features[c.name]; has || !isFeature {
			g.array(c.name, c.doc, "string", texts(g.rows, c.value))
		}
	}
	if g.features["origins"] {
		g.array("origins", "has what headers say about codes.", "origin", g.values(fields(), g.origin))
	}
	if g.features["classes"] {
		g.array("classes", "has what codes have in common.", "class", g.values(fields(), g.class))
	}
}

// texts returns the strings of a column, which are empty for rows that are nil.
func texts[T any](rows []*T, value func(*T) string) []jen.Code {
	values, none := make(jen.Statement, 0, len(rows)), jen.Lit("")
	for _, r := range rows {
		if r == nil {
			values.Add(none)
		} else {
			values.Lit(value(r))
		}
	}
	return values
}

// values returns the values of a column, which are none for rows that are nil.
func (g *goFile) values(none jen.Code, value func(*catalog.Entry) jen.Code) []jen.Code {
	values := make([]jen.Code, len(g.rows))
	for i, e := range g.rows {
		values[i] = none
		if e != nil {
			values[i] = value(e)
		}
	}
	return values
}

// array declares a documented array with a line for each value.
func (g *goFile) array(name, doc, typ string, values []jen.Code) {
	lines := jen.Options{Open: "[...]" + typ + "{\n\t", Separator: ",\n\t", Close: ",\n}"}
	g.declare(name+" "+doc, jen.Var().Id(name).Op("=").Custom(lines, values...))
}

func (g *goFile) origin(e *catalog.Entry) jen.Code {
	var origin jen.Statement
	if g.features["headers"] {
		origin.Lit(e.DefinedIn)
	}
	if g.features["winerror"] {
		origin.Lit(e.WinerrorSymbol)
	}
	return fields(origin...)
}

func (g *goFile) class(e *catalog.Entry) jen.Code {
	var class jen.Statement
	if g.features["categories"] {
		class.Id(e.Category.GoName)
	}
	if g.features["traits"] {
		class.Op(traitSet(e))
	}
	return fields(class...)
}

// fields is a struct of these fields in a column.
func fields(values ...jen.Code) jen.Code {
	return jen.Custom(jen.Options{Open: "{", Separator: ", ", Close: "}"}, values...)
}

// categoryColumns declares the columns with a row for each category.
func (g *goFile) categoryColumns() {
	if !g.features["categories"] {
		return
	}
	rows := slices.Concat([]*catalog.Category{{Name: catalog.NoCategory}}, g.catalog.Categories)
	column := func(name, doc string, value func(*catalog.Category) string) {
		g.array(name, doc, "string", texts(rows, value))
	}
	column("categoryNames", "has the name of each category.", func(c *catalog.Category) string { return c.Name })
	column("descriptions", "has the description of each category.", func(c *catalog.Category) string { return c.Description })
	column("actions", "has the action of each category.", func(c *catalog.Category) string { return c.Action })
}

// denseRange is a range of entries: those from first to before end.
type denseRange struct{ first, end int }

// The rows of a dense block are found by the number of the code, without a search,
// and numbers that are not codes have empty rows. Two neighbours in it are at most
// maxStep apart, and at least half of its numbers are codes.
const maxStep = 32

// denseBlock returns the block with the most codes, the first one if several have as
// many. The entries are in numeric order. Without any such block it is the first code.
func denseBlock(entries []*catalog.Entry) denseRange {
	best, first := denseRange{0, 1}, 0
	for end := 1; end <= len(entries); end++ {
		if end < len(entries) && distance(entries[end-1], entries[end]) <= maxStep {
			continue
		}
		size := end - first
		if size > best.end-best.first && distance(entries[first], entries[end-1]) < 2*uint64(size) {
			best = denseRange{first, end}
		}
		first = end
	}
	return best
}

func distance(a, b *catalog.Entry) uint64 { return uint64(b.Code) - uint64(a.Code) }

// setRows sets the rows of the columns, in numeric order.
func (g *goFile) setRows() {
	g.rows = make([]*catalog.Entry, 0, 2*len(g.catalog.Entries))
	g.codes = make(jen.Statement, 0, 2*len(g.catalog.Entries))
	for i, e := range g.catalog.Entries {
		if i > g.dense.first && i < g.dense.end {
			for unused := g.catalog.Entries[i-1].Code + 1; unused < e.Code; unused++ {
				g.rows = append(g.rows, nil)
				g.codes.Add(number(unused))
			}
		}
		g.rows = append(g.rows, e)
		g.codes.Id(e.Name)
	}
}
