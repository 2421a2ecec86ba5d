package main

import (
	"strings"
	"testing"
)

func TestSuggestion(t *testing.T) {
	for arg, want := range map[string]string{
		"ERROR_PPP_TIMEOUTS":             ", did you mean ERROR_PPP_TIMEOUT?",
		"EROR_PPP_TIMEOUT":               ", did you mean ERROR_PPP_TIMEOUT?",
		"error_ppp_tmieout":              ", did you mean ERROR_PPP_TIMEOUT?",
		"CERT_E_EXPIRD":                  ", did you mean CERT_E_EXPIRED?",
		"ErrVPNTimout":                   ", did you mean ErrVPNTimeout?",
		"pasword":                        "",
		"800702CE":                       ", did you mean 0x800702CE?",
		"800b0101":                       ", did you mean 0x800b0101?",
		"80990abc":                       ", did you mean 0x80990abc?", // an HRESULT, if not a known one
		"2ce":                            ", did you mean 0x2ce?",
		"5ff":                            "", // 1535 is not a code
		"credentails":                    ", did you mean credentials?",
		"credentjjjls":                   ", did you mean credentials?", // 3 letters of 12
		"credenjjjjls":                   "",                            // 4 letters
		"ppq":                            ", did you mean ppp?",         // a letter of 3
		"ppqq":                           "",
		"pp":                             "",
		"69l":                            ", did you mean 691?",
		"6OO":                            ", did you mean 600?", // the first code of RAS
		"ERROR_VPN_BAD_C":                ", did you mean ERROR_VPN_BAD_CERT or ERROR_VPN_BAD_PSK?",
		"8OO":                            ", did you mean 800?",
		"718l":                           ", did you mean 718?",
		"0x800702CEul":                   ", did you mean 0x800702CE?",
		"-691":                           ", did you mean 691?",
		"-5":                             "", // a known code, but not of RAS
		"-":                              "",
		"691-718":                        ", did you mean 691 or 718?",
		"691h":                           ", did you mean 691?",
		"2BCh":                           ", did you mean 0x2BC?",
		"691":                            "", // itself
		"0x":                             "",
		"qqqqqqqq":                       "",
		"xyz":                            "",
		"":                               "",
		strings.Repeat("certificate", 9): "",
	} {
		if got := suggestion(arg); got != want {
			t.Errorf("suggestion(%q) = %q, want %q", arg, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"dial", "dial", 0},
		{"", "dial", 4},
		{"dial", "", 4},
		{"dial", "dia", 1},
		{"dial", "dials", 1},
		{"dial", "dill", 1},
		{"dial", "dila", 1},
		{"dial", "idla", 2},
		{"password", "pasw0rd", 2},
		{"timeout", "tmieuot", 2},
		{"abc", "xyz", 3},
	} {
		if got := distance(test.a, test.b); got != test.want {
			t.Errorf("distance(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
		if got := distance(test.b, test.a); got != test.want {
			t.Errorf("distance(%q, %q) = %d, want %d", test.b, test.a, got, test.want)
		}
	}
}
