package raserr

// UnmarshalJSON reads a code from a number of JSON, decimal, and negative where
// it is an HRESULT, or from a string that [Parse] takes: 718, -2147024178,
// "0x2CE", "ERROR_PPP_TIMEOUT". A null changes nothing. For anything else it is an
// error that says what is wrong with it, and c is as it was. Strings are taken as
// they stand: escapes in them are not resolved, and no code has a use for one.
//
// There is no method for the other direction: package encoding/json writes a Code
// as the number that it is.
func (c *Code) UnmarshalJSON(data []byte) error {
	text := string(data)
	if text == "null" {
		return nil
	}
	isNumber := text != "" && (text[0] == '-' || text[0] >= '0' && text[0] <= '9')
	isString := len(text) >= 2 && text[0] == '"' && text[len(text)-1] == '"'
	switch {
	case isString:
		text = text[1 : len(text)-1]
	case !isNumber:
		return parseError(text, "neither a number nor a string of JSON")
	}
	code, err := Parse(text)
	if err == nil {
		*c = code
	}
	return err
}
