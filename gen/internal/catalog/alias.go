package catalog

import (
	"slices"

	"example.com/ras/gen/internal/source"
)

// takeAliases notes the further symbols that a list has for its codes.
func (b *builder) takeAliases(list *source.List) {
	for _, r := range list.Records {
		if r.Alias {
			b.aliases[r.Code] = append(b.aliases[r.Code], r)
			b.codes[r.Get(source.Symbol)] = r.Code
		}
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
	if !b.hasAlias(f.code, header.Get(source.Symbol)) {
		b.aliases[f.code] = append(b.aliases[f.code], header)
	}
}

// setAliases gives an entry the further symbols of its code. One that makes the
// name of another makes no constant of its own.
func (b *builder) setAliases(e *Entry) {
	symbols, names := map[string]bool{e.Symbol: true}, map[string]bool{e.Name: true}
	for _, r := range b.aliases[e.Code] {
		symbol := r.Get(source.Symbol)
		if symbols[symbol] {
			continue
		}
		symbols[symbol] = true
		name := b.name(symbol, e.Code, r.Pos())
		if name == "" || names[name] {
			continue
		}
		names[name] = true
		b.catalog.Aliases[e] = append(b.catalog.Aliases[e], &Alias{
			Name:      name,
			Symbol:    symbol,
			DefinedIn: r.Get(source.DefinedIn),
			At:        r.Pos(),
		})
	}
}
