package rastext

import (
	"cmp"
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed words.tsv
var wordsTSV string

// classesOfLists has the class of the words and signs in each list of words.tsv.
var classesOfLists = map[string]class{
	"error": errorWord, "error before": errorBefore, "errors": errorPlural, "code": codeWord, "result": resultWord, "failure": failureWord,
	"service": serviceWord, "dial": dialWord, "ras": rasWord, "remote": remoteWord, "kind": kindWord, "filler": filler,
	"thing": thing, "unit": unit, "foreign": foreign, "joint": joint, "and": and, "introducer": introducer, "opening": opening,
	"closing": closing, "quote": quote, "dash": dash, "percent": percent, "comma": comma, "slash": slash, "stop": stop,
}

// lexicon has the classes of words and signs, in small letters without accents.
type lexicon struct {
	words        map[string]class
	begins, ends [256][]part // by the first or last byte
}

// part is a beginning or an end of words. In scripts without spaces, each word is the
// beginning of what follows.
type part struct {
	text  string
	class class
}

// theLexicon returns the lexicon, which is made when it is first needed.
var theLexicon = sync.OnceValue(func() *lexicon { return newLexicon(wordsTSV) })

func newLexicon(tsv string) *lexicon {
	l := &lexicon{words: map[string]class{}}
	_, rows, _ := strings.Cut(tsv, "\nlanguage\tlist\twords\n")
	for _, row := range strings.Split(strings.TrimSpace(rows), "\n") {
		columns := strings.Split(row, "\t")
		for _, word := range strings.Fields(columns[2]) {
			l.add(string(appendFolded(nil, word)), classesOfLists[columns[1]])
		}
	}
	return l
}

func (l *lexicon) add(word string, c class) {
	first, _ := utf8.DecodeRuneInString(word)
	begin, isBegin := strings.CutSuffix(word, "*")
	if isBegin || isUnspaced(first) {
		l.begins[begin[0]] = append(l.begins[begin[0]], part{begin, c})
		return
	}
	word, isEnd := strings.CutPrefix(word, "*")
	if isEnd {
		last := word[len(word)-1]
		l.ends[last] = append(l.ends[last], part{word, c})
	}
	l.words[word] |= c
}

// longestWord returns the class and the length of the longest word that a text in a script
// without spaces begins with.
func (l *lexicon) longestWord(text string) (c class, length int) {
	for _, begin := range l.begins[text[0]] {
		if n := len(begin.text); n > length && strings.HasPrefix(text, begin.text) {
			c, length = begin.class|nonASCII, n
		}
	}
	return c, length
}

// lookUp returns the class of a word or sign, 0 for a sign without one.
func lookUp(word string) class {
	var buffer [longestWord + utf8.UTFMax]byte
	l, folded := theLexicon(), appendFolded(buffer[:0], word)
	if c, ok := l.words[string(folded)]; ok {
		return c
	}
	return l.lookUpPart(folded)
}

// lookUpPart returns the class of a word by its beginning and its end.
func (l *lexicon) lookUpPart(word []byte) (c class) {
	n := len(word)
	if n == 0 {
		return 0
	}
	for _, begin := range l.begins[word[0]] {
		if n >= len(begin.text) && string(word[:len(begin.text)]) == begin.text {
			c |= begin.class
		}
	}
	for _, end := range l.ends[word[n-1]] {
		before := n - len(end.text)
		if before <= 0 || string(word[before:]) != end.text {
			continue
		}
		switch begin := l.words[string(word[:before])]; {
		case end.class&codeWord == 0:
			c |= end.class
		case begin&anError != 0: // Felkod
			c |= errorWord
		case begin&resultWord != 0: // Statuscode, but not Postkod
			c |= codeWord
		}
	}
	if c == 0 && n >= len("rows") && word[n-1] == 's' && word[n-2] != 's' {
		c = otherWord | plural
	}
	return c
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
