package raserr

import (
	"errors"
	"strconv"
	"strings"
)

// Parse returns the code that a text names, with space around it ignored:
//
//   - a number in decimal, 718, or in hex, 0x2CE, from 0 to 4294967295;
//   - an HRESULT in hex, 0x800702CE, or as a negative decimal number,
//     -2147024178, as event logs have it. One of facility Win32 is taken as
//     [FromDWORD] does, others as they are;
//   - a symbol, ERROR_PPP_TIMEOUT, or a constant of this package,
//     ErrPPPTimeout or raserr.ErrPPPTimeout, in upper or lower case;
//   - what [Code.Error] returns: "ras error 718: PPP timeout". Only the number
//     counts, whatever the text behind it.
//
// A number need not be one that the package knows; [Code.Known] tells. Negative
// numbers that are no HRESULT, such as -691, are refused. The error for any text
// that names no code says what is wrong with it. To find a code inside of a longer
// text, see package raserr/rastext.
func Parse(s string) (Code, error) {
	text := strings.TrimSpace(s)
	if text == "" {
		return 0, parseError(s, "no text")
	}
	if number, ok := cutPrefixFold(text, prefix+" "); ok {
		number, _, _ = strings.Cut(number, ":")
		return parseNumber(s, number)
	}
	if c := text[0]; c == '-' || c >= '0' && c <= '9' {
		return parseNumber(s, text)
	}
	if constant, ok := cutPrefixFold(text, packageName+"."); ok {
		text = constant
	}
	for c := range All() {
		if strings.EqualFold(text, c.Symbol()) {
			return c, nil
		}
	}
	if name, ok := cutPrefixFold(text, "Err"); ok {
		if c, ok := codeNamedFold(name); ok {
			return c, nil
		}
	}
	return 0, parseError(s, "neither a number nor a known symbol or constant")
}

// codeNamedFold is codeNamed in upper or lower case.
func codeNamedFold(name string) (Code, bool) {
	rest := names
	for _, code := range codes[:noRow] {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if line != "" && strings.EqualFold(line, name) {
			return code, true
		}
	}
	return 0, false
}

// cutPrefixFold is strings.CutPrefix in upper or lower case.
func cutPrefixFold(s, prefix string) (rest string, found bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

func parseNumber(s, text string) (Code, error) {
	digits, base := text, 10
	if hex, ok := strings.CutPrefix(strings.ToLower(text), "0x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseInt(digits, base, 64)
	switch {
	case errors.Is(err, strconv.ErrRange), err == nil && (n < -1<<31 || n > 1<<32-1):
		return 0, parseError(s, "number does not fit in 32 bits")
	case err != nil, base == 16 && n < 0, digits[0] == '+':
		return 0, parseError(s, "not a number: want digits, or 0x and hexadecimal digits")
	case digits[0] == '-' && !isHRESULT(Code(uint32(n))):
		return 0, parseError(s, "a negative number that is no HRESULT")
	}
	return canonical(Code(uint32(n))), nil
}

// isHRESULT reports whether a code has the form of an HRESULT that is an error: the
// highest bit is set, and the one above the facility, which is reserved, is not.
// It is set in small negative numbers.
func isHRESULT(c Code) bool {
	const failed, reserved = 1 << 31, 1 << 27
	return c&(failed|reserved) == failed
}

func parseError(s, what string) error {
	const most = 64 // bytes of a wrong text that are worth showing
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return errors.New("raserr: cannot parse " + strconv.Quote(s) + " as an error code: " + what)
}
