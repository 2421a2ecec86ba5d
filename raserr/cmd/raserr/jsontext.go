package main

import (
	"bytes"
	"encoding/json"
	"strings"

	"example.com/ras/raserr"
	"example.com/ras/raserr/rastext"
)

// findInJSON returns the code that one of the strings in a JSON object names. A
// string without a space is no text, but an identifier or a number of any kind.
func findInJSON(object []byte) (raserr.Code, bool) {
	for {
		_, rest, _ := bytes.Cut(object, []byte(`"`))
		end := endOfString(rest)
		if end < 0 {
			return 0, false
		}
		if text := unquoted(rest[:end]); strings.Contains(text, " ") {
			if code, ok := rastext.Find(text); ok {
				return code, true
			}
		}
		object = rest[end+1:]
	}
}

// endOfString returns where the quote stands that ends a string in JSON, -1 if
// there is none.
func endOfString(s []byte) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			return i
		case '\\':
			i++
		}
	}
	return -1
}

// unquoted returns the text of a string in JSON, or what is written there if that
// is not right.
func unquoted(s []byte) string {
	if bytes.IndexByte(s, '\\') < 0 {
		return string(s)
	}
	var text string
	if json.Unmarshal([]byte(`"`+string(s)+`"`), &text) != nil {
		return string(s)
	}
	return text
}
