package source

import (
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"

	"example.com/ras/gen/internal/problem"
)

// readTable reads rows of cells. The first row names the columns. What a table is about
// follows from its columns: facts about codes (some of Column's, and code or symbol), or
// pairs (the columns of one of pairTables).
func readTable(list *List, rows []row, problems *problem.Problems) {
	t := table{list: list, problems: problems}
	if len(rows) == 0 {
		problems.Add(problem.Pos{File: list.Name}, "", "no column names found: every line is blank or a comment")
		return
	}
	if !t.header(rows[0]) {
		return
	}
	if len(rows) == 1 {
		problems.Add(problem.Pos{File: list.Name}, "", "no rows found after the column names")
	}
	for _, r := range rows[1:] {
		t.row(r)
	}
}

// row is a row of a table, with the line that it begins on.
type row struct {
	line  int
	cells []string
}

// tabRows returns the rows of text with tabs between cells. Lines that begin with # are
// comments; blank lines do not count.
func tabRows(text string) []row {
	var rows []row
	for n, line := range lines(text) {
		if !strings.HasPrefix(line, "#") && strings.TrimSpace(line) != "" {
			rows = append(rows, row{n, strings.Split(line, "\t")})
		}
	}
	return rows
}

// csvRows returns all rows of comma-separated values as RFC 4180 describes them, or with
// semicolons, as programs write them in countries with a decimal comma.
func csvRows(list *List, text string, problems *problem.Problems) (rows []row, ok bool) {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	if first, _, _ := strings.Cut(text, "\n"); strings.Contains(first, ";") && !strings.Contains(first, ",") {
		r.Comma = ';'
	}
	for {
		cells, err := r.Read()
		if err == io.EOF {
			return rows, true
		}
		if err != nil {
			at := problem.Pos{File: list.Name}
			if wrong, ok := errors.AsType[*csv.ParseError](err); ok {
				at.Line, err = wrong.Line, wrong.Err
			}
			problems.Add(at, "", "not comma-separated values: %v", err)
			return rows, false
		}
		line, _ := r.FieldPos(0)
		rows = append(rows, row{line, cells})
	}
}

type table struct {
	list     *List
	problems *problem.Problems
	names    []string   // of the columns, as gen knows them; "" for one that is not read
	pairs    *pairTable // nil for a table of codes
}

// pairTable is a table of two columns, which may have a third one.
type pairTable struct {
	key          PairKind
	value, extra string // the other columns; extra is the third, or ""
	one, many    string // what to call pairs
}

var pairTables = []pairTable{
	{Words, "go", "", "word", "words"},
	{Categories, "description", "action", "category", "categories"},
	{Titles, "title", "link", "title", "titles"},
	{Parts, "part", "", "header in a part", "headers in parts"},
	{Subjects, "scope", "hint", "subject", "subjects"},
}

const codeColumn = "code"

// otherNames has what people call the columns of a table of codes.
var otherNames = map[string]string{
	"value": codeColumn, "number": codeColumn,
	"name":        columnNames[Symbol],
	"description": columnNames[Message], "text": columnNames[Message],
}

// maxColumns is more columns than any table has.
const maxColumns = 64

// header takes the first row, which names the columns, and reports whether the others can
// be read by it.
func (t *table) header(first row) bool {
	line, cells := first.line, first.cells
	if len(cells) > maxColumns {
		t.problem(line, "", "%d columns, no table has more than %d", len(cells), maxColumns)
		return false
	}
	if last := len(cells) - 1; last > 0 && Clean(cells[last]) == "" {
		cells = cells[:last] // a separator at the end of the line
	}
	if len(cells) == 1 {
		t.problem(line, "", "only one column; columns are separated by tabs, in a .csv file by commas")
		return false
	}
	for _, cell := range cells {
		t.names = append(t.names, strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(Clean(cell))))
	}
	isCode := func(name string) bool { return name == codeColumn || otherNames[name] == codeColumn }
	if !slices.ContainsFunc(t.names, isCode) {
		t.pairs = pairTableOf(t.names)
	}
	if t.pairs != nil {
		t.list.Kind = t.pairs.key
	} else {
		t.useKnownNames()
	}
	before := t.problems.Len()
	t.checkColumns(line, cells)
	return t.problems.Len() == before
}

// pairTableOf returns the pair table that has one of the columns as its key, or nil.
func pairTableOf(names []string) *pairTable {
	for i := range pairTables {
		// A category and a header are facts about a code too, so the key does not
		// decide where there are more columns.
		if p := &pairTables[i]; slices.Contains(names, string(p.key)) && (len(names) <= 2 || slices.Contains(names, p.value)) {
			return p
		}
	}
	return nil
}

// useKnownNames gives columns their own names in place of those that people use.
func (t *table) useKnownNames() {
	before := slices.Clone(t.names)
	for i, name := range t.names {
		if known := otherNames[name]; known != "" && !slices.Contains(before, known) {
			t.names[i] = known
		}
	}
}

