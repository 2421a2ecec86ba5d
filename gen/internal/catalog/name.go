package catalog

import (
	"go/token"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// NamePrefix is what the name of every constant begins with.
const NamePrefix = "Err"

// name returns the Go name of a symbol's constant: ErrPPPTimeout for
// ERROR_PPP_TIMEOUT. It adds a problem if there is none.
func (b *builder) name(symbol string, code int64, at problem.Pos) string {
	words, ok := b.spelling(symbol)
	if !ok {
		words = b.goWords(b.ownWords(symbol), "_")
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

// goWords joins the words between any of the separators into one Go name.
func (b *builder) goWords(s, separators string) string {
	isSeparator := func(r rune) bool { return strings.ContainsRune(separators, r) }
	var name strings.Builder
	name.Grow(len(s))
	for word := range strings.FieldsFuncSeq(s, isSeparator) {
		b.writeWord(&name, word)
	}
	return name.String()
}

// spelling returns how the table of words writes a word, or a whole symbol, in
// Go names. It is empty for one that the table leaves out.
func (b *builder) spelling(word string) (string, bool) {
	spelling, ok := b.words[strings.ToUpper(word)]
	return strings.TrimSuffix(spelling, removed), ok
}

// writeWord writes a word as the table of words has it, or capitalised. A word that
// is in mixed case already keeps its letters.
func (b *builder) writeWord(name *strings.Builder, word string) {
	if spelling, ok := b.spelling(word); ok {
		name.WriteString(spelling)
		return
	}
	first, size := utf8.DecodeRuneInString(word)
	rest := word[size:]
	if word == strings.ToUpper(word) {
		rest = strings.ToLower(rest)
	}
	name.WriteRune(unicode.ToUpper(first))
	name.WriteString(rest)
}

// checkWord reports whether a spelling can be part of a Go name, and a problem if not.
func (b *builder) checkWord(p *source.Pair) bool {
	if strings.HasSuffix(p.Key, "_") && p.Value != removed {
		b.problems.Add(p.Pos(), "", "prefix %q: %q is not \"-\", which leaves it out", p.Key, p.Value)
		return false
	}
	if p.Value == removed || token.IsIdentifier(NamePrefix+p.Value) {
		return true
	}
	b.problems.Add(p.Pos(), "", "word %q: %q cannot be part of a Go name", p.Key, p.Value)
	return false
}

// checkNames reports codes whose constants would have one name.
func (b *builder) checkNames() {
	type owner struct {
		symbol string
		at     problem.Pos
	}
	byName := make(map[string]owner, len(b.catalog.Entries))
	check := func(name, symbol string, code int64, at problem.Pos) {
		if name == "" {
			return
		}
		first, taken := byName[name]
		if !taken {
			byName[name] = owner{symbol, at}
		} else if first.symbol != symbol { // the same symbol is reported already
			b.problems.Add(at, problem.CodeText(code), "symbol %s has the Go name %s of symbol %s at %s",
				symbol, name, first.symbol, first.at)
		}
	}
	for _, e := range b.catalog.Entries {
		check(e.Name, e.Symbol, e.Code, e.SymbolAt)
		for _, a := range b.catalog.Aliases[e] {
			check(a.Name, a.Symbol, e.Code, a.At)
		}
	}
}
