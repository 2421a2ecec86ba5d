package main

import (
	"slices"
	"strings"
	"unicode"

	"example.com/ras/raserr"
)

// A word of a search stands for all words that begin with it, and a code is found
// if each word is somewhere: in its symbol or constant, in the headline of its
// message or in the rest of it. Each word counts by the best place where it is,
// twice the value below and one more for the whole word, so that a name that has
// it comes before any message, and a whole word before the beginning of a longer
// one in the same place. The sum ranks the codes; equal ones are in numeric order.
const (
	inMessage = iota + 1
	inHeadline
	inName
)

// match is a code that was found.
type match struct {
	code raserr.Code
	rank int
}

// find returns the codes that have all words, best first.
func find(words []string) []raserr.Code {
	var matches []match
	for code := range raserr.All() {
		if rank := rank(code, words); rank > 0 {
			matches = append(matches, match{code, rank})
		}
	}
	slices.SortStableFunc(matches, func(a, b match) int { return b.rank - a.rank })
	codes := make([]raserr.Code, len(matches))
	for i, m := range matches {
		codes[i] = m.code
	}
	return codes
}

// rank returns the rank of a code, 0 if it lacks one of the words.
func rank(code raserr.Code, words []string) int {
	name, head, message := nameWords(code), wordsIn(headline(code)), wordsIn(code.Message())
	sum := 0
	for _, word := range words {
		best := max(place(word, name, inName), place(word, head, inHeadline), place(word, message, inMessage))
		if best == 0 {
			return 0
		}
		sum += best
	}
	return sum
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

// wordsOf returns the words of all arguments.
func wordsOf(args []string) []string {
	var words []string
	for _, arg := range args {
		words = append(words, wordsIn(arg)...)
	}
	return words
}

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
	words := append(wordsIn(code.Symbol()), wordsIn(spaced(name))...)
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

// headline returns the text of a code behind its number: the first sentence of its
// message, without the full stop.
func headline(code raserr.Code) string {
	_, text, _ := strings.Cut(code.Error(), ": ")
	return text
}
