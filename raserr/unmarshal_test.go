package raserr_test

import (
	"encoding/json"
	"testing"

	"example.com/ras/raserr"
)

func TestUnmarshalJSON(t *testing.T) {
	for text, want := range map[string]raserr.Code{
		`718`:                   raserr.ErrPPPTimeout,
		`-2147024178`:           raserr.ErrPPPTimeout,
		`2147943118`:            raserr.ErrPPPTimeout,
		`"718"`:                 raserr.ErrPPPTimeout,
		`"0x2CE"`:               raserr.ErrPPPTimeout,
		`"ERROR_PPP_TIMEOUT"`:   raserr.ErrPPPTimeout,
		`"ErrPPPTimeout"`:       raserr.ErrPPPTimeout,
		`"-2146762495"`:         raserr.ErrCertExpired,
		`-2146762495`:           raserr.ErrCertExpired,
		`0`:                     0,
		`4294967295`:            0xFFFFFFFF,
		`"\u0037\u0031\u0038"`:  raserr.ErrPPPTimeout, // escapes of digits
		`"718\u0020\n"`:         raserr.ErrPPPTimeout,
		`"ras error 718: a\/b"`: raserr.ErrPPPTimeout,
		`"ras error 718: 忙"`:    raserr.ErrPPPTimeout,
		`"ras error 718: Late"`: raserr.ErrPPPTimeout,
		`"ras error 656: The \u003cdefaultoff\u003e macro"`: raserr.ErrDefaultOffMacroNotFound,
		`null`: 1, // as it was
	} {
		got := raserr.Code(1)
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != want {
			t.Errorf("%s makes %#v, %v, want %#v", text, got, err, want)
		}
	}
}

func TestUnmarshalJSONErrors(t *testing.T) {
	for text, want := range map[string]string{
		`true`:         `raserr: cannot parse "true" as an error code: neither a JSON number nor a JSON string`,
		`[718]`:        `raserr: cannot parse "[718]" as an error code: neither a JSON number nor a JSON string`,
		`{"code":718}`: `raserr: cannot parse "{\"code\":718}" as an error code: neither a JSON number nor a JSON string`,
		`7.18e2`:       `raserr: cannot parse "7.18e2" as an error code: not a number: want digits, or 0x and hexadecimal digits`,
		`-691`:         `raserr: cannot parse "-691" as an error code: a negative number that is not an HRESULT`,
		`"seven"`:      `raserr: cannot parse "seven" as an error code: neither a number nor a known symbol or constant`,
		`"a\/b"`:       `raserr: cannot parse "a/b" as an error code: neither a number nor a known symbol or constant`,
		`"\ud83d"`:     `raserr: cannot parse "\"\\ud83d\"" as an error code: not a valid JSON string`,
		`""`:           `raserr: cannot parse "" as an error code: no text`,
		`4294967296`:   `raserr: cannot parse "4294967296" as an error code: number does not fit in 32 bits`,
	} {
		got := raserr.Code(1)
		err := json.Unmarshal([]byte(text), &got)
		if err == nil || err.Error() != want || got != 1 {
			t.Errorf("%s makes %#v, %v, want the error %s", text, got, err, want)
		}
	}
	for _, text := range []string{``, `"`, `"718`, `"718\`, `"718\"`, `"\u071"`, `"\u0"`, `"7"18"`, `x`} { // which package encoding/json never passes on
		if got := raserr.Code(1); got.UnmarshalJSON([]byte(text)) == nil || got != 1 {
			t.Errorf("%q makes %#v, want an error", text, got)
		}
	}
}

func TestUnmarshalText(t *testing.T) {
	code := raserr.Code(1)
	if err := code.UnmarshalText([]byte("seven")); err == nil || code != 1 {
		t.Errorf("seven makes %#v, %v, want an error", code, err)
	}
	if err := code.UnmarshalText([]byte("ERROR_PPP_TIMEOUT")); err != nil || code != raserr.ErrPPPTimeout {
		t.Errorf("ERROR_PPP_TIMEOUT makes %#v, %v", code, err)
	}
	var counts map[raserr.Code]int
	if err := json.Unmarshal([]byte(`{"ErrLineBusy": 2}`), &counts); err != nil || counts[raserr.ErrLineBusy] != 2 {
		t.Errorf("as a key, ErrLineBusy makes %v, %v", counts, err)
	}
}

// TestJSON shows a code in JSON both ways, by itself, in a structure and as a key.
func TestJSON(t *testing.T) {
	type report struct {
		Code  raserr.Code
		Count map[raserr.Code]int
	}
	const text = `{"Code":2148204801,"Count":{"691":2}}`
	data, err := json.Marshal(report{raserr.ErrCertExpired, map[raserr.Code]int{raserr.ErrAuthenticationFailure: 2}})
	if err != nil || string(data) != text {
		t.Errorf("as JSON it is %s, %v, want %s", data, err, text)
	}
	var back report
	if err := json.Unmarshal([]byte(text), &back); err != nil || back.Code != raserr.ErrCertExpired || back.Count[raserr.ErrAuthenticationFailure] != 2 {
		t.Errorf("from JSON it is %v, %v", back, err)
	}
}
