package main

import (
	"testing"

	"example.com/ras/raserr"
	"example.com/ras/raserr/rastext"
)

// TestIsProgress shows which events of RasClient are not about errors.
func TestIsProgress(t *testing.T) {
	for event, want := range map[string]bool{
		"<Provider Name='RasClient'/><EventID>20219</EventID>":                false,
		"<Provider Name='RasClient'/><EventID>20220</EventID>":                true,
		"<Provider Name='RasClient'/><EventID Qualifiers='0'>20223</EventID>": true,
		"<Provider Name='RasClient'/><EventID>20225</EventID>":                true,
		"<Provider Name='RasClient'/><EventID>20226</EventID>":                false,
		"<Provider Name='RasClient'/><EventID>20227</EventID>":                false,
		"<Provider Name='RemoteAccess'/><EventID>20223</EventID>":             false,
		"<Provider Name='RasClient'/><EventID>20223":                          false,
		"<Provider Name='x'/><EventID>20223</EventID><Data>RasClient</Data>":  false,
		"<EventID>20227</EventID><Data>RasClient 20223</EventID></Data>":      false,
		"<Provider Name='RasClient'/><EventID></EventID><Data>20223</Data>":   false,
		"</EventID>": false,
	} {
		if got := isProgress(event); got != want {
			t.Errorf("%s: %t", event, got)
		}
	}
}

// TestFindInJSON shows which strings of an object name a code.
func TestFindInJSON(t *testing.T) {
	for text, want := range map[string]raserr.Code{
		`{"message":"error 691"}`:                       691,
		`[{"message":"error\u0020691"}`:                 691,
		`{"a":"none here","b":["x",{"c":"error 691"}]}`: 691,
		`{"id":"691"}`:                                  0, // without a space
		`{"id":691}`:                                    0,
		`{"message":"error 691`:                         0,
		"":                                              0,
	} {
		if got, ok := findInJSON(text, rastext.Find); got != want || ok != (want != 0) {
			t.Errorf("%s: %d, %t, want %d", text, got, ok, want)
		}
	}
}
