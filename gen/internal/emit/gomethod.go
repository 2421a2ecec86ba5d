package emit

import (
	"fmt"
	"path"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/source"
)

// errorMethod writes how a code reads as an error.
func (g *goFile) errorMethod() {
	e := g.catalog.Entries[0]
	example := fmt.Sprintf("%q", errorText(e, g.Prefix))

	g.doc("Error returns the code and the first sentence of its message, without the full stop: "+example+" for "+e.Name+".",
		"A code that is not in the list reads as its number, such as "+
			fmt.Sprintf("%q", g.Prefix+" "+source.CodeText(unusedCode(g.catalog.Entries)))+
			", in decimal or, from 0x80000000 on, in hex. If it is an error of the operating system instead, it reads as that.")
	g.method("Error").Params().String().Block(
		jen.Id("r").Op(":=").Id("c").Dot("row").Call(),
		jen.If(jen.Id("r").Dot("size").Op("==").Lit(0)).Block(jen.Return(jen.Id("c").Dot("unknown").Call())),
		jen.Id("begin").Op(":=").Int().Call(jen.Id("r").Dot("begin")),
		jen.Return(jen.Id("texts").Index(jen.Id("begin").Op(":").Id("begin").Op("+").Int().Call(jen.Id("r").Dot("size")))),
	)

	g.doc("unknown is what Error returns for a code that is not in the list.")
	g.method("unknown").Params().String().Block(
		jen.If(jen.Err().Op(":=").Id("c").Dot("outside").Call(), jen.Err().Op("!=").Nil()).Block(
			jen.Return(jen.Err().Dot("Error").Call())),
		jen.Return(jen.Id("prefix").Op("+").Lit(" ").Op("+").Id("c").Dot("number").Call()),
	)
}

// messageMethod writes what a code says at full length.
func (g *goFile) messageMethod() {
	g.doc("Message returns the whole message of the code as the list has it, on one line, or \"\" if the code is not in the list.")
	g.method("Message").Params().String().Block(
		jen.Id("r").Op(":=").Id("c").Dot("row").Call(),
		jen.If(jen.Id("r").Dot("size").Op("==").Lit(0)).Block(jen.Return(jen.Lit(""))),
		jen.Comment("// The line is prefix, space, number, colon, space, message."),
		jen.Id("message").Op(":=").Add(lineOf("texts", "begin")).Index(jen.Len(jen.Id("prefix").Op("+").Lit(" ")).Op(":")),
		jen.Id("message").Op("=").Id("message").Index(jen.Qual("strings", "IndexByte").Call(jen.Id("message"), jen.LitRune(':')).Op("+").Len(jen.Lit(": ")).Op(":")),
		jen.If(jen.Id("rest").Op(":=").Add(lineOf("rests", "rest")), jen.Id("rest").Op("!=").Lit("")).Block(
			jen.Return(jen.Id("message").Op("+").Lit(" ").Op("+").Id("rest"))),
		jen.Return(jen.Id("message")),
	)
}

// nameMethods writes what a code is called: by its vendor, and in Go.
func (g *goFile) nameMethods() {
	e := g.catalog.Entries[0]
	g.doc(fmt.Sprintf("Symbol returns the vendor's name of the code, such as %q, or \"\" if the code is not in the list.", e.Symbol))
	g.method("Symbol").Params().String().Block(
		ifRow(jen.Return(lineOf("symbols", "symbol"))),
		jen.Return(jen.Lit("")),
	)

	g.doc("name returns the name of the code's constant behind Err, or \"\" if the code is not in the list.")
	g.method("name").Params().String().Block(
		ifRow(jen.Return(lineOf("names", "name"))),
		jen.Return(jen.Lit("")),
	)

	g.doc(fmt.Sprintf("GoString returns the code as Go source: %q, or %q for a number that is not in the list.",
		g.Package+"."+e.Name, fmt.Sprintf("%s.Code(%s)", g.Package, source.CodeText(unusedCode(g.catalog.Entries)))))
	g.method("GoString").Params().String().Block(
		jen.If(jen.Id("name").Op(":=").Id("c").Dot("name").Call(), jen.Id("name").Op("!=").Lit("")).Block(
			jen.Return(jen.Lit(g.Package+"."+catalog.NamePrefix).Op("+").Id("name"))),
		jen.Return(jen.Lit(g.Package+".Code(").Op("+").Id("c").Dot("number").Call().Op("+").Lit(")")),
	)
}

// lineFunction writes what finds a text in a table.
func (g *goFile) lineFunction() {
	g.doc("line returns the first line of s, without its end.")
	g.file.Func().Id("line").Params(jen.Id("s").String()).String().Block(
		jen.Return(jen.Id("s").Index(jen.Op(":").Qual("strings", "IndexByte").Call(jen.Id("s"), jen.LitRune('\n')))),
	)
}

