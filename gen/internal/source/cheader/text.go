package cheader

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"example.com/ras/gen/internal/source"
)

// said is what a comment says about a code.
type said struct {
	message      string // its first paragraph
	availability string // what a paragraph after that says about it
	note         string // the other paragraphs
}

// compiledMark comes before the message in a comment of the message compiler.
const compiledMark = "MessageText:"

// isCompiled reports whether the message compiler wrote the comment.
func (c *comment) isCompiled() bool {
	for _, line := range c.lines {
		if strings.TrimSpace(line) == compiledMark {
			return true
		}
	}
	return false
}

// isAfter reports whether a comment says that it is about the code before it: /**< */ or
// similar.
func (c *comment) isAfter() bool {
	return strings.HasPrefix(c.lines[0], "*<") || strings.HasPrefix(c.lines[0], "!<") || strings.HasPrefix(c.lines[0], "/<")
}

// groupPattern is a mark of Doxygen in a comment that is not about one code.
var groupPattern = regexp.MustCompile(`[@\\](?:[{}]|(?:defgroup|addtogroup|ingroup|weakgroup|name|file)\b)`)

// isGroup reports whether a comment is about a file or a group of codes.
func (c *comment) isGroup() bool {
	isHeading := func(line string) bool {
		return headingPattern.MatchString(source.Clean(strings.Trim(strings.TrimSpace(line), "*")))
	}
	if !c.isCompiled() && slices.ContainsFunc(c.lines, isHeading) {
		return true
	}
	return slices.ContainsFunc(c.lines, func(line string) bool {
		return strings.ContainsAny(line, `@\`) && groupPattern.MatchString(line)
	})
}

// isDoxygen reports whether a comment is written for Doxygen.
func (c *comment) isDoxygen() bool {
	return strings.HasPrefix(c.lines[0], "!") || strings.HasPrefix(c.lines[0], "/") || c.lines[0] == "*" || strings.HasPrefix(c.lines[0], "* ")
}

// parse returns what comments say together: up to FormatMessage's end mark %0, with plain
// inserts (%1 for %1!ws!).
func parse(comments []*comment) said {
	if len(comments) == 1 {
		return comments[0].parse()
	}
	var lines []string
	for _, c := range comments {
		lines = append(lines, c.lines...)
	}
	return parseLines(lines)
}

// parse returns what a comment says.
func (c *comment) parse() said {
	if c.said == nil {
		s := parseLines(c.lines)
		c.said = &s
	}
	return *c.said
}

func parseLines(lines []string) said {
	var s said
	var notes []string
	for i, p := range paragraphs(lines) {
		text, ended := formatMessage(p)
		switch availability := availabilityIn(text); {
		case i == 0:
			s.message = text
		case availability != "" && s.availability == "":
			s.availability = availability
		case text != "":
			notes = append(notes, text)
		}
		if ended {
			break
		}
	}
	s.note = strings.Join(notes, " ")
	return s
}

// paragraphs returns the paragraphs of a comment, each on one line: its lines without
// asterisks around them, between blank lines or commands of Doxygen. Of a comment that the
// message compiler wrote it returns those after "MessageText:", without the compiler's own
// comments, which begin with a semicolon.
func paragraphs(lines []string) []string {
	p := paragrapher{}
	for _, line := range lines {
		p.line(source.Clean(strings.Trim(strings.TrimSpace(line), "*")))
	}
	p.end()
	return p.all
}

type paragrapher struct {
	all      []string
	current  []string // lines of the paragraph so far
	compiled bool
}

var (
	// marks are what Doxygen has at the beginning of a comment or of its lines.
	marks = regexp.MustCompile(`^(?:[!/]<?|<)(?: |$)`)

	// commands begin a paragraph of Doxygen. The brief one is the message.
	commands = regexp.MustCompile(`^[@\\](brief|short|details|note|remark|remarks|warning|attention|see|sa|since|deprecated|todo|param|return|returns|retval)\b *`)

	// words are commands of Doxygen before a word, and what begins or ends its links.
	words = regexp.MustCompile(`[@\\](?:[cpaeb]|em|ref|link) +|[@\\]endlink\b|</?(?:ul|ol|li|p|br|b|i|em|tt|code|strong)/?>`)
)

func (p *paragrapher) line(line string) {
	if !p.compiled && strings.ContainsAny(line, `!/<@\`) {
		line = marks.ReplaceAllString(line, "")
		if m := commands.FindStringSubmatch(line); m != nil {
			p.end()
			line = line[len(m[0]):]
		}
		line = source.Clean(words.ReplaceAllString(line, " "))
	}
	switch {
	case line == compiledMark:
		*p = paragrapher{compiled: true}
	case line == "" || p.compiled && line[0] == ';':
		p.end()
	case strings.Trim(line, "*-=_+#~/ ") != "": // not a ruler
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
var insertPattern = regexp.MustCompile(`^%([1-9][0-9]?)![^!]*!`)

// escapes are FormatMessage's, as text on one line shows them.
var escapes = map[byte]string{'%': "%", 'n': " ", 'r': " ", 't': " ", 'b': " ", '.': ".", '!': "!"}

// formatMessage returns text with FormatMessage's escapes replaced, up to the end mark %0.
// It reports whether there was one.
func formatMessage(text string) (formatted string, ended bool) {
	if !strings.Contains(text, "%") {
		return text, false // the usual case
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
		} else if m := insertPattern.FindStringSubmatch(text[i:]); m != nil {
			b.WriteString("%" + m[1])
			i += len(m[0]) - 1
		} else {
			b.WriteByte('%')
		}
	}
	return source.Clean(b.String()), false
}

// availabilityPattern is a sentence about when a code came or went.
var availabilityPattern = regexp.MustCompile(`(?i)^(?:this|the) (?:error|warning|code|error code|status code|message|value) ` +
	`(?:was|is|has been) (added|introduced|obsoleted|deprecated|removed|retired) ` +
	`(in|since|with|as of|from|after|until|before) (?:the )?((?:[^.!?]|\.[0-9])+?)(?: release)?\.?$`)

// availabilityIn returns what a paragraph says about the availability of a code, in
// short: "obsoleted in Windows Vista". It returns "" if the paragraph is not about that.
func availabilityIn(text string) string {
	m := availabilityPattern.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	return strings.ToLower(m[1]) + " " + strings.ToLower(m[2]) + " " + m[3]
}

// headingPattern is a line drawn before or after words.
var headingPattern = regexp.MustCompile(`^[-=_+#~/]{2,} .* [-=_+#~/]{2,}$|^[-=_+#~/]{3,} | [-=_+#~/]{3,}$`)

var (
	// expressionPattern is a value, or a sum or similar with names in capitals.
	expressionPattern = regexp.MustCompile(`^[=(<&|+*/^~\[ -]*(?:0[xX][0-9a-fA-F]+[uUlL]*|[0-9]+|[A-Z_][A-Z0-9_]*)(?:[])(<>&|+*/^~, -]+(?:0[xX][0-9a-fA-F]+[uUlL]*|[0-9]+|[A-Z_][A-Z0-9_]*))*[])> ]*$`)

	// annotationPattern is what comments say of a code's standing.
	annotationPattern = regexp.MustCompile(`(?i)^[\[(]?(?:obsoleted?|deprecated|reserved|unused|not used|no longer used|never used|never use!?|todo|fixme|xxx|internal|new|old|private|` +
		`(?:since|as of|from|until|before|after|new in|added in|introduced in|removed in|added|removed|obsolete since|deprecated since|version|v\.?) ?v?[0-9][\w.]*)[\])]?[.!:]?$`)

	// capitals is a word that is an abbreviation or a version: LDAPv3, POSIX.1, C99.
	capitals = regexp.MustCompile(`^[(\[]?(?:[A-Z0-9_.+/-]+|[A-Z]+v?[0-9][0-9.+]*|not|only|and|or)[)\],.:;]*$`)
)

// isAnnotation reports whether text is not a message: a value or a sum, a year, a version,
// a word such as obsolete, text in square brackets, or nothing but abbreviations.
func isAnnotation(text string) bool {
	isBracketed := strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
	if isBracketed || expressionPattern.MatchString(text) || annotationPattern.MatchString(text) {
		return true
	}
	for word := range strings.FieldsSeq(text) {
		if !capitals.MatchString(word) {
			return false
		}
	}
	return true
}

// withoutOwn returns a message without the code's own symbol or number at its beginning,
// and without quotes around all of it.
func withoutOwn(text string, d *definition) string {
	number := strconv.FormatInt(d.value.n, 10)
	hex := strconv.FormatUint(uint64(uint32(d.value.n)), 16)
	begins := func(prefix string) bool { return strings.HasPrefix(strings.TrimPrefix(text, "("), prefix) }
	if !slices.ContainsFunc([]string{d.name, number, "0x", "0X", `"`}, begins) {
		return text // the usual case
	}
	own := regexp.MustCompile(`^\(?(?:(?:` + regexp.QuoteMeta(d.name) + `)\)?(?:\s*[-=:–]\s*|\s*$)|(?:` + number + `|0[xX]0*(?i:` + hex + `))\)?(?:\s*[-=:–]\s*|\s+|$))`)
	for {
		rest := own.ReplaceAllString(text, "")
		if rest == text {
			break
		}
		text = rest
	}
	if inner := strings.Trim(text, `"`); text == `"`+inner+`"` {
		return inner
	}
	return text
}
