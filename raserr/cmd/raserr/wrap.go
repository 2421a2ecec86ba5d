package main

import (
	"strings"

	"golang.org/x/text/width"
)

// wrap breaks a paragraph into lines of at most columns, between words. Only what is
// wider in itself is broken inside: a long name, or words of a language that has no
// spaces.
func wrap(text string, columns int) []string {
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(text) {
		width := widthOf(word)
		if used > 0 && used+1+width <= columns {
			line, used = line+" "+word, used+1+width
			continue
		}
		if used > 0 {
			lines = append(lines, line)
		}
		for width > columns {
			part := firstColumns(word, columns)
			lines, word = append(lines, part), word[len(part):]
			width = widthOf(word)
		}
		line, used = word, width
	}
	if used > 0 {
		lines = append(lines, line)
	}
	return lines
}

// firstColumns returns the beginning of a word that has room in columns, at least one
// rune of it.
func firstColumns(text string, columns int) string {
	used := 0
	for i, r := range text {
		if used += widthOfRune(r); used > columns && i > 0 {
			return text[:i]
		}
	}
	return text
}

// widthOf returns how many columns a string fills on a terminal.
func widthOf(text string) int {
	n := 0
	for _, r := range text {
		n += widthOfRune(r)
	}
	return n
}

// widthOfRune returns how many columns a rune fills on a terminal: two for wide ones, such
// as those of Chinese, Japanese and Korean, in which Windows may have its messages.
func widthOfRune(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
