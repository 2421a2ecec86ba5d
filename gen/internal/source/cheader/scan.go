package cheader

import (
	"strings"

	"example.com/ras/gen/internal/source"
)

// file is a header taken apart: its lines of code, and the comments in and between them.
// Line numbers count from 1.
type file struct {
	code     []codeLine
	comments []*comment
	columns  []int  // by line number: where the code begins, or 0 if there is none
	isBlank  []bool // by line number: blank lines outside of comments

	unterminated int // the line of a comment without an end, or 0
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
	column      int  // where it begins, with tabs of 8; 0 is the first
	beside      bool // there is code before it on its first line
	block       bool // for /* */
	lines       []string
	said        *said // what it says, once it is parsed
}

// scan takes a header apart.
func scan(text string) *file {
	s := scanner{file: &file{columns: make([]int, 1), isBlank: make([]bool, 1)}}
	for n, line := range source.Lines(text) {
		s.columns, s.isBlank = append(s.columns, 0), append(s.isBlank, s.open == nil && strings.TrimSpace(line) == "")
		s.line(n, line)
	}
	if s.open != nil {
		s.unterminated = s.open.first
	}
	s.endCode()
	return s.file
}

type scanner struct {
	*file
	open    *comment // the block comment that has not ended
	pending []string // lines of code that end in a backslash
	first   int      // the line number of the first of them
}

func (s *scanner) line(n int, line string) {
	var code strings.Builder
	for rest := line; rest != ""; {
		if s.open != nil {
			text, after, ended := strings.Cut(rest, "*/")
			s.open.lines = append(s.open.lines, text)
			s.open.last = n
			if rest = after; ended {
				s.addComment(s.open)
				s.open = nil
			}
			continue
		}
		start := commentStart(rest)
		code.WriteString(rest[:start])
		if rest = rest[start:]; rest == "" {
			break
		}
		c := &comment{first: n, last: n, column: columnOf(line[:len(line)-len(rest)]), beside: strings.TrimSpace(code.String()) != ""}
		if c.block = rest[1] == '*'; !c.block {
			c.lines = []string{rest[2:]}
			s.addComment(c)
			break
		}
		s.open = c
		code.WriteByte(' ')
		rest = rest[2:]
	}
	if s.open != nil && line == "" {
		s.open.lines = append(s.open.lines, "")
	}
	s.addCode(n, code.String())
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

// commentStart returns where the first comment of a line begins, outside of strings and
// character literals, or the line's length.
func commentStart(line string) int {
	for i := 0; i < len(line); {
		if strings.HasPrefix(line[i:], "//") || strings.HasPrefix(line[i:], "/*") {
			return i
		}
		i += max(quotedLength(line[i:]), 1)
	}
	return len(line)
}

// quotedLength returns the length of the string or character literal that text begins
// with, or 0. An apostrophe that does not end soon is one of a sentence.
func quotedLength(text string) int {
	quote := text[0]
	if quote != '"' && quote != '\'' {
		return 0
	}
	for i := 1; i < len(text); i++ {
		switch {
		case quote == '\'' && i > len(`'\x0000'`):
			return 0
		case text[i] == '\\':
			i++
		case text[i] == quote:
			return i + 1
		}
	}
	if quote == '\'' {
		return 0
	}
	return len(text)
}

func (s *scanner) addCode(n int, text string) {
	indent := columnOf(text[:len(text)-len(strings.TrimLeft(text, " \t\f"))])
	text = strings.TrimSpace(text)
	if text == "" && s.pending == nil {
		return
	}
	s.columns[n] = indent + 1
	if s.pending == nil {
		s.first = n
	}
	body, continues := strings.CutSuffix(text, `\`)
	s.pending = append(s.pending, strings.TrimSpace(body))
	if !continues {
		s.endCode()
	}
}

func (s *scanner) endCode() {
	if text := strings.TrimSpace(strings.Join(s.pending, " ")); text != "" {
		s.code = append(s.code, codeLine{s.first, s.first + len(s.pending) - 1, text})
	}
	s.pending = nil
}

// addComment adds a comment, or makes it part of the last one: a block on the line where
// another ended, or a // comment below one that has its lines for itself.
func (s *scanner) addComment(c *comment) {
	if n := len(s.comments); n > 0 {
		last := s.comments[n-1]
		sameLine := c.block && last.block && last.last == c.first
		nextLine := !c.block && !last.block && !c.beside && !last.beside && last.last+1 == c.first
		if sameLine || nextLine {
			last.last = c.last
			last.lines = append(last.lines, c.lines...)
			return
		}
	}
	s.comments = append(s.comments, c)
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
