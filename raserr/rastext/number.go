package rastext

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/raserr"
)

// readNumber reads the number at an index of a text, or what begins like one: a date, an
// address, 720p. It returns where that ends, and the code that it may be.
func readNumber(text string, at int) (end int, code raserr.Code, c class) {
	isNegative := text[at] == '-'
	if isNegative {
		at++
	}
	end = at
	for {
		for end < len(text) && isAlphanumeric[text[end]] {
			end++
		}
		size := sizeInNumber(text[end:])
		if size == 0 {
			break
		}
		end += size
	}
	code, c = parseNumber(text[at:end], isNegative)
	return end, code, c
}

// isAlphanumeric has the letters and digits of ASCII.
var isAlphanumeric = func() (is [256]bool) {
	for i := range is {
		is[i] = isASCIIDigit(byte(i)) || isASCIILetter(byte(i))
	}
	return is
}()

// sizeInNumber returns the size of the first character of a text if it is a part of the
// number before it: a digit, a letter, or a sign before a digit, as in 1.5, in 2026-11-24
// and in digits with an invisible character among them. Otherwise, it returns 0.
func sizeInNumber(text string) int {
	r, size := runeAt(text, 0)
	next, _ := runeAt(text, size)
	isPart := false
	switch {
	case r == '.' || r == '_':
		isPart = isDigit(next) || next < utf8.RuneSelf && isASCIILetter(byte(next))
	case r == ',' || r == ':' || r == '-':
		isPart = isDigit(next)
	case r >= ' ' && r < 0x7F || unicode.IsSpace(r):
	case unicode.In(r, unicode.M, unicode.Cf, unicode.Cc):
		isPart = isDigit(next)
	default:
		isPart = isDigit(r) || r != brokenByte && isLetter(r) && !isUnspaced(r)
	}
	if !isPart {
		return 0
	}
	return size
}

// parseNumber returns the code that a word may be and the class of the word. If it cannot
// be a code, the code is 0.
func parseNumber(word string, isNegative bool) (raserr.Code, class) {
	const digitsOfHRESULT = 8
	base, isBare := uint64(10), len(word) == digitsOfHRESULT && word[0] == '8' // without 0x
	if isBare {
		base = 16
	} else if len(word) > 2 && (word[:2] == "0x" || word[:2] == "0X") {
		word, base = word[2:], 16
	}
	number, ok := parseDigits(word, base)
	if !ok || number <= 1 {
		return 0, digits
	}
	if isNegative {
		number = -number
	}
	// An HRESULT that failed has the highest bit set, and not the one above its facility.
	const failed, reserved = 1 << 31, 1 << 27
	isHRESULT := (base == 16 || number >= failed) && number&(failed|reserved) == failed
	if number > math.MaxUint16 && number < 1<<30 { // neither a Win32 code nor one with a severity
		return raserr.Code(number), digits
	}
	code, isKnown := codeOf(number)
	switch {
	case isNegative && !isHRESULT:
		return 0, digits
	case !isKnown:
		return code, digits
	case isBare || !isHRESULT && code < 600:
		return code, digits | known
	case isHRESULT:
		return code, digits | known | certain | hresult
	}
	return code, digits | known | certain
}

// parseDigits returns the value of at most ten digits, if it has at most 32 bits.
func parseDigits(word string, base uint64) (number uint32, ok bool) {
	const mostDigits = 10
	value, count := uint64(0), 0
	for _, r := range word {
		digit := digitOf(r)
		if count++; digit >= base || count > mostDigits {
			return 0, false
		}
		value = value*base + digit
	}
	return uint32(value), value <= math.MaxUint32
}

// digitOf returns the value of a digit in any script, or of a hexadecimal digit. For other
// characters, it returns 99.
func digitOf(r rune) uint64 {
	switch {
	case r >= '0' && r <= '9':
		return uint64(r - '0')
	case r|0x20 >= 'a' && r|0x20 <= 'f':
		return uint64(r|0x20-'a') + 10
	case !isDigit(r):
		return 99
	}
	zero := r
	for isDigit(zero - 1) {
		zero--
	}
	return uint64(r-zero) % 10
}

// codeOf returns the code that FromDWORD makes of a number, and whether it is a known code
// or one of RAS. FromDWORD allocates for some numbers; only HRESULTs are other codes in it.
func codeOf(number uint32) (code raserr.Code, isKnown bool) {
	code = raserr.Code(number)
	isKnown = code.IsRAS() || code.Known()
	if isKnown && code > math.MaxInt32 {
		code, _ = raserr.FromDWORD(number).(raserr.Code)
	}
	return code, isKnown
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
