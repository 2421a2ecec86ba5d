package cheader

import "strings"

// file is a header taken apart: its lines of code, and the comments in and between them.
type file struct {
	code     []codeLine
	comments []*comment

	unterminated int // the line of a comment without an end, or 0
}

// codeLine is a line of code without its comments. Lines that end in a backslash are one
// with the next.
type codeLine struct {
	first, last int // its lines, counted from 1
	text        string
	column      int // where it begins, with tabs of 8, counted from 1
	comments    int // how many begin on lines before it
	blanks      int // how many lines before it are blank
	definitions int // how many are on it
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
	s.code = make([]codeLine, 0, strings.Count(text, "\n#")+1)
	for s.at < len(text) && s.unterminated == 0 {
		switch text[s.at] {
		case '\n':
			if len(s.pending) == 0 && strings.TrimSpace(text[s.start:s.at]) == "" {
				s.blanks++
			}
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
	text string
	at   int      // how much of the text is read
	last *comment // the last one

	number int    // of the line
	start  int    // where the line begins in the text
	above  int    // how many comments begin on lines before it
	blanks int    // how many lines before it are blank
	before string // the line's code up to its last comment
	seen   int    // where that comment ends, or the line begins

	line    codeLine // that is being read
	pending []string // its lines, which end in a backslash
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
	last := s.last
	if isBlock && last.block && last.last == s.number {
		last.text = strings.TrimSuffix(last.text, "*/") + "\n" + text[len("/*"):]
	} else if !isBlock && !last.block && !beside && !last.beside && last.last+1 == s.number {
		last.text = s.text[last.start : s.at+len(text)]
	} else {
		column := columnOf(s.text[s.start:s.at])
		s.last = &comment{first: s.number, start: s.at, column: column, beside: beside, block: isBlock, text: text}
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
	text := strings.TrimSpace(code)
	if text != "" || len(s.pending) > 0 {
		if len(s.pending) == 0 {
			indent := len(code) - len(strings.TrimLeft(code, " \t\f"))
			s.line = codeLine{first: s.number, column: columnOf(code[:indent]) + 1, comments: s.above, blanks: s.blanks}
		}
		body, continues := strings.CutSuffix(text, `\`)
		s.pending = append(s.pending, strings.TrimSpace(body))
		if !continues {
			s.endCode()
		}
	}
	s.number++
	s.before, s.start, s.seen, s.above = "", s.at, s.at, len(s.comments)
}

func (s *scanner) endCode() {
	s.line.last = s.line.first + len(s.pending) - 1
	s.line.text = strings.TrimSpace(strings.Join(s.pending, " "))
	if s.line.text != "" {
		s.code = append(s.code, s.line)
	}
	s.pending = s.pending[:0]
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
