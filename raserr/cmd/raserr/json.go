package main

import (
	"encoding/json"

	"example.com/ras/raserr"
)

// object is a code in JSON. The fields are part of what the command promises: see
// usage.
type object struct {
	File string `json:"file,omitempty"`
	Line int    `json:"line,omitempty"`
	Text string `json:"text,omitempty"`

	Code           uint32 `json:"code"`
	Hex            string `json:"hex"`
	Signed         *int32 `json:"signed,omitempty"`
	Symbol         string `json:"symbol"`
	Header         string `json:"header"`
	Constant       string `json:"constant"`
	Message        string `json:"message"`
	Category       string `json:"category"`
	Temporary      bool   `json:"temporary"`
	Timeout        bool   `json:"timeout"`
	Permanent      bool   `json:"permanent"`
	Action         string `json:"action"`
	WinerrorSymbol string `json:"winerror_symbol,omitempty"`
	SystemMessage  string `json:"system_message,omitempty"`
}

func objectOf(c raserr.Code) object {
	o := object{
		Code:           uint32(c),
		Hex:            hex(c),
		Symbol:         c.Symbol(),
		Header:         c.Header(),
		Message:        c.Message(),
		Category:       c.Category().String(),
		Temporary:      c.Temporary(),
		Timeout:        c.Timeout(),
		Permanent:      c.Permanent(),
		Action:         action(c),
		WinerrorSymbol: c.WinerrorSymbol(),
		SystemMessage:  systemText(c),
	}
	if isFailure(c) {
		n := int32(c)
		o.Signed = &n
	}
	if c.Known() {
		o.Constant = c.GoString()
	}
	return o
}

// writeJSON writes an object on a line of its own.
func (o *output) writeJSON(object object) {
	encoder := json.NewEncoder(o)
	encoder.SetEscapeHTML(false)
	encoder.Encode(object) // an error is the output's, which keeps it
}
