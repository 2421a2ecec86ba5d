// Package search finds codes by words: what a person types, or the text of a dialog that shows no
// number.
package search

import (
	"cmp"
	"fmt"
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
//   - codes that have all words;
//   - codes for whose number winerror.h has a symbol, or Windows a message, with all words;
//   - codes that have some of the words, unless there are many words and most are unknown, as in
//     another language.
//
// Words that do not tell one code from another, such as "the" or "error", may be missing. A rare
// word weighs more than a frequent one, and a word in a symbol more than one in a headline, and so
// on in the order of fields. A word that no code has may be the beginning of longer words. Codes that
// weigh less than half of the best are left out.
func Find(text string) Result {
	var query []term
	var words []string
	unknown := 0
	for _, word := range queryOf(text) {
		t := termOf(word)
		query = append(query, t)
		if t.isFiller {
			continue
		}
		words = append(words, word)
		if !t.isKnown {
			unknown++
		}
	}
	if len(words) == 0 {
		return Result{}
	}
	var some []match
	documents, _ := index()
	for _, d := range documents {
		if m := d.match(query, len(words)); m.words > 0 {
			some = append(some, m)
		}
	}
	all := slices.DeleteFunc(slices.Clone(some), func(m match) bool { return m.words < len(words) })
	if len(all) > 0 {
		return Result{Codes: best(all), Words: words, All: true}
	}
	if codes := otherMeaning(words); len(codes) > 0 {
		return Result{Codes: codes, Words: words, Other: true}
	}
	const many = 4 // more than in a name or a misspelled phrase
	if len(words) >= many && 2*unknown > len(words) {
		some = nil
	}
	return Result{Codes: best(some), Words: words}
}

// best returns the codes of the matches that have at least half of the highest weight, the best
// first, equal ones in numeric order.
func best(matches []match) []raserr.Code {
	slices.SortStableFunc(matches, func(a, b match) int { return cmp.Compare(b.weight, a.weight) })
	var codes []raserr.Code
	for _, m := range matches {
		if m.weight >= matches[0].weight/2 {
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
		for _, meaning := range []string{code.WinerrorSymbol(), otherMessage(code)} {
			has := withCompounds(meaning)
			if !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(has, word) }) {
				matches = append(matches, match{code: code, weight: 1 / float64(len(has))})
				break
			}
		}
	}
	return best(matches)
}

// Reason returns why a code was found if its symbol and headline do not show it, or "". It is what
// winerror.h calls the number, or the first sentence of the message or remedy with a word that they lack.
func (r Result) Reason(code raserr.Code) string {
	if r.Other {
		return fmt.Sprintf("winerror.h calls %d %s; RAS means the above.", code, code.WinerrorSymbol())
	}
	for _, word := range r.Words {
		t := termOf(word)
		if t.isIn(symbolWords(code) + " " + code.Headline()) {
			continue
		}
		for sentence := range strings.SplitAfterSeq(code.Message()+" "+code.Remedy(), ". ") {
			if t.isIn(sentence) {
				return "… " + strings.TrimSpace(sentence)
			}
		}
	}
	return ""
}

// isIn reports whether a text has a term's word or another word for it.
func (t term) isIn(text string) bool {
	return slices.ContainsFunc(withCompounds(text), func(word string) bool {
		return word == t.word || slices.Contains(t.others, word)
	})
}
