package cheader

import (
	"strings"

	"example.com/ras/gen/internal/source"
)

// comment is what a comment says about a code.
type comment struct {
	message      string // its first paragraph
	availability string // what a paragraph after that says about it
	note         string // the other paragraphs
}

// messageOf returns what is said about the definition that is element i: the text
// of the comment beside or directly below it, or, where there is none or an empty
// one, of the comment directly above, or else of the next comment below. A comment
// above that the message compiler wrote comes first. The next comment below is not
// about a definition that has one with its value, nor if it is a heading.
func messageOf(elements []element, i int, name string) comment {
	below, above := commentBelow(elements, i), commentAbove(elements, i, name)
	order := []*element{below, above}
	apart := below != nil && below.first > elements[i].last+1
	if apart || above != nil && above.isCompiled() {
		order = []*element{above, below}
	}
	hasValue := false
	for _, c := range order {
		if c == nil {
			continue
		}
		said := c.said()
		switch {
		case said.message == "":
		case isValue(said.message, name):
			hasValue = true
		case c == below && apart && (hasValue || isHeading(said.message)):
		default:
			return said
		}
	}
	return comment{}
}

// headingPattern is a line drawn before or behind words.
var headingPattern = lazily(`^[-=_+#~/]{3,} | [-=_+#~/]{3,}$`)

// isHeading reports whether a comment is the heading of a section.
func isHeading(text string) bool { return headingPattern().MatchString(text) }

// commentBelow returns the comment that ends or follows the line of code i, if
// it does not belong to the code after it.
func commentBelow(elements []element, i int) *element {
	if i+1 == len(elements) || !elements[i+1].comment {
		return nil
	}
	c := &elements[i+1]
	if c.first == elements[i].last {
		return c
	}
	below := c.first == elements[i].last+1
	above := i+2 < len(elements) && !elements[i+2].comment && c.last+1 == elements[i+2].first
	if above && (!below || !c.block) {
		return nil
	}
	return c
}

// commentAbove returns the comment on the lines directly above the line of code
// i, if it does not belong to the code before it. A line that only asks whether
// the name is defined already may stand between.
func commentAbove(elements []element, i int, name string) *element {
	if i > 1 && asksFor(&elements[i-1], name) && elements[i-1].last+1 == elements[i].first {
		i--
	}
	if i == 0 || !elements[i-1].comment || elements[i-1].last+1 < elements[i].first {
		return nil
	}
	c := &elements[i-1]
	if i > 1 && elements[i-2].isDefinition() && commentBelow(elements, i-2) == c {
		return nil
	}
	return c
}

// isDefinition reports whether an element defines a macro.
func (e *element) isDefinition() bool {
	directive, _ := directiveOf(e)
	return directive == "define"
}

// asksFor reports whether a line of code is #ifndef with a name.
func asksFor(e *element, name string) bool {
	if e.comment {
		return false
	}
	directive, rest := directiveOf(e)
	return directive == "ifndef" && rest == name
}

// compiledMark stands before the message in a comment of the message compiler.
const compiledMark = "MessageText:"

// isCompiled reports whether the message compiler wrote the comment.
func (e *element) isCompiled() bool {
	for _, line := range e.lines {
		if strings.TrimSpace(line) == compiledMark {
			return true
		}
	}
	return false
}

// said returns what a comment says: up to FormatMessage's end mark %0, with plain
// inserts (%1 for %1!ws!).
func (e *element) said() comment {
	var c comment
	var notes []string
	for i, p := range paragraphs(e.lines) {
		text, ended := formatMessage(p)
		switch availability := availabilityIn(text); {
		case i == 0:
			c.message = text
		case availability != "" && c.availability == "":
			c.availability = availability
		case text != "":
			notes = append(notes, text)
		}
		if ended {
			break
		}
	}
	c.note = strings.Join(notes, " ")
	return c
}

// paragraphs returns the paragraphs of a comment, each on one line: its lines
// without asterisks around them, between blank lines. Of a comment that the message
// compiler wrote it returns those behind "MessageText:", without the compiler's own
// comments, which begin with a semicolon. Where rulers stand between lines of text,
// the comment is a drawing, and its blank lines separate nothing.
func paragraphs(lines []string) []string {
	p := paragrapher{}
	for _, line := range lines {
		p.line(source.Clean(strings.Trim(source.Clean(line), "*")))
	}
	p.end()
	if p.drawing {
		return []string{strings.Join(p.all, " ")}
	}
	return p.all
}

