package cheader

import "strings"

// file is a header taken apart: its lines of code, and the comments in and between them.
type file struct {
	code     []codeLine
	comments []*comment
	lines    []lineInfo // by line number, which counts from 1

	unterminated int // the line of a comment without an end, or 0
}

// lineInfo is what a line of a header has.
type lineInfo struct {
	comment     int // index of the first comment that begins on this line or later
	code        int // index of the first line of code that ends on this line or later
	column      int // where its code begins, counted from 1, or 0 without code
	isBlank     bool
	definitions int
}

// codeLine is a line of code without its comments. Lines that end in a backslash are one
// with the next.
type codeLine struct {
	first, last int
	text        string
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

	isParsed bool
	said     said // what it says, once it is parsed
}

// scan takes a header apart.
func scan(text string) *file {
	s := scanner{text: text, number: 1, last: &comment{last: -1}}
	s.lines = make([]lineInfo, strings.Count(text, "\n")+4)
	for s.at < len(text) && s.unterminated == 0 {
		switch text[s.at] {
		case '\n':
			s.lines[s.number].isBlank = strings.TrimSpace(text[s.start:s.at]) == ""
			code := s.before + text[s.seen:s.at]
			s.at++
			s.endLine(code)
		case '/':
			s.slash(text[s.at:])
		case '"', '\'':
			s.at += max(quotedLength(text[s.at:]), 1)
		default:
			s.at++
		}
	}
	s.endLine(s.before + text[s.seen:])
	s.endCode()
	return &s.file
}

type scanner struct {
	file
	text    string
	at      int      // how much of the text is read
	number  int      // of the line
	start   int      // where the line begins in the text
	before  string   // the line's code up to its last comment
	seen    int      // where that comment ends, or the line begins
	last    *comment // the last one
	pending []string // lines of code that end in a backslash
	first   int      // the line number of the first of them
}

// slash takes in a comment, or a slash of the code.
func (s *scanner) slash(rest string) {
	switch {
	case strings.HasPrefix(rest, "//"):
		text, _, _ := strings.Cut(rest, "\n")
		s.addComment(text, false)
	case strings.HasPrefix(rest, "/*"):
		if length := strings.Index(rest[2:], "*/"); length >= 0 {
			s.addComment(rest[:length+len("/**/")], true)
		} else {
			s.unterminated = s.number
		}
	default:
		s.at++
	}
}

// addComment takes in a comment. A block on the line where the one before ends is part of
// that, and so is a // comment below another, if both have their lines for themselves.
func (s *scanner) addComment(text string, isBlock bool) {
	s.before += s.text[s.seen:s.at]
	beside := strings.TrimSpace(s.before) != ""
	switch last := s.last; {
	case isBlock && last.block && last.last == s.number:
		last.text = strings.TrimSuffix(last.text, "*/") + "\n" + text[len("/*"):]
	case !isBlock && !last.block && !beside && !last.beside && last.last+1 == s.number:
		last.text = s.text[last.start : s.at+len(text)]
	default:
		s.last = &comment{first: s.number, start: s.at, column: columnOf(s.text[s.start:s.at]), beside: beside, block: isBlock, text: text}
		s.comments = append(s.comments, s.last)
	}
	if isBlock {
		s.before += " "
	}
	for line := range strings.Lines(text) {
		if s.at += len(line); strings.HasSuffix(line, "\n") {
			s.endLine(s.before)
		}
	}
	s.last.last = s.number
	s.seen = s.at
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

// quotedLength returns the length of the string or character literal that text begins
// with, or 0. It ends with its line. An apostrophe that does not end soon is one of a
// sentence.
func quotedLength(text string) int {
	quote := text[0]
	switch quote {
	case '"':
	case '\'':
		text = text[:min(len(text), len(`'\x0000'x`))]
	default:
		return 0
	}
	text, _, _ = strings.Cut(text, "\n")
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case quote:
			return i + 1
		}
	}
	if quote == '\'' {
		return 0
	}
	return len(text)
}

// endLine takes in the code of a line, and begins the next one.
func (s *scanner) endLine(code string) {
	indent := len(code) - len(strings.TrimLeft(code, " \t\f"))
	text := strings.TrimSpace(code)
	if text != "" || len(s.pending) > 0 {
		s.lines[s.number].column = columnOf(code[:indent]) + 1
		if len(s.pending) == 0 {
			s.first = s.number
		}
		body, continues := strings.CutSuffix(text, `\`)
		s.pending = append(s.pending, strings.TrimSpace(body))
		if !continues {
			s.endCode()
		}
	}
	s.number++
	s.before, s.start, s.seen = "", s.at, s.at
	s.lines[s.number].comment, s.lines[s.number].code = len(s.comments), len(s.code)
}

func (s *scanner) endCode() {
	if text := strings.TrimSpace(strings.Join(s.pending, " ")); text != "" {
		s.code = append(s.code, codeLine{s.first, s.first + len(s.pending) - 1, text})
	}
	s.pending = s.pending[:0]
}

// commentsOn returns the comments that begin on a line.
func (f *file) commentsOn(number int) []*comment {
	first := f.lines[number].comment
	end := first
	for end < len(f.comments) && f.comments[end].first == number {
		end++
	}
	return f.comments[first:end]
}

// commentTo returns the last comment that ends on a line and has no code before it, or nil.
func (f *file) commentTo(number int) *comment {
	for i := f.lines[number+1].comment - 1; i >= 0 && f.comments[i].last == number; i-- {
		if !f.comments[i].beside {
			return f.comments[i]
		}
	}
	return nil
}

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
