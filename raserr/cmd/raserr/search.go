package main

import (
	"cmp"
	"fmt"
	"strings"

	"example.com/ras/raserr"
	"example.com/ras/raserr/cmd/raserr/internal/search"
)

// search prints the codes that words are about, or those of a category or header.
func (c *command) search(args []string) {
	if codes := codesOf(args[0]); len(args) == 1 && len(codes) > 0 {
		c.writeList(codes)
		return
	}
	text := strings.Join(args, " ")
	found := search.Find(text)
	isName := len(strings.Fields(text)) == 1 // not a few words, of which one may be wrong
	listed := found.Codes
	if !c.json || !found.All {
		listed = listed[:min(len(listed), 10)]
	}
	switch {
	case len(found.Words) == 0:
		c.problem("%s says too little to search for", quoted(text))
	case len(listed) == 0, isName && !found.All && !found.Other:
		c.problem("%s", nothingFound(text))
	case c.json:
		c.writeList(listed)
	case len(listed) == 1 && found.All:
		c.show(listed[0])
	default:
		c.listFound(listed, found, text)
	}
}

// listFound prints codes that words have found, each with its headline and the sentence by which it
// was found.
func (c *command) listFound(listed []raserr.Code, found search.Result, text string) {
	for _, code := range listed {
		c.out.item(code)
		c.out.paragraph("    ", 4, found.Reason(code))
	}
	rest := len(found.Codes) - len(listed)
	switch {
	case found.All && rest > 0:
		fmt.Fprintf(c.out, "and %d more; add a word to search for, or see all with -json\n", rest)
	case found.All, found.Other:
	default:
		note := "No code is about all of the words; these come nearest."
		if word := unknownWord(text); word != "" {
			note = fmt.Sprintf("No code has %s%s These codes come nearest.", quoted(word), cmp.Or(suggestion(word), "."))
		}
		c.out.paragraph("", 0, note)
	}
}

// unknownWord returns the first word of a text that no code has, or "" if codes have all.
func unknownWord(text string) string {
	for word := range strings.FieldsSeq(text) {
		if found := search.Find(word); len(found.Words) > 0 && len(found.Codes) == 0 {
			return word
		}
	}
	return ""
}

// nothingFound returns what to say about a text that finds nothing. If it has many words, it is a
// message in another language.
func nothingFound(text string) string {
	const many = 4
	words := strings.Fields(text)
	if len(words) >= many {
		return "no code has most of these words; search for the number, or for English words"
	}
	word := cmp.Or(unknownWord(text), words[0])
	return fmt.Sprintf("no code has %s%s", quoted(word), suggestion(word))
}
