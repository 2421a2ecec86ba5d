package rastext

import (
	"cmp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// lexicon has the classes of words, in small letters without accents.
type lexicon struct {
	words        map[string]class
	begins, ends [256][]entry     // of words with an asterisk, by the first or last byte
	unspaced     map[rune][]entry // words in scripts without spaces, by the first letter
}

type entry struct {
	word  string
	class class
}

// theLexicon returns the lexicon, which is made when it is first needed.
var theLexicon = sync.OnceValue(func() *lexicon { return newLexicon(readLists()) })

func newLexicon(lists []wordList) *lexicon {
	l := &lexicon{words: map[string]class{}, unspaced: map[rune][]entry{}}
	for _, list := range lists {
		for _, word := range list.words {
			l.add(string(appendFolded(nil, word)), list.class)
		}
	}
	return l
}

func (l *lexicon) add(word string, c class) {
	if first, _ := utf8.DecodeRuneInString(word); isUnspaced(first) {
		l.unspaced[first] = append(l.unspaced[first], entry{word, c | nonASCII})
		return
	}
	if begin, ok := strings.CutSuffix(word, "*"); ok {
		l.begins[begin[0]] = append(l.begins[begin[0]], entry{begin, c})
		return
	}
	word, isEnd := strings.CutPrefix(word, "*")
	if isEnd {
		last := word[len(word)-1]
		l.ends[last] = append(l.ends[last], entry{word, c})
	}
	l.words[word] |= c
}

// longestWord returns the class and the length of the longest word that a text in a script
// without spaces begins with.
func (l *lexicon) longestWord(first rune, text string) (c class, length int) {
	for _, word := range l.unspaced[first] {
		if n := len(word.word); n > length && strings.HasPrefix(text, word.word) {
			c, length = word.class, n
		}
	}
	return c, length
}

// lookUp returns the class of a word.
func lookUp(word string) class {
	var buffer [longestWord + utf8.UTFMax]byte
	l, folded := theLexicon(), appendFolded(buffer[:0], word)
	c, ok := l.words[string(folded)]
	if !ok {
		c = l.lookUpPart(folded)
	}
	if strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		c |= nonASCII
		if !utf8.ValidString(word) {
			c |= broken
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
	for _, begin := range l.begins[word[0]] {
		if n >= len(begin.word) && string(word[:len(begin.word)]) == begin.word {
			c |= begin.class
		}
	}
	for _, end := range l.ends[word[n-1]] {
		if before := n - len(end.word); before > 0 && string(word[before:]) == end.word {
			switch begin := l.words[string(word[:before])]; {
			case end.class&codeWord == 0:
				c |= end.class
			case begin&anError != 0: // Felkod
				c |= errorWord
			case begin&resultWord != 0: // Statuscode, but not Postkod
				c |= codeWord
			}
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
			folded = append(folded, byte(unicode.ToLower(r)))
			continue
		case unicode.IsMark(r) && !isUnspaced(r):
			continue
		case r >= '！' && r <= '～': // full width
			r -= '！' - '!'
		}
		r = unicode.ToLower(r)
		folded = utf8.AppendRune(folded, cmp.Or(unaccented()[r], r))
	}
	return folded
}
