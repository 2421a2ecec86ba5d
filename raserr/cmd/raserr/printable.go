package main

import (
	"strconv"
	"strings"
)

// printable returns a string with an escape of Go for each character that is not printable, such as
// control characters and marks for the direction of text, which a terminal may obey.
func printable(text string) string {
	quoted := strconv.Quote(text)
	return strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(quoted[1 : len(quoted)-1])
}

// typed returns an argument as one types it, with quotes where it needs them.
func typed(arg string) string {
	switch {
	case printable(arg) != arg:
		return strconv.Quote(arg)
	case strings.Contains(arg, " ") || arg == "":
		return `"` + arg + `"`
	}
	return arg
}

// quoted returns an argument in quotes, on one line, and only the beginning of a long one.
func quoted(arg string) string { return strconv.Quote(cut(arg, 64)) }

// cut returns a string of at most most bytes, with a mark if something is missing at its end.
func cut(text string, most int) string {
	const mark = "…"
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most-len(mark)], "") + mark // without a part of a character
}
