package emit

import (
	"strconv"
	"strings"
)

// commentWidth is where lines of comments are broken, in bytes.
const commentWidth = 80

// comment formats text as a Go comment of // lines, indented except for the first. Words that
// would make more than text of a line, such as a directive, never begin one, except the first.
func comment(indent, text string) string {
	const slashes = "//"
	var b strings.Builder
	b.Grow(3 * commentWidth)
	b.WriteString(slashes)
	width := len(slashes) // of the line so far, in bytes
	for word := range strings.FieldsSeq(plainText(text)) {
		if width+1+len(word) > commentWidth && width > len(slashes) && !isLineMark(word) {
			b.WriteString("\n" + indent + slashes)
			width = len(slashes)
		}
		b.WriteString(" " + word)
		width += 1 + len(word)
	}
	return b.String()
}

// isLineMark reports whether a word at the beginning of a comment's line is more than
// text to tools: a build constraint, a deprecation, a misspelled directive, slashes
// that may begin one with the next word, or a note such as BUG(who).
func isLineMark(word string) bool {
	after := strings.TrimLeft(word, "/")
	if after == "" || strings.HasPrefix(after, "+build") || strings.HasPrefix(after, "go:") || strings.HasPrefix(word, "Deprecated:") {
		return true
	}
	marker, _, isNote := strings.Cut(word, "(")
	return isNote && len(marker) >= 2 && strings.Trim(marker, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// plainText writes text so that it can be part of a comment: with doubled quotes as gofmt
// writes them.
func plainText(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "``", "“"), "''", "”")
}

// inWords lists things as a sentence does: a, b and c.
func inWords(things []string) string {
	if len(things) < 2 {
		return strings.Join(things, "")
	}
	last := len(things) - 1
	return strings.Join(things[:last], ", ") + " and " + things[last]
}

// count writes a number of things: 1 code, 2 codes.
func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return strconv.Itoa(n) + " " + thing
}
