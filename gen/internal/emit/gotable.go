package emit

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
)

// tables writes the constant data and the way from a code to its row.
func (g *goFile) tables() {
	var t textTables
	t.rests.add("") // at offset 0, for messages of one sentence
	rows := g.each(func(e *catalog.Entry) jen.Code { return jen.Values(g.rowValues(e, &t)...) }, jen.Values())
	g.rowType(offsetType(max(t.texts.len(), t.rests.len(), t.names.len(), t.symbols.len())))
	g.traitType()
	g.rowMethod()
	g.file.Line()
	g.file.Const().Id("prefix").Op("=").Lit(g.Prefix)
	g.doc("noRow is the row of all codes that are not in the list.")
	g.file.Var().Id("noRow").Id("row")
	g.doc("rows has the row of each code of the list, in numeric order." + g.holes("an empty row"))
	g.file.Var().Id("rows").Op("=").Index(jen.Op("...")).Id("row").Add(lines(rows))
	g.doc("errs has each code of the list as an error, so that no conversion has to allocate." + g.holes("nil"))
	g.file.Var().Id("errs").Op("=").Index(jen.Op("...")).Error().Add(lines(g.each(nameOf, jen.Nil())))
	if g.categories {
		g.categoryTable()
	}
	g.doc("texts has a line for each code: what Error returns, and the full stop.")
	g.file.Const().Id("texts").Op("=").Id(t.texts.literal())
	g.doc("rests has what follows the first sentences of messages, a line each. " +
		"Programs that do not call Message are linked without it.")
	g.file.Const().Id("rests").Op("=").Id(t.rests.literal())
	g.doc("names has the names of the constants behind Err, a line each.")
	g.file.Const().Id("names").Op("=").Id(t.names.literal())
	g.doc("symbols has the vendor's names, a line each.")
	g.file.Const().Id("symbols").Op("=").Id(t.symbols.literal())
}

// textTables are the tables that rows point into.
type textTables struct {
	texts, names, symbols table
	rests                 sharedTable
}

// rowValues returns the fields of an entry's row, and adds its texts to the
// tables.
func (g *goFile) rowValues(e *catalog.Entry, t *textTables) []jen.Code {
	first, rest := splitMessage(e.Message)
	values := []jen.Code{
		jen.Lit(t.texts.add(head(e.Code, g.Prefix) + first)),
		jen.Lit(len(errorText(e, g.Prefix))),
		jen.Lit(t.rests.add(rest)),
		jen.Lit(t.names.add(strings.TrimPrefix(e.Name, catalog.NamePrefix))),
		jen.Lit(t.symbols.add(e.Symbol)),
	}
	if g.categories {
		values = append(values, jen.Id(e.Category.GoName))
	}
	if g.traits {
		values = append(values, traitValue(e))
	}
	return values
}

func nameOf(e *catalog.Entry) jen.Code { return jen.Id(e.Name) }

// holes says in a comment what a dense table has for numbers that are no codes.
func (g *goFile) holes(hole string) string {
	if !g.dense {
		return ""
	}
	return " For numbers between them that are no codes it has " + hole + "."
}

func (g *goFile) rowType(offset string) {
	g.doc("row says where the texts of a code are.")
	g.file.Type().Id("row").StructFunc(func(s *jen.Group) {
		s.Id("begin").Id(offset).Comment("// in texts, where the line begins")
		s.Id("size").Id(offset).Comment("// in bytes, of the Error text; 0 if this is no code's row")
		s.Id("rest").Id(offset).Comment("// in rests, where the line begins")
		s.Id("name").Id(offset).Comment("// in names, where the line begins")
		s.Id("symbol").Id(offset).Comment("// in symbols, where the line begins")
		if g.categories {
			s.Id("category").Id("Category")
		}
		if g.traits {
			s.Id("traits").Id("trait")
		}
	})
}

func (g *goFile) traitType() {
	if !g.traits {
		return
	}
	g.doc("trait is a set of the following.")
	g.file.Type().Id("trait").Uint8()
	g.file.Line()
	g.file.Const().DefsFunc(func(d *jen.Group) {
		for i, t := range allTraits {
			if i == 0 {
				d.Id(t.name).Id("trait").Op("=").Lit(1).Op("<<").Iota()
			} else {
				d.Id(t.name)
			}
		}
	})
}

// rowMethod writes the way from a code to its row.
func (g *goFile) rowMethod() {
	g.doc("row returns the code's row, or an empty one if the code is not in the list.")
	if g.dense {
		g.method("row").Params().Op("*").Id("row").Block(
			jen.If(jen.Id("i").Op(":=").Id("c").Op("-").Id("firstCode"),
				jen.Id("i").Op("<").Id("Code").Call(jen.Len(jen.Id("rows")))).Block(
				jen.Return(jen.Op("&").Id("rows").Index(jen.Id("i")))),
			jen.Return(jen.Op("&").Id("noRow")))
		g.doc("firstCode is the code of the first row.")
		g.file.Const().Id("firstCode").Op("=").Id(g.catalog.Entries[0].Name)
		return
	}
	g.method("row").Params().Op("*").Id("row").Block(
		jen.If(jen.List(jen.Id("i"), jen.Id("ok")).Op(":=").Add(searchCode()), jen.Id("ok")).Block(
			jen.Return(jen.Op("&").Id("rows").Index(jen.Id("i")))),
		jen.Return(jen.Op("&").Id("noRow")))
	g.doc("codes has the codes of the rows.")
	g.file.Var().Id("codes").Op("=").Index(jen.Op("...")).Id("Code").Add(lines(g.each(nameOf, nil)))
}

// each returns a value for each row: that of its entry or, where a dense table
// has a row without a code, the hole.
func (g *goFile) each(value func(*catalog.Entry) jen.Code, hole jen.Code) []jen.Code {
	var values []jen.Code
	for i, e := range g.catalog.Entries {
		if g.dense && i > 0 {
			for range e.Code - g.catalog.Entries[i-1].Code - 1 {
				values = append(values, hole)
			}
		}
		values = append(values, value(e))
	}
	return values
}

// lines is a composite literal with a line for each value.
func lines(values []jen.Code) *jen.Statement {
	return jen.Custom(jen.Options{Open: "{", Close: "}", Separator: ",", Multi: true}, values...)
}

func traitValue(e *catalog.Entry) *jen.Statement {
	var value *jen.Statement
	for _, t := range allTraits {
		switch {
		case !t.has(e):
		case value == nil:
			value = jen.Id(t.name)
		default:
			value = value.Op("|").Id(t.name)
		}
	}
	if value == nil {
		return jen.Lit(0)
	}
	return value
}

func (g *goFile) categoryTable() {
	var values []jen.Code
	add := func(key, name, description string) {
		values = append(values, jen.Id(key).Op(":").Values(jen.Lit(name), jen.Lit(description)))
	}
	add("0", "unknown", "")
	for _, c := range g.catalog.Categories {
		add(c.GoName, c.Name, c.Description)
	}
	g.doc("categories has the name and the description of each category.")
	g.file.Var().Id("categories").Op("=").Index(jen.Op("...")).Struct(
		jen.List(jen.Id("name"), jen.Id("description")).String()).Add(lines(values))
}
