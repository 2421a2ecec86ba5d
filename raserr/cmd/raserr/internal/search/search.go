// Package search finds codes by words: what a person types, or the text of a dialog that shows no
// number.
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

// Find returns the codes that have the words of text. It returns the first of these that it finds:
//
//   - codes that have all words. A remedy or a category names things that other codes are about, so
//     if a code has most words in its other texts, codes with fewer of them there are left out;
//   - codes for whose number winerror.h has a symbol, or Windows a message, with all words;
//   - codes that have some of the words, unless there are many words and most are unknown, as in
//     another language.
//
// Words that do not tell one code from another, such as "the" or "error", may be missing. A rare
// word weighs more than a frequent one, and a word in a symbol more than one in a headline, and so
// on in the order of fields. A word that no code has may be the beginning of longer words.
func Find(text string) Result {
	query := queryOf(text)
	words := slices.DeleteFunc(slices.Clone(query), func(word string) bool { return fillers[word] })
	if len(words) == 0 {
		return Result{}
	}
	var some []match
	most := 0
	for _, d := range index().documents {
		if m := d.match(query, len(words)); m.words > 0 {
			some = append(some, m)
			most = max(most, m.own)
		}
	}
	all := slices.DeleteFunc(slices.Clone(some), func(m match) bool {
		return m.words < len(words) || m.own < most && 2*most > len(words)
	})
	if len(all) > 0 {
		return Result{Codes: best(all, 0), Words: words, All: true}
	}
	if codes := otherMeaning(words); len(codes) > 0 {
		return Result{Codes: codes, Words: words, Other: true}
	}
	if isForeign(words) {
		some = nil
	}
	return Result{Codes: best(some, 0.5), Words: words}
}

// isForeign reports whether there are more words than in a name or a misspelled phrase, and most
// are in no code.
func isForeign(words []string) bool {
	const many = 4
	known := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return !index().isKnown(word) })
	return len(words) >= many && 2*len(known) < len(words)
}

// match is a code, and how well it matches a query.
type match struct {
	code   raserr.Code
	words  int // how many words it has, without fillers
	own    int // how many of them are in its own texts, not only in its remedy or category
	weight float64
}

// best returns the codes of the matches that have at least a share of the highest weight, the best
// first, equal ones in numeric order.
func best(matches []match, share float64) []raserr.Code {
	slices.SortStableFunc(matches, func(a, b match) int { return cmp.Compare(b.weight, a.weight) })
	var codes []raserr.Code
	for _, m := range matches {
		if m.weight >= share*matches[0].weight {
			codes = append(codes, m.code)
		}
	}
	return codes
}

// otherMeaning returns the codes whose number is another error, with a symbol in winerror.h or a
// message of Windows that has all words. Those with the fewest other words are first.
func otherMeaning(words []string) []raserr.Code {
	var matches []match
	for code := range raserr.All() {
		for _, meaning := range []string{strings.ReplaceAll(code.WinerrorSymbol(), "_", " "), otherMessage(code)} {
			has := withCompounds(meaning)
			if !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(has, word) }) {
				matches = append(matches, match{code: code, weight: 1 / float64(len(has))})
				break
			}
		}
	}
	return best(matches, 0)
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
