package main

import (
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// suggestion returns a question whether an argument means a number, or else a name that differs
// little from it. It returns "" if it has neither.
func suggestion(arg string) string {
	if numbers := numbersMeant(arg); len(numbers) > 0 {
		return question(numbers)
	}
	return question(nearest(arg))
}

// question returns the question whether one of several names was meant, or "" without names.
func question(meant []string) string {
	if len(meant) == 0 {
		return ""
	}
	return ", did you mean " + strings.Join(meant, " or ") + "?"
}

// numbersMeant returns the numbers that an argument becomes if one mistake is corrected: letters
// that look like digits (69l), hex without 0x (2CE), a suffix (718l, 2CEh), a minus sign (-691), or a
// hyphen between codes (691-718). They have to be known codes from 600 on, or HRESULTs in hex.
func numbersMeant(arg string) []string {
	var meant []string
	numbers := append(strings.Split(arg, "-"),
		strings.NewReplacer("l", "1", "I", "1", "O", "0", "o", "0").Replace(arg),
		"0x"+strings.TrimRight(arg, "hH"),
		strings.TrimRight(arg, "uUlLhH"))
	for _, number := range numbers {
		code, err := raserr.Parse(number)
		isMeant := isNumber(number) && number != arg && err == nil && (code.Known() && code >= leastRAS || isHRESULT(number))
		if isMeant && !slices.Contains(meant, number) {
			meant = append(meant, number)
		}
	}
	return meant
}

// isHRESULT reports whether a number in hex has all eight digits of an HRESULT that is an error.
func isHRESULT(number string) bool { return len(number) == len("0x80000000") && number[2] == '8' }

// nearest returns the few symbols, constants and categories that differ least from an argument, if
// they differ little. The longer the argument is, the more may differ.
func nearest(arg string) []string {
	const mostSuggested, mostDistance, mostBytes = 3, 3, 64
	if len(arg) > mostBytes {
		return nil
	}
	var names, near []string
	for category := range raserr.Categories() {
		names = append(names, category.String())
	}
	for code := range raserr.All() {
		names = append(names, code.Symbol(), strings.TrimPrefix(code.GoString(), "raserr."))
	}
	least := min((len(arg)+1)/4, mostDistance)
	arg = strings.ToLower(arg)
	for _, name := range names {
		lower := strings.ToLower(name)
		d := min(distance(arg, lower), distance(arg, strings.TrimPrefix(lower, "error_")))
		if d < least {
			least, near = d, nil
		}
		if d == least && !slices.Contains(near, name) {
			near = append(near, name)
		}
	}
	return near[:min(len(near), mostSuggested)]
}

// distance returns how many bytes to insert, delete or replace, and neighbours to swap, make b of a.
func distance(a, b string) int {
	rows := make([][]int, len(a)+1) // rows[i][j] is the distance of a[:i] from b[:j]
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		for j := range rows[i] {
			switch {
			case i == 0 || j == 0:
				rows[i][j] = i + j
			case a[i-1] == b[j-1]:
				rows[i][j] = rows[i-1][j-1]
			default:
				rows[i][j] = 1 + min(rows[i-1][j-1], rows[i-1][j], rows[i][j-1])
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
