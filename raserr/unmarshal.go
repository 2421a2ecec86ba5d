package raserr

import (
	"errors"
	"strconv"
	"strings"
)

// UnmarshalText sets c to the code that [Parse] returns for text. If Parse returns
// an error, UnmarshalText returns it and leaves c as it is.
func (c *Code) UnmarshalText(text []byte) error {
	code, err := Parse(string(text))
	if err == nil {
		*c = code
	}
	return err
}

// UnmarshalJSON reads a code from a JSON number without fraction and exponent,
// which for an HRESULT may be negative, or from a JSON string that [Parse] accepts:
// 718, -2147024178, "0x2CE", "ERROR_PPP_TIMEOUT". A null changes nothing. For
// anything else UnmarshalJSON returns an error and leaves c as it is.
//
// In the other direction, package encoding/json writes a Code as a number.
func (c *Code) UnmarshalJSON(data []byte) error {
	text := string(data)
	switch {
	case text == "null":
		return nil
	case strings.HasPrefix(text, `"`):
		s, err := unquoteJSON(text)
		if err != nil {
			return parseError(text, "not a valid JSON string")
		}
		return c.UnmarshalText([]byte(s))
	case text != "" && (text[0] == '-' || text[0] >= '0' && text[0] <= '9'):
		return c.UnmarshalText(data)
	}
	return parseError(text, "neither a JSON number nor a JSON string")
}

// unquoteJSON returns the value of a JSON string. Escaped surrogates, for
// characters that no name of a code has, become U+FFFD.
func unquoteJSON(quoted string) (string, error) {
	text := strings.TrimPrefix(quoted, `"`)
	var b strings.Builder
	for text != `"` {
		// JSON's escapes are among Go's, except \/ and surrogates.
		char, _, rest, err := strconv.UnquoteChar(text, '"')
		switch {
		case err == nil:
		case strings.HasPrefix(text, `\/`):
			char, rest = '/', text[2:]
		case strings.HasPrefix(text, `\u`) && len(text) > 6:
			char, rest = 0xFFFD, text[6:]
		default:
			return "", errors.New("invalid JSON string")
		}
		b.WriteRune(char)
		text = rest
	}
	return b.String(), nil
}
