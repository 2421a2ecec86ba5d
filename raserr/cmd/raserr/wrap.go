package main

import (
	"cmp"
	"strings"

	"golang.org/x/text/width"
)

// wrap breaks a paragraph into lines of at most columns, between words. It breaks a word only if the
// word is wider: a long name, or words of a language without spaces.
func wrap(text string, columns int) []string {
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(text) {
		if used > 0 && used+1+widthOf(word) <= columns {
			line += " " + word
			used += 1 + widthOf(word)
			continue
		}
		if used > 0 {
			lines = append(lines, line)
		}
		for widthOf(word) > columns {
			part := firstColumns(word, columns)
			lines, word = append(lines, part), word[len(part):]
		}
		line, used = word, widthOf(word)
	}
	if used > 0 {
		lines = append(lines, line)
	}
	return lines
}

// firstColumns returns the beginning of a word that fits into columns, at least one character of
// it, up to the last sign that separates parts of a name.
func firstColumns(word string, columns int) string {
	used := 0
	for i, r := range word {
		if used += widthOfRune(r); used > columns && i > 0 {
			return word[:cmp.Or(strings.LastIndexAny(word[:i], `\/_-.`)+1, i)]
		}
	}
	return word
}

// widthOf returns how many columns a string fills on a terminal.
func widthOf(text string) int {
	n := 0
	for _, r := range text {
		n += widthOfRune(r)
	}
	return n
}

// widthOfRune returns how many columns a character fills on a terminal: two for wide ones, such as
// those of Chinese, Japanese and Korean, in which Windows may have its messages.
func widthOfRune(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
