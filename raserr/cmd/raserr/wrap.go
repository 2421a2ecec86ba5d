package main

import (
	"strings"

	"golang.org/x/text/width"
)

// wrap returns a text as lines of at most so many columns, broken between words. Only
// what is wider in itself is broken inside: a long name, or a text in a language that
// has no spaces.
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

// firstColumns returns the part of a text that has room in so many columns, at least one
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

// widthOf returns how many columns a terminal gives a text.
func widthOf(text string) int {
	n := 0
	for _, r := range text {
		n += widthOfRune(r)
	}
	return n
}

// widthOfRune returns how many columns a terminal gives a rune: two for wide ones, as
// those of Chinese, Japanese and Korean, which Windows may have its texts in.
func widthOfRune(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
