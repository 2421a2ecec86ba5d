package cheader

import "strings"

// token is a word of C: a name, a number, a string, or an operator.
type token struct {
	text   string
	spaced bool // white space comes before it
	passed bool // it came in as the only argument of a macro
}

func (t token) isName() bool   { return t.text != "" && isLetter(t.text[0]) }
func (t token) isNumber() bool { return t.text != "" && isDigit(t.text[0]) }

// tokenize splits a line of code into its tokens.
func tokenize(text string) []token {
	var tokens []token
	spaced := false
	for text != "" {
		if strings.IndexByte(" \t\f", text[0]) >= 0 {
			text, spaced = text[1:], true
			continue
		}
		n := tokenLength(text)
		tokens = append(tokens, token{text: text[:n], spaced: spaced})
		text, spaced = text[n:], false
	}
	return tokens
}

func tokenLength(text string) int {
	n := 0
	for n < len(text) && (isLetter(text[n]) || isDigit(text[n]) || n > 0 && isDigit(text[0]) && text[n] == '.') {
		n++
	}
	if n == 0 && (text[0] == '"' || text[0] == '\'') {
		n = len(quoted.FindString(text))
	}
	if n == 0 && len(text) > 1 && precedence[text[:2]] > 0 {
		n = len("<<")
	}
	return max(n, 1)
}

// nesting is what tokens add to the depth of parentheses and braces.
var nesting = map[string]int{"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}

// closing returns the index of the parenthesis that closes the one that tokens begin
// with, or -1.
func closing(tokens []token) int {
	depth := 0
	for i, t := range tokens {
		if depth += nesting[t.text]; depth == 0 {
			return i
		}
	}
	return -1
}
