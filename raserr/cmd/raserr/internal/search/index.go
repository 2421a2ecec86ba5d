package search

import (
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"

	"example.com/ras/raserr"
)

// fields are the texts of a code, and what a word in them weighs. The last ones also name things
// that other codes are about.
var fields = []struct {
	text   func(raserr.Code) string
	weight float64
}{
	{symbolWords, 1.5},
	{raserr.Code.Headline, 1.4},
	{raserr.Code.Message, 1.3},
	{func(c raserr.Code) string { text, _ := c.SystemMessage(); return text }, 1.3},
	{raserr.Code.Keywords, ownWeight},
	{raserr.Code.Remedy, 0.6},
	{func(c raserr.Code) string { return c.Category().String() }, 0.5},
}

// ownWeight is the least that a word in a code's own texts weighs.
const ownWeight = 1.0

// The weight of a match is the weight of its words times those of these that apply. They are chosen
// by trial, with the texts of raserror.h and what people type.
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
}

// match returns the code as a match for a query with a number of words that are not fillers.
func (d *document) match(query []string, telling int) match {
	m := match{code: d.code}
	for _, word := range query {
		weight := d.weight(word)
		if fillers[word] {
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
	if telling <= few && slices.Contains(common, d.code) {
		m.weight *= asCommon
	}
	return m
}

// weight returns what a word or a synonym of it weighs in the document, 0 if it has neither.
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
		d := document{code: code, words: map[string]float64{}}
		for _, f := range fields {
			for _, word := range withCompounds(f.text(code)) {
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
	return c.count[word] > 0 || synonymsOf[word] != nil
}

// rarity returns what a word weighs: more, the fewer codes have it.
func (c *collection) rarity(word string) float64 {
	return math.Log(1 + float64(len(c.documents))/float64(max(1, c.count[word])))
}

// factor returns what the weight of a match in a document is multiplied by. It is less for a
// document of many words, which would be found by everything, and for a code that is not in
// raserror.h, since clients show those most.
func (c *collection) factor(d *document) float64 {
	sum := 0.0
	for _, word := range slices.Sorted(maps.Keys(d.words)) { // a sum of floats depends on the order
		if d.words[word] >= ownWeight {
			sum += c.rarity(word) * c.rarity(word)
		}
	}
	factor := 1 / math.Pow(math.Sqrt(sum), shortness)
	if d.code.Header() != "raserror.h" {
		factor *= asOther
	}
	return factor
}

// capitalized is a word in the name of a constant that is not an initialism.
var capitalized = regexp.MustCompile(`[A-Z][a-z]+\d*`)

// symbolWords returns the words of a code's symbol and constant, and both whole.
func symbolWords(code raserr.Code) string {
	name := strings.TrimPrefix(code.GoString(), "raserr.Err")
	symbol := strings.TrimPrefix(code.Symbol(), "ERROR_")
	spaced := capitalized.ReplaceAllString(name, " $0 ") // PPPTimeout becomes PPP Timeout
	return strings.Join([]string{symbol, strings.ReplaceAll(symbol, "_", " "), spaced, name, "Err" + name}, " ")
}
