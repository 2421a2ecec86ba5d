package catalog

import (
	"go/token"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// NamePrefix is what the name of every constant begins with.
const NamePrefix = "Err"

// name returns the Go name of a symbol's constant: ErrPPPTimeout for
// ERROR_PPP_TIMEOUT. If none can be derived, it adds a problem and returns "".
func (b *builder) name(symbol string, code int64, at problem.Pos) string {
	words, ok := b.words[strings.ToUpper(symbol)]
	if !ok {
		words = b.goWords(b.ownWords(symbol))
	}
	if name := NamePrefix + words; words != "" && token.IsIdentifier(name) {
		return name
	}
	b.problems.Add(at, problem.CodeText(code), "cannot derive a Go name from symbol %q", symbol)
	return ""
}

// ownWords returns a symbol without a prefix of Trim, and without one of the table of
// words after that.
func (b *builder) ownWords(symbol string) string {
	return withoutPrefix(withoutPrefix(symbol, b.Trim), b.prefixes)
}

// withoutPrefix returns a symbol without the longest of the prefixes that it has.
func withoutPrefix(symbol string, prefixes []string) string {
	longest := 0
	for _, prefix := range prefixes {
		if strings.HasPrefix(symbol, prefix) {
			longest = max(longest, len(prefix))
		}
	}
	return symbol[longest:]
}

// goWords joins words with "_" between them into one Go name. A word is written as the
// table of words has it, or capitalised. One in mixed case already keeps its letters.
func (b *builder) goWords(words string) string {
	var name strings.Builder
	name.Grow(len(words))
	for word := range strings.SplitSeq(words, "_") {
		upper := strings.ToUpper(word)
		spelling, ok := b.words[upper]
		if ok || word == "" {
			name.WriteString(spelling)
			continue
		}
		first, size := utf8.DecodeRuneInString(word)
		rest := word[size:]
		if word == upper {
			rest = strings.ToLower(rest)
		}
		name.WriteRune(unicode.ToUpper(first))
		name.WriteString(rest)
	}
	return name.String()
}

// setAliases gives an entry the further symbols of its code. A symbol whose name another
// one has already does not get a constant.
func (b *builder) setAliases(e *Entry) {
	for _, r := range b.aliases[e.Code] {
		symbol := r.Get(source.Symbol)
		name := b.name(symbol, e.Code, r.Pos())
		all := b.catalog.Aliases[e]
		if name != "" && name != e.Name && !slices.ContainsFunc(all, func(a *Alias) bool { return a.Name == name }) {
			b.catalog.Aliases[e] = append(all, &Alias{Name: name, Symbol: symbol, DefinedIn: r.Get(source.DefinedIn), At: r.Pos()})
		}
	}
}

// checkNames reports codes whose constants would have one name, because they have one
// symbol or similar ones.
func (b *builder) checkNames() {
	for _, e := range b.catalog.Entries {
		code := problem.CodeText(e.Code)
		b.own(e.Name, Owner{e.Symbol, code, e.SymbolAt})
		for _, a := range b.catalog.Aliases[e] {
			b.own(a.Name, Owner{a.Symbol, code, a.At})
		}
	}
}

func (b *builder) own(name string, o Owner) {
	first, taken := b.catalog.Owners[name]
	switch {
	case name == "": // which is reported already
	case !taken:
		b.catalog.Owners[name] = o
	case first.Symbol == o.Symbol:
		b.problems.Add(o.At, o.Code, "symbol %s is %s at %s", o.Symbol, first.Code, first.At)
	default:
		b.problems.Add(o.At, o.Code, "symbol %s has the Go name %s of symbol %s at %s", o.Symbol, name, first.Symbol, first.At)
	}
}
