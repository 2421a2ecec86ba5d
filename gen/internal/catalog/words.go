package catalog

import (
	_ "embed"
	"fmt"
	"go/token"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// NamePrefix is what the name of every constant begins with.
const NamePrefix = "Err"

// wordList has the words that are known without a table.
//
//go:embed words.tsv
var wordList string

func (b *builder) readDefaultWords() {
	for _, p := range source.Read("words.tsv", source.Table, strings.NewReader(wordList), b.problems).Pairs {
		b.addWord(p)
	}
}

// addWord adds a row of a table of words: a word, a whole symbol, or a prefix of
// symbols, which ends in "_".
func (b *builder) addWord(p *source.Pair) {
	isPrefix := strings.HasSuffix(p.Key, "_")
	switch {
	case isPrefix && p.Value == removed:
		b.prefixes = append(b.prefixes, p.Key)
	case isPrefix:
		b.problems.Add(p.Pos(), "", "prefix %q: %q is not \"-\", which leaves it out", p.Key, p.Value)
	case p.Value == removed:
		b.words[strings.ToUpper(p.Key)] = ""
	case token.IsIdentifier(NamePrefix + p.Value):
		b.words[strings.ToUpper(p.Key)] = p.Value
	default:
		b.problems.Add(p.Pos(), "", "word %q: %q cannot be part of a Go name", p.Key, p.Value)
	}
}

// name returns the Go name of a symbol's constant: ErrPPPTimeout for
// ERROR_PPP_TIMEOUT. It returns "" if the code has a constant of that name already. If none
// can be derived, or another code has it, it adds a problem and returns "", too.
func (b *builder) name(symbol string, e *Entry, at problem.Pos) string {
	words, ok := b.words[strings.ToUpper(symbol)]
	if !ok {
		words = b.goWords(b.ownWords(symbol))
	}
	name := NamePrefix + words
	first, taken := b.catalog.Owners[name]
	report := func(format string, args ...any) { b.problems.Add(at, problem.CodeText(e.Code), format, args...) }
	switch {
	case words == "" || !token.IsIdentifier(name):
		report("cannot derive a Go name from symbol %q", symbol)
	case !taken:
		b.catalog.Owners[name] = Owner{symbol, e, at}
		return name
	case first.Entry == e:
	case first.Symbol == symbol:
		report("symbol %s is %s at %s", symbol, problem.CodeText(first.Entry.Code), first.At)
	default:
		report("symbol %s has the Go name %s of symbol %s at %s", symbol, name, first.Symbol, first.At)
	}
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
		if name := b.name(symbol, e, r.Pos()); name != "" {
			e.Aliases = append(e.Aliases, Alias{name, symbol, r.Get(source.DefinedIn)})
		}
	}
}

// messageFromSymbol gives an entry without a message the words of its symbol as one, or
// reports that it has none, and the flag that makes one.
func (b *builder) messageFromSymbol(e *Entry, f *facts) {
	by := f.by[source.Symbol]
	if by == nil {
		b.missing(f, source.Message)
	} else if b.Words {
		e.Message = b.sentenceOf(e.Symbol)
		e.MessageFrom = b.source(by.List)
		e.FromSymbol = true
	} else if b.whole && !b.withoutMessages[f.first.List] {
		b.report(f.first, "no list has a %s for %s; -words makes one of the symbol", source.Message, e.Symbol)
	}
}

// maxNameWords is how many words a message may have that a name is made of.
const maxNameWords = 8

// symbolFromMessage gives an entry without a symbol the words of its message as one,
// NOT_FOUND for "Not found.", or reports that it has none.
func (b *builder) symbolFromMessage(e *Entry, f *facts) {
	by := f.by[source.Message]
	if by == nil || !b.Words {
		b.missing(f, source.Symbol)
		return
	}
	words := strings.FieldsFunc(strings.NewReplacer("'", "", "’", "").Replace(e.Message), func(r rune) bool { return !isWord(r) })
	if len(words) > maxNameWords {
		b.report(by, "no list has a symbol for this code, and its message is too long for a name")
		return
	}
	e.Symbol = strings.ToUpper(strings.Join(words, "_"))
}

// reportWithoutMessages finds the headers that have no message for most of their codes,
// and reports each in one line.
func (b *builder) reportWithoutMessages(lists []*source.List) {
	codes, without := map[*source.List]int{}, map[*source.List]int{}
	for _, f := range b.facts {
		codes[f.first.List]++
		if f.by[source.Message] == nil {
			without[f.first.List]++
		}
	}
	b.withoutMessages = map[*source.List]bool{}
	for _, list := range lists {
		n, all := without[list], codes[list]
		if b.Words || !b.whole || list.Format != source.Header || 2*n <= all {
			continue
		}
		b.withoutMessages[list] = true
		b.problems.Add(problem.Pos{File: list.Name}, "",
			"no list has a message for %s; -words makes messages of the symbols, or a table can have them in its column %q",
			outOf(n, all), source.Message.String())
	}
}

func outOf(n, all int) string {
	if all == 1 {
		return "its only code"
	}
	if n == all {
		return fmt.Sprintf("any of the %d codes", all)
	}
	return fmt.Sprintf("%d of the %d codes", n, all)
}

// sentenceOf writes the words of a symbol as a sentence: "Buffer too small." for
// ERROR_BUFFER_TOO_SMALL. Words of the table of words are spelled as there.
func (b *builder) sentenceOf(symbol string) string {
	var words []string
	for _, part := range strings.FieldsFunc(b.ownWords(symbol), func(r rune) bool { return r == '_' }) {
		if spelling, ok := b.words[strings.ToUpper(part)]; !ok {
			words = append(words, strings.ToLower(strings.Join(camelWords(part), " ")))
		} else if spelling != "" {
			words = append(words, spelledWords(spelling))
		}
	}
	text := strings.Join(words, " ")
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:] + "."
}

// spelledWords returns the words of a Go spelling: DialIn becomes "dial in", but PPP,
// IPsec and NetBIOS stay as they are.
func spelledWords(spelling string) string {
	words := camelWords(spelling)
	for _, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) || w[size:] != strings.ToLower(w[size:]) {
			return spelling
		}
	}
	return strings.ToLower(strings.Join(words, " "))
}

// camelWords splits a word before each capital after a lower-case letter.
func camelWords(word string) []string {
	var words []string
	begin := 0
	last := rune(0)
	for i, r := range word {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			words = append(words, word[begin:i])
			begin = i
		}
		last = r
	}
	return append(words, word[begin:])
}
