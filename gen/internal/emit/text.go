package emit

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"
)

// table is a list of texts that the generated code keeps in one string constant,
// a line each, and finds by their offsets.
type table struct {
	b       strings.Builder
	offsets []int // of the line of each row, in bytes
}

// add appends the text of the next row.
func (t *table) add(text string) {
	t.skip()
	t.b.WriteString(text)
	t.b.WriteByte('\n')
}

// skip has no text for the next row.
func (t *table) skip() { t.offsets = append(t.offsets, t.b.Len()) }

func (t *table) len() int { return t.b.Len() }

// numbersInLine is how many numbers are shown in a line.
const numbersInLine = 10

// numberLines returns numbers as Go expressions, some in a line.
func numberLines(numbers []int) []jen.Code {
	var all []jen.Code
	for some := range slices.Chunk(numbers, numbersInLine) {
		var line []byte
		for i, n := range some {
			if i > 0 {
				line = append(line, ", "...)
			}
			line = strconv.AppendInt(line, int64(n), 10)
		}
		all = append(all, jen.Id(string(line)))
	}
	return all
}

// sharedTable is a table that holds equal texts once.
type sharedTable struct {
	table
	lines map[string]int // offset of each text
}

func (t *sharedTable) add(text string) {
	if offset, ok := t.lines[text]; ok {
		t.offsets = append(t.offsets, offset)
		return
	}
	if t.lines == nil {
		t.lines = map[string]int{}
	}
	t.lines[text] = t.len()
	t.table.add(text)
}

// maxBackquotes is how many backquotes are worked around. The time to format a
// sum of strings grows with the square of their number.
const maxBackquotes = 100

const byteOrderMark = "\ufeff"

// directivePattern is a line that tools take for a directive. Go generate runs it
// wherever in a file it stands.
var directivePattern = regexp.MustCompile(`(?m)^//(go:|line |export |extern )`)

// literal returns the table as a Go expression: a raw string, which shows the
// lines, with its backquotes added in between. With very many of them, with a byte
// order mark, which no Go source may hold, or with a line that is a directive, it is
// a quoted string.
func (t *table) literal() string {
	s := t.b.String()
	if strings.Count(s, "`") > maxBackquotes || strings.Contains(s, byteOrderMark) || directivePattern.MatchString(s) {
		return strconv.Quote(s)
	}
	return "`" + strings.ReplaceAll(s, "`", "` + \"`\" + `") + "`"
}

// offsetType returns the smallest Go type for offsets into texts of a length.
func offsetType(length int) string {
	if length < 1<<16 {
		return "uint16"
	}
	return "uint32"
}

// commentWidth is where lines of comments are broken, in bytes.
const commentWidth = 80

// comment formats paragraphs as a Go comment of // lines. Nothing in them makes it
// more than text: no build constraint, no deprecation, no note, heading, list or
// link of a doc comment.
func comment(paragraphs ...string) string {
	var lines []string
	for i, p := range paragraphs {
		if i > 0 {
			lines = append(lines, "//")
		}
		lines = append(lines, wrap("// ", inComment(p))...)
	}
	return strings.Join(lines, "\n")
}

// inComment writes a paragraph so that it is one in a comment. Go vet objects to
// the mark of an old build constraint anywhere before the package clause.
func inComment(paragraph string) string {
	paragraph = strings.ReplaceAll(plainName(paragraph), byteOrderMark, "")
	paragraph = strings.ReplaceAll(paragraph, "+build", "+ build")
	paragraph = quotes.Replace(paragraph)
	if markPattern.MatchString(paragraph) {
		return "Text: " + paragraph
	}
	return paragraph
}

// quotes are what gofmt makes of doubled quotes in doc comments, but for runs of
// more, of which it makes something else each time.
var quotes = strings.NewReplacer("``", "“", "''", "”")

var (
	// markPattern is the beginning of a paragraph that doc comments take for a
	// list, a heading, a link's address or a mark.
	markPattern = regexp.MustCompile(`^\s*(?:[-+*•]\s|[0-9]+[.)]\s|#|\[.*\]:|` + lineMark + `)`)
	// lineMarkPattern is the beginning of a line that is a mark, or slashes that may
	// begin one with the next word.
	lineMarkPattern = regexp.MustCompile(`^(?:` + lineMark + `|/+$)`)
)

// lineMark is what deprecates, what begins a note such as BUG(who), and what go vet
// takes for a directive that is misspelled.
const lineMark = `Deprecated:|[A-Z][A-Z]+\([^)]|[/ ]*go:`

// wrap breaks a paragraph into lines with a prefix, but not before a mark.
func wrap(prefix, paragraph string) []string {
	var lines []string
	var b strings.Builder
	for word := range strings.FieldsSeq(paragraph) {
		if b.Len() > len(prefix) && b.Len()+1+len(word) > commentWidth && !lineMarkPattern.MatchString(word) {
			lines = append(lines, b.String())
			b.Reset()
		}
		if b.Len() == 0 {
			b.WriteString(prefix)
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(word)
	}
	return append(lines, b.String())
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
