package cheader

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"example.com/ras/gen/internal/source"
)

// said is what comments say about a code: up to FormatMessage's end mark %0, with plain
// inserts (%1 for %1!ws!).
type said struct {
	message      string // the first paragraph
	availability string // what a paragraph after that says about it
	note         string // the other paragraphs

	isCompiled bool // the message compiler wrote it
	isGroup    bool // it is about a file or a group of codes
}

// isAfter reports whether a comment says that it is about the code before it.
func (c *comment) isAfter() bool { return hasPrefix(c.text, "/**<", "/*!<", "///<", "//!<") }

// isDoxygen reports whether a comment is written for Doxygen.
func (c *comment) isDoxygen() bool {
	return hasPrefix(c.text, "/** ", "/**\n", "/*!", "///", "//!")
}

func hasPrefix(text string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(text, prefix) })
}

// parsed returns what a comment says.
func (c *comment) parsed() *said {
	if !c.isParsed {
		c.said, c.isParsed = parse(c), true
	}
	return &c.said
}

// parse returns what comments say together.
func parse(comments ...*comment) said {
	p := paragrapher{}
	for _, c := range comments {
		text := c.text
		if c.block {
			text = text[len("/*") : len(text)-len("*/")]
		}
		for line := range strings.Lines(text) {
			line = strings.TrimSpace(line)
			if !c.block {
				line = strings.TrimSpace(line[len("//"):])
			}
			p.line(source.Clean(strings.Trim(line, "*")))
		}
	}
	p.end()
	p.note = strings.Join(p.notes, " ")
	return p.said
}

// paragrapher splits comments into paragraphs: their lines without asterisks around them,
// between blank lines or commands of Doxygen. Of a comment that the message compiler wrote
// it keeps what is after "MessageText:", without the compiler's own comments, which begin
// with a semicolon.
type paragrapher struct {
	said
	current []string // lines of the paragraph
	isLater bool     // it is not the first
	isOver  bool     // it is after the end mark
	notes   []string
}

// compiledMark comes before the message in a comment of the message compiler.
const compiledMark = "MessageText:"

// rulers are what lines are drawn with.
const rulers = "*-=_+#~/ "

var (
	// headingPattern is a line drawn before or after words.
	headingPattern = regexp.MustCompile(`^[-=_+#~/]{2,} .* [-=_+#~/]{2,}$|^[-=_+#~/]{3,} | [-=_+#~/]{3,}$`)

	// groupPattern is a mark of Doxygen in a comment that is not about one code.
	groupPattern = regexp.MustCompile(`[@\\](?:[{}]|(?:defgroup|addtogroup|ingroup|weakgroup|name|file)\b)`)

	// marks are what Doxygen has at the beginning of a comment or of its lines.
	marks = regexp.MustCompile(`^(?:[!/]<?|<)(?: |$)`)

	// commands begin a paragraph of Doxygen. The brief one is the message.
	commands = regexp.MustCompile(`^[@\\](brief|short|details|note|remark|remarks|warning|attention|see|sa|since|deprecated|todo|param|return|returns|retval)\b *`)

	// words are commands of Doxygen before a word, and what begins or ends its links.
	words = regexp.MustCompile(`[@\\](?:[cpaeb]|em|ref|link) +|[@\\]endlink\b|</?(?:ul|ol|li|p|br|b|i|em|tt|code|strong)/?>`)
)

func (p *paragrapher) line(line string) {
	if !p.isCompiled && line != "" {
		line = p.plain(line)
	}
	if line == compiledMark {
		*p = paragrapher{said: said{isCompiled: true}}
	} else if line == "" || p.isCompiled && line[0] == ';' {
		p.end()
	} else if strings.Trim(line, rulers) != "" {
		p.current = append(p.current, line)
	}
}

