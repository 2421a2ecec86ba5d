package rastext

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// lexicon has the classes of words, in small letters without accents.
type lexicon struct {
	words  map[string]class
	begins map[rune][]entry // of words that end with an asterisk, by the first letter
	ends   map[byte][]entry // of words that begin with one, by the last byte
	runs   map[rune][]entry // of words in scripts without spaces, by the first letter
}

type entry struct {
	word  string
	class class
}

// theLexicon returns the lexicon, which is made when it is first needed.
var theLexicon = sync.OnceValue(func() *lexicon { return newLexicon(languages) })

func newLexicon(languages []language) *lexicon {
	l := &lexicon{map[string]class{}, map[rune][]entry{}, map[byte][]entry{}, map[rune][]entry{}}
	for i := range languages {
		for c, list := range languages[i].lists() {
			for _, word := range strings.Fields(*list) {
				l.add(string(appendFolded(nil, word)), c)
			}
		}
	}
	return l
}

func (l *lexicon) add(word string, c class) {
	first, _ := utf8.DecodeRuneInString(word)
	if isUnspaced(first) {
		l.runs[first] = append(l.runs[first], entry{word, c | nonASCII})
		return
	}
	if begin, ok := strings.CutSuffix(word, "*"); ok {
		l.begins[first] = append(l.begins[first], entry{begin, c})
		return
	}
	word, isEnd := strings.CutPrefix(word, "*")
	l.words[word] |= c
	if isEnd {
		last := word[len(word)-1]
		l.ends[last] = append(l.ends[last], entry{word, c})
	}
}

// lookUp returns the class of a word.
func lookUp(word string) class {
	var buffer [mostWord + utf8.UTFMax]byte
	l, folded := theLexicon(), appendFolded(buffer[:0], word)
	c, ok := l.words[string(folded)]
	if !ok {
		c = l.lookUpPart(folded)
	}
	for i, r := range word {
		switch {
		case r == utf8.RuneError && word[i] != 0xEF:
			c |= broken | nonASCII
		case r >= utf8.RuneSelf:
			c |= nonASCII
		}
	}
	return c
}

// lookUpPart returns the class of a word by its beginning and its end.
func (l *lexicon) lookUpPart(word []byte) class {
	n := len(word)
	if n == 0 {
		return otherWord
	}
	var c class
	first, _ := utf8.DecodeRune(word)
	for _, begin := range l.begins[first] {
		if n >= len(begin.word) && string(word[:len(begin.word)]) == begin.word {
			c |= begin.class
		}
	}
	for _, end := range l.ends[word[n-1]] {
		if n > len(end.word) && string(word[n-len(end.word):]) == end.word {
			c |= end.classAfter(l.words[string(word[:n-len(end.word)])])
		}
	}
	switch {
	case c != 0:
		return c
	case n >= len("rows") && word[n-1] == 's' && word[n-2] != 's':
		return otherWord | plural
	}
	return otherWord
}

// classAfter returns the class of a word that ends in another one, after the word that it
// begins with. A word for code must begin with one for error or a result.
func (e *entry) classAfter(begin class) class {
	switch {
	case e.class&codeWord == 0:
		return e.class
	case begin&(errorWord|errorBefore) != 0:
		return errorWord
	case begin&(resultWord|filler) != 0:
		return codeWord
	}
	return 0
}

// appendRun appends the classes of the words in a text without spaces. What is between
// the words that the lexicon has is one word.
func appendRun(classes []class, text string) []class {
	l := theLexicon()
	for text != "" {
		first, size := utf8.DecodeRuneInString(text)
		c, longest := otherWord|nonASCII, 0
		for _, word := range l.runs[first] {
			switch {
			case len(word.word) < longest || !strings.HasPrefix(text, word.word):
			case len(word.word) == longest:
				c |= word.class
			default:
				c, longest = word.class, len(word.word)
			}
		}
		size = max(size, longest)
		text = text[size:]
		if n := len(classes); c&otherWord == 0 || n == 0 || classes[n-1] != c {
			classes = append(classes, c)
		}
	}
	return classes
}

// accents has groups of letters that count as the first one.
const accents = "aàáâãäåāăą cçćč dďđ eèéêëēėęě iìíîïīįı kķ lĺļľł nñńņň oòóôõöøōőỗ rŕř sśşšș tţťț uùúûüūůűų yý zźżž " +
	"αά εέ ηή ιί οό υύ ωώ σς её اأإآ هة يىی كک"

var unaccented = sync.OnceValue(func() map[rune]rune {
	letters := make(map[rune]rune)
	for _, group := range strings.Fields(accents) {
		first, size := utf8.DecodeRuneInString(group)
		for _, r := range group[size:] {
			letters[r] = first
		}
	}
	return letters
})

// appendFolded appends a word in small letters without accents.
func appendFolded(folded []byte, word string) []byte {
	for _, r := range word {
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			folded = append(folded, byte(r))
			continue
		case unicode.IsMark(r) && !isUnspaced(r):
			continue
		case r >= 0xFF01 && r <= 0xFF5E: // full width
			r -= 0xFF01 - '!'
		}
		r = unicode.ToLower(r)
		if plain, ok := unaccented()[r]; ok {
			r = plain
		}
		folded = utf8.AppendRune(folded, r)
	}
	return folded
}
