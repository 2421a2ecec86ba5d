package emit

import (
	"bytes"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
)

// data renders the constants and the columns that the logic looks things up in.
func (g *goFile) data() ([]byte, error) {
	declarations := g.constants()
	declarations = append(declarations, g.shape()...)
	declarations = append(declarations, g.columns()...)
	declarations = append(declarations, g.categoryColumns()...)
	var b bytes.Buffer
	for _, d := range declarations {
		b.WriteByte('\n')
		if err := d.Render(&b); err != nil {
			return nil, err
		}
		b.WriteByte('\n')
	}
	return b.Bytes(), nil
}

// shape declares the names in texts, and where the dense block is.
func (g *goFile) shape() []*jen.Statement {
	return []*jen.Statement{
		jen.Const().Id("packageName").Op("=").Lit(g.Package),
		jen.Comment(comment("prefix is what Error begins with.")).Line().Const().Id("prefix").Op("=").Lit(g.Prefix),
		jen.Comment(comment("The numbers of one block have their rows in its order, whether they are codes or not.")).Line().Const().Defs(
			jen.Id("denseFirst").Op("=").Id(g.catalog.Entries[g.dense.first].Name).Comment("the first number"),
			jen.Id("denseSize").Op("=").Lit(int(distance(g.catalog.Entries[g.dense.first], g.catalog.Entries[g.dense.end-1]))+1).Comment("how many there are"),
			jen.Id("denseAt").Op("=").Lit(g.dense.first).Comment("the row of the first"),
		),
	}
}

// columns declares the columns, which have a row for each code and for each other
// number of the dense block, in numeric order.
func (g *goFile) columns() []*jen.Statement {
	rows := g.rows()
	var columns []*jen.Statement
	add := func(name, doc string, typ, none *jen.Statement, value func(*catalog.Entry) *jen.Statement) {
		var values []jen.Code
		for _, r := range rows {
			switch {
			case r.entry != nil:
				values = append(values, value(r.entry))
			case none != nil:
				values = append(values, none)
			default:
				values = append(values, number(r.code))
			}
		}
		columns = append(columns, column(name, doc, typ, values))
	}
	text := func(name, doc string, value func(*catalog.Entry) string) {
		add(name, doc, jen.String(), jen.Lit(""), func(e *catalog.Entry) *jen.Statement { return jen.Lit(value(e)) })
	}

	add("codes", "has the numbers of the rows. The columns below have the same order, and empty rows for numbers that are not codes.",
		jen.Id("Code"), nil, func(e *catalog.Entry) *jen.Statement { return jen.Id(e.Name) })
	add("errs", "has what Err returns.",
		jen.Error(), jen.Nil(), func(e *catalog.Entry) *jen.Statement { return jen.Id(e.Name) })
	text("texts", "has what Error returns.", func(e *catalog.Entry) string { return errorText(e, g.Prefix) })
	text("messages", "has what Message returns.", func(e *catalog.Entry) string { return e.Message })
	if g.features["remedies"] {
		text("remedies", "has remedies of codes that have their own.", func(e *catalog.Entry) string { return e.Remedy })
	}
	if g.features["keywords"] {
		text("keywords", "has what Keywords returns.", func(e *catalog.Entry) string { return e.Keywords })
	}
	text("names", "has the names of the constants.", func(e *catalog.Entry) string { return e.Name })
	text("symbols", "has what Symbol returns.", func(e *catalog.Entry) string { return e.Symbol })
	if g.features["origins"] {
		add("origins", "has what Header and WinerrorSymbol return.",
			jen.Struct(jen.List(jen.Id("header"), jen.Id("winerror")).String()), jen.Values(),
			func(e *catalog.Entry) *jen.Statement {
				return jen.Values(jen.Lit(e.DefinedIn), jen.Lit(e.WinerrorSymbol))
			})
	}
	if g.features["classes"] {
		add("classes", "has the categories and traits.", g.classType(), jen.Values(), g.class)
	}
	return columns
}

// column declares an array with a line for each value.
func column(name, doc string, typ *jen.Statement, values []jen.Code) *jen.Statement {
	lines := jen.Options{Open: "{", Separator: ",", Close: "}", Multi: true}
	return jen.Comment(comment(name+" "+doc)).Line().
		Var().Id(name).Op("=").Index(jen.Op("...")).Add(typ).Custom(lines, values...)
}

func (g *goFile) classType() *jen.Statement {
	var fields []jen.Code
	if g.features["categories"] {
		fields = append(fields, jen.Id("category").Id("Category"))
	}
	if g.features["traits"] {
		fields = append(fields, jen.Id("traits").Id("trait"))
	}
	return jen.Struct(fields...)
}

func (g *goFile) class(e *catalog.Entry) *jen.Statement {
	var fields []jen.Code
	if g.features["categories"] {
		fields = append(fields, jen.Id(e.Category.GoName))
	}
	if g.features["traits"] {
		fields = append(fields, traitSet(e))
	}
	return jen.Values(fields...)
}

// categoryColumns declares the columns with a row for each category.
func (g *goFile) categoryColumns() []*jen.Statement {
	if !g.features["categories"] {
		return nil
	}
	text := func(name, doc, unknown string, value func(*catalog.Category) string) *jen.Statement {
		values := []jen.Code{jen.Lit(unknown)}
		for _, c := range g.catalog.Categories {
			values = append(values, jen.Lit(value(c)))
		}
		return column(name, doc, jen.String(), values)
	}
	return []*jen.Statement{
		text("categoryNames", "has the name of each category.", catalog.NoCategory, func(c *catalog.Category) string { return c.Name }),
		text("descriptions", "has the description of each category.", "", func(c *catalog.Category) string { return c.Description }),
		text("actions", "has the action of each category.", "", func(c *catalog.Category) string { return c.Action }),
	}
}
