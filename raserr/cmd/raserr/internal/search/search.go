// Package search finds the codes that a text is about by its words: what a person types, or
// the text of a dialog that shows no number.
package search

import (
	"cmp"
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// Result is what a search has found.
type Result struct {
	Codes []raserr.Code // the best first
	Words []string      // what was looked for, without words that do not tell one code from another
	All   bool          // the codes have all words
	Other bool          // the words are those of another error with the number
}

// Find returns the codes whose texts have words of text. It returns the first of these
// that it finds:
//
//   - codes that have all words. If some have most of the words in their own texts, the codes
//     with fewer of them there are left out: a remedy and a category name things that other
//     codes are about;
//   - codes for whose number winerror.h, or Windows, has a symbol or message with all words;
//   - codes that come near, unless there are many words and most are in no code, as in
//     another language.
//
// Words that do not tell one code from another, such as "the" or "error", may be missing.
// A rare word weighs more than a frequent one, and a word in a code's symbol more than one
// in its headline, and so on in the order of fields. A word that no text has is also the
// beginning of longer words.
func Find(text string) Result {
	query := queryOf(text)
	result := Result{Words: slices.DeleteFunc(slices.Clone(query), func(word string) bool { return fillers[word] })}
	if len(result.Words) == 0 {
		return result
	}
	var some, all []match
	most := 0
	for _, d := range index().documents {
		m := d.match(query, len(result.Words))
		if m.words == len(result.Words) {
			all = append(all, m)
		}
		if m.words > 0 {
			some = append(some, m)
		}
		most = max(most, m.own)
	}
	if 2*most > len(result.Words) {
		all = slices.DeleteFunc(all, func(m match) bool { return m.own < most })
	}
	if len(all) > 0 {
		result.Codes, result.All = best(all), true
		return result
	}
	result.Codes = otherMeaning(result.Words)
	result.Other = len(result.Codes) > 0
	if !result.Other && !isForeign(result.Words) {
		result.Codes = nearest(some)
	}
	return result
}

// isForeign reports whether there are more words than in a name or a misspelled phrase, and
// most are in no code.
func isForeign(words []string) bool {
	const many = 4
	known := 0
	for _, word := range words {
		if index().isKnown(word) {
			known++
		}
	}
	return len(words) >= many && 2*known < len(words)
}

// match is a code, and how well it matches a query.
type match struct {
	code   raserr.Code
	words  int // how many words it has, without fillers
	own    int // how many of them are in its own texts, not only in its remedy or category
	weight float64
}

// best returns the codes of matches, the best first, equal ones in numeric order.
func best(matches []match) []raserr.Code {
	slices.SortStableFunc(matches, func(a, b match) int { return cmp.Compare(b.weight, a.weight) })
	codes := make([]raserr.Code, len(matches))
	for i, m := range matches {
		codes[i] = m.code
	}
	return codes
}

// nearest returns the codes of the matches that are at least half as good as the best.
func nearest(matches []match) []raserr.Code {
	most := 0.0
	for _, m := range matches {
		most = max(most, m.weight)
	}
	return best(slices.DeleteFunc(matches, func(m match) bool { return m.weight < most/2 }))
}

// otherMeaning returns the codes whose number is another error in winerror.h with a symbol,
// or a message of Windows, that has all words. Those with the fewest other words are first.
func otherMeaning(words []string) []raserr.Code {
	var matches []match
	for code := range raserr.All() {
		for _, meaning := range []string{strings.ReplaceAll(code.WinerrorSymbol(), "_", " "), otherMessage(code)} {
			has := withCompounds(meaning)
			if !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(has, word) }) {
				matches = append(matches, match{code: code, weight: -float64(len(has))})
				break
			}
		}
	}
	return best(matches)
}

// Reason returns the sentence of a code's message or remedy by which it was found: the first
// that has a word of the result that the symbol and the headline lack. It returns "" without one.
func (r Result) Reason(code raserr.Code) string {
	shown := withCompounds(symbolWords(code) + " " + code.Headline())
	for _, word := range r.Words {
		if hasWord(shown, word) {
			continue
		}
		for sentence := range strings.SplitAfterSeq(code.Message()+" "+code.Remedy(), ". ") {
			if hasWord(withCompounds(sentence), word) {
				return strings.TrimSpace(sentence)
			}
		}
	}
	return ""
}

// hasWord reports whether words have a word or a synonym of it.
func hasWord(words []string, word string) bool {
	return slices.ContainsFunc(words, func(other string) bool {
		return other == word || slices.Contains(synonymsOf[word], other)
	})
}
