package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode"
	"unicode/utf16"

	"example.com/ras/raserr"
)

// object is a code in JSON. The usage describes its fields.
type object struct {
	File string `json:"file,omitempty"`
	Line int    `json:"line,omitempty"`
	Text string `json:"text,omitempty"`
	event

	Code           uint32 `json:"code"`
	Hex            string `json:"hex"`
	Signed         int32  `json:"signed,omitempty"`
	Symbol         string `json:"symbol"`
	Header         string `json:"header"`
	Constant       string `json:"constant"`
	Message        string `json:"message"`
	Category       string `json:"category"`
	Temporary      bool   `json:"temporary"`
	Timeout        bool   `json:"timeout"`
	Permanent      bool   `json:"permanent"`
	Remedy         string `json:"remedy"`
	WinerrorSymbol string `json:"winerror_symbol,omitempty"`
	SystemMessage  string `json:"system_message,omitempty"`

	Count       int         `json:"count,omitempty"`
	First       string      `json:"first,omitempty"`
	Last        string      `json:"last,omitempty"`
	Users       []nameCount `json:"users,omitempty"`
	Connections []nameCount `json:"connections,omitempty"`
	Computers   []nameCount `json:"computers,omitempty"`
}

// objectOf returns what there is to say about a code.
func objectOf(c raserr.Code) object {
	o := object{
		Code:           uint32(c),
		Hex:            hex(c),
		Signed:         min(int32(c), 0), // only HRESULTs are negative
		Symbol:         c.Symbol(),
		Header:         c.Header(),
		Message:        c.Message(),
		Category:       c.Category().String(),
		Temporary:      c.Temporary(),
		Timeout:        c.Timeout(),
		Permanent:      c.Permanent(),
		Remedy:         c.Remedy(),
		WinerrorSymbol: c.WinerrorSymbol(),
		SystemMessage:  systemText(c),
	}
	if c.Known() {
		o.Constant = c.GoString()
	}
	return o
}

// writeJSON writes an object on a line of its own, with an escape for each character that is not
// printable. Package json does not escape all of them.
func (o *output) writeJSON(object object) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.Encode(object) // an object of these fields has no error
	for _, r := range b.String() {
		if unicode.IsPrint(r) || r == '\n' { // after the object
			o.WriteRune(r)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			fmt.Fprintf(o, `\u%04x`, unit)
		}
	}
}
