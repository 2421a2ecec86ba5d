package search

import (
	"strings"
	"unicode"

	"example.com/ras/raserr"
)

// symbolWords returns the words of a code's symbol and constant, and both whole.
func symbolWords(code raserr.Code) string {
	name := strings.TrimPrefix(code.GoString(), "raserr.Err")
	symbol := strings.TrimPrefix(code.Symbol(), "ERROR_")
	return strings.Join([]string{symbol, strings.ReplaceAll(symbol, "_", " "), spaced(name), name, "Err" + name}, " ")
}

// spaced returns the name of a constant with spaces between its words: "PPP Timeout"
// for PPPTimeout.
func spaced(name string) string {
	letters := []rune(name)
	isLower := func(i int) bool { return i >= 0 && i < len(letters) && unicode.IsLower(letters[i]) }
	var b strings.Builder
	for i, r := range letters {
		if i > 0 && unicode.IsUpper(r) && (isLower(i-1) || isLower(i+1)) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// categoryWords returns the name of a code's category.
func categoryWords(code raserr.Code) string { return code.Category().String() }

// systemMessage returns the system's own message for a code in the user's language,
// or "" where there is none.
func systemMessage(code raserr.Code) string {
	message, err := code.SystemMessage()
	if err != nil {
		return ""
	}
	return message
}
