package main

import (
	"cmp"
	"fmt"
	"strings"

	"example.com/ras/raserr"
	"example.com/ras/raserr/cmd/raserr/internal/search"
)

// mostListed is how many codes of a search are listed.
const mostListed = 10

// search prints the codes that words are about. A category or a header alone lists
// its codes.
func (c *command) search(args []string) {
	if codes := codesOf(args[0]); len(args) == 1 && len(codes) > 0 {
		c.writeList(codes)
		return
	}
	text := strings.Join(args, " ")
	found := search.Find(text)
	isName := len(strings.Fields(text)) == 1 // not a few words, of which one may be wrong
	switch {
	case len(found.Words) == 0:
		c.problem("%s says too little to search for", quoted(text))
	case len(found.Codes) == 0, isName && !found.All && !found.Other:
		c.problem("%s", nothingFound(args))
	case c.json:
		if !found.All {
			found.Codes = found.Codes[:min(len(found.Codes), mostListed)]
		}
		c.writeList(found.Codes)
	case len(found.Codes) == 1 && found.All:
		c.show(found.Codes[0], false)
	default:
		c.list(found, text)
	}
}

// list prints the first of the codes that words have found, each with its headline and
// the sentence by which it was found.
func (c *command) list(found search.Result, words string) {
	for _, code := range found.Codes[:min(len(found.Codes), mostListed)] {
		number, _ := forms(code)
		c.out.title(number, "", code.Symbol())
		c.out.paragraph("    ", 4, code.Headline())
		c.out.paragraph("    ", 4, reason(found, code))
	}
	rest := len(found.Codes) - mostListed
	switch {
	case found.Other || found.All && rest <= 0:
	case found.All:
		fmt.Fprintf(c.out, "and %d more; add a word to search for, or see all with -json\n", rest)
	default:
		c.out.paragraph("", 0, nearestNote(words))
	}
}

// nearestNote says that no code is about all of the words, and which word none has.
func nearestNote(words string) string {
	if word := unknownWord(strings.Fields(words)); word != "" {
		return fmt.Sprintf("No code has %s%s These codes come nearest.", quoted(word), cmp.Or(suggestion(word), "."))
	}
	return "No code is about all of the words; these come nearest."
}

// unknownWord returns the first of words that no code has, or "" if there is none.
func unknownWord(words []string) string {
	for _, word := range words {
		if found := search.Find(word); len(found.Words) > 0 && len(found.Codes) == 0 {
			return word
		}
	}
	return ""
}

// reason returns why a code was found, if its symbol and headline do not show it.
func reason(found search.Result, code raserr.Code) string {
	if found.Other {
		return fmt.Sprintf("winerror.h calls %d %s; RAS means the above.", code, code.WinerrorSymbol())
	}
	if sentence := found.Reason(code); sentence != "" {
		return "… " + sentence
	}
	return ""
}

// nothingFound says which of the words no code has, and what may have been meant. Many
// words are a message in another language.
func nothingFound(args []string) string {
	const many = 4
	parts := strings.Fields(strings.Join(args, " "))
	if len(parts) >= many {
		return "no code has most of these words; search for the number, or for English words"
	}
	word := cmp.Or(unknownWord(parts), parts[0])
	return fmt.Sprintf("no code has %s%s", quoted(word), suggestion(word))
}
