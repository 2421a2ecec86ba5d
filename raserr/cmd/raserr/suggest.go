package main

import (
	"iter"
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// suggestion asks whether a number was meant by an argument, or one of the names or
// words that are nearest to it. It is "" if there is none.
func suggestion(arg string) string {
	if numbers := numbersMeant(arg); len(numbers) > 0 {
		return question(numbers)
	}
	return question(nearest(arg))
}

// question asks whether one of several names was meant.
func question(meant []string) string {
	if len(meant) == 0 {
		return ""
	}
	return ", did you mean " + strings.Join(meant, " or ") + "?"
}

// numbersMeant returns the numbers that an argument may be with one mistake: letters
// that look like digits, hex without 0x, a suffix as C has it but in lower case or as
// assemblers have it, a minus sign, or two codes with a hyphen. Only known codes from
// 600 on count, and in hex all HRESULTs.
func numbersMeant(arg string) []string {
	var meant []string
	for _, number := range append([]string{
		strings.NewReplacer("l", "1", "I", "1", "O", "0", "o", "0").Replace(arg),
		"0x" + strings.TrimRight(arg, "hH"),
		strings.TrimRight(arg, "uUlLhH"),
	}, strings.Split(arg, "-")...) {
		code, err := raserr.Parse(number)
		isMeant := isNumber(number) && number != arg && err == nil && (code.Known() && code >= leastRAS || isHRESULT(number))
		if isMeant && !slices.Contains(meant, number) {
			meant = append(meant, number)
		}
	}
	return meant
}

// isHRESULT reports whether a number in hex has all eight digits of an HRESULT that is
// an error.
func isHRESULT(number string) bool { return len(number) == len("0x80000000") && number[2] == '8' }

// nearest returns the few symbols, constants and categories that differ least from an
// argument, if that is little. In longer ones more may differ.
func nearest(arg string) []string {
	const mostSuggested, mostDistance, mostBytes = 3, 3, 64
	if len(arg) > mostBytes {
		return nil
	}
	var near []string
	least := min((len(arg)+1)/4, mostDistance)
	for shown, keys := range suggestible() {
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

// suggestible yields all that may be suggested, each with what it is compared by.
func suggestible() iter.Seq2[string, []string] {
	return func(yield func(shown string, keys []string) bool) {
		for category := range raserr.Categories() {
			if name := category.String(); !yield(name, []string{name}) {
				return
			}
		}
		for code := range raserr.All() {
			symbol := code.Symbol()
			_, constant, _ := strings.Cut(code.GoString(), ".")
			if !yield(symbol, []string{symbol, strings.TrimPrefix(symbol, "ERROR_")}) || !yield(constant, []string{constant}) {
				return
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
