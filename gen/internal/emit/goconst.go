package emit

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// constantsInPart is how many constants are rendered at once.
const constantsInPart = 1000

// constants declares each code by itself, so that go doc shows a page for each.
func (s *section) constants() {
	for i, e := range s.catalog.Entries {
		if i > 0 && i%constantsInPart == 0 {
			s.flush()
		}
		s.doc(constantDoc(e)...)
		s.constant(e.Name).Id("Code").Op("=").Id(problem.CodeText(e.Code))
		for _, a := range s.catalog.Aliases[e] {
			s.doc(aliasDoc(a, e)...)
			s.constant(a.Name).Op("=").Id(e.Name)
		}
	}
	for i, c := range s.catalog.Categories {
		s.doc(c.GoName + ": " + c.Description)
		s.constant(c.GoName).Id("Category").Op("=").Lit(i + 1)
	}
	s.flush()
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

// constantDoc returns the paragraphs that say all about a code.
func constantDoc(e *catalog.Entry) []string {
	paragraphs := []string{e.Name + " is " + symbolOf(e.Symbol, e.DefinedIn) + ", " + bothBases(e.Code) + ": " + e.Message}
	add := func(text string) {
		if text != "" {
			paragraphs = append(paragraphs, text)
		}
	}
	add(classDoc(e))
	add(availabilityDoc(e.Availability))
	if e.WinerrorSymbol != "" {
		add("winerror.h calls " + problem.CodeText(e.Code) + " " + e.WinerrorSymbol + "; FormatMessage describes that one.")
	}
	if e.Note != "" {
		add("Note in " + e.NoteFrom.String() + ": " + e.Note)
	}
	return paragraphs
}

func bothBases(code int64) string {
	if code >= 0x80000000 {
		return fmt.Sprintf("0x%08X", code)
	}
	return fmt.Sprintf("%d (0x%X)", code, code)
}

// classDoc says what a program can ask about a code: its category and traits.
func classDoc(e *catalog.Entry) string {
	var sentences []string
	if e.Category != nil {
		sentences = append(sentences, "Its category is ["+e.Category.GoName+"].")
	}
	if names := targets(e); len(names) > 0 {
		sentences = append(sentences, "errors.Is takes it for ["+strings.Join(names, "] and [")+"].")
	}
	var methods []string
	for _, t := range methodTraits {
		if t.has(e) {
			methods = append(methods, t.method())
		}
	}
	switch len(methods) {
	case 0:
	case 1:
		sentences = append(sentences, methods[0]+" reports true.")
	default:
		sentences = append(sentences, inWords(methods)+" report true.")
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
	if isMark(text) {
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
