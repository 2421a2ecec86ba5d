package cheader

import (
	"strings"

	"example.com/ras/gen/internal/source"
)

// element is a comment of a header, or a line of it that is none. Comments that
// belong together are one element: // lines that follow each other, and blocks on
// one line.
type element struct {
	comment     bool
	block       bool // for a comment: /* */
	beside      bool // for a comment: code stands before it on its line
	first, last int  // its line numbers
	lines       []string
}

// scanHeader splits a header into its comments and its lines of code, less the
// blank ones. It joins code lines that end in a backslash. If the last comment
// has no end, unterminated is the line that it begins on, otherwise 0.
func scanHeader(text string) (elements []element, unterminated int) {
	var s headerScanner
	for n, line := range source.Lines(text) {
		s.line(n, line)
	}
	if s.inBlock {
		unterminated = s.comment.first
	}
	s.flushCode()
	return s.elements, unterminated
}

type headerScanner struct {
	elements []element
	inBlock  bool
	comment  element // the block comment so far
	code     element // lines that end in a backslash so far
}

func (s *headerScanner) line(n int, line string) {
	var code strings.Builder
	var comments []element
	if s.inBlock && line == "" {
		s.comment.lines = append(s.comment.lines, "")
	}
	indented := strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")
	for line != "" {
		if s.inBlock {
			text, rest, ended := strings.Cut(line, "*/")
			s.comment.lines = append(s.comment.lines, text)
			if ended {
				s.comment.last = n
				s.inBlock = false
				if s.comment.first < n { // before all code of this line
					s.elements = appendComment(s.elements, s.comment, false)
				} else {
					comments = appendComment(comments, s.comment, false)
				}
			}
			line = rest
			continue
		}
		start := commentStart(line)
		code.WriteString(line[:start])
		line = line[start:]
		if rest, ok := strings.CutPrefix(line, "//"); ok {
			beside := strings.TrimSpace(code.String()) != ""
			c := element{comment: true, beside: beside, first: n, last: n, lines: []string{rest}}
			comments = append(comments, c)
			line = ""
		} else if rest, ok := strings.CutPrefix(line, "/*"); ok {
			s.inBlock = true
			s.comment = element{comment: true, block: true, first: n}
			code.WriteByte(' ')
			line = rest
		}
	}
	s.addCode(n, strings.TrimSpace(code.String()))
	for _, c := range comments {
		s.elements = appendComment(s.elements, c, indented)
	}
}

// commentStart returns where the first comment of a line begins, outside of
// double quotes, or the line's length.
func commentStart(line string) int {
	quoted := false
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && c == '/' && i+1 < len(line) && (line[i+1] == '/' || line[i+1] == '*'):
			return i
		}
	}
	return len(line)
}

func (s *headerScanner) addCode(n int, text string) {
	if text == "" && s.code.lines == nil {
		return
	}
	if s.code.lines == nil {
		s.code.first = n
	}
	s.code.last = n
	text, continues := strings.CutSuffix(text, `\`)
	s.code.lines = append(s.code.lines, strings.TrimSpace(text))
	if !continues {
		s.flushCode()
	}
}

func (s *headerScanner) flushCode() {
	if s.code.lines != nil {
		s.elements = append(s.elements, s.code)
		s.code = element{}
	}
}

// appendComment appends a comment, or makes it part of the last one that it goes
// on with.
func appendComment(elements []element, c element, indented bool) []element {
	if len(elements) > 0 {
		if last := &elements[len(elements)-1]; continues(last, c, indented) {
			last.last = c.last
			last.lines = append(last.lines, c.lines...)
			return elements
		}
	}
	return append(elements, c)
}

// continues reports whether a comment goes on with the last element: a block on
// the line where that block ended, or a // line below one. Below a // comment
// beside code it does so only if it is indented too. If not, it begins the
// comment on the next definition.
func continues(last *element, c element, indented bool) bool {
	switch {
	case !last.comment || last.block != c.block:
		return false
	case c.block:
		return last.last == c.first
	}
	return last.last+1 == c.first && (indented || !last.beside)
}
