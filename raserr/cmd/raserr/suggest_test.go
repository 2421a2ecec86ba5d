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
		"mprerorr.h":                     ", did you mean mprerror.h?",
		"pasword":                        "",
		"credentails":                    ", did you mean credentials?",
		"credentjjjls":                   ", did you mean credentials?", // 3 letters of 12
		"credenjjjjls":                   "",                            // 4 letters
		"ppq":                            ", did you mean ppp?",         // a letter of 3
		"ppqq":                           "",
		"pp":                             "",
		"ERROR_VPN_BAD_C":                ", did you mean ERROR_VPN_BAD_CERT or ERROR_VPN_BAD_PSK?",
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
