package main

import (
	"cmp"
	"strings"

	"golang.org/x/text/width"
)

// wrap breaks a paragraph into lines of at most columns, which are two or more, between words. It
// breaks a word only if the word is wider: a long name, or words of a language without spaces.
func wrap(text string, columns int) []string {
	var lines []string
	for word := range strings.FieldsSeq(text) {
		last := len(lines) - 1
		if last >= 0 && widthOf(lines[last]+" "+word) <= columns {
			lines[last] += " " + word
			continue
		}
		for widthOf(word) > columns {
			part := firstColumns(word, columns)
			lines, word = append(lines, part), word[len(part):]
		}
		lines = append(lines, word)
	}
	return lines
}

// firstColumns returns the beginning of a wider word that fits into columns, up to the last sign that
// separates parts of a name.
func firstColumns(word string, columns int) string {
	end := 0
	for i := range word {
		if widthOf(word[:i]) > columns {
			break
		}
		end = i
	}
	return word[:cmp.Or(strings.LastIndexAny(word[:end], `\/_-.`)+1, end)]
}

// widthOf returns how many columns a string fills on a terminal: two for each wide character, such
// as those of Chinese, Japanese and Korean, in which Windows may have its messages.
func widthOf(text string) int {
	columns := 0
	for _, r := range text {
		columns++
		if kind := width.LookupRune(r).Kind(); kind == width.EastAsianWide || kind == width.EastAsianFullwidth {
			columns++
		}
	}
	return columns
}
