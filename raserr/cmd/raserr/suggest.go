package main

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// nothingFound says why a search found nothing, and what may have been meant.
func nothingFound(args []string) string {
	if len(wordsOf(args)) == 0 {
		return fmt.Sprintf("%s has no word to search for", quoted(strings.Join(args, " ")))
	}
	for _, part := range strings.Fields(strings.Join(args, " ")) {
		if words := wordsIn(part); len(words) > 0 && len(find(words)) == 0 {
			return fmt.Sprintf("no code has %s%s", quoted(part), suggestion(part))
		}
	}
	return fmt.Sprintf("no code has all of the words in %s", quoted(strings.Join(args, " ")))
}

// suggestion asks whether one of the names or words that are nearest to an
// argument was meant. It is "" if none is near.
func suggestion(arg string) string {
	near := nearest(arg)
	if len(near) == 0 {
		return ""
	}
	return ", did you mean " + strings.Join(near, " or ") + "?"
}

// nearest returns the few symbols, constants and words that differ least from an
// argument, if that is little. In longer ones more may differ.
func nearest(arg string) []string {
	const mostSuggested, mostDistance, mostBytes = 3, 3, 64
	if len(arg) > mostBytes {
		return nil
	}
	var near []string
	least := min((len(arg)+1)/4, mostDistance)
	for shown, keys := range names() {
		d := least + 1
		for _, key := range keys {
			d = min(d, distance(strings.ToLower(arg), strings.ToLower(key)))
		}
		if d < least {
			least, near = d, nil
		}
		if d == least && !slices.Contains(near, shown) {
			near = append(near, shown)
		}
	}
	return near[:min(len(near), mostSuggested)]
}

// names yields all that may be suggested, names before words, each with what it is
// compared by.
func names() iter.Seq2[string, []string] {
	return func(yield func(shown string, keys []string) bool) {
		for code := range raserr.All() {
			symbol, constant := code.Symbol(), constant(code)
			if !yield(symbol, []string{symbol, strings.TrimPrefix(symbol, "ERROR_")}) || !yield(constant, []string{constant}) {
				return
			}
		}
		for code := range raserr.All() {
			for _, word := range append(wordsIn(code.Message()), wordsIn(code.Symbol())...) {
				if !yield(word, []string{word}) {
					return
				}
			}
		}
	}
}

// distance returns how many bytes to insert, delete or replace, and neighbours to
// swap, make b of a.
func distance(a, b string) int {
	// Row i of the table has the distances of a[:i] from each beginning of b. Only
	// the last three rows matter.
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		next[0] = i + 1
		for j := range len(b) {
			replace := row[j]
			if a[i] != b[j] {
				replace++
			}
			next[j+1] = min(replace, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