// checkColumns reports columns that are missing, unknown or there twice. It is given the
// names as the list has them.
func (t *table) checkColumns(line int, cells []string) {
	required, known := []string{codeColumn}, append([]string{codeColumn}, columnNames[:]...)
	if t.pairs != nil {
		required = []string{string(t.pairs.key), t.pairs.value}
		known = append(required, t.pairs.extra)
	} else if slices.Contains(t.names, columnNames[Symbol]) { // whose code another list has
		required = nil
	}
	for _, name := range required {
		if !slices.Contains(t.names, name) {
			t.problem(line, "", "missing column %q", name)
		}
	}
	for i, name := range t.names {
		if slices.Contains(t.names[:i], name) {
			t.problem(line, "", "second column %q", name)
			continue
		}
		if slices.Contains(known, name) && name != "" {
			continue
		}
		hint := problem.Suggest(name, known)
		isSure := t.pairs != nil || slices.Contains(t.names, codeColumn)
		if t.list.Format == CSV && hint == "" && isSure {
			t.list.Warn(line, "column %s is not read", problem.Quote(Clean(cells[i])))
			t.names[i] = ""
			continue
		}
		t.problem(line, "", "unknown column %s%s", problem.Quote(Clean(cells[i])), hint)
	}
}

func (t *table) row(r row) {
	var cells []string
	for _, cell := range r.cells {
		cells = append(cells, Clean(cell))
	}
	for len(cells) > len(t.names) && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1] // separators at the end of the line
	}
	kind, noun := "short", "cells"
	if len(cells) > len(t.names) {
		kind = "long"
	}
	if len(cells) == 1 {
		noun = "cell"
	}
	switch {
	case len(cells) != len(t.names):
		t.problem(r.line, "", "%s row: %d %s for %d columns", kind, len(cells), noun, len(t.names))
	case t.pairs != nil:
		t.pairRow(r.line, cells)
	default:
		t.codeRow(r.line, cells)
	}
}

func (t *table) pairRow(line int, cells []string) {
	pair := &Pair{List: t.list, Line: line}
	texts := map[string]*string{string(t.pairs.key): &pair.Key, t.pairs.value: &pair.Value, t.pairs.extra: &pair.Extra}
	for i, name := range t.names {
		if name == "" {
			continue
		}
		if cells[i] == "" && name != t.pairs.extra {
			t.problem(line, "", "column %s is empty", name)
			return
		}
		*texts[name] = cells[i]
	}
	t.list.Pairs = append(t.list.Pairs, pair)
}

// rangePattern is a range of numbers, such as 104-199 in tables of a registry.
var rangePattern = regexp.MustCompile(`^[0-9]+ ?[-–] ?[0-9]+$`)

func (t *table) codeRow(line int, cells []string) {
	cell := func(name string) string {
		if i := slices.Index(t.names, name); i >= 0 {
			return cells[i]
		}
		return ""
	}
	text := cell(codeColumn)
	noCode := text == "" && cell(columnNames[Symbol]) != ""
	code, isNumber, wrong := parseCode(text)
	ok, label := true, ""
	switch {
	case rangePattern.MatchString(text):
		t.list.Warn(line, "row skipped: %s is a range of numbers", problem.Quote(text))
		return
	case isNumber && wrong == "":
		label = problem.CodeText(code)
	case isNumber:
		t.problem(line, text, "%s", wrong)
		label, ok = text, false
	case text != "":
		t.problem(line, "", "code %s is not a number", problem.Quote(text))
		ok = false
	case !noCode:
		t.problem(line, "", "no code in this row")
		ok = false
	}
	// A row of corrections without a reason must not count, or it would seem to
	// contradict what it was to correct.
	if slices.Contains(t.names, columnNames[Why]) && cell(columnNames[Why]) == "" {
		t.problem(line, label, "correction without why")
		ok = false
	}
	if fields := t.fields(line, label, cells); ok {
		t.list.Add(line, code, fields...).NoCode = noCode
	}
}

// fields returns the facts in a row of a table of codes.
func (t *table) fields(line int, code string, cells []string) []Field {
	var fields []Field
	for i, name := range t.names {
		index := slices.Index(columnNames[:], name)
		if index < 0 {
			continue // the code, or a column that is not read
		}
		c, cell := Column(index), cells[i]
		if c.IsTrait() && cell != "" && cell != "yes" && cell != "no" {
			t.problem(line, code, "%s is %s, not yes or no", c, problem.Quote(cell))
			continue
		}
		fields = append(fields, Field{c, cell})
	}
	return fields
}

func (t *table) problem(line int, code, format string, args ...any) {
	t.problems.Add(problem.Pos{File: t.list.Name, Line: line}, code, format, args...)
}
