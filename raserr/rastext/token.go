package rastext

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/raserr"
)

// token is a word, a number or a sign. Spaces, markup and terminal colours are not tokens.
type token struct {
	begin, end int
	class      class
	isWord     bool        // of letters, in a script with spaces
	isJoined   bool        // a word or number right after a word, as Error and 691 in KeyError691
	code       raserr.Code // of a number that may be one
}

// lexer cuts a text into tokens.
type lexer struct {
	text  string
	at    int
	token // the one that was read last
}

// longestWord is how many bytes of letters make one token. No word of the lexicon is as
// long.
const longestWord = 64

// next reads the next token. At the end of the text, it is one of class edge.
func (l *lexer) next() {
	last := l.token
	l.skipSpace()
	l.token = token{begin: l.at, isJoined: last.isWord && l.at == last.end}
	r, size := l.rune()
	switch {
	case size == 0:
		l.class = edge
	case r == '\n':
		l.at++
		l.class = line
	case isUnspaced(r):
		l.readUnspaced()
	case isLetter(r):
		l.isWord = true
		l.readWord()
		l.class = l.classOfWord(last.class)
	case isDigit(r) || isMinus(l.text, l.at):
		l.at, l.code, l.class = readNumber(l.text, l.at)
	default:
		l.at += size
		l.class = l.classOfSign(r, &last)
	}
	l.end = l.at
}

func (l *lexer) rune() (r rune, size int) { return runeAt(l.text, l.at) }

// runeAt returns the character at an index, and how many bytes it has: 0 at the end.
func runeAt(text string, at int) (r rune, size int) {
	if at < len(text) && text[at] < utf8.RuneSelf {
		return rune(text[at]), 1
	}
	r, size = utf8.DecodeRuneInString(text[at:])
	if r == utf8.RuneError && size == 1 {
		r = brokenByte
	}
	return r, size
}

// brokenByte is what runeAt returns for a byte that is not UTF-8, which may be a letter
// in another code page.
const brokenByte rune = -1

// skipSpace skips spaces, markup, terminal colours and invisible characters, but not a tab that
// separates columns.
func (l *lexer) skipSpace() {
	for l.at < len(l.text) {
		size := lengthOfSpace(l.text[l.at:])
		if size == 0 || l.text[l.at] == '\t' && l.class&(introducer|line) == 0 && l.end > 0 {
			return
		}
		l.at += size
	}
}

// lengthOfSpace returns the length of the space, HTML tag, HTML entity, terminal colour, sign of
// Markdown, or escaped space or quote that a text begins with, or 0.
func lengthOfSpace(text string) int {
	const longestTag, longestEntity, longestColour = 128, 8, 16
	next := byte(0)
	if len(text) > 1 {
		next = text[1]
	}
	switch c := text[0]; {
	case isASCIILetter(c):
		return 0
	case c == ' ' || c == '\t' || c == '\r' || c == '*' || c == '`' || c == '_':
		return 1
	case c == '<' && (isASCIILetter(next) || next == '/'):
		return strings.IndexByte(text[:min(len(text), longestTag)], '>') + 1
	case c == '&' && (isASCIILetter(next) || next == '#'):
		return strings.IndexByte(text[:min(len(text), longestEntity)], ';') + 1
	case c == '\x1b' && next == '[':
		return strings.IndexFunc(text[:min(len(text), longestColour)], unicode.IsLetter) + 1
	case c == '\\' && next == '"':
		return 1
	case c == '~' && next == '~', c == '\\' && strings.IndexByte("nrt", next) >= 0:
		return 2
	case c >= utf8.RuneSelf:
		if r, size := runeAt(text, 0); unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError {
			return size
		}
	}
	return 0
}

// readWord reads letters, up to three digits between them, and stops at a capital letter that
// begins the next word: the D of RasDialW and the E of Win32Exception do, the W and the T of L2TP
// do not.
func (l *lexer) readWord() {
	before := rune(0)
	for l.at-l.begin < longestWord {
		r, size := l.rune()
		switch {
		case r >= 'a' && r <= 'z':
		case isDigit(r):
			rest := strings.TrimLeft(l.text[l.at:min(len(l.text), l.at+4)], "0123456789")
			if rest == "" || !isASCIILetter(rest[0]) {
				return
			}
		case size == 0, !isLetter(r), isUnspaced(r):
			return
		case l.at > l.begin && unicode.IsUpper(r) && !unicode.IsUpper(before):
			if next, _ := runeAt(l.text, l.at+size); unicode.IsLower(next) {
				return
			}
		}
		before = r
		l.at += size
	}
}

// classOfWord returns the class of the word that was read, after a token of a class.
func (l *lexer) classOfWord(last class) class {
	word, after := l.text[l.begin:l.at], l.text[l.at:]
	c := cmp.Or(lookUp(word), otherWord)
	if strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		c |= nonASCII
		if !utf8.ValidString(word) {
			c |= broken
		}
	}
	switch {
	case l.isJoined && c&(anError|serviceWord) != 0 && last&(otherWord|filler|thing) != 0:
		return otherWord // KeyError, IndexError and OpenVPN, but not LastError and RasError
	case c&unit != 0 && (strings.HasPrefix(after, "'") || strings.HasPrefix(after, "’")):
		return filler // s'affiche is not about seconds
	}
	return c
}

// readUnspaced reads a word in a script without spaces: one of the lexicon, or everything
// before the next one of the lexicon.
func (l *lexer) readUnspaced() {
	l.class = otherWord | nonASCII
	for l.at-l.begin < longestWord {
		r, size := l.rune()
		if !isUnspaced(r) {
			return
		}
		if c, n := theLexicon().longestWord(l.text[l.at:]); n > 0 {
			if l.at == l.begin {
				l.class = c
				l.at += n
			}
			return
		}
		l.at += size
	}
}

// classOfSign returns the class of a sign that was read, after another token.
func (l *lexer) classOfSign(r rune, last *token) class {
	const longestAbbreviation = 4
	isSpaced := l.begin > last.end
	after, _ := l.rune()
	switch {
	case r == '(' && after == ')': // of a function
		l.at++
		return quote
	case r == '-' && after == '>':
		l.at++
		return introducer
	case strings.HasPrefix(l.text[l.begin:], "---"):
		return otherSign
	case r == '-' && !isSpaced && after != ' ' && last.end > 0:
		return joint
	case r == '[' && isSpaced: // the number of a thread, rather than Error[691]
		return otherSign
	case (r == '?' || r == '&') && isLetter(after):
		return foreign
	case r == ';' && (after == '\n' || after == '\r' || l.at == len(l.text)):
		return semicolon
	case r == '.' && last.isWord && !isSpaced && last.end-last.begin <= longestAbbreviation:
		return joint
	}
	return cmp.Or(lookUp(l.text[l.begin:l.at]), otherSign)
}

// isLetter reports whether a character is one of words.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r == brokenByte || isASCIILetter(byte(r))
	}
	return unicode.IsLetter(r) && r != 'º' || unicode.IsMark(r)
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isASCIIDigit(c byte) bool { return c >= '0' && c <= '9' }

func isWordByte(c byte) bool { return isASCIIDigit(c) || isASCIILetter(c) || c == '_' }

// isUnspaced reports whether a character is of a script that writes no spaces between
// words, or no spaces before endings, as Korean does.
func isUnspaced(r rune) bool {
	return r >= 0x0E01 && r < 0x0E50 || r >= 0x0E81 && r < 0x0ED0 || r >= 0x3040 && r < 0xA000 || r >= 0xAC00 && r < 0xD7A4 || r >= 0xFF66 && r < 0xFFA0
}
