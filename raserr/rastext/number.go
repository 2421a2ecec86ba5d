package rastext

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/raserr"
)

// readNumber reads a number, or what begins like one: a date, an address, 720p.
func (l *lexer) readNumber() {
	isNegative := l.text[l.at] == '-'
	if isNegative {
		l.at++
	}
	word := l.readDigits()
	for l.goesOn() {
		word = "" // not a number
		_, size := l.rune()
		l.at += size
		l.readDigits()
	}
	l.code, l.class = parseNumber(word, isNegative)
}

// readDigits reads digits and the letters of ASCII among them, and returns them.
func (l *lexer) readDigits() string {
	begin := l.at
	for {
		for l.at < len(l.text) && l.text[l.at] != '_' && isWordByte(l.text[l.at]) {
			l.at++
		}
		if l.at == len(l.text) || l.text[l.at] < utf8.RuneSelf {
			return l.text[begin:l.at]
		}
		r, size := l.rune()
		if !isDigit(r) {
			return l.text[begin:l.at]
		}
		l.at += size
	}
}

// goesOn reports whether what follows digits makes them part of something longer: 1.5,
// 2026-11-24, or digits with a mark or an invisible character in them.
func (l *lexer) goesOn() bool {
	if l.at == len(l.text) {
		return false
	}
	switch c := l.text[l.at]; c {
	case '.', '_', ',', ':', '-':
	default:
		if c >= ' ' && c < 0x7F {
			return false
		}
	}
	r, size := l.rune()
	if r == brokenByte {
		return false
	}
	next, _ := runeAt(l.text, l.at+size)
	switch {
	case r == '.' || r == '_':
		return isDigit(next) || next < utf8.RuneSelf && isASCIILetter(byte(next))
	case r == ',' || r == ':' || r == '-', unicode.In(r, unicode.M, unicode.Cf, unicode.Cc) && !unicode.IsSpace(r):
		return isDigit(next)
	}
	return isLetter(r) && !isUnspaced(r)
}

// parseNumber returns the code that a word may be and the class of the word. If it cannot
// be a code, the code is 0.
func parseNumber(word string, isNegative bool) (raserr.Code, class) {
	const digitsOfHRESULT = 8
	base, isBare := uint64(10), false
	switch {
	case len(word) > 2 && (word[:2] == "0x" || word[:2] == "0X"):
		word, base = word[2:], 16
	case len(word) == digitsOfHRESULT && word[0] == '8': // an HRESULT without 0x
		base, isBare = 16, true
	}
	value, ok := parseDigits(word, base)
	if !ok {
		return 0, digits
	}
	number := uint32(value)
	if isNegative {
		number = -number
	}
	// An HRESULT that failed has the highest bit set, and not the one above its facility.
	const failed, reserved = 1 << 31, 1 << 27
	isHRESULT := (base == 16 || number >= failed) && number&(failed|reserved) == failed
	code := codeOf(number)
	switch {
	case code <= 1 || isNegative && !isHRESULT:
		return 0, digits
	case !code.Known() && !code.IsRAS():
		return code, digits
	case isBare || !isHRESULT && code < 600:
		return code, digits | known
	case isHRESULT:
		return code, digits | known | certain | hresult
	}
	return code, digits | known | certain
}

// parseDigits returns the value of at most ten digits, if it has at most 32 bits.
func parseDigits(word string, base uint64) (value uint64, ok bool) {
	const mostDigits = 10
	count := 0
	for _, r := range word {
		digit := digitOf(r)
		if count++; digit >= base || count > mostDigits {
			return 0, false
		}
		value = value*base + digit
	}
	return value, value < 1<<32
}

// codeOf returns the code that FromDWORD makes of a number. FromDWORD allocates for numbers
// that are not known; only HRESULTs are other codes in it.
func codeOf(number uint32) raserr.Code {
	code := raserr.Code(number)
	if code > math.MaxInt32 && (code.Known() || code.IsRAS()) {
		code, _ = raserr.FromDWORD(number).(raserr.Code)
	}
	return code
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

// isMinus reports whether there is the sign of a negative number at an index, and not a
// hyphen.
func isMinus(text string, at int) bool {
	return text[at] == '-' && at+1 < len(text) && isDigit(rune(text[at+1])) &&
		(at == 0 || strings.IndexByte(" \t\n([{<>=:,;\"'", text[at-1]) >= 0)
}
