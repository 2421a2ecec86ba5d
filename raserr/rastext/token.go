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
	class      class       // 0 for a word that was not looked up in the lexicon
	joined     bool        // a word or number right after a word, as in KeyError and Error691
	unspaced   bool        // letters of a script that writes no spaces: one or more words
	code       raserr.Code // of a number that may be one
}

// lexer cuts a text into tokens.
type lexer struct {
	text  string
	wraps bool // a new line is a space
	at    int
	token // the one that was read last
}

// mostWord is how many bytes of letters make one token. No word of the lexicon is as long.
const mostWord = 128

// next reads the next token. At the end of the text, it is one of class edge.
func (l *lexer) next() {
	isAfterWord := l.class == 0 && l.end > 0 && !l.unspaced
	end := l.end
	l.skipSpace()
	l.token = token{begin: l.at}
	r, size := l.rune()
	switch {
	case size == 0:
		l.class = edge
	case isLetter(r) && !isUnspaced(r):
		l.joined = isAfterWord && l.at == end
		l.readWord()
	case isDigit(r) || r == '-' && isMinus(l.text, l.at):
		l.joined = isAfterWord && l.at == end && r != '-'
		l.readNumber()
	case isUnspaced(r):
		l.unspaced = true
		for size > 0 && isUnspaced(r) && l.at-l.begin < mostWord {
			l.at += size
			r, size = l.rune()
		}
	default:
		l.at += size
		l.class = l.classOfSign(r, end)
	}
	l.end = l.at
}

func (l *lexer) rune() (r rune, size int) {
	if l.at < len(l.text) && l.text[l.at] < utf8.RuneSelf {
		return rune(l.text[l.at]), 1
	}
	r, size = utf8.DecodeRuneInString(l.text[l.at:])
	if r == utf8.RuneError && size == 1 {
		r = brokenByte
	}
	return r, size
}

// brokenByte is what the lexer reads for a byte that is not UTF-8, which may be a letter
// in another code page.
const brokenByte rune = -1

