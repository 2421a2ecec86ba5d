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

// directives are what lines begin with that tools take for directives. Go generate
// runs one wherever in a file it stands.
var directives = []string{"//go:", "//line ", "//export ", "//extern "}

// literal returns the table as a Go expression: a raw string, which shows the
// lines, with its backquotes added in between. With very many of them, with a byte
// order mark, which no Go source may hold, or with a line that is a directive, it is
// a quoted string.
func (t *table) literal() string {
	s := t.b.String()
	if strings.Count(s, "`") > maxBackquotes || strings.Contains(s, byteOrderMark) || hasDirective(s) {
		return strconv.Quote(s)
	}
	return "`" + strings.ReplaceAll(s, "`", "` + \"`\" + `") + "`"
}

// hasDirective reports whether a line of a text is a directive.
func hasDirective(text string) bool {
	return slices.ContainsFunc(directives, func(d string) bool {
		return strings.HasPrefix(text, d) || strings.Contains(text, "\n"+d)
	})
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
	var b strings.Builder
	size := 0
	for _, p := range paragraphs {
		size += len(p) + len(p)/16 + 2*len("\n// ")
	}
	b.Grow(size)
	for i, p := range paragraphs {
		if i > 0 {
			b.WriteString("\n//\n")
		}
		wrap(&b, inComment(p))
	}
	return b.String()
}

// inComment writes a paragraph so that it is one in a comment. Go vet objects to
// the mark of an old build constraint anywhere before the package clause. Doubled
// quotes become what gofmt makes of them, but for runs of more, of which it makes
// something else each time.
func inComment(paragraph string) string {
	paragraph = strings.ReplaceAll(plainName(paragraph), byteOrderMark, "")
	paragraph = strings.ReplaceAll(paragraph, "+build", "+ build")
	paragraph = strings.ReplaceAll(paragraph, "``", "“")
	paragraph = strings.ReplaceAll(paragraph, "''", "”")
	if isMark(paragraph) {
		return "Text: " + paragraph
	}
	return paragraph
}

// markPattern is the beginning of a paragraph that doc comments take for a list, a
// heading or a link's address.
var markPattern = regexp.MustCompile(`^(?:[-+*•]\s|[0-9]+[.)]\s|#|\[.*\]:)`)

// isMark reports whether doc comments take a paragraph for more than text.
func isMark(paragraph string) bool {
	paragraph = strings.TrimSpace(paragraph)
	if paragraph == "" || isLetter(paragraph[0]) {
		return isLineMark(paragraph) // as most
	}
	return markPattern.MatchString(paragraph) || isLineMark(paragraph)
}

func isLetter(c byte) bool { return c|0x20-'a' < 26 }

// isLineMark reports whether a line begins with a mark wherever it stands: with what
// deprecates, what begins a note such as BUG(who), or what go vet takes for a
// directive that is misspelled, or with slashes that may begin one with the next word.
func isLineMark(line string) bool {
	behind := strings.TrimLeft(line, "/ ")
	if strings.HasPrefix(line, "Deprecated:") || strings.HasPrefix(behind, "go:") || line != "" && behind == "" {
		return true
	}
	n := 0
	for n < len(line) && line[n] >= 'A' && line[n] <= 'Z' {
		n++
	}
	return n >= 2 && n+1 < len(line) && line[n] == '(' && line[n+1] != ')'
}

// wrap writes a paragraph as lines of a comment. None begins with a mark.
func wrap(b *strings.Builder, paragraph string) {
	const begin = "// "
	width := 0 // of the line under way, in bytes
	for word := range strings.FieldsSeq(paragraph) {
		switch {
		case width == 0:
			width, _ = b.WriteString(begin)
		case width+1+len(word) > commentWidth && !isLineMark(word):
			b.WriteByte('\n')
			width, _ = b.WriteString(begin)
		default:
			b.WriteByte(' ')
			width++
		}
		b.WriteString(word)
		width += len(word)
	}
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
