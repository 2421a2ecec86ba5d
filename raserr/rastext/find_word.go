package rastext

import "strings"

// wordKind is what a word says about the number behind it.
type wordKind uint8

const (
	ofError   wordKind = iota + 1 // it is that of an error
	ofCode                        // it is a code, of an error or of something else
	ofResult                      // it may be a code
	ofService                     // it may be one, if nothing follows that it may be the number of
)

// lastErrorWord returns the kind of the last word of a text that numbers of errors stand
// behind, and what follows it; the kind is 0 if there is none. Behind a word for error, a
// further one such as code is part of it.
func lastErrorWord(text string) (kind wordKind, gap string) {
	for i := len(text) - 1; i >= 0; i-- {
		if !beginsWord(text, i) {
			continue
		}
		k, end := errorWordAt(text[i:])
		if k == 0 || k.isOther(text[:i]) {
			continue
		}
		if kind == 0 {
			kind, gap = k, text[i+end:]
		}
		if k == ofError {
			return k, gap
		}
	}
	return kind, gap
}

// isOther reports whether what stands before it makes a word one of other numbers.
func (k wordKind) isOther(before string) bool {
	before = strings.TrimSuffix(strings.TrimRight(before, " "), " der") // as in Anzahl der Fehler
	word := lastWord(before)
	return isOneOf(otherErrors[:], word) || k == ofCode && (isOneOf(otherCodes[:], word) || isOtherHead(before))
}

// isOtherHead reports whether a text ends in what joins with a word for code, in a
// script that writes no spaces, to one for another code than that of an error.
func isOtherHead(before string) bool {
	if before == "" || before[len(before)-1] < 0x80 || endsInOne(before, foreignSigns[:]) {
		return false
	}
	return lastWord(before) == "" && !endsInOne(before, foreignHeads[:])
}

// endsInOne reports whether a text ends in one of others.
func endsInOne(text string, others []string) bool {
	for _, other := range others {
		if strings.HasSuffix(text, other) {
			return true
		}
	}
	return false
}

// beginsWord reports whether a word begins at an index: behind what is no letter, at
// a capital behind a small letter, and where languages join words or write no spaces.
func beginsWord(text string, i int) bool {
	switch c := text[i]; {
	case c >= 0xE0: // of a script without spaces, if only for the most part
		return true
	case c >= 0xC0:
		return i == 0 || text[i-1] < 0x80 || strings.HasSuffix(text[:i], "«")
	case !isLetter(c):
		return false
	}
	if i == 0 || !isLetter(text[i-1]) || text[i] < 'a' && text[i-1] >= 'a' {
		return true
	}
	return strings.HasPrefix(text[i:], "fehler") ||
		strings.HasPrefix(text[i:], "code") && isOneOf(codeHeads[:], lastWord(text[:i]))
}

// errorWordAt returns the kind and the end of the word that a text begins with, or 0 if
// no numbers of errors stand behind it.
func errorWordAt(text string) (kind wordKind, end int) {
	if !isLetter(text[0]) {
		return foreignWordAt(text)
	}
	word := text[:lettersIn(text)]
	for _, begin := range errorWords[text[0]|0x20-'a'] {
		ending, ok := cutPrefixFold(word, begin)
		switch {
		case !ok, ending != "" && len(begin) <= 3:
		case ending != "" && isOtherEnding(ending):
			return 0, 0
		default:
			return ofError, len(word)
		}
	}
	const returnValue = "return value"
	switch {
	case isOneOf(codeWords[:], word):
		return ofCode, len(word)
	case isOneOf(resultWords[:], word):
		return ofResult, len(word)
	case isOneOf(serviceWords[:], word):
		return ofService, len(word)
	case len(text) >= len(returnValue) && strings.EqualFold(text[:len(returnValue)], returnValue):
		return ofResult, len(returnValue)
	}
	return 0, 0
}

// isOtherEnding reports whether the ending of a word for error makes it one for how many
// there are, or for where.
func isOtherEnding(ending string) bool {
	isPlural := ending[len(ending)-1]|0x20 == 's' && !strings.EqualFold(ending, "status")
	return isPlural || isOneOf(otherEndings[:], ending)
}

