package raserr

import (
	"encoding/json"
	"testing"
)

func TestUnmarshalJSON(t *testing.T) {
	for text, want := range map[string]Code{
		`718`:                   ErrPPPTimeout,
		`-2147024178`:           ErrPPPTimeout,
		`2147943118`:            ErrPPPTimeout,
		`"718"`:                 ErrPPPTimeout,
		`"0x2CE"`:               ErrPPPTimeout,
		`"ERROR_PPP_TIMEOUT"`:   ErrPPPTimeout,
		`"ErrPPPTimeout"`:       ErrPPPTimeout,
		`"-2146762495"`:         ErrCertExpired,
		`-2146762495`:           ErrCertExpired,
		`0`:                     0,
		`4294967295`:            0xFFFFFFFF,
		`"ras error 718: Late"`: ErrPPPTimeout,
		`"ras error 656: The \u003cdefaultoff\u003e macro"`: ErrDefaultOffMacroNotFound,
		`null`: 1, // as it was
	} {
		got := Code(1)
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != want {
			t.Errorf("%s makes %#v, %v, want %#v", text, got, err, want)
		}
	}
}

func TestUnmarshalJSONErrors(t *testing.T) {
	for text, want := range map[string]string{
		`true`:         `raserr: cannot parse "true" as an error code: neither a number nor a string of JSON`,
		`[718]`:        `raserr: cannot parse "[718]" as an error code: neither a number nor a string of JSON`,
		`{"code":718}`: `raserr: cannot parse "{\"code\":718}" as an error code: neither a number nor a string of JSON`,
		`7.18e2`:       `raserr: cannot parse "7.18e2" as an error code: not a number: want digits, or 0x and hexadecimal digits`,
		`-691`:         `raserr: cannot parse "-691" as an error code: a negative number that is no HRESULT`,
		`"seven"`:      `raserr: cannot parse "seven" as an error code: neither a number nor a known symbol or constant`,
		`""`:           `raserr: cannot parse "" as an error code: no text`,
		`4294967296`:   `raserr: cannot parse "4294967296" as an error code: number does not fit in 32 bits`,
	} {
		got := Code(1)
		err := json.Unmarshal([]byte(text), &got)
		if err == nil || err.Error() != want || got != 1 {
			t.Errorf("%s makes %#v, %v, want the error %s", text, got, err, want)
		}
	}
	for _, text := range []string{``, `"`, `x`} { // which package encoding/json never passes on
		if got := Code(1); got.UnmarshalJSON([]byte(text)) == nil || got != 1 {
			t.Errorf("%q makes %#v, want an error", text, got)
		}
	}
}

// TestJSON shows a code in JSON both ways, by itself, in a structure and as a key.
func TestJSON(t *testing.T) {
	type report struct {
		Code  Code
		Count map[Code]int
	}
	const text = `{"Code":2148204801,"Count":{"691":2}}`
	data, err := json.Marshal(report{ErrCertExpired, map[Code]int{ErrAuthenticationFailure: 2}})
	if err != nil || string(data) != text {
		t.Errorf("as JSON it is %s, %v, want %s", data, err, text)
	}
	var back report
	if err := json.Unmarshal([]byte(text), &back); err != nil || back.Code != ErrCertExpired || back.Count[ErrAuthenticationFailure] != 2 {
		t.Errorf("from JSON it is %v, %v", back, err)
	}
}
