// Package search finds the codes that a text is about by its words: what a person
// types, or the text of a dialog that shows no number.
package search

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"example.com/ras/raserr"
)

// Result is what a search has found.
type Result struct {
	Codes []raserr.Code // the best first
	Words []string      // what was looked for, without words that do not tell one code from another
	All   bool          // the codes have all words
	Other bool          // the words are those of what winerror.h calls the numbers
}

// Find returns the codes whose texts have words of text. It returns the first of
// these that there are:
//
//   - codes that have all words, without those that have fewer of them in their own
//     texts than another code, if that one has most words there: a remedy and a
//     category name things that other codes are about;
//   - codes for whose number winerror.h, or Windows, has a name or text with all words;
//   - codes that come near, unless there are many words and most are in no code, as in
//     another language.
//
// Words that do not tell one code from another, such as "the" or "error", may be
// missing.
//
// A rare word weighs more than a frequent one, and a word in a code's symbol more
// than one in its headline, and so on in the order of fields. A word that no text has
// is also the beginning of longer words.
func Find(text string) Result {
	query := queryOf(text)
	result := Result{Words: query.telling()}
	if len(result.Words) == 0 {
		return result
	}
	var some, all []match
	most := 0
	for _, d := range index().documents {
		m := d.match(query)
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
	result.Codes = otherMeaning(query)
	result.Other = len(result.Codes) > 0
	if !result.Other && !result.isForeign() {
		result.Codes = nearest(some)
	}
	return result
}

// isForeign reports whether most of the words are in no code, and there are more of
// them than a name or a misspelled phrase has.
func (r Result) isForeign() bool {
	const many = 4
	known := 0
	for _, word := range r.Words {
		if index().isKnown(word) {
			known++
		}
	}
	return len(r.Words) >= many && 2*known < len(r.Words)
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

// otherMeaning returns the codes whose number winerror.h, or Windows' text for that
// other error, describes with all words, those with the fewest other words first.
func otherMeaning(query query) []raserr.Code {
	var matches []match
	for code := range raserr.All() {
		for _, meaning := range []string{code.WinerrorSymbol(), otherText(code)} {
			has := words(strings.ReplaceAll(meaning, "_", " "))
			if meaning != "" && !slices.ContainsFunc(query.telling(), func(word string) bool { return !slices.Contains(has, word) }) {
				matches = append(matches, match{code: code, weight: -float64(len(has))})
				break
			}
		}
	}
	return best(matches)
}

// Reason returns the sentence of a code's message or remedy by which it was found,
// if its symbol and headline lack a word of the result that the sentence has. It
// returns "" if there is none.
func (r Result) Reason(code raserr.Code) string {
	if r.Other {
		return ""
	}
	shown := words(symbolWords(code) + " " + code.Headline())
	for _, word := range r.Words {
		if hasWord(shown, word) {
			continue
		}
		for _, text := range []string{code.Message(), code.Remedy()} {
			for _, sentence := range strings.SplitAfter(text, ". ") {
				if hasWord(words(sentence), word) {
					return strings.TrimSpace(sentence)
				}
			}
		}
	}
	return ""
}

// hasWord reports whether a word, or a synonym of it, is among others.
func hasWord(among []string, word string) bool {
	return slices.ContainsFunc(among, func(other string) bool {
		return other == word || slices.Contains(synonymsOf[word], other)
	})
}

// fields are the texts of a code, and what a word in them weighs. The last ones are
// not about the code alone: a remedy names causes that other codes have as well.
var fields = []struct {
	text   func(raserr.Code) string
	weight float64
}{
	{symbolWords, 1.5},
	{raserr.Code.Headline, 1.4},
	{raserr.Code.Message, 1.3},
	{systemMessage, 1.3},
	{raserr.Code.Keywords, ownWeight},
	{raserr.Code.Remedy, 0.6},
	{categoryWords, 0.5},
}

// ownWeight is the least that a word in a code's own texts weighs.
const ownWeight = 1.0

// The weight of a match is its words' weight times these, as far as they apply.
// They are chosen by trial: with the texts of raserror.h, and what people type.
const (
	asSynonym = 0.9  // the code has another word for the word
	asFiller  = 0.3  // the word does not tell one code from another
	asCommon  = 1.33 // the query is short, and many people meet the code
	asOther   = 0.77 // the code is not a client's own
	shortness = 0.25 // how much a code with few words gains over one with many
)

// document is a code with the words of its texts.
type document struct {
	code   raserr.Code
	words  map[string]float64 // what each word weighs here
	factor float64            // what all of them are multiplied by
	common bool               // whether many people meet the code
}

// match returns the code as a match for a query.
func (d *document) match(query query) match {
	m := match{code: d.code}
	for _, word := range query {
		weight := d.weight(word)
		if isFiller(word) {
			m.weight += asFiller * weight * index().rarity(word)
			continue
		}
		m.weight += weight * index().rarity(word)
		if weight > 0 {
			m.words++
		}
		if weight >= asSynonym*ownWeight {
			m.own++
		}
	}
	m.weight *= d.factor
	const few = 3
	if d.common && len(query.telling()) <= few {
		m.weight *= asCommon
	}
	return m
}

// weight returns what a word weighs in the document, 0 if the document has neither
// the word nor a synonym.
func (d *document) weight(word string) float64 {
	weight := d.words[word]
	for _, other := range synonymsOf[word] {
		weight = max(weight, asSynonym*d.words[other])
	}
	if len(word) >= 3 && !index().isKnown(word) {
		for other, w := range d.words {
			if strings.HasPrefix(other, word) {
				weight = max(weight, asSynonym*w)
			}
		}
	}
	return weight
}

// collection is all codes, and in how many of them each word is.
type collection struct {
	documents []document
	count     map[string]int
}

// index is made when something is looked for.
var index = sync.OnceValue(func() *collection {
	c := &collection{count: map[string]int{}}
	for code := range raserr.All() {
		d := document{code: code, words: map[string]float64{}, common: slices.Contains(common, code)}
		for _, f := range fields {
			for _, word := range words(f.text(code)) {
				d.words[word] = max(d.words[word], f.weight)
			}
		}
		for word := range d.words {
			c.count[word]++
		}
		c.documents = append(c.documents, d)
	}
	for i := range c.documents {
		c.documents[i].factor = c.factor(&c.documents[i])
	}
	return c
})

// isKnown reports whether any code has a word or a synonym of it.
func (c *collection) isKnown(word string) bool {
	return c.count[word] > 0 || slices.ContainsFunc(synonymsOf[word], func(other string) bool { return c.count[other] > 0 })
}

// rarity returns what a word weighs: more, the fewer codes have it.
func (c *collection) rarity(word string) float64 {
	return math.Log(1 + float64(len(c.documents))/float64(max(1, c.count[word])))
}

// factor returns what the weight of a match in a document is multiplied by. It is
// less for a document with much to say, which would be found by everything, and for
// codes that are not those of raserror.h, which a client shows most.
func (c *collection) factor(d *document) float64 {
	sum := 0.0
	for word, weight := range d.words {
		if weight >= ownWeight {
			sum += c.rarity(word) * c.rarity(word)
		}
	}
	factor := 1 / math.Pow(math.Sqrt(sum), shortness)
	if d.code.Header() != "raserror.h" {
		factor *= asOther
	}
	return factor
}
