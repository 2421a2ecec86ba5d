package source

import (
	"fmt"
	"slices"
	"strings"

	"example.com/ras/gen/internal/problem"
)

// readTable reads tab-separated text. Lines that begin with # are comments,
// blank lines are nothing, and the first other line names the columns. What a
// table is about follows from its columns: facts about codes (a column code and
// some of Column's), or pairs (the columns of one of pairTables).
func readTable(list *List, text string, problems *problem.Problems) {
	CheckText(list.Name, text, problems)
	t := table{list: list, problems: problems}
	rows := 0
	for n, line := range Lines(text) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		if t.names == nil {
			if !t.header(n, line) {
				return
			}
			continue
		}
		rows++
		t.row(n, line)
	}
	switch {
	case t.names == nil:
		problems.Add(problem.Pos{File: list.Name}, "", "no list in it: no line names the columns")
	case rows == 0:
		problems.Add(problem.Pos{File: list.Name}, "", "no list in it: no row below the column names")
	}
}

type table struct {
	list     *List
	problems *problem.Problems
	names    []string
	pairs    *pairTable // nil for a table of codes

	cells  []string // of the last row, kept for their room
	fields []Field  // what it says, likewise
}

// pairTable is a table of two columns, which may have a third one.
type pairTable struct {
	key, value string
	more       string // the third, or ""
	add        func(*List, *Pair)
}

var pairTables = []pairTable{
	{"word", "go", "", func(l *List, p *Pair) { l.Words = append(l.Words, p) }},
	{"category", "description", "action", func(l *List, p *Pair) { l.Categories = append(l.Categories, p) }},
	{"source", "title", "link", func(l *List, p *Pair) { l.Titles = append(l.Titles, p) }},
	{"header", "part", "", func(l *List, p *Pair) { l.Parts = append(l.Parts, p) }},
	{"subject", "scope", "hint", func(l *List, p *Pair) { l.Subjects = append(l.Subjects, p) }},
}

const codeColumn = "code"

// maxColumns is more columns than any table has, and few enough to look at each.
const maxColumns = 64

func cellCount(n int) string {
	if n == 1 {
		return "no tab, 1 cell"
	}
	return fmt.Sprintf("%d cells", n)
}

func countCells(line string) int { return strings.Count(line, "\t") + 1 }

// appendCells appends the cells of a line to cells.
func appendCells(cells []string, line string) []string {
	for cell := range strings.SplitSeq(line, "\t") {
		cells = append(cells, Clean(cell))
	}
	return cells
}

// header takes the line that names the columns, and reports whether rows can be
// read by it.
func (t *table) header(n int, line string) bool {
	if count := countCells(line); count > maxColumns {
		t.names = []string{} // the line is there, though useless
		t.problem(n, "", "%d columns, no table has more than %d", count, maxColumns)
		return false
	}
	names := appendCells(nil, line)
	t.names = names
	if len(names) == 1 {
		t.problem(n, "", "columns must be separated by tabs, and this line has none")
		return false
	}
	before := t.problems.Len()
	for i, name := range names {
		if slices.Contains(names[:i], name) {
			t.problem(n, "", "column %s twice", problem.Quote(name))
		}
	}
	if !slices.Contains(names, codeColumn) {
		t.pairs = pairTableOf(names)
	}
	if t.pairs != nil {
		t.checkColumns(n, []string{t.pairs.key, t.pairs.value}, t.pairs.columns())
	} else {
		t.checkColumns(n, []string{codeColumn}, append([]string{codeColumn}, columnNames[:]...))
	}
	return t.problems.Len() == before
}

func (p *pairTable) columns() []string {
	if p.more == "" {
		return []string{p.key, p.value}
	}
	return []string{p.key, p.value, p.more}
}

// pairTableOf returns the pair table that has one of the columns as its key, if
// any has.
func pairTableOf(names []string) *pairTable {
	for i := range pairTables {
		// A category and a header are facts about a code too, so the key alone
		// tells nothing where other columns of codes stand beside it.
		if p := &pairTables[i]; slices.Contains(names, p.key) && (len(names) <= 2 || slices.Contains(names, p.value)) {
			return p
		}
	}
	return nil
}

func (t *table) checkColumns(n int, required, known []string) {
	for _, name := range required {
		if !slices.Contains(t.names, name) {
			t.problem(n, "", "missing column %q", name)
		}
	}
	for _, name := range t.names {
		if !slices.Contains(known, name) {
			t.problem(n, "", "unknown column %s%s", problem.Quote(name), problem.Suggest(name, known))
		}
	}
}

func (t *table) row(n int, line string) {
	if count := countCells(line); count != len(t.names) {
		kind := "short"
		if count > len(t.names) {
			kind = "long"
		}
		t.problem(n, "", "%s row: %s for %d columns", kind, cellCount(count), len(t.names))
		return
	}
	t.cells = appendCells(t.cells[:0], line)
	if t.pairs != nil {
		t.pairRow(n, t.cells)
	} else {
		t.codeRow(n, t.cells)
	}
}

func (t *table) pairRow(n int, cells []string) {
	pair := &Pair{List: t.list, Line: n}
	for i, cell := range cells {
		switch name := t.names[i]; {
		case name == t.pairs.more:
			pair.More = cell
		case cell == "":
			t.problem(n, "", "column %s is empty", name)
			return
		case name == t.pairs.key:
			pair.Key = cell
		default:
			pair.Value = cell
		}
	}
	t.pairs.add(t.list, pair)
}

func (t *table) codeRow(n int, cells []string) {
	text := cells[slices.Index(t.names, codeColumn)]
	code, isNumber, fits := parseCode(text)
	label := "" // what problems of the row call the code
	switch {
	case text == "":
		t.problem(n, "", "no code in this row")
	case !isNumber:
		t.problem(n, "", "code %s is no number", problem.Quote(text))
	case !fits:
		label = text
		t.problem(n, label, "number out of range, codes are 0 to 4294967295")
	default:
		label = problem.CodeText(code)
	}
	if t.lacksWhy(cells) {
		t.problem(n, label, "correction without why")
	}
	t.readFields(n, label, cells)
	if fits && !t.lacksWhy(cells) {
		t.list.Add(n, code, t.fields...)
	}
}

// lacksWhy reports whether a row of corrections has no reason. Such a row must
// not count, or it would seem to contradict what it was to correct.
func (t *table) lacksWhy(cells []string) bool {
	i := slices.Index(t.names, columnNames[Why])
	return i >= 0 && cells[i] == ""
}

func (t *table) readFields(n int, code string, cells []string) {
	t.fields = t.fields[:0]
	for i, cell := range cells {
		c := Column(slices.Index(columnNames[:], t.names[i]))
		switch {
		case t.names[i] == codeColumn:
			continue
		case c.IsTrait() && cell != "" && cell != "yes" && cell != "no":
			t.problem(n, code, "%s is %s, not yes or no", c, problem.Quote(cell))
		}
		t.fields = append(t.fields, Field{c, cell})
	}
}

func (t *table) problem(n int, code, format string, args ...any) {
	t.problems.Add(problem.Pos{File: t.list.Name, Line: n}, code, format, args...)
}
