package emit

import (
	"fmt"

	"github.com/dave/jennifer/jen"
)

// categoryType writes the type Category, its constants and methods.
func (g *goFile) categoryType() {
	if !g.categories {
		return
	}
	first := g.catalog.Categories[0]
	g.doc("Category is a group of codes that call for the same action. "+
		"It is an error, as a target only: "+
		fmt.Sprintf("errors.Is(err, %s.%s) reports whether a code of the group is in err's tree.", g.Package, first.GoName),
		"The zero Category is that of codes that are not in the list. Nothing is taken for it.")
	g.file.Type().Id("Category").Uint8()
	for i, c := range g.catalog.Categories {
		g.doc(c.GoName + ": " + c.Description)
		g.file.Const().Id(c.GoName).Id("Category").Op("=").Lit(i + 1)
	}

	g.doc("Category returns the code's category, or 0 if the code is not in the list.")
	g.method("Category").Params().Id("Category").Block(
		jen.Return(jen.Id("c").Dot("row").Call().Dot("category")))

	method := func(name string) *jen.Statement {
		return g.file.Func().Params(jen.Id("c").Id("Category")).Id(name).Params().String()
	}
	field := func(name string) *jen.Statement {
		return jen.If(jen.Int().Call(jen.Id("c")).Op("<").Len(jen.Id("categories"))).Block(
			jen.Return(jen.Id("categories").Index(jen.Id("c")).Dot(name)))
	}
	g.doc(fmt.Sprintf("String returns the category's name, such as %q, or \"unknown\" for the zero Category.", first.Name))
	method("String").Block(field("name"), jen.Return(jen.Id("categories").Index(jen.Lit(0)).Dot("name")))
	g.doc("Description returns a sentence on what the codes of the category have in common and call for, " +
		"or \"\" for the zero Category.")
	method("Description").Block(field("description"), jen.Return(jen.Lit("")))
	g.doc(fmt.Sprintf("Error returns the category as an error text, such as %q.", g.Prefix+": "+first.Name))
	method("Error").Block(jen.Return(jen.Id("prefix").Op("+").Lit(": ").Op("+").Id("c").Dot("String").Call()))
}
