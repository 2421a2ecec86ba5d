package main

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"example.com/ras/raserr"
)

// A word of a search stands for all words that begin with it, and a code is found
// if each word is somewhere: in its symbol or constant, in the headline of its
// message or in the rest of it. Each word counts by the best place where it is,
// twice the value below and one more for the whole word, so that a name that has
// it comes before any message, and a whole word before the beginning of a longer
// one in the same place. What may be meant by the word instead counts as the
// beginning of one. The sum ranks the codes; equal ones are in numeric order.
//
// Behind them come the codes whose number means something else in winerror.h, if
// the symbol of that has all words. It is what Windows' own tools say of the number.
const (
	inMessage = iota + 1
	inHeadline
	inName
)

// entry has the words by which a code is found.
type entry struct {
	code                    raserr.Code
	name, headline, message []string
}

// index returns the entries of all codes.
var index = sync.OnceValue(func() []entry {
	var entries []entry
	for code := range raserr.All() {
		entries = append(entries, entryOf(code))
	}
	return entries
})

func entryOf(code raserr.Code) entry {
	return entry{code, nameWords(code), textWords(code.Headline()), textWords(code.Message())}
}

// match is a code that was found.
type match struct {
	code raserr.Code
	rank int
}

// isOther reports whether a code was found by the other meaning of its number only.
func (m match) isOther() bool { return m.rank < 0 }

// find returns the codes that have all words, best first. Where there is no word,
// there is no code.
func find(words []string) []match {
	if len(words) == 0 {
		return nil
	}
	matches := ranked(words, rank)
	if len(matches) == 0 {
		matches = ranked(words, rankOfOtherText)
	}
	return matches
}

// ranked returns the codes that a rank finds.
func ranked(words []string, rank func(entry, []term) int) []match {
	terms := termsOf(words)
	var matches []match
	for _, entry := range index() {
		if rank := rank(entry, terms); rank != 0 {
			matches = append(matches, match{entry.code, rank})
		}
	}
	slices.SortStableFunc(matches, func(a, b match) int { return b.rank - a.rank })
	return matches
}

// rank returns the rank of a code, 0 if it lacks one of the terms.
func rank(e entry, terms []term) int {
	sum := 0
	for _, t := range terms {
		best := max(t.place(e.name, inName), t.place(e.headline, inHeadline), t.place(e.message, inMessage))
		if best == 0 {
			return rankOfOther(terms, e.code.WinerrorSymbol())
		}
		sum += best
	}
	return sum
}

// rankOfOther ranks a code by the other meaning of its number: below all codes that
// have the terms themselves, and the higher the fewer words there are beside them.
func rankOfOther(terms []term, meaning string) int {
	words := textWords(meaning)
	for _, t := range terms {
		if t.place(words, 1) == 0 {
			return 0
		}
	}
	return -len(words)
}

// rankOfOtherText does so by Windows' text for the other meaning.
func rankOfOtherText(e entry, terms []term) int {
	return rankOfOther(terms, otherText(e.code))
}

// wordsOf returns the different words of all arguments that say something.
func wordsOf(args []string) []string {
	var words []string
	seen := map[string]bool{}
	for _, arg := range args {
		for _, word := range wordsIn(arg) {
			if !seen[word] && !stopWords[word] {
				words = append(words, word)
			}
			seen[word] = true
		}
	}
	if len(words) == 1 && words[0] == "vpn" { // most codes are about VPNs
		return nil
	}
	return words
}

// stopWords are words that a search leaves out, since they say nothing about a code.
var stopWords = setOf("error errors code codes a an the of to in is was has and my with")

// wordsIn returns the words of a text, letters and digits in a row, in lower case.
func wordsIn(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// nameWords returns the words of a code's symbol and constant, and the constant as
// one word, with and without Err.
func nameWords(code raserr.Code) []string {
	constant := constant(code)
	name := strings.TrimPrefix(constant, "Err")
	words := append(textWords(code.Symbol()), textWords(spaced(name))...)
	return append(words, strings.ToLower(name), strings.ToLower(constant))
}

// constant returns the name of a code's constant.
func constant(code raserr.Code) string {
	return strings.TrimPrefix(code.GoString(), "raserr.")
}

// spaced returns the name of a constant with spaces between its words: before each
// capital behind which, or before which, a small letter stands.
func spaced(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) && (isLower(name, i-1) || isLower(name, i+1)) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func isLower(name string, i int) bool {
	return i < len(name) && 'a' <= name[i] && name[i] <= 'z'
}

// reason returns what a code was found by, if its symbol and headline do not show it:
// the first sentence of its message with a word that they lack, or the other meaning
// of its number.
func (m match) reason(words []string) string {
	if m.isOther() {
		return fmt.Sprintf("winerror.h calls %s %s; RAS means the above.", decimal(m.code), m.code.WinerrorSymbol())
	}
	shown := append(nameWords(m.code), textWords(m.code.Headline())...)
	for _, t := range termsOf(words) {
		if t.place(shown, 1) > 0 {
			continue
		}
		for _, sentence := range strings.SplitAfter(m.code.Message(), ". ") {
			if t.place(textWords(sentence), 1) > 0 {
				return "… " + sentence
			}
		}
	}
	return ""
}