// skipSpace skips spaces, markup, terminal colours and invisible characters.
func (l *lexer) skipSpace() {
	for l.at < len(l.text) {
		size := 0
		switch c := l.text[l.at]; c {
		case ' ', '\r', '*', '`', '_':
			size = 1
		case '\n':
			size = btoi(l.wraps)
		case '\t': // else it separates columns
			size = btoi(l.class&(introducer|line) != 0 || l.end == 0)
		case '<', '&', '\x1b', '\\':
			size = lengthOfMarkup(l.text[l.at:])
		default:
			if c < utf8.RuneSelf {
				return
			}
			if r, n := l.rune(); unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError {
				size = n
			}
		}
		if size == 0 {
			return
		}
		l.at += size
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// lengthOfMarkup returns the length of the HTML tag, HTML entity, terminal colour or
// escaped space or quote that a text begins with, or 0.
func lengthOfMarkup(text string) int {
	const longestTag, longestEntity, longestColour = 128, 8, 16
	if len(text) < 2 {
		return 0
	}
	switch next := text[1]; {
	case text[0] == '<' && (isASCIILetter(next) || next == '/'):
		return strings.IndexByte(text[:min(len(text), longestTag)], '>') + 1
	case text[0] == '&' && (isASCIILetter(next) || next == '#'):
		return strings.IndexByte(text[:min(len(text), longestEntity)], ';') + 1
	case text[0] == '\x1b' && next == '[':
		return strings.IndexFunc(text[:min(len(text), longestColour)], unicode.IsLetter) + 1
	case text[0] == '\\' && strings.IndexByte(`nrt"`, next) >= 0:
		return 2 - btoi(next == '"')
	}
	return 0
}

// readWord reads letters, and digits between them, up to a capital letter that begins
// the next word.
func (l *lexer) readWord() {
	before := rune(0)
	for l.at-l.begin < mostWord {
		r, size := l.rune()
		switch {
		case r >= 'a' && r <= 'z':
		case size == 0 || !isLetter(r) && !isDigit(r) || isUnspaced(r),
			isDigit(r) && !l.goesOnAfterDigits(),
			l.at > l.begin && unicode.IsUpper(r) && !unicode.IsUpper(before) && l.beginsWord(before, size):
			return
		}
		before = r
		l.at += size
	}
}

// beginsWord reports whether the capital letter here begins a word: the D of RasDialW and
// the E of Win32Exception do, the W and the T of L2TP do not.
func (l *lexer) beginsWord(before rune, size int) bool {
	next, _ := utf8.DecodeRuneInString(l.text[l.at+size:])
	return unicode.IsLower(next) || unicode.IsUpper(next) && !isDigit(before)
}

// goesOnAfterDigits reports whether a word goes on after the few digits here.
func (l *lexer) goesOnAfterDigits() bool {
	const mostDigits = 3
	rest := strings.TrimLeft(l.text[l.at:min(len(l.text), l.at+mostDigits+1)], "0123456789")
	return rest != "" && isASCIILetter(rest[0])
}

// asciiSigns and otherSigns have the classes of signs.
var (
	asciiSigns = [utf8.RuneSelf]class{
		':': introducer, '=': introducer, '(': opening, '[': opening, '{': opening, ')': closing, ']': closing, '}': closing,
		'"': quote, '\'': quote, '#': quote, '-': dash, '%': percent, ',': comma, '/': and, '+': and, '&': and,
		'.': stop, ';': stop, '!': stop, '?': stop, '\n': line,
	}
	otherSigns = []struct {
		class class
		signs string
	}{
		{introducer, "：＝"},
		{opening, "（【「『〔"},
		{closing, "）】」』〕"},
		{quote, "“”„«»‘’‹›＃№º°"},
		{dash, "–—―－"},
		{joint, "‑"},
		{percent, "％"},
		{comma, "，،、"},
		{and, "／＋"},
		{stop, "。．；！？…؟؛۔।"},
	}
)

// classOfSign returns the class of a sign that was read, given the end of the token before.
func (l *lexer) classOfSign(r rune, end int) class {
	isSpaced := l.begin > end
	after, _ := l.rune()
	switch {
	case r == '-' && after == '>':
		l.at++
		return introducer
	case r == '-' && after == '-':
		l.at += len(l.text[l.at:]) - len(strings.TrimLeft(l.text[l.at:], "-"))
		return otherSign
	case r == '-' && !isSpaced && after != ' ' && end > 0:
		return joint
	case r == '[' && isSpaced: // the number of a thread, rather than Error[691]
		return otherSign
	case (r == '?' || r == '&') && isLetter(after):
		return query
	case r == ';' && (after == '\n' || after == '\r' || l.at == len(l.text)):
		return semicolon
	case r == '.' && isAbbreviation(l.text[:l.begin]):
		return filler
	}
	if r < utf8.RuneSelf {
		return cmp.Or(asciiSigns[r], otherSign)
	}
	for i := range otherSigns {
		if strings.ContainsRune(otherSigns[i].signs, r) {
			return otherSigns[i].class
		}
	}
	return otherSign
}

// isAbbreviation reports whether the stop after a text is that of a word such as no.
func isAbbreviation(before string) bool {
	const longest = 5
	word := before[max(0, len(before)-longest):]
	word = word[strings.LastIndexFunc(word, func(r rune) bool { return !isLetter(r) })+1:]
	return len(word) > 0 && len(word) < longest && lookUp(word)&filler != 0
}

// readNumber reads a number, or what begins like one: a date, an address, 720p.
func (l *lexer) readNumber() {
	l.class = digits
	isNegative := l.text[l.at] == '-'
	l.at += btoi(isNegative)
	word := l.readDigits()
	if l.goesOn() {
		for l.goesOn() {
			_, size := l.rune()
			l.at += size
			l.readDigits()
		}
		return
	}
	code, isHRESULT, isBare := parseNumber(word, isNegative)
	if code <= 1 {
		return
	}
	l.code = code
	isKnown := code.Known() || code.IsRAS()
	switch {
	case !isKnown:
		return
	case isBare || l.joined:
		l.class |= weak
		return
	}
	l.class |= known
	if code >= 600 {
		l.class |= certain
	}
	if isHRESULT {
		l.class |= hresult
	}
}

// readDigits reads digits and the letters of ASCII among them, and returns them.
func (l *lexer) readDigits() string {
	begin := l.at
	for {
		r, size := l.rune()
		if size == 0 || !isDigit(r) && !(r < utf8.RuneSelf && isASCIILetter(byte(r))) {
			return l.text[begin:l.at]
		}
		l.at += size
	}
}

// goesOn reports whether what follows digits makes them part of something longer.
func (l *lexer) goesOn() bool {
	r, size := l.rune()
	if size == 0 || r == ' ' || r == brokenByte {
		return false
	}
	next, _ := utf8.DecodeRuneInString(l.text[l.at+size:])
	switch {
	case r == '.' || r == '_':
		return isDigit(next) || next < utf8.RuneSelf && isASCIILetter(byte(next))
	case r == ',' || r == ':' || r == '-':
		return isDigit(next)
	case r < utf8.RuneSelf:
		return unicode.IsControl(r) && !unicode.IsSpace(r) && isDigit(next)
	case unicode.IsMark(r) || unicode.Is(unicode.Cf, r):
		return isDigit(next)
	}
	return isLetter(r) && !isUnspaced(r)
}

// parseNumber returns the code that digits may be, in decimal or in hex: whether it has
// the form of an HRESULT, and whether it is one in hex without 0x. What cannot be a code
// is 0.
func parseNumber(word string, isNegative bool) (code raserr.Code, isHRESULT, isBare bool) {
	const mostDigits, digitsOfHRESULT = 10, 8
	base := uint64(10)
	switch {
	case len(word) > mostDigits*utf8.UTFMax:
		return 0, false, false
	case len(word) > 2 && word[0] == '0' && word[1]|0x20 == 'x':
		word, base = word[2:], 16
	case len(word) == digitsOfHRESULT && word[0] == '8':
		isBare, base = true, 16
	}
	value, count := uint64(0), 0
	for _, r := range word {
		digit := digitOf(r)
		if count++; digit >= base || count > mostDigits {
			return 0, false, false
		}
		value = value*base + digit
	}
	if value >= 1<<32 || isNegative && (base == 16 || value > 1<<31) {
		return 0, false, false
	}
	number := uint32(value)
	if isNegative {
		number = -number
	}
	// An HRESULT that failed has the highest bit set, and not the one above its facility.
	const failed, reserved = 1 << 31, 1 << 27
	isHRESULT = (base == 16 || number >= failed) && number&(failed|reserved) == failed
	if !isHRESULT && (isNegative || isBare) {
		return 0, false, false
	}
	return canonical(raserr.Code(number)), isHRESULT, isBare
}

// canonical returns the code in an HRESULT of facility Win32 if that code is known or of
// RAS, and other codes as they are.
func canonical(c raserr.Code) raserr.Code {
	const facilityWin32 = 0x8007_0000
	if held := c - facilityWin32; held <= 0xFFFF && (held.Known() || held.IsRAS()) {
		return held
	}
	return c
}

// digitOf returns the value of a digit in any script, or of a hexadecimal digit. For other
// characters, it returns 99.
func digitOf(r rune) uint64 {
	switch {
	case r >= '0' && r <= '9':
		return uint64(r - '0')
	case r|0x20 >= 'a' && r|0x20 <= 'f':
		return uint64(r|0x20-'a') + 10
	case r >= utf8.RuneSelf:
		for _, tens := range unicode.Nd.R16 {
			if rune(tens.Lo) <= r && r <= rune(tens.Hi) {
				return uint64(r-rune(tens.Lo)) % 10
			}
		}
	}
	return 99
}

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= utf8.RuneSelf && unicode.Is(unicode.Nd, r)
}

// isLetter reports whether a character is one of words.
func isLetter(r rune) bool {
	switch {
	case r == brokenByte || r >= 'а' && r <= 'я':
		return true
	case r < utf8.RuneSelf:
		return isASCIILetter(byte(r))
	}
	return unicode.IsLetter(r) && r != 'º' || unicode.IsMark(r)
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isWordByte(c byte) bool { return isASCIILetter(c) || c >= '0' && c <= '9' || c == '_' }

// isUnspaced reports whether a character is of a script that writes no spaces between
// words, or no spaces before endings, as Korean does.
func isUnspaced(r rune) bool {
	return r >= 0x0E00 && r < 0x0F00 || r >= 0x3040 && r < 0xA000 || r >= 0xAC00 && r < 0xD7A4 || r >= 0xFF66 && r < 0xFFA0
}

// isMinus reports whether there is the sign of a negative number at an index, and not a
// hyphen.
func isMinus(text string, at int) bool {
	return text[at] == '-' && at+1 < len(text) && isDigit(rune(text[at+1])) &&
		(at == 0 || strings.IndexByte(" \t\n([{<>=:,;\"'", text[at-1]) >= 0)
}
