package emit

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// constants declares the categories, and the codes in a block for each category. Without
// categories, the codes are in one block.
func (g *goFile) constants() {
	if len(g.catalog.Categories) == 0 {
		g.block("The codes.", g.codeConstants(nil))
		return
	}
	g.block("The categories of codes.", g.categoryConstants())
	for _, c := range g.catalog.Categories {
		g.block("Codes of category "+c.Name+": "+c.Description, g.codeConstants(c))
	}
}

// block declares constants together, below a comment.
func (g *goFile) block(doc string, constants []jen.Code) {
	lines := jen.Options{Open: "(\n" + inBlock, Separator: "\n" + inBlock, Close: "\n)"}
	g.declare(doc, jen.Const().Custom(lines, constants...))
}

// inBlock is what lines in a block begin with.
const inBlock = "\t"

func (g *goFile) categoryConstants() []jen.Code {
	var constants jen.Statement
	add := func(name, doc string, number int) {
		constants.Comment(comment(inBlock, name+" is "+doc))
		constants.Add(jen.Id(name).Id("Category").Op("=").Lit(number))
	}
	add("CategoryUnknown", "the category of codes that are not known to this package.", 0)
	for i, c := range g.catalog.Categories {
		add(c.GoName, "category "+c.Name+": "+c.Description, i+1)
	}
	return constants
}

// codeConstants declares the codes of a category and their aliases, in numeric order.
func (g *goFile) codeConstants(category *catalog.Category) []jen.Code {
	var constants jen.Statement
	definition := jen.Options{Separator: " Code = "}
	for i, e := range g.rows {
		if e == nil || e.Category != category {
			continue
		}
		constants.Comment(constantComment(e))
		constants.Custom(definition, g.codes[i], number(e.Code))
		for _, a := range e.Aliases {
			constants.Comment(comment(inBlock, fmt.Sprintf("%s is %s, the same number as %s.", a.Name, a.Symbol, e.Name)))
			constants.Add(jen.Id(a.Name).Op("=").Id(e.Name))
		}
	}
	return constants
}

// number is a code as a literal. Those of jennifer are decimal.
func number(code int64) *jen.Statement { return jen.Op(problem.CodeText(code)) }

// constantComment says what a code is, in words what is true of it, and what its note
// says. The headline is shortened until all fits in three lines.
func constantComment(e *catalog.Entry) string {
	const (
		mostNote  = 100          // bytes: little more than one line
		leastWhat = commentWidth // one line, so that there is an end
		step      = 10           // at most about one word too many is cut
	)
	what := e.Name + " is " + e.Symbol + ": " + headline(e)
	more := truths(e) + sentence(shorten(e.Note, mostNote))
	for size := len(what); ; size -= step {
		text := comment(inBlock, sentence(shorten(what, size))+more)
		if size <= leastWhat || strings.Count(text, "\n") <= 2 {
			return text
		}
	}
}

// truths says in words which traits an entry has.
func truths(e *catalog.Entry) string {
	var methods []string
	for _, t := range methodTraits {
		if t.has(e) {
			methods = append(methods, t.name)
		}
	}
	text := " " + sentence(inWords(methods))
	if targets := targets(e); len(targets) > 0 {
		text += " Matches [" + strings.Join(targets, "] and [") + "]."
	}
	return text + " "
}

// targets names the errors of the standard library that an entry matches.
func targets(e *catalog.Entry) []string {
	var names []string
	for _, t := range isTraits {
		if t.has(e) {
			names = append(names, t.target)
		}
	}
	return names
}

// shorten cuts text of more bytes after a word.
func shorten(text string, most int) string {
	if len(text) <= most {
		return text
	}
	text = strings.ToValidUTF8(text[:most], "")
	if i := strings.LastIndexByte(text, ' '); i > 0 {
		text = text[:i]
	}
	return text + " …"
}

// sentence makes a sentence of words: "since Windows 7" to "Since Windows 7."
func sentence(words string) string {
	if words == "" {
		return ""
	}
	if first, size := utf8.DecodeRuneInString(words); unicode.IsLower(first) {
		words = string(unicode.ToUpper(first)) + words[size:]
	}
	if last, _ := utf8.DecodeLastRuneInString(words); strings.ContainsRune(".!?…", last) {
		return words
	}
	return words + "."
}
