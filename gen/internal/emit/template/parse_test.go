package toastererr

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]Code{
		"105":                               ErrToastingTimeout,
		"0105":                              ErrToastingTimeout,
		" \t105\r\n":                        ErrToastingTimeout,
		"0x69":                              ErrToastingTimeout,
		"0X00000069":                        ErrToastingTimeout,
		"103":                               103,
		"0":                                 0,
		"1105":                              ErrToastingTimeout, // which canonical says
		"4294967295":                        0xFFFFFFFF,
		"-2147221503":                       ErrEKitchenUnreachable,
		"-2147483648":                       0x80000000,
		"0x80040001":                        ErrEKitchenUnreachable,
		"error_Toasting_timeout":            ErrToastingTimeout,
		"errtoastingtimeout":                ErrToastingTimeout,
		"ToasterErr.ErrToastingTimeout":     ErrToastingTimeout,
		"E_KITCHEN_UNREACHABLE":             ErrEKitchenUnreachable,
		"toaster error 105: The toast":      ErrToastingTimeout,
		"Toaster Error 0x80040002":          0x80040002,
		"toastererr.ERROR_TOASTING_TIMEOUT": ErrToastingTimeout,
	} {
		if got, err := Parse(text); err != nil || got != want {
			t.Errorf("Parse(%q) = %#v, %v, want %#v", text, got, err, want)
		}
	}
	for c := range All() {
		for _, text := range []string{c.Symbol(), c.GoString(), c.Error(), number(c)} {
			if got, err := Parse(text); err != nil || got != c {
				t.Errorf("Parse(%q) = %#v, %v, want %#v", text, got, err, c)
			}
		}
	}
}

func TestParseErrors(t *testing.T) {
	const (
		noNumber = "not a number: want digits, or 0x and hexadecimal digits"
		noName   = "neither a number nor a known symbol or constant"
		negative = "a negative number that is not an HRESULT"
		tooLarge = "number does not fit in 32 bits"
	)
	for text, want := range map[string]string{
		"":                      "no text",
		" \n":                   "no text",
		"10x":                   noNumber,
		"1_05":                  noNumber,
		"0x":                    noNumber,
		"0x-1":                  noNumber,
		"0x+1":                  noNumber,
		"-":                     noNumber,
		"-0x69":                 noNumber,
		"toaster error : late":  noNumber,
		"+105":                  noName,
		"toastererr.":           noName,
		"Err":                   noName,
		"toast":                 noName,
		"-105":                  negative,
		"-0":                    negative,
		"-1":                    negative,
		"4294967296":            tooLarge,
		"-2147483649":           tooLarge,
		"99999999999999999999":  tooLarge,
		"-99999999999999999999": tooLarge,
	} {
		got, err := Parse(text)
		if want = "toastererr: cannot parse " + quote(text) + " as an error code: " + want; err == nil || err.Error() != want || got != 0 {
			t.Errorf("Parse(%q) = %#v, %v, want %s", text, got, err, want)
		}
	}
}

func TestQuote(t *testing.T) {
	for text, want := range map[string]string{
		"a\nb":                            `"a\nb"`,
		strings.Repeat("x", 64):           `"` + strings.Repeat("x", 64) + `"`,
		strings.Repeat("x", 65):           `"` + strings.Repeat("x", 64) + `…"`,
		strings.Repeat("x", 63) + "ß and": `"` + strings.Repeat("x", 63) + `…"`,
	} {
		if got := quote(text); got != want {
			t.Errorf("quote(%q) = %s, want %s", text, got, want)
		}
	}
}
