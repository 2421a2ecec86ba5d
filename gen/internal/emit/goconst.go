package emit

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/source"
)

func (g *goFile) codeType() {
	first := g.catalog.Entries[0]
	g.doc("Code is an error code: one of the constants below, or any other number of 32 bits. "+
		"It is an error, and the constants are what to compare with: "+
		fmt.Sprintf("errors.Is(err, %s.%s).", g.Package, first.Name),
		"A Code of 0 stands for success in most interfaces, but as an error value it is not nil. "+
			"[Code.Err] makes the difference.")
	g.file.Type().Id("Code").Uint32()
}

// constants declares each code by itself, so that go doc shows a page for each.
func (g *goFile) constants() {
	for _, e := range g.catalog.Entries {
		g.doc(constantDoc(e)...)
		g.file.Const().Id(e.Name).Id("Code").Op("=").Add(number(e.Code))
		for _, a := range g.catalog.Aliases[e] {
			g.doc(aliasDoc(a, e)...)
			g.file.Const().Id(a.Name).Op("=").Id(e.Name)
		}
	}
}

// aliasDoc returns the paragraphs about a further symbol of a code.
func aliasDoc(a *catalog.Alias, e *catalog.Entry) []string {
	paragraphs := []string{fmt.Sprintf("%s is %s, which is the same number as %s and so the same error.",
		a.Name, symbolOf(a.Symbol, a.DefinedIn), e.Name)}
	if a.Message != "" && a.Message != e.Message {
		paragraphs = append(paragraphs, "Its own message is: "+a.Message)
	}
	if a.Availability != "" {
		paragraphs = append(paragraphs, availabilityDoc(a.Availability))
	}
	if a.Note != "" {
		paragraphs = append(paragraphs, "Note: "+a.Note)
	}
	return paragraphs
}

func symbolOf(symbol, header string) string {
	if header == "" {
		return symbol
	}
	return symbol + " of " + header
}

func number(code uint32) *jen.Statement { return jen.Id(source.CodeText(code)) }

// constantDoc returns the paragraphs that say all about a code.
func constantDoc(e *catalog.Entry) []string {
	paragraphs := []string{fmt.Sprintf("%s is %s, %s: %s",
		e.Name, symbolOf(e.Symbol, e.DefinedIn), bothBases(e.Code), e.Message)}
	add := func(text string) {
		if text != "" {
			paragraphs = append(paragraphs, text)
		}
	}
	add(classDoc(e))
	add(availabilityDoc(e.Availability))
	if e.WinerrorSymbol != "" {
		add(fmt.Sprintf("winerror.h calls %s %s; FormatMessage describes that one.",
			source.CodeText(e.Code), e.WinerrorSymbol))
	}
	if e.Note != "" {
		add("Note in " + e.NoteFrom.String() + ": " + e.Note)
	}
	return paragraphs
}

func bothBases(code uint32) string {
	if code >= 0x80000000 {
		return fmt.Sprintf("0x%08X", code)
	}
	return fmt.Sprintf("%d (0x%X)", code, code)
}

// classDoc says what a program can ask about a code: its category and traits.
func classDoc(e *catalog.Entry) string {
	var sentences []string
	if e.Category != nil {
		sentences = append(sentences, fmt.Sprintf("Its category is [%s].", e.Category.GoName))
	}
	if names := targets(e); len(names) > 0 {
		sentences = append(sentences, "errors.Is takes it for ["+strings.Join(names, "] and [")+"].")
	}
	switch {
	case e.Timeout && e.Temporary:
		sentences = append(sentences, "Timeout and Temporary report true.")
	case e.Timeout:
		sentences = append(sentences, "Timeout reports true.")
	case e.Temporary:
		sentences = append(sentences, "Temporary reports true.")
	}
	return strings.Join(sentences, " ")
}

// targets names the errors of the standard library that errors.Is takes an entry
// for.
func targets(e *catalog.Entry) []string {
	var names []string
	for _, t := range isTraits {
		if t.has(e) {
			names = append(names, t.target())
		}
	}
	return names
}

// availabilityDoc returns the paragraph about the availability of a code, which
// says what it is about if its own beginning is no word.
func availabilityDoc(availability string) string {
	text := sentence(availability)
	if markPattern.MatchString(text) {
		return "Availability: " + text
	}
	return text
}

// sentence makes a sentence of words: "since Windows 7" to "Since Windows 7."
func sentence(words string) string {
	if words == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(words[size:], ".") + "."
}
