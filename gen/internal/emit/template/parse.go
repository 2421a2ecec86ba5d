package toastererr

import (
	"errors"
	"strconv"
	"strings"
)

// Parse returns the code that s names, ignoring space around it:
//
//   - a number in decimal, or in hex after 0x, known to this package or not;
//   - a symbol or a constant of this package, such as ERROR_TOASTING_TIMEOUT,
//     ErrToastingTimeout or toastererr.ErrToastingTimeout, in upper or lower case;
//   - what [Code.Error] returns, of which only the number counts.
//
// gen:if hresult
// An HRESULT may be a negative decimal number, as event logs show it.
// gen:end
// For anything else, Parse returns an error that says what is wrong.
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
	name, _ := cutPrefixFold(text, packageName+".")
	for _, column := range [][]string{symbols[:], names[:]} {
		for i, known := range column {
			if known != "" && strings.EqualFold(known, name) {
				return codes[i], nil
			}
		}
	}
	return 0, parseError(s, "neither a number nor a known symbol or constant")
}

// cutPrefixFold is strings.CutPrefix in upper or lower case.
func cutPrefixFold(s, prefix string) (rest string, found bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// parseNumber returns the code in text, a part of s, which errors quote.
func parseNumber(s, text string) (Code, error) {
	digits, base := text, 10
	if hex, ok := strings.CutPrefix(strings.ToLower(text), "0x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseInt(digits, base, 64)
	c := Code(n)
	switch {
	case err != nil && !errors.Is(err, strconv.ErrRange), base == 16 && n < 0, digits[0] == '+':
		return 0, parseError(s, "not a number: want digits, or 0x and hexadecimal digits")
	// gen:if hresult
	case err == nil && text[0] == '-' && n >= -1<<31:
		const failed, reserved = 1 << 31, 1 << 27 // bits of an HRESULT: the first is set for an error, the second never
		if c&(failed|reserved) != failed {
			return 0, parseError(s, "a negative number that is not an HRESULT")
		}
	// gen:end
	case err != nil, int64(c) != n:
		return 0, parseError(s, "number does not fit in 32 bits")
	}
	// gen:if system
	c = canonical(c)
	// gen:end
	return c, nil
}

func parseError(s, what string) error {
	return errors.New(packageName + ": cannot parse " + quote(s) + " as an error code: " + what)
}
