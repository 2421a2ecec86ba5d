package source

import "strings"

// element is a comment of a header, or a line of it that is none. Comments of
// // lines that follow each other are one element.
type element struct {
	comment     bool
	block       bool // for a comment: /* */
	first, last int  // its line numbers
	lines       []string
}

// scanHeader splits a header into its comments and its lines of code, less the
// blank ones. It joins code lines that end in a backslash. If the last comment
// has no end, unterminated is the line that it begins on, otherwise 0.
func scanHeader(text string) (elements []element, unterminated int) {
	var s headerScanner
	for n, line := range lines(text) {
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
	if s.inBlock && line == "" {
		s.comment.lines = append(s.comment.lines, "")
		return
	}
	var code strings.Builder
	var comments []element
	for line != "" {
		if s.inBlock {
			text, rest, ended := strings.Cut(line, "*/")
			s.comment.lines = append(s.comment.lines, text)
			if ended {
				s.comment.last = n
				comments = append(comments, s.comment)
				s.inBlock = false
			}
			line = rest
			continue
		}
		start := commentStart(line)
		code.WriteString(line[:start])
		line = line[start:]
		if rest, ok := strings.CutPrefix(line, "//"); ok {
			comments = append(comments, element{comment: true, first: n, last: n, lines: []string{rest}})
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
		s.addComment(c)
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

func (s *headerScanner) addComment(c element) {
	if len(s.elements) > 0 && !c.block {
		last := &s.elements[len(s.elements)-1]
		if last.comment && !last.block && last.last == c.first-1 {
			last.last = c.last
			last.lines = append(last.lines, c.lines...)
			return
		}
	}
	s.elements = append(s.elements, c)
}