// plain returns a line without what Doxygen has in it, and notes that it is about a group.
func (p *paragrapher) plain(line string) string {
	if strings.Trim(line, rulers) != line && headingPattern.MatchString(line) {
		p.isGroup = true
	}
	if !strings.ContainsAny(line, `!/<@\`) {
		return line
	}
	p.isGroup = p.isGroup || groupPattern.MatchString(line)
	line = marks.ReplaceAllString(line, "")
	if command := commands.FindString(line); command != "" {
		p.end()
		line = line[len(command):]
	}
	return source.Clean(words.ReplaceAllString(line, " "))
}

// end ends the paragraph.
func (p *paragrapher) end() {
	if len(p.current) == 0 || p.isOver {
		return
	}
	text, isOver := formatMessage(strings.Join(p.current, " "))
	p.isOver, p.current = isOver, p.current[:0]
	if !p.isLater {
		p.message, p.isLater = text, true
	} else if availability := availabilityIn(text); availability != "" && p.availability == "" {
		p.availability = availability
	} else if text != "" {
		p.notes = append(p.notes, text)
	}
}

// escapePattern is an escape of FormatMessage, or an insert with its printf format: %1!ws!.
var escapePattern = regexp.MustCompile(`%(?:[%nrtb.!0]|[1-9][0-9]?![^!]*!)`)

// endMark is what becomes of %0, which ends a message.
const endMark = "\x00"

// escapes are FormatMessage's, as text on one line shows them.
var escapes = map[string]string{"%%": "%", "%n": " ", "%r": " ", "%t": " ", "%b": " ", "%.": ".", "%!": "!", "%0": endMark}

// formatMessage returns text with FormatMessage's escapes replaced, up to the end mark %0.
// It reports whether there was one.
func formatMessage(text string) (formatted string, ended bool) {
	if !strings.Contains(text, "%") {
		return text, false // the usual case
	}
	formatted = escapePattern.ReplaceAllStringFunc(text, func(escape string) string {
		insert, _, _ := strings.Cut(escape, "!")
		return cmp.Or(escapes[escape], insert)
	})
	formatted, _, ended = strings.Cut(formatted, endMark)
	return source.Clean(formatted), ended
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

var (
	// expressionPattern is a value, or a sum or similar with names in capitals.
	expressionPattern = regexp.MustCompile(`^[=(<&|+*/^~\[ -]*(?:0[xX][0-9a-fA-F]+[uUlL]*|[0-9]+|[A-Z_][A-Z0-9_]*)(?:[])(<>&|+*/^~, -]+(?:0[xX][0-9a-fA-F]+[uUlL]*|[0-9]+|[A-Z_][A-Z0-9_]*))*[])> ]*$`)

	// annotationPattern is what comments say of a code's standing.
	annotationPattern = regexp.MustCompile(`(?i)^[\[(]?(?:obsoleted?|deprecated|reserved|unused|not used|no longer used|never used|never use!?|todo|fixme|xxx|internal|new|old|private|` +
		`(?:since|as of|from|until|before|after|new in|added in|introduced in|removed in|added|removed|obsolete since|deprecated since|version|v\.?) ?v?[0-9][\w.]*)[\])]?[.!:]?$`)

	// capitals are words that are abbreviations or versions: LDAPv3, POSIX.1, C99.
	capitals = regexp.MustCompile(`^(?:[(\[]?(?:[A-Z0-9_.+/-]+|[A-Z]+v?[0-9][0-9.+]*|not|only|and|or)[)\],.:;]*(?: |$))*$`)
)

// isAnnotation reports whether text is not a message: a value or a sum, a year, a version,
// a word such as obsolete, text in square brackets, or nothing but abbreviations.
func isAnnotation(text string) bool {
	isBracketed := strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
	return isBracketed || expressionPattern.MatchString(text) || annotationPattern.MatchString(text) || capitals.MatchString(text)
}

// ownPattern is a symbol or a number before a message.
var ownPattern = regexp.MustCompile(`^\(?(\w+)\)?(?:\s*[-=:–]\s*|(\s+)|$)`)

// withoutOwn returns a message without the code's own symbol or number at its beginning,
// and without quotes around all of it.
func withoutOwn(text string, d *definition) string {
	for strings.HasPrefix(text, "(") || text != "" && isDigit(text[0]) || strings.HasPrefix(text, d.name) {
		m := ownPattern.FindStringSubmatch(text)
		if m == nil {
			break
		}
		n, err := strconv.ParseInt(m[1], 0, 64)
		isNumber := err == nil && (n == d.value.n || n == int64(uint32(d.value.n)))
		if !isNumber && (m[1] != d.name || m[2] != "") {
			break
		}
		text = text[len(m[0]):]
	}
	if inner := strings.Trim(text, `"`); text == `"`+inner+`"` {
		return inner
	}
	return text
}
