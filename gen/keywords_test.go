package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestKeywords shows that keywords are a sorted bag of words in lower case that the
// message lacks. The remedy may have them: a search finds what it says last.
func TestKeywords(t *testing.T) {
	_, c := embedded(t)
	word := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	for _, e := range c.Entries {
		words := strings.Fields(e.Keywords)
		if e.Keywords != strings.Join(words, " ") || !slices.IsSorted(words) || len(words) != len(slices.Compact(slices.Clone(words))) {
			t.Errorf("%d: not sorted words with one space between them: %q", e.Code, e.Keywords)
		}
		said := wordsOf(e.Message)
		for _, w := range words {
			if !word.MatchString(w) {
				t.Errorf("%d: %q is not a word in lower case", e.Code, w)
			}
			if slices.Contains(said, w) {
				t.Errorf("%d: the message has %q", e.Code, w)
			}
		}
	}
}

// TestKeywordsAreSpelled shows that no keyword lacks a letter of a word that several
// codes have: the headers have such mistakes.
func TestKeywordsAreSpelled(t *testing.T) {
	const several, long = 3, 5 // codes, letters: "net" is not "next" misspelled
	_, c := embedded(t)
	codes := map[string]int{} // how many codes have a word
	for _, e := range c.Entries {
		words := wordsOf(e.Message + " " + e.Remedy + " " + e.Keywords)
		slices.Sort(words)
		for _, w := range slices.Compact(words) {
			codes[w]++
		}
	}
	lacking := map[string]string{} // words by what they are without one of their inner letters
	for word, n := range codes {
		for i := 1; i < len(word)-1 && n >= several && len(word) >= long; i++ {
			lacking[word[:i]+word[i+1:]] = word
		}
	}
	for _, e := range c.Entries {
		for w := range strings.FieldsSeq(e.Keywords) {
			if right := lacking[w]; right != "" && codes[w] < several {
				t.Errorf("%d: %q is %q misspelled", e.Code, w, right)
			}
		}
	}
}
