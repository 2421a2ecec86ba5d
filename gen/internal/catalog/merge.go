package catalog

import (
	"path"
	"strings"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// facts is what the sources together say about a code.
type facts struct {
	code     int64
	first    *source.Record
	by       [source.Columns]*source.Record // which record states each fact
	replaced map[source.Column]*source.Record
	why      string // of the record that replaced something
}

func (f *facts) text(c source.Column) string {
	if f.by[c] == nil {
		return ""
	}
	return f.by[c].Get(c)
}

// original returns the record that stated a fact first, or nil.
func (f *facts) original(c source.Column) *source.Record {
	if old := f.replaced[c]; old != nil {
		return old
	}
	return f.by[c]
}

// traits returns the set of the traits that are true of the code, or nil.
func (f *facts) traits() map[source.Column]bool {
	var set map[source.Column]bool
	for c := range source.Columns {
		if c.IsTrait() && f.text(c) == "yes" {
			if set == nil {
				set = map[source.Column]bool{}
			}
			set[c] = true
		}
	}
	return set
}

// merge gathers the facts of all records, in the order of the lists.
func (b *builder) merge(lists []*source.List) {
	most := mostRecords(lists)
	b.facts = make(map[int64]*facts, most)
	b.aliases = map[int64][]*source.Record{}
	b.catalog.Aliases = map[*Entry][]*Alias{}
	symbols := make(map[string]*source.Record, most)
	for _, list := range lists {
		seen := make(map[int64]*source.Record, len(list.Records))
		b.takeAliases(list)
		for _, r := range list.Records {
			if r.Alias {
				b.checkSymbol(symbols, r)
				continue
			}
			if first := seen[r.Code]; first != nil {
				b.problems.Add(r.Pos(), problem.CodeText(r.Code), "%s", b.twice(first, r))
				continue
			}
			seen[r.Code] = r
			b.record(r)
			b.checkSymbol(symbols, r)
		}
	}
	if len(b.facts) == 0 && len(lists) > 0 && b.problems.Len() == 0 {
		b.problems.Add(problem.Pos{File: lists[0].Name}, "", "no codes in this or any other list")
	}
	if len(b.facts) > MaxCodes {
		b.problems.Add(problem.Pos{File: lists[0].Name}, "", "%d codes in all lists, more than %d", len(b.facts), MaxCodes)
		clear(b.facts)
		b.whole = false
	}
}

// mostRecords returns how many records the longest list has.
func mostRecords(lists []*source.List) int {
	most := 0
	for _, l := range lists {
		most = max(most, len(l.Records))
	}
	return most
}

// twice says what is wrong with a code that one list holds twice.
func (b *builder) twice(first, again *source.Record) string {
	one, two := first.Get(source.Symbol), again.Get(source.Symbol)
	if one != "" && two != "" && one != two {
		return "second symbol " + two + ", it is " + one + " at " + first.Pos().String()
	}
	return "code twice, first at " + first.Pos().String()
}

// checkSymbol reports a symbol that stands for two codes.
func (b *builder) checkSymbol(symbols map[string]*source.Record, r *source.Record) {
	symbol := r.Get(source.Symbol)
	if symbol == "" {
		return
	}
	if first := symbols[symbol]; first == nil {
		symbols[symbol] = r
	} else if first.Code != r.Code {
		b.problems.Add(r.Pos(), problem.CodeText(r.Code), "symbol %s is %s at %s",
			symbol, problem.CodeText(first.Code), first.Pos())
	}
}

// record merges one record into the facts about its code.
func (b *builder) record(r *source.Record) {
	f, why := b.facts[r.Code], r.Get(source.Why)
	if f == nil {
		if why != "" {
			if b.whole {
				b.problems.Add(r.Pos(), problem.CodeText(r.Code), "correction of a code that no list before this one has")
			}
			return
		}
		f = &facts{code: r.Code, first: r}
		b.facts[r.Code] = f
	}
	replaces := false
	for _, field := range r.Fields {
		if field.Column == source.Why || field.Column == source.Evidence {
			continue
		}
		old := f.by[field.Column]
		switch {
		case old == nil:
			f.by[field.Column] = r
		case old.Get(field.Column) == field.Text:
		case field.Column == source.Symbol && b.isAlias(r.Code, old, r):
			b.rename(f, r)
		case why != "":
			f.replace(field, r)
			replaces = true
		default:
			b.conflict(f, field, r)
		}
	}
	if why != "" && !replaces {
		b.problems.Add(r.Pos(), problem.CodeText(r.Code), "correction changes nothing that earlier lists say")
	}
	if why != "" {
		f.why = why
	}
}

// removed is what a correction says in a column of which nothing is to be left.
const removed = "-"

func (f *facts) replace(field source.Field, r *source.Record) {
	if f.replaced == nil {
		f.replaced = map[source.Column]*source.Record{}
	}
	f.replaced[field.Column] = f.original(field.Column)
	if f.by[field.Column] = r; field.Text == removed {
		f.by[field.Column] = nil
	}
}

func (b *builder) conflict(f *facts, field source.Field, r *source.Record) {
	old := f.by[field.Column]
	code := problem.CodeText(f.code)
	if field.Column == source.Symbol {
		b.problems.Add(r.Pos(), code, "second symbol %s, it is %s at %s", field.Text, old.Get(source.Symbol), old.Pos())
		return
	}
	b.problems.Add(r.Pos(), code, "another %s than at %s, which only a row with a why may replace", field.Column, old.Pos())
}

func (b *builder) source(list *source.List) Source {
	file := baseName(list.Name)
	s := b.titles[file]
	s.File = file
	return s
}

// baseName is a path's last element, whichever system's path it is, so that the
// output does not depend on where the inputs are or how they are reached.
func baseName(name string) string {
	return path.Base(strings.ReplaceAll(name, `\`, "/"))
}