type paragrapher struct {
	all      []string
	current  []string // lines of the paragraph so far
	compiled bool
	ruler    bool // one stands behind the text so far
	drawing  bool
}

func (p *paragrapher) line(line string) {
	isText := strings.Trim(line, "*-=_+#~/ ") != ""
	switch {
	case line == compiledMark:
		*p = paragrapher{compiled: true}
	case line == "" || p.compiled && line[0] == ';':
		p.end()
	case !isText:
		p.ruler = len(p.all)+len(p.current) > 0
	default:
		p.drawing = p.drawing || p.ruler
		p.current = append(p.current, line)
	}
}

// end ends the paragraph.
func (p *paragrapher) end() {
	if len(p.current) > 0 {
		p.all = append(p.all, strings.Join(p.current, " "))
		p.current = nil
	}
}

// insertPattern is a FormatMessage insert with its printf format: %1!ws!.
var insertPattern = lazily(`^%([1-9][0-9]?)![^!]*!`)

// escapes are FormatMessage's, as text on one line shows them.
var escapes = map[byte]string{'%': "%", 'n': " ", 'r': " ", 't': " ", 'b': " ", '.': ".", '!': "!"}

// formatMessage returns a text with FormatMessage's escapes replaced, up to the
// end mark %0. It reports whether there was one.
func formatMessage(text string) (formatted string, ended bool) {
	if !strings.Contains(text, "%") {
		return source.Clean(text), false
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '%' || i+1 == len(text) {
			b.WriteByte(text[i])
			continue
		}
		if text[i+1] == '0' {
			return source.Clean(b.String()), true
		}
		if plain, ok := escapes[text[i+1]]; ok {
			b.WriteString(plain)
			i++
		} else if m := insertPattern().FindStringSubmatch(text[i:]); m != nil {
			b.WriteString("%" + m[1])
			i += len(m[0]) - 1
		} else {
			b.WriteByte('%')
		}
	}
	return source.Clean(b.String()), false
}

// availabilityPattern is a sentence about when a code came or went.
var availabilityPattern = lazily(`(?i)^(?:this|the) (?:error|warning|code|error code|status code|message|value) ` +
	`(?:was|is|has been) (added|introduced|obsoleted|deprecated|removed|retired) ` +
	`(in|since|with|as of|from|after|until|before) (?:the )?((?:[^.!?]|\.[0-9])+?)(?: release)?\.?$`)

// availabilityIn returns what a paragraph says about the availability of a code,
// in short: "obsoleted in Windows Vista". It is "" if the paragraph is not about
// that.
func availabilityIn(text string) string {
	m := availabilityPattern().FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	return strings.ToLower(m[1]) + " " + strings.ToLower(m[2]) + " " + m[3]
}

// isValue reports whether a comment says no more than the definition itself: the
// symbol and its number, a number in hex, or a sum or the like with names in
// capitals.
func isValue(text, name string) bool {
	if heading, _, found := strings.Cut(text, name); found && isHeading(strings.TrimSpace(heading)) {
		text = text[len(heading):]
	}
	rest, repeated := strings.CutPrefix(text, name)
	if rest == "" {
		return false // a message that is the symbol
	}
	if repeated {
		text = strings.TrimLeft(rest, " =:")
	}
	if isSentence(text) {
		return false
	}
	words, ok := tokenize(text)
	hasName, hex, operators := false, false, 0
	for i, w := range words {
		isName := isNameByte(w.text[0])
		if isOperand(w) && i > 0 && isOperand(words[i-1]) || isName && w.text != strings.ToUpper(w.text) {
			return false // a sentence
		}
		hasName = hasName || isName
		hex = hex || strings.HasPrefix(strings.ToLower(w.text), "0x")
		if _, isOperator := precedence[w.text]; isOperator {
			operators++
		}
	}
	return ok && (repeated || hex || hasName && operators > 0)
}

// isSentence reports whether a text begins with a word that is not all in capitals,
// as nearly all messages do.
func isSentence(text string) bool {
	n := wordLength(text)
	return n > 0 && isNameByte(text[0]) && text[:n] != strings.ToUpper(text[:n])
}

func isOperand(w word) bool { return isDigit(w.text[0]) || isNameByte(w.text[0]) }
