package emit

import (
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

// offsetsInLine is how many offsets are shown in a line.
const offsetsInLine = 10

// offsetLines returns the offsets as Go expressions, some in a line.
func (t *table) offsetLines() []jen.Code {
	var all []jen.Code
	for some := range slices.Chunk(t.offsets, offsetsInLine) {
		var line []byte
		for i, offset := range some {
			if i > 0 {
				line = append(line, ", "...)
			}
			line = strconv.AppendInt(line, int64(offset), 10)
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

// literal returns the table as a Go expression: a raw string, which shows the
// lines, with its backquotes added in between. With very many of them, or with a
// byte order mark, which no Go source may hold, it is a quoted string.
func (t *table) literal() string {
	s := t.b.String()
	if strings.Count(s, "`") > maxBackquotes || strings.Contains(s, byteOrderMark) {
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

// comment formats paragraphs as a Go comment of // lines.
func comment(paragraphs ...string) string {
	var lines []string
	for i, p := range paragraphs {
		if i > 0 {
			lines = append(lines, "//")
		}
		lines = append(lines, wrap("// ", p)...)
	}
	return strings.Join(lines, "\n")
}

// wrap breaks a paragraph into lines with a prefix.
func wrap(prefix, paragraph string) []string {
	var lines []string
	var b strings.Builder
	for word := range strings.FieldsSeq(paragraph) {
		if b.Len() > len(prefix) && b.Len()+1+len(word) > commentWidth {
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
