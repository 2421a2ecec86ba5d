package raserr

import (
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
		// A string of Go is one of JSON, except for the escapes \/ and of surrogates. No
		// name of a code needs the latter.
		s, err := strconv.Unquote(strings.ReplaceAll(text, `\/`, "/"))
		if err != nil {
			return parseError(text, "not a valid JSON string")
		}
		return c.UnmarshalText([]byte(s))
	case text != "" && (text[0] == '-' || text[0] >= '0' && text[0] <= '9'):
		return c.UnmarshalText(data)
	}
	return parseError(text, "neither a JSON number nor a JSON string")
}
