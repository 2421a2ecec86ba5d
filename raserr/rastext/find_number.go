package rastext

import (
	"strings"

	"example.com/ras/raserr"
)

// textNumber is a number that stands in a text and may be a code.
type textNumber struct {
	begin, end int // in the text, with a sign
	code       raserr.Code
	isHRESULT  bool // in hex or negative, with the form of one
	glued      bool // no space before it, but a sign such as a colon
	alone      bool // the text has no more than it
}

// mostDigits is how many digits a number may have.
const mostDigits = 10

// takeNumber weighs a word that begins with a digit.
func (f *textFinder) takeNumber(begin, end int) {
	if end-begin > len("0x")+mostDigits || goesOn(f.text[end:]) { // as most numbers of logs, which need no closer look
		return
	}
	n, ok := f.readNumber(begin, end)
	if !ok || n.code <= 1 {
		return
	}
	if how := f.weigh(n); how > 0 {
		f.take(n.code, how)
	}
}

// readNumber reads a word as a number that stands by itself. It is not ok if it is
// none, or part of something longer.
func (f *textFinder) readNumber(begin, end int) (n textNumber, ok bool) {
	before, word, after := f.text[:begin], f.text[begin:end], f.text[end:]
	isNegative := isMinus(before)
	if isNegative {
		before = before[:begin-1]
	}
	glued, ok := begins(before)
	if !ok || goesOn(after) {
		return n, false
	}
	digits, isHex := strings.CutPrefix(word, "0x")
	if !isHex {
		digits, isHex = strings.CutPrefix(word, "0X")
	}
	value, ok := parseDigits(digits, isHex)
	if !ok || isNegative && (isHex || value > 1<<31) {
		return n, false
	}
	code := raserr.Code(value)
	if isNegative {
		code = -code
	}
	form := (isHex || code >= 1<<31) && isHRESULT(code)
	return textNumber{begin: len(before), end: end, code: canonical(code), isHRESULT: form, glued: glued}, form || !isNegative
}

// parseDigits reads decimal or hexadecimal digits that make a number of 32 bits.
func parseDigits(digits string, hex bool) (value uint64, ok bool) {
	if digits == "" || len(digits) > mostDigits {
		return 0, false
	}
	base := uint64(10)
	if hex {
		base = 16
	}
	for i := range len(digits) {
		c := digits[i]
		switch {
		case isDigit(c):
			value = value*base + uint64(c-'0')
		case hex && c|0x20-'a' < 6:
			value = value*base + uint64(c|0x20-'a') + 10
		default:
			return 0, false
		}
	}
	return value, value < 1<<32
}

// isMinus reports whether a text ends in the sign of a negative number, and not in
// a hyphen.
func isMinus(text string) bool {
	text, ok := strings.CutSuffix(text, "-")
	return ok && (text == "" || strings.IndexByte(" \t\n([{<>=:,;\"'", text[len(text)-1]) >= 0)
}

// begins reports whether a number can begin behind a text, and whether it does so
// behind a sign without a space.
func begins(before string) (glued, ok bool) {
	if before == "" {
		return false, true
	}
	last := before[len(before)-1]
	behindDigit := len(before) > 1 && isDigit(before[len(before)-2])
	switch last {
	case '.', '/', '\\', '+', '$', '%', '@', '*', '~', '^', '&':
		return false, false
	case ',', ':', '-', ' ': // within a number, a time, a date or a phone number
		return last != ' ', !behindDigit
	case '#':
		return len(before) > 1 && before[len(before)-2] != ' ', true
	case '=':
		return true, true
	}
	return false, true
}

// goesOn reports whether what follows a number makes it part of something longer.
func goesOn(after string) bool {
	if after == "" {
		return false
	}
	next := byte(' ')
	if len(after) > 1 {
		next = after[1]
	}
	switch after[0] {
	case '.':
		return isWordByte(next)
	case ',', ':', '-', ' ':
		return isDigit(next)
	case '/', '%', '@', '+', '*', '^':
		return true
	case '\\': // but for escapes of quotes and line ends
		return strings.IndexByte("\"nrt", next) < 0
	}
	return strings.HasPrefix(after, "°")
}

// firstRAS is the lowest number that codes of RAS have.
const firstRAS = 600

// isHRESULT reports whether a code has the form of an HRESULT that is an error: the
// highest bit is set, and the one above the facility, which is reserved, is not.
// It is set in small negative numbers.
func isHRESULT(c raserr.Code) bool {
	const failed, reserved = 1 << 31, 1 << 27
	return c&(failed|reserved) == failed
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
