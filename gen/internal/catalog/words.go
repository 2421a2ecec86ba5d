package catalog

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// wordsFor gives an entry without a message the words of its symbol as one, or
// reports that it has none.
func (b *builder) wordsFor(e *Entry, f *facts) {
	if by := f.by[source.Symbol]; b.Words && by != nil {
		e.Message = b.sentenceOf(e.Symbol)
		e.MessageFrom = b.source(by.List)
		e.FromSymbol = true
		return
	}
	if !b.silent[f.first.List] {
		b.missingMessage(e, f)
	}
}

// missingMessage reports a code without a message, and the flag that makes one of its symbol.
func (b *builder) missingMessage(e *Entry, f *facts) {
	switch {
	case e.Symbol == "":
		b.missing(f, source.Message)
	case b.whole:
		b.problems.Add(f.first.Pos(), problem.CodeText(f.code),
			"no %s for %s in any list; -words makes one of it", source.Message, e.Symbol)
	}
}

// findSilent finds the headers that have no message for most of their codes, and
// reports this in one line each.
func (b *builder) findSilent(lists []*source.List) {
	codes, silent := map[*source.List]int{}, map[*source.List]int{}
	for _, f := range b.facts {
		codes[f.first.List]++
		if f.by[source.Message] == nil {
			silent[f.first.List]++
		}
	}
	b.silent = map[*source.List]bool{}
	for _, list := range lists {
		n, all := silent[list], codes[list]
		if b.Words || !b.whole || list.Format != source.Header || 2*n <= all {
			continue
		}
		b.silent[list] = true
		b.problems.Add(problem.Pos{File: list.Name}, "",
			"no message for %s in any list; with -words they get the words of their symbols, or a table can have them in its column %q",
			outOf(n, all), source.Message.String())
	}
}

func outOf(n, all int) string {
	if n == all {
		return fmt.Sprintf("any of the %d codes", all)
	}
	return fmt.Sprintf("%d of the %d codes", n, all)
}

// sentenceOf writes the words of a symbol as a sentence: "Buffer too small." for
// ERROR_BUFFER_TOO_SMALL. Words of the table of words are spelled as there.
func (b *builder) sentenceOf(symbol string) string {
	var words []string
	for _, part := range strings.FieldsFunc(ownWords(symbol), func(r rune) bool { return r == '_' }) {
		switch spelling, ok := b.words[strings.ToUpper(part)]; {
		case !ok:
			words = append(words, inSmallLetters(humps(part))...)
		case spelling != removed:
			words = append(words, spelledWords(spelling)...)
		}
	}
	text := strings.Join(words, " ")
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:] + "."
}

// spelledWords returns the words of a Go spelling: those of DialIn are "dial" and
// "in", but PPP, IPsec and NetBIOS stay as they are.
func spelledWords(spelling string) []string {
	words := humps(spelling)
	for _, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) || w[size:] != strings.ToLower(w[size:]) {
			return []string{spelling}
		}
	}
	return inSmallLetters(words)
}

func inSmallLetters(words []string) []string {
	for i := range words {
		words[i] = strings.ToLower(words[i])
	}
	return words
}

// humps splits a word before each capital that follows a small letter.
func humps(word string) []string {
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
