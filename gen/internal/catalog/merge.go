package catalog

import (
	"maps"
	"math"
	"slices"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// facts is what all lists say about a code.
type facts struct {
	first    *source.Record                    // the first record about the code
	last     *source.Record                    // the last one so far
	by       [source.NumColumns]*source.Record // the record that states each fact, or nil
	replaced map[source.Column]*source.Record  // the record that stated a replaced fact first
	why      string                            // of the record that replaced something
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
	for c := source.Timeout; c <= source.System; c++ {
		if f.text(c) != "yes" {
			continue
		}
		if set == nil {
			set = map[source.Column]bool{}
		}
		set[c] = true
	}
	return set
}

// merge gathers the facts of all records, in the order of the lists.
func (b *builder) merge(lists []*source.List) {
	for _, list := range lists {
		for _, r := range list.Records {
			if r.Alias {
				b.aliases[r.Code] = append(b.aliases[r.Code], r)
				b.codes[r.Get(source.Symbol)] = r.Code
			}
		}
		for _, r := range list.Records {
			if !r.Alias && b.findCode(r) && b.checkRange(r) {
				b.record(r)
			}
		}
	}
	if len(b.facts) == 0 && len(lists) > 0 && b.problems.Len() == 0 {
		b.problems.Add(problem.Pos{File: lists[0].Name}, "", "no codes in this or any other list")
	}
}

// findCode gives a record without a code the code of its symbol. It reports whether
// the record has a code then.
func (b *builder) findCode(r *source.Record) bool {
	if !r.NoCode {
		return true
	}
	code, ok := b.codes[r.Get(source.Symbol)]
	if r.Code = code; !ok && b.whole {
		b.problems.Add(r.Pos(), "", "no code: no list before this one has the symbol %s", problem.Shorten(r.Get(source.Symbol)))
	}
	return ok
}

// ranges has the least and the greatest code of each Go type. Those of int and uint are
// what fits on every machine.
var ranges = map[string]struct{ least, greatest int64 }{
	"":     {0, math.MaxUint32}, // as uint32
	"int8": {math.MinInt8, math.MaxInt8}, "uint8": {0, math.MaxUint8},
	"int16": {math.MinInt16, math.MaxInt16}, "uint16": {0, math.MaxUint16},
	"int32": {math.MinInt32, math.MaxInt32}, "uint32": {0, math.MaxUint32},
	"int": {math.MinInt32, math.MaxInt32}, "uint": {0, math.MaxUint32},
	"int64": {math.MinInt64, math.MaxInt64}, "uint64": {0, math.MaxInt64},
}

// Types returns the names of the Go types that codes may have, without the "" that sorts
// first.
func Types() []string { return slices.Sorted(maps.Keys(ranges))[1:] }

// Fits reports whether a Go type can hold a code.
func Fits(typ string, code int64) bool {
	limits := ranges[typ]
	return code >= limits.least && code <= limits.greatest
}

// checkRange reports whether the type can hold the record's code. It adds a problem if not.
func (b *builder) checkRange(r *source.Record) bool {
	if Fits(b.Type, r.Code) {
		return true
	}
	limits, hint := ranges[b.Type], ""
	if r.Code < 0 && limits.least == 0 {
		hint = "; -type int32 allows negative ones"
	}
	b.report(r, "number out of range, codes are %d to %d%s", limits.least, limits.greatest, hint)
	return false
}

// record merges one record into the facts about its code.
func (b *builder) record(r *source.Record) {
	f, why := b.facts[r.Code], r.Get(source.Why)
	if f == nil && why != "" {
		if b.whole {
			b.report(r, "no list before this correction has the code")
		}
		return
	}
	if f == nil {
		f = &facts{first: r}
		b.facts[r.Code] = f
	} else if f.last.List == r.List {
		b.duplicate(f.last, r)
		return
	}
	f.last = r
	if symbol := r.Get(source.Symbol); symbol != "" {
		b.codes[symbol] = r.Code
	}
	replaces := false
	for _, field := range r.Fields {
		onlyFinds := field.Column == source.Symbol && r.NoCode
		if !onlyFinds && field.Column != source.Why && field.Column != source.Evidence {
			replaces = b.field(f, field, r, why) || replaces
		}
	}
	if why == "" {
		return
	}
	f.why = why
	if !replaces {
		b.report(r, "the correction changes nothing")
	}
}

// field merges one field of a record, and reports whether it replaces another one.
func (b *builder) field(f *facts, field source.Field, r *source.Record, why string) (replaces bool) {
	old, isSymbol := f.by[field.Column], field.Column == source.Symbol
	switch {
	case old == nil:
		f.by[field.Column] = r
	case old.Get(field.Column) == field.Text:
	case isSymbol && (b.hasAlias(r.Code, field.Text) || b.hasAlias(r.Code, old.Get(source.Symbol))):
		b.rename(f, r)
	case why != "":
		f.replace(field, r)
		return true
	case isSymbol:
		b.secondSymbol(old, r)
	default:
		b.report(r, "%s differs from %s; only a row with a why may override it", field.Column, old.Pos())
	}
	return false
}

// report adds a problem with a record.
func (b *builder) report(r *source.Record, format string, args ...any) {
	b.problems.Add(r.Pos(), problem.CodeText(r.Code), format, args...)
}

// duplicate reports a code that one list has twice.
func (b *builder) duplicate(first, second *source.Record) {
	one, two := first.Get(source.Symbol), second.Get(source.Symbol)
	if one != "" && two != "" && one != two {
		b.secondSymbol(first, second)
	} else {
		b.report(second, "duplicate code; first at %s", first.Pos())
	}
}

func (b *builder) secondSymbol(first, second *source.Record) {
	b.report(second, "second symbol %s; it is %s at %s", second.Get(source.Symbol), first.Get(source.Symbol), first.Pos())
}

// removed is what a correction has in a column that is to be empty.
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

// hasAlias reports whether a symbol is a further one of a code.
func (b *builder) hasAlias(code int64, symbol string) bool {
	return slices.ContainsFunc(b.aliases[code], func(a *source.Record) bool { return a.Get(source.Symbol) == symbol })
}

// rename makes the symbol of a record the main one of the code, if a table
// says so. The other one becomes an alias.
func (b *builder) rename(f *facts, r *source.Record) {
	header := r
	if r.List.Format != source.Header {
		header = f.by[source.Symbol]
		f.by[source.Symbol] = r
	}
	if !b.hasAlias(r.Code, header.Get(source.Symbol)) {
		b.aliases[r.Code] = append(b.aliases[r.Code], header)
	}
}
