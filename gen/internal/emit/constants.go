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

// constants declares the categories, and the codes in a block for each category, or
// in one block if there are no categories.
func (g *goFile) constants() []declaration {
	if len(g.catalog.Categories) == 0 {
		return []declaration{constantBlock("The codes.", g.codeConstants(nil))}
	}
	blocks := []declaration{constantBlock("The categories of codes.", g.categoryConstants())}
	for _, c := range g.catalog.Categories {
		blocks = append(blocks, constantBlock("Codes of category "+c.Name+": "+c.Description, g.codeConstants(c)))
	}
	return blocks
}

// constantBlock declares constants together, below a comment.
func constantBlock(doc string, constants []jen.Code) declaration {
	lines := jen.Options{Open: "(\n\t", Separator: "\n\t", Close: "\n)"}
	return declaration{doc, jen.Const().Custom(lines, constants...)}
}

func (g *goFile) categoryConstants() []jen.Code {
	constants := []jen.Code{
		inBlock(comment("CategoryUnknown is the category of codes that are not known to this package.")),
		jen.Id("CategoryUnknown").Id("Category").Op("=").Lit(0),
	}
	for i, c := range g.catalog.Categories {
		constants = append(constants,
			inBlock(comment(c.GoName+" is category "+c.Name+": "+c.Description)),
			jen.Id(c.GoName).Id("Category").Op("=").Lit(i+1))
	}
	return constants
}

// codeConstants declares the codes of a category and their aliases, in numeric order.
func (g *goFile) codeConstants(category *catalog.Category) []jen.Code {
	var constants []jen.Code
	for _, e := range g.catalog.Entries {
		if e.Category != category {
			continue
		}
		constants = append(constants,
			inBlock(constantComment(e)),
			jen.Id(e.Name).Id("Code").Op("=").Add(number(e.Code)))
		for _, a := range g.catalog.Aliases[e] {
			constants = append(constants,
				inBlock(comment(fmt.Sprintf("%s is %s, the same number as %s.", a.Name, a.Symbol, e.Name))),
				jen.Id(a.Name).Op("=").Id(e.Name))
		}
	}
	return constants
}

// inBlock is a comment in a block of constants.
func inBlock(comment string) *jen.Statement {
	return jen.Comment(strings.ReplaceAll(comment, "\n", "\n\t"))
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
		text := comment(sentence(shorten(what, size)) + more)
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
	first, size := utf8.DecodeRuneInString(words)
	words = string(unicode.ToUpper(first)) + words[size:]
	if last, _ := utf8.DecodeLastRuneInString(words); strings.ContainsRune(".!?…", last) {
		return words
	}
	return words + "."
}