// foreignWordAt is errorWordAt for other scripts.
func foreignWordAt(text string) (kind wordKind, end int) {
	for _, w := range foreignWords[text[0]-0xC0] {
		if !strings.HasPrefix(text, w.begin) {
			continue
		}
		end := len(w.begin)
		if text[0] < beyondLetters {
			return w.kind, end + lettersIn(text[end:])
		}
		return w.kind, len(text) - len(withoutParticles(text[end:]))
	}
	return 0, 0
}

// beyondLetters is what the first byte of characters is from which on there are signs,
// and scripts that write no spaces, for the most part.
const beyondLetters = 0xE2

// lettersIn returns how many bytes the letters are that a text begins with, of scripts
// that write spaces.
func lettersIn(text string) int {
	end := 0
	for end < len(text) && isLetterOrBeyond(text[end]) && text[end] < beyondLetters {
		end++
	}
	return end
}

// withoutParticles returns a text without the particles that it begins with.
func withoutParticles(text string) string {
	for i := 0; i < len(particles); i++ {
		if rest, ok := strings.CutPrefix(text, particles[i]); ok {
			text, i = rest, -1
		}
	}
	return text
}

// isFiller reports whether what stands between a word for error and a number is nothing
// but signs, words such as number or is, and before any colon what kind of error it is.
func isFiller(gap string) bool {
	const signs = " \t\u00a0\u202f\u3000_:=#\"'\\([{<>,.-–—№°º%«：，、（「【"
	if strings.Contains(gap, "\t") && !strings.Contains(gap, ":\t") {
		return false // of a table
	}
	gap = strings.TrimPrefix(gap, "()") // of a function
	introduced, open := false, false    // behind a colon; behind a preposition
	for {
		rest := withoutParticles(strings.TrimLeft(gap, signs))
		introduced = introduced || strings.ContainsAny(gap[:len(gap)-len(rest)], ":=：")
		word := rest[:lettersIn(rest)]
		switch {
		case word == "":
			return rest == "" && !open
		case isOneOf(fillers[:], word):
		case introduced:
			return false
		case isOneOf(prepositions[:], word):
			open = true
		case isOneOf(kinds[:], word):
			open = false
		default:
			return false
		}
		gap = rest[len(word):]
	}
}

// isIntroduced reports whether a text ends in a sign that announces a number.
func isIntroduced(before string) bool {
	before = strings.TrimRight(before, " \"'")
	return before != "" && strings.IndexByte(":=(", before[len(before)-1]) >= 0
}

// isOfOtherThing reports whether a text ends in a word that makes the number behind it
// that of something else.
func isOfOtherThing(before string) bool {
	before = strings.TrimRight(before, signsBefore)
	return endsInOne(before, foreignThings[:]) || isOneOf(otherThings[:], lastWord(before))
}

// signsBefore are signs between a word and its number.
const signsBefore = " \t\u00a0\u202f\u3000:=#\"'\\([{<>«：（「【"

// lastWord returns the last word of a text, where nothing but signs and spaces follow,
// if it is of a script that writes spaces.
func lastWord(text string) string {
	text = strings.TrimRight(text, signsBefore)
	begin := len(text)
	for begin > 0 && isLetterOrBeyond(text[begin-1]) && text[begin-1] < beyondLetters {
		begin--
	}
	if begin > 0 && text[begin-1] >= beyondLetters {
		return ""
	}
	return text[begin:]
}

// hasUnit reports whether a text begins with a unit.
func hasUnit(after string) bool {
	after = strings.TrimPrefix(after, " ")
	for _, unit := range foreignUnits {
		if strings.HasPrefix(after, unit) {
			return true
		}
	}
	end := lettersIn(after)
	isElided := strings.HasPrefix(after[end:], "'") || strings.HasPrefix(after[end:], "’") // as in s'affiche
	return isOneOf(units[:], after[:end]) && !isElided
}

func isOneOf(words []string, word string) bool {
	if word == "" {
		return false
	}
	for _, w := range words {
		if len(w) == len(word) && strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// cutPrefixFold is strings.CutPrefix in upper or lower case.
func cutPrefixFold(s, prefix string) (rest string, found bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
