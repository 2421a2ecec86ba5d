package rastext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/raserr"
)

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
	switch {
	case !code.Known() && !code.IsRAS():
	case isBare || l.joined:
		l.class |= weak
	case isHRESULT:
		l.class |= known | certain | hresult
	case code >= 600:
		l.class |= known | certain
	default:
		l.class |= known
	}
}

// readDigits reads digits and the letters of ASCII among them, and returns them.
func (l *lexer) readDigits() string {
	begin := l.at
	for {
		i := l.at
		for i < len(l.text) && l.text[i] != '_' && isWordByte(l.text[i]) {
			i++
		}
		l.at = i
		if i == len(l.text) || l.text[i] < utf8.RuneSelf {
			return l.text[begin:i]
		}
		r, size := l.rune()
		if !isDigit(r) {
			return l.text[begin:i]
		}
		l.at += size
	}
}

// goesOn reports whether what follows digits makes them part of something longer.
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
	if !isHRESULT && isNegative {
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

// isMinus reports whether there is the sign of a negative number at an index, and not a
// hyphen.
func isMinus(text string, at int) bool {
	return text[at] == '-' && at+1 < len(text) && isDigit(rune(text[at+1])) &&
		(at == 0 || strings.IndexByte(" \t\n([{<>=:,;\"'", text[at-1]) >= 0)
}
