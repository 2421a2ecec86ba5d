package emit

import (
	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
)

// shape declares what texts begin with, and where the dense block is.
func (g *goFile) shape() []declaration {
	first, last := g.catalog.Entries[g.dense.first], g.catalog.Entries[g.dense.end-1]
	constant := func(name, doc string, value *jen.Statement) declaration {
		return declaration{name + " " + doc, jen.Const().Id(name).Op("=").Add(value)}
	}
	return []declaration{
		constant("packageName", "is the name of this package.", jen.Lit(g.Package)),
		constant("prefix", "is what Error begins with.", jen.Lit(g.Prefix)),
		constant("denseFirst", "is the first number of a block whose rows are found by number.", jen.Id(first.Name)),
		constant("denseSize", "is how many numbers the block has, whether they are codes or not.", jen.Lit(int(distance(first, last))+1)),
		constant("denseAt", "is the row of the first number.", jen.Lit(g.dense.first)),
	}
}

// columns declares the columns, which have a row for each code and for each other
// number of the dense block, in numeric order.
func (g *goFile) columns() []declaration {
	columns := []declaration{
		g.codes(),
		g.column("errs", "has what Err returns.", "error", jen.Nil(), constantName),
		g.texts("texts", "has what Error returns.", func(e *catalog.Entry) string { return errorText(e, g.Prefix) }),
		g.texts("messages", "has what Message returns.", func(e *catalog.Entry) string { return e.Message }),
	}
	add := func(feature string, column declaration) {
		if g.features[feature] {
			columns = append(columns, column)
		}
	}
	add("remedies", g.texts("remedies", "has the remedies of codes with one of their own.", func(e *catalog.Entry) string { return e.Remedy }))
	add("keywords", g.texts("keywords", "has what Keywords returns.", func(e *catalog.Entry) string { return e.Keywords }))
	columns = append(columns,
		g.texts("names", "has the names of the constants.", func(e *catalog.Entry) string { return e.Name }),
		g.texts("symbols", "has what Symbol returns.", func(e *catalog.Entry) string { return e.Symbol }))
	add("origins", g.column("origins", "has what headers say about codes.", "origin", structOf(), g.origin))
	add("classes", g.column("classes", "has what a program can ask about codes.", "class", structOf(), g.class))
	return columns
}

// codes declares the column of numbers, which has those that are not codes, too.
func (g *goFile) codes() declaration {
	values := make([]jen.Code, 0, len(g.rows))
	for _, r := range g.rows {
		if r.entry == nil {
			values = append(values, number(r.code))
		} else {
			values = append(values, constantName(r.entry))
		}
	}
	return array("codes", "has the numbers of the rows. The columns below have the same order, and empty rows for numbers that are not codes.", "Code", values)
}

func constantName(e *catalog.Entry) jen.Code { return jen.Id(e.Name) }

// texts declares a column of strings.
func (g *goFile) texts(name, doc string, value func(*catalog.Entry) string) declaration {
	return g.column(name, doc, "string", jen.Lit(""), func(e *catalog.Entry) jen.Code { return jen.Lit(value(e)) })
}

// column declares a column with a value for each code, and none for other numbers.
func (g *goFile) column(name, doc, typ string, none jen.Code, value func(*catalog.Entry) jen.Code) declaration {
	values := make([]jen.Code, 0, len(g.rows))
	for _, r := range g.rows {
		if r.entry == nil {
			values = append(values, none)
		} else {
			values = append(values, value(r.entry))
		}
	}
	return array(name, doc, typ, values)
}

// array declares a documented array with a line for each value.
func array(name, doc, typ string, values []jen.Code) declaration {
	lines := jen.Options{Open: "[...]" + typ + "{\n\t", Separator: ",\n\t", Close: ",\n}"}
	return declaration{name + " " + doc, jen.Var().Id(name).Op("=").Custom(lines, values...)}
}

// structOf is a composite literal without its type.
func structOf(fields ...jen.Code) jen.Code {
	return jen.Custom(jen.Options{Open: "{", Separator: ", ", Close: "}"}, fields...)
}

func (g *goFile) origin(e *catalog.Entry) jen.Code {
	var fields []jen.Code
	if g.features["headers"] {
		fields = append(fields, jen.Lit(e.DefinedIn))
	}
	if g.features["winerror"] {
		fields = append(fields, jen.Lit(e.WinerrorSymbol))
	}
	return structOf(fields...)
}

func (g *goFile) class(e *catalog.Entry) jen.Code {
	var fields []jen.Code
	if g.features["categories"] {
		fields = append(fields, jen.Id(e.Category.GoName))
	}
	if g.features["traits"] {
		fields = append(fields, traitSet(e))
	}
	return structOf(fields...)
}

// categoryColumns declares the columns with a row for each category.
func (g *goFile) categoryColumns() []declaration {
	if !g.features["categories"] {
		return nil
	}
	column := func(name, doc, unknown string, value func(*catalog.Category) string) declaration {
		values := []jen.Code{jen.Lit(unknown)}
		for _, c := range g.catalog.Categories {
			values = append(values, jen.Lit(value(c)))
		}
		return array(name, doc, "string", values)
	}
	return []declaration{
		column("categoryNames", "has the name of each category.", catalog.NoCategory, func(c *catalog.Category) string { return c.Name }),
		column("descriptions", "has the description of each category.", "", func(c *catalog.Category) string { return c.Description }),
		column("actions", "has the action of each category.", "", func(c *catalog.Category) string { return c.Action }),
	}
}