// lineOf is the line of a table that begins at an offset in r.
func lineOf(table, offset string) *jen.Statement {
	return jen.Id("line").Call(jen.Id(table).Index(jen.Id("r").Dot(offset).Op(":")))
}

// numberMethod writes how a number reads. It does without package fmt, and
// without strings.ToUpper, which would link 8 KB of Unicode tables.
func (g *goFile) numberMethod() {
	g.doc("number returns the code in decimal, or in hex from 0x80000000 on.")
	g.method("number").Params().String().Block(
		jen.If(jen.Id("c").Op("<").Id("0x80000000")).Block(
			jen.Return(jen.Qual("strconv", "FormatUint").Call(jen.Uint64().Call(jen.Id("c")), jen.Lit(10)))),
		jen.Id("text").Op(":=").Index().Byte().Call(jen.Lit("0x")),
		jen.For(jen.Id("shift").Op(":=").Lit(28), jen.Id("shift").Op(">=").Lit(0), jen.Id("shift").Op("-=").Lit(4)).Block(
			jen.Id("text").Op("=").Append(jen.Id("text"), jen.Lit("0123456789ABCDEF").Index(jen.Id("c").Op(">>").Id("shift").Op("&").Lit(15)))),
		jen.Return(jen.String().Call(jen.Id("text"))),
	)
}

// ifRow is a block for codes that are in the list. Its row is r.
func ifRow(body ...jen.Code) *jen.Statement {
	return jen.If(jen.Id("r").Op(":=").Id("c").Dot("row").Call(), jen.Id("r").Dot("size").Op("!=").Lit(0)).Block(body...)
}

// unusedCode returns the first number behind a code that is none, for examples.
func unusedCode(entries []*catalog.Entry) uint32 {
	for i, e := range entries {
		if i+1 == len(entries) || entries[i+1].Code != e.Code+1 {
			return e.Code + 1
		}
	}
	return 0
}

// listFunctions writes what tells which codes are in the list.
func (g *goFile) listFunctions() {
	g.doc("Known reports whether the code is in the list.")
	g.method("Known").Params().Bool().Block(
		jen.Return(jen.Id("c").Dot("row").Call().Dot("size").Op("!=").Lit(0)))

	g.doc(fmt.Sprintf("All returns the %s of the list in numeric order.", count(len(g.catalog.Entries), "code")))
	loop := jen.For(jen.List(jen.Id("_"), jen.Id("c")).Op(":=").Range().Id("codes")).Block(
		jen.If(jen.Op("!").Id("yield").Call(jen.Id("c"))).Block(jen.Return()))
	if g.dense {
		loop = jen.For(jen.Id("i").Op(":=").Range().Id("rows")).Block(
			jen.If(jen.Id("c").Op(":=").Id("firstCode").Op("+").Id("Code").Call(jen.Id("i")),
				jen.Id("c").Dot("Known").Call().Op("&&").Op("!").Id("yield").Call(jen.Id("c"))).Block(jen.Return()))
	}
	g.file.Func().Id("All").Params().Qual("iter", "Seq").Types(jen.Id("Code")).Block(
		jen.Return(jen.Func().Params(jen.Id("yield").Func().Params(jen.Id("Code")).Bool()).Block(loop)))
}

// errMethod writes the way from a number that a function returned to an error.
func (g *goFile) errMethod() {
	g.doc("Err returns the code as an error, or nil for a code of 0, which stands for success. " +
		"For a code of the list it allocates nothing.")
	g.method("Err").Params().Error().BlockFunc(func(b *jen.Group) {
		b.If(jen.Id("c").Op("==").Lit(0)).Block(jen.Return(jen.Nil()))
		if g.dense {
			b.If(jen.Id("i").Op(":=").Id("c").Op("-").Id("firstCode"),
				jen.Id("i").Op("<").Id("Code").Call(jen.Len(jen.Id("errs"))).Op("&&").Id("errs").Index(jen.Id("i")).Op("!=").Nil()).Block(
				jen.Return(jen.Id("errs").Index(jen.Id("i"))))
		} else {
			b.If(jen.List(jen.Id("i"), jen.Id("ok")).Op(":=").Add(searchCode()), jen.Id("ok")).Block(
				jen.Return(jen.Id("errs").Index(jen.Id("i"))))
		}
		b.Return(jen.Id("c"))
	})
}

func searchCode() *jen.Statement {
	return jen.Qual("slices", "BinarySearch").Call(jen.Id("codes").Index(jen.Op(":")), jen.Id("c"))
}

// trait is a property of a code that the standard library has a word for.
type trait struct {
	name          string
	has           func(*catalog.Entry) bool
	path, errName string // the error that stands for it, if one does
}

