package emit

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
)

// tables writes the constant data and the way from a code to its row.
func (g *goFile) tables() {
	var texts, names, symbols table
	var rests sharedTable
	rests.add("") // at offset 0, for messages of one sentence
	rows := make([]jen.Code, len(g.catalog.Entries))
	for i, e := range g.catalog.Entries {
		first, rest := splitMessage(e.Message)
		begin := texts.add(head(e.Code, g.Prefix) + first)
		row := []jen.Code{
			jen.Lit(begin), jen.Lit(len(errorText(e, g.Prefix))), jen.Lit(rests.add(rest)),
			jen.Lit(names.add(strings.TrimPrefix(e.Name, catalog.NamePrefix))), jen.Lit(symbols.add(e.Symbol)),
		}
		if g.categories {
			row = append(row, jen.Id(e.Category.GoName))
		}
		if g.traits {
			row = append(row, traitValue(e))
		}
		rows[i] = g.keyed(e, jen.Values(row...))
	}
	g.rowType(max(texts.len(), rests.len(), names.len(), symbols.len()))
	g.file.Line()
	g.file.Const().Id("prefix").Op("=").Lit(g.Prefix)
	g.doc("noRow is the row of all codes that are not in the list.")
	g.file.Var().Id("noRow").Id("row")
	g.doc("rows has the row of each code of the list.")
	g.file.Var().Id("rows").Op("=").Index(jen.Op("...")).Id("row").Add(lines(rows))
	g.doc("errs has each code of the list as an error, so that no conversion has to allocate.")
	g.file.Var().Id("errs").Op("=").Index(jen.Op("...")).Error().Add(lines(g.each(func(e *catalog.Entry) jen.Code {
		return g.keyed(e, jen.Id(e.Name))
	})))
	if g.categories {
		g.categoryTable()
	}
	g.doc("texts has a line for each code: what Error returns, and the full stop.")
	g.file.Const().Id("texts").Op("=").Id(texts.literal())
	g.doc("rests has what follows the first sentences of messages, a line each. " +
		"Programs that do not call Message are linked without it.")
	g.file.Const().Id("rests").Op("=").Id(rests.literal())
	g.doc("names has the names of the constants behind Err, a line each.")
	g.file.Const().Id("names").Op("=").Id(names.literal())
	g.doc("symbols has the vendor's names, a line each.")
	g.file.Const().Id("symbols").Op("=").Id(symbols.literal())
}

// rowType writes the type of a row and the method that finds one.
func (g *goFile) rowType(length int) {
	offset := offsetType(length)
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
	if g.traits {
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
	g.doc("row returns the code's row, or an empty one if the code is not in the list.")
	if g.dense {
		g.method("row").Params().Op("*").Id("row").Block(
			jen.If(jen.Id("i").Op(":=").Id("c").Op("-").Id("firstCode"),
				jen.Id("i").Op("<").Id("Code").Call(jen.Len(jen.Id("rows")))).Block(
				jen.Return(jen.Op("&").Id("rows").Index(jen.Id("i")))),
			jen.Return(jen.Op("&").Id("noRow")))
		g.doc("firstCode is the code of the first row. Numbers that are no codes have empty rows.")
		g.file.Const().Id("firstCode").Op("=").Id(g.catalog.Entries[0].Name)
		return
	}
	g.method("row").Params().Op("*").Id("row").Block(
		jen.If(jen.List(jen.Id("i"), jen.Id("ok")).Op(":=").Add(searchCode()), jen.Id("ok")).Block(
			jen.Return(jen.Op("&").Id("rows").Index(jen.Id("i")))),
		jen.Return(jen.Op("&").Id("noRow")))
	g.doc("codes has the codes of the rows.")
	g.file.Var().Id("codes").Op("=").Index(jen.Op("...")).Id("Code").Add(lines(g.each(func(e *catalog.Entry) jen.Code {
		return jen.Id(e.Name)
	})))
}

// keyed puts the index of an entry's row before a value, where rows are found
// by code.
func (g *goFile) keyed(e *catalog.Entry, value *jen.Statement) jen.Code {
	if !g.dense {
		return value
	}
	return jen.Id(e.Name).Op("-").Id("firstCode").Op(":").Add(value)
}

func (g *goFile) each(value func(*catalog.Entry) jen.Code) []jen.Code {
	values := make([]jen.Code, len(g.catalog.Entries))
	for i, e := range g.catalog.Entries {
		values[i] = value(e)
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
