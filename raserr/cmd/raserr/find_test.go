package main

import "testing"

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

// TestUnescaped shows what the escapes of JSON become.
func TestUnescaped(t *testing.T) {
	for text, want := range map[string]string{
		`error\u0020691`:       "error 691",
		`failed\r\nerror 691`:  "failed\r\nerror 691",
		`a \"VPN\" \\user\/\x`: `a "VPN" \user\/\x`,
		`\ud83d\ude00`:         `\ud83d\ude00`, // no code has such characters
		`\u041e\u0448 \u00e9\`: "Ош é\\",
	} {
		if got := jsonEscape().ReplaceAllStringFunc(text, unescaped); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