var (
	timeoutTrait   = trait{name: "timeout", has: func(e *catalog.Entry) bool { return e.Timeout }}
	temporaryTrait = trait{name: "temporary", has: func(e *catalog.Entry) bool { return e.Temporary }}

	isTraits = []trait{
		{"permission", func(e *catalog.Entry) bool { return e.Permission }, "io/fs", "ErrPermission"},
		{"notExist", func(e *catalog.Entry) bool { return e.NotExist }, "io/fs", "ErrNotExist"},
		{"exist", func(e *catalog.Entry) bool { return e.Exist }, "io/fs", "ErrExist"},
		{"unsupported", func(e *catalog.Entry) bool { return e.Unsupported }, "errors", "ErrUnsupported"},
	}
	allTraits = append([]trait{timeoutTrait, temporaryTrait}, isTraits...)
)

func (t trait) target() string { return path.Base(t.path) + "." + t.errName }

func (g *goFile) traitMethods() {
	if !g.traits {
		return
	}
	g.doc("Timeout reports whether the code means that an answer did not come in time. " +
		"os.IsTimeout and net.Error ask for it. For a code that is not in the list it is false, " +
		"unless it is an error of the operating system that says otherwise.")
	g.boolMethod("Timeout", timeoutTrait)
	g.doc("Temporary reports whether the same call may succeed some time later without anybody changing anything, " +
		"so that it is worth another try. For a code that is not in the list it is false, " +
		"unless it is an error of the operating system that says otherwise.")
	g.boolMethod("Temporary", temporaryTrait)
}

func (g *goFile) boolMethod(name string, t trait) {
	g.method(name).Params().Bool().Block(
		ifRow(jen.Return(jen.Id("r").Dot("traits").Op("&").Id(t.name).Op("!=").Lit(0))),
		jen.List(jen.Err(), jen.Id("ok")).Op(":=").Id("c").Dot("outside").Call().Assert(
			jen.Interface(jen.Id(name).Params().Bool())),
		jen.Return(jen.Id("ok").Op("&&").Err().Dot(name).Call()),
	)
}

// isMethod writes what errors.Is asks.
func (g *goFile) isMethod() {
	var targets string
	if g.categories {
		targets = "the code's [Category]"
	}
	if g.traits {
		if targets != "" {
			targets += ", and "
		}
		targets += "[fs.ErrPermission], [fs.ErrNotExist], [fs.ErrExist] and [errors.ErrUnsupported] where it means that"
	}
	if targets == "" {
		targets = "nothing but the same code"
	}
	g.doc("Is reports whether errors.Is takes the code for target: for "+targets+".",
		"A code of the list is never taken for a syscall.Errno, not even for one of the same number, which means something else. "+
			"A code that is not in the list but is an error of the operating system is taken for what that one is.")
	g.method("Is").Params(jen.Id("target").Error()).Bool().BlockFunc(func(b *jen.Group) {
		b.Id("r").Op(":=").Id("c").Dot("row").Call()
		b.If(jen.Id("r").Dot("size").Op("==").Lit(0)).Block(
			jen.Return(jen.Id("c").Dot("unknownIs").Call(jen.Id("target"))))
		if g.traits {
			b.Switch(jen.Id("target")).BlockFunc(func(cases *jen.Group) {
				for _, t := range isTraits {
					cases.Case(jen.Qual(t.path, t.errName)).Block(
						jen.Return(jen.Id("r").Dot("traits").Op("&").Id(t.name).Op("!=").Lit(0)))
				}
			})
		}
		if g.categories {
			b.List(jen.Id("category"), jen.Id("ok")).Op(":=").Id("target").Assert(jen.Id("Category"))
			b.Return(jen.Id("ok").Op("&&").Id("category").Op("==").Id("r").Dot("category"))
		} else {
			b.Return(jen.False())
		}
	})
}

// Hook is the name of the method of Code that a hand-written file may have, of
// type func() error: the error of the operating system that a code is which is
// not in the list, or nil.
const Hook = "system"

// outsideMethods writes the door to what a hand-written part of the package knows
// about codes that are not in the list.
func (g *goFile) outsideMethods() {
	g.doc("unknownIs is what Is reports for a code that is not in the list.")
	g.method("unknownIs").Params(jen.Id("target").Error()).Bool().Block(
		jen.Err().Op(":=").Id("c").Dot("outside").Call(),
		jen.Return(jen.Err().Op("!=").Nil().Op("&&").Qual("errors", "Is").Call(jen.Err(), jen.Id("target"))))

	g.doc("outside returns the error that speaks for a code that is not in the list, or nil. " +
		"It comes from the optional method " + Hook + ", written by hand beside this file.")
	g.method("outside").Params().Error().Block(
		jen.If(jen.List(jen.Id("s"), jen.Id("ok")).Op(":=").Id("any").Call(jen.Id("c")).Assert(
			jen.Interface(jen.Id(Hook).Params().Error())), jen.Id("ok")).Block(
			jen.Return(jen.Id("s").Dot(Hook).Call())),
		jen.Return(jen.Nil()),
	)
}
