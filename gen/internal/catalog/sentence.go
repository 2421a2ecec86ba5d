package catalog

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviations end in a full stop that ends no sentence. So do words such as
// e.g. and U.S., which dottedPattern knows by their form.
var abbreviations = map[string]bool{
	"approx": true, "cf": true, "dr": true, "incl": true, "mr": true, "mrs": true, "ms": true,
	"resp": true, "vs": true,
}

// numbered end in a full stop that ends no sentence before a number.
var numbered = map[string]bool{
	"ch": true, "fig": true, "max": true, "min": true, "no": true, "nr": true, "p": true,
	"pp": true, "sec": true, "ver": true, "vol": true,
}

var dottedPattern = regexp.MustCompile(`^([A-Za-z]\.)+[A-Za-z]$`)

// FirstSentence returns the first sentence of a message, with what ends it. A
// sentence ends at a full stop, question or exclamation mark that comes after a
// letter, is not in parentheses, and comes before a space and something that can begin
// a sentence. A full stop after an abbreviation or inside a word (.INF, 192.168.0.1)
// does not end one. Parentheses that are not closed count as text.
func FirstSentence(message string) string {
	end, ok := sentenceEnd(message, "([", ")]")
	if !ok {
		end, _ = sentenceEnd(message, "", "")
	}
	return message[:end]
}

// sentenceEnd returns where the first sentence ends, which is the end of s if no other
// follows. What is between an opening and a closing parenthesis ends no sentence, and it
// is not ok if one is left open.
func sentenceEnd(s, opening, closing string) (end int, ok bool) {
	depth := 0
	hasLetter := false // a number alone, as in lists of steps, is not a sentence
	for i, r := range s {
		if i < end { // closers
			continue
		}
		hasLetter = hasLetter || unicode.IsLetter(r)
		if strings.ContainsRune(opening, r) {
			depth++
		}
		if strings.ContainsRune(closing, r) {
			depth = max(depth-1, 0)
		}
		if depth > 0 || !hasLetter || !strings.ContainsRune(".?!", r) {
			continue
		}
		rest := strings.TrimLeft(s[i+1:], closers)
		end = len(s) - len(rest)
		if startsSentence(rest) && !(r == '.' && isAbbreviation(s[:i], rest)) {
			return end, true
		}
	}
	return len(s), depth == 0
}

// closers are what may follow the end of a sentence and belongs to it.
const closers = `"')].!?”’»“`

// startsSentence reports whether a space and the beginning of a sentence follow:
// anything but a lower-case letter.
func startsSentence(rest string) bool {
	next, ok := strings.CutPrefix(rest, " ")
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, `"'(`))
	return ok && !unicode.IsLower(r)
}

// isAbbreviation reports whether the text before a full stop ends in an
// abbreviation, given what follows.
func isAbbreviation(before, after string) bool {
	word := strings.ToLower(before[strings.LastIndexAny(before, ` ("'`)+1:])
	if numbered[word] {
		return strings.IndexAny(after, "0123456789") == len(" ")
	}
	return abbreviations[word] || dottedPattern.MatchString(word)
}
