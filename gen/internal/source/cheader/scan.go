package cheader

import (
	"math"
	"regexp"
	"strings"
)

// file is a header taken apart.
type file struct {
	code         []codeLine // the last one is empty, and has the comments at the end
	unterminated int        // the line of a comment without an end, or 0
}

// codeLine is a line of code without its comments. Lines that end in a backslash are one
// with the next.
type codeLine struct {
	first, last int // its lines, counted from 1
	text        string
	column      int        // where it begins, with tabs of 8, counted from 0
	comments    []*comment // on it, or between it and the line of code before
	definitions int        // how many are on it
}

// comment is a block comment, or // comments on lines that follow each other.
type comment struct {
	first, last int
	start       int  // where it begins in the header
	column      int  // where it begins in its line, with tabs of 8, counted from 0
	beside      bool // there is code before it on its first line
	block       bool // for /* */
	text        string
	used        bool // beside a definition
	isParsed    bool
	said        said // what it says, once it is parsed
}

// scan takes a header apart.
func scan(text string) *file {
	f := &file{code: make([]codeLine, 0, len(text)/100)}
	code, comments := f.separate(text)
	for number := 1; code != ""; {
		text := logicalLine(code)
		code = code[len(text):]
		line := codeLine{first: number, last: number + strings.Count(text[:len(text)-1], "\n"), text: strings.TrimSpace(text)}
		number = line.last + 1
		if strings.HasSuffix(line.text, `\`) || line.last > line.first {
			line.text = strings.TrimSpace(continuation.ReplaceAllString(text, " "))
		}
		if line.text == "" {
			continue
		}
		line.column = columnOf(text[:len(text)-len(strings.TrimLeft(text, " \t\f"))])
		n := 0
		for n < len(comments) && comments[n].first <= line.last {
			n++
		}
		line.comments, comments = comments[:n], comments[n:]
		f.code = append(f.code, line)
	}
	f.code = append(f.code, codeLine{first: math.MaxInt, comments: comments})
	return f
}

// continuation is the end of a line that goes on in the next one.
var continuation = regexp.MustCompile(`\\[ \t\f]*(?:\n|$)`)

// logicalLine returns the first line of code, and those that it goes on in.
func logicalLine(code string) string {
	end := 0
	for line := range strings.Lines(code) {
		end += len(line)
		if !strings.HasSuffix(strings.TrimSpace(line), `\`) {
			break
		}
	}
	return code[:end]
}

// separate returns the code of a header, with a space and the same line breaks in the
// place of each comment, and the comments.
func (f *file) separate(text string) (code string, comments []*comment) {
	var rest strings.Builder
	rest.Grow(len(text))
	number, seen := 1, 0 // the line that text[seen] is on
	for at := 0; at < len(text); {
		n := strings.IndexAny(text[at:], `/"'`)
		if n < 0 {
			break
		}
		at += n
		length := commentLength(text[at:])
		if length == 0 {
			at += max(len(quoted.FindString(text[at:])), 1)
			continue
		}
		rest.WriteString(text[seen:at])
		number += strings.Count(text[seen:at], "\n")
		if length < 0 {
			f.unterminated = number
			break
		}
		c := comment{first: number, start: at, block: text[at+1] == '*', text: text[at : at+length]}
		c.column = columnOf(lastLine(text[:at]))
		c.beside = strings.TrimSpace(lastLine(rest.String())) != ""
		lines := strings.Count(c.text, "\n")
		number += lines
		c.last = number
		comments = addComment(comments, c, text)
		rest.WriteString(" " + strings.Repeat("\n", lines))
		at += length
		seen = at
	}
	rest.WriteString(text[seen:])
	return rest.String(), comments
}

// lastLine returns what follows the last line break of text.
func lastLine(text string) string { return text[strings.LastIndexByte(text, '\n')+1:] }

// commentLength returns the length of the comment that text begins with, 0 if it begins
// with something else, or -1 if the comment has no end.
func commentLength(text string) int {
	if strings.HasPrefix(text, "//") {
		line, _, _ := strings.Cut(text, "\n")
		return len(line)
	}
	if !strings.HasPrefix(text, "/*") {
		return 0
	}
	comment, _, ok := strings.Cut(text[len("/*"):], "*/")
	if !ok {
		return -1
	}
	return len(comment) + len("/**/")
}

// addComment adds a comment to those before it. A block on the line where the one before
// ends is part of that, and so is a // comment below another, if both have their lines
// for themselves.
func addComment(comments []*comment, c comment, text string) []*comment {
	last := &comment{last: -1}
	if len(comments) > 0 {
		last = comments[len(comments)-1]
	}
	switch {
	case c.block && last.block && last.last == c.first:
		last.text = strings.TrimSuffix(last.text, "*/") + "\n" + c.text[len("/*"):]
	case !c.block && !last.block && !c.beside && !last.beside && last.last+1 == c.first:
		last.text = text[last.start : c.start+len(c.text)]
	default:
		added := c
		return append(comments, &added)
	}
	last.last = c.last
	return comments
}

// columnOf returns the column after some text.
func columnOf(text string) int {
	column := 0
	for _, c := range text {
		if column++; c == '\t' {
			column = (column + 7) / 8 * 8
		}
	}
	return column
}

// quoted is a string, which ends with its line, or a character. An apostrophe that does
// not end soon is one of a sentence.
var quoted = regexp.MustCompile(`^(?:"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n]){0,8}')`)

// directive returns the name of the directive that a line of code is, and what follows
// it, or "" if it is not a directive.
func (c codeLine) directive() (name, rest string) {
	text, ok := strings.CutPrefix(c.text, "#")
	if !ok {
		return "", ""
	}
	text = strings.TrimLeft(text, " \t")
	n := nameLength(text)
	return text[:n], strings.TrimSpace(text[n:])
}

// nameLength returns the length of the name that text begins with.
func nameLength(text string) int {
	n := 0
	for n < len(text) && (isLetter(text[n]) || n > 0 && isDigit(text[n])) {
		n++
	}
	return n
}

func isLetter(c byte) bool { return c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
