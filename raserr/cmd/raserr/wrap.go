package main

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// lastColumn is how wide the output is. It leaves the last of the 80 columns of a
// terminal free, since some go to the next line as soon as it is filled.
const lastColumn = 79

// wrap returns a text as lines of at most so many columns, broken between words.
// Only what is wider in itself is broken inside: a long name, or a text in a
// language that has no spaces.
func wrap(text string, columns int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		width := columnsOf(word)
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
			width = columnsOf(word)
		}
		line, used = word, width
	}
	if used > 0 {
		lines = append(lines, line)
	}
	return lines
}

// firstColumns returns the part of a text that has room in so many columns, at
// least one rune of it.
func firstColumns(text string, columns int) string {
	used := 0
	for i, r := range text {
		if used += columnsOfRune(r); used > columns && i > 0 {
			return text[:i]
		}
	}
	return text
}

func columnsOf(text string) int {
	n := 0
	for _, r := range text {
		n += columnsOfRune(r)
	}
	return n
}

// columnsOfRune returns how many columns a terminal gives a rune: two for wide ones, as
// those of Chinese, Japanese and Korean, which Windows may have its texts in.
func columnsOfRune(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// cut returns at most so many bytes of a text, whole runes only, with a mark where
// something is missing.
func cut(text string, most int) string {
	const mark = "…"
	if len(text) <= most {
		return text
	}
	end := most - len(mark)
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end] + mark
}
