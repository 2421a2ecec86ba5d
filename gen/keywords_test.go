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
