package search

import (
	"math"
	"slices"
	"strings"
	"sync"

	"example.com/ras/raserr"
)

// fields are the texts of a code, and what a word in them weighs: less than 1 in those that also name
// things that other codes are about.
var fields = []struct {
	text   func(raserr.Code) string
	weight float64
}{
	{symbolWords, 1.5},
	{raserr.Code.Headline, 1.4},
	{raserr.Code.Message, 1.3},
	{func(c raserr.Code) string { text, _ := c.SystemMessage(); return text }, 1.3},
	{raserr.Code.Keywords, 1},
	{raserr.Code.Remedy, 0.6},
	{func(c raserr.Code) string { return c.Category().String() }, 0.5},
}

// The weight of a match is the weight of its words times those of these that apply. They are chosen
// by trial, with the texts of raserror.h and what people type.
const (
	asSynonym = 0.9  // the code has another word for the word
	asFiller  = 0.3  // the word does not tell one code from another
	asCommon  = 1.33 // the query is short, and many people meet the code
	asOther   = 0.77 // the code is not a client's own
	shortness = 0.12 // how much a code with few words gains over one with many
)

// document is a code with the words of its texts.
type document struct {
	code   raserr.Code
	words  map[string]float64 // what each word weighs here
	factor float64            // what the weight of a match is multiplied by
}

// index returns all codes, and in how many of them each word is. It reads them once.
var index = sync.OnceValues(func() (documents []document, count map[string]int) {
	count = map[string]int{}
	for code := range raserr.All() {
		d := document{code, map[string]float64{}, 1}
		for _, f := range fields {
			for _, word := range withCompounds(f.text(code)) {
				d.words[word] = max(d.words[word], f.weight)
			}
		}
		own := 0
		for word, weight := range d.words {
			count[word]++
			if weight >= 1 {
				own++
			}
		}
		d.factor = math.Pow(float64(own), -shortness)
		if code.Header() != "raserror.h" { // whose codes clients show most
			d.factor *= asOther
		}
		documents = append(documents, d)
	}
	return documents, count
})

// symbolWords returns the words of a code's symbol, and its constant with and without Err.
func symbolWords(code raserr.Code) string {
	name := strings.TrimPrefix(code.GoString(), "raserr.")
	symbol := strings.NewReplacer("ERROR_", "", "_", " ").Replace(code.Symbol())
	return symbol + " " + name + " " + strings.TrimPrefix(name, "Err")
}

// term is a word of a query.
type term struct {
	word     string
	others   []string // words that codes may have instead of it
	rarity   float64  // what the word weighs: more, the fewer codes have it
	isFiller bool
	isKnown  bool // a code has the word or a synonym of it
}

// termOf returns a word as a term. A word that is not known may be the beginning of others.
func termOf(word string) term {
	documents, count := index()
	t := term{word: word, others: synonymsOf(word), isFiller: slices.Contains(fillers, word)}
	t.rarity = math.Log(1 + float64(len(documents))/float64(max(1, count[word])))
	if t.isFiller {
		t.rarity *= asFiller
	}
	t.isKnown = count[word] > 0 || t.others != nil
	if len(word) >= 3 && !t.isKnown {
		for other := range count {
			if strings.HasPrefix(other, word) {
				t.others = append(t.others, other)
			}
		}
	}
	return t
}

// match is a code, and how well it matches a query.
type match struct {
	code   raserr.Code
	words  int // how many words it has, without fillers
	weight float64
}

// match returns the code as a match for a query with a number of words that are not fillers.
func (d *document) match(query []term, telling int) match {
	m := match{code: d.code}
	for _, t := range query {
		weight := d.words[t.word]
		for _, other := range t.others {
			weight = max(weight, asSynonym*d.words[other])
		}
		m.weight += weight * t.rarity * d.factor
		if weight > 0 && !t.isFiller {
			m.words++
		}
	}
	const few = 3
	if telling <= few && slices.Contains(common, d.code) {
		m.weight *= asCommon
	}
	return m
}
