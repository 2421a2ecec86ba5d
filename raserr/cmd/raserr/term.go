package main

import (
	"slices"
	"strings"
)

// term is a word of a search: the word, and what may be meant by it instead.
type term struct {
	word    string
	instead []string
}

// synonyms are words that people use for one another, and that messages and symbols
// do not use alike.
var synonyms = [][]string{
	{"wrong", "bad", "incorrect", "invalid"},
	{"password", "passwd"},
	{"denied", "refused", "rejected"},
	{"logon", "login"},
	{"timeout", "timed"}, // timed out
	{"dbg", "debugger"},  // ERROR_DBG_TERMINATE_THREAD: Debugger terminated thread
}

// compounds are words that are written as one as well as as two.
var compounds = []struct{ one, first, second string }{
	{"username", "user", "name"},
	{"phonebook", "phone", "book"},
	{"dialtone", "dial", "tone"},
	{"smartcard", "smart", "card"},
	{"logon", "log", "on"},
	{"timeout", "time", "out"},
}

// termsOf returns the terms of words.
func termsOf(words []string) []term {
	terms := make([]term, len(words))
	for i, word := range words {
		terms[i] = term{word, instead(word)}
	}
	return terms
}

// instead returns the synonyms of a word, and what it begins with if it has an
// ending: terminated stands for terminate and terminating, too.
func instead(word string) []string {
	const fewest = 4 // letters that say enough without the ending
	var others []string
	for _, set := range synonyms {
		if slices.Contains(set, word) {
			others = append(others, set...)
		}
	}
	for _, ending := range []string{"ing", "ed", "s"} {
		if stem, ok := strings.CutSuffix(word, ending); ok && len(stem) >= fewest {
			return append(others, stem)
		}
	}
	return others
}

// place returns what a term counts among words that have a value, 0 if it begins
// none of them.
func (t term) place(among []string, value int) int {
	best := place(t.word, among, value)
	for _, word := range t.instead {
		best = max(best, min(place(word, among, value), 2*value))
	}
	return best
}

// place returns what a word counts among others that have a value, 0 if it begins
// none of them.
func place(word string, among []string, value int) int {
	best := 0
	for _, w := range among {
		switch {
		case w == word:
			return 2*value + 1
		case strings.HasPrefix(w, word):
			best = 2 * value
		}
	}
	return best
}

// textWords returns the words of a text, and its compounds the other way round, too:
// as one word where they are two, and as two where they are one.
func textWords(text string) []string {
	words := wordsIn(text)
	all := words
	for i, word := range words {
		for _, c := range compounds {
			switch {
			case word == c.one:
				all = append(all, c.first, c.second)
			case word == c.first && i+1 < len(words) && words[i+1] == c.second:
				all = append(all, c.one)
			}
		}
	}
	return all
}
