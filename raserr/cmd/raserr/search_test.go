package main

import (
	"slices"
	"strings"
	"testing"

	"example.com/ras/raserr"
)

// TestFind shows what words find, and in which order.
func TestFind(t *testing.T) {
	for _, test := range []struct {
		words string
		want  []raserr.Code // the first of those found
	}{
		{"ppp timeout", []raserr.Code{raserr.ErrPPPTimeout}},
		{"psk", []raserr.Code{raserr.ErrVPNBadPSK, raserr.ErrIKEv2PSKInterfaceAlreadyExists}}, // in names only
		{"nodialtone", []raserr.Code{raserr.ErrNoDialTone}},
		{"error_no_dialtone", []raserr.Code{raserr.ErrNoDialTone}},
		{"dial tone", []raserr.Code{raserr.ErrNoDialTone}},
		{"smart card reader", []raserr.Code{raserr.ErrNoSmartCardReader, raserr.ErrEAPNoSmartCardReader}},
		{"server certificate expired", []raserr.Code{raserr.ErrEAPServerCertExpired, raserr.ErrEAPHostServerCertExpired}},
		{"busy", []raserr.Code{raserr.ErrLineBusy}},
		{"wrong password", []raserr.Code{raserr.ErrEAPTLSPasswdInvalid, raserr.ErrRemoteAuthenticationFailure, raserr.ErrAuthenticationFailure}},
		{"bad password", []raserr.Code{raserr.ErrEAPTLSPasswdInvalid, raserr.ErrAuthenticationFailure}},
		{"incorrect password", []raserr.Code{raserr.ErrEAPTLSPasswdInvalid, raserr.ErrAuthenticationFailure}},
		{"bad passwd", []raserr.Code{raserr.ErrEAPTLSPasswdInvalid, raserr.ErrAuthenticationFailure}},
		{"passwords expired", []raserr.Code{raserr.ErrPasswdExpired}},
		{"user name", []raserr.Code{raserr.ErrEAPUserNamePasswordRejected, raserr.ErrNoDiffUserAtLogon, raserr.ErrAuthenticationFailure}},
		{"username", []raserr.Code{raserr.ErrEAPUserNamePasswordRejected, raserr.ErrAuthenticationFailure, raserr.ErrNoDiffUserAtLogon}},
		{"login hours", []raserr.Code{raserr.ErrRestrictedLogonHours, raserr.ErrRemoteRestrictedLogonHours}},
		{"ppp timed out", []raserr.Code{raserr.ErrPPPTimeout}},
		{"ERROR_DBG_TERMINATE_THREAD", []raserr.Code{raserr.ErrAuthenticationFailure}}, // by winerror.h's meaning of 691
		{"debugger terminated thread", []raserr.Code{raserr.ErrAuthenticationFailure}},
		{"log hard error", []raserr.Code{raserr.ErrPPPTimeout}},
		{"zzz", nil},
		{"busy zzz", nil},
	} {
		var got []raserr.Code
		for _, match := range find(wordsIn(test.words)) {
			got = append(got, match.code)
		}
		if len(got) < len(test.want) || len(test.want) == 0 && len(got) > 0 || !slices.Equal(got[:len(test.want)], test.want) {
			t.Errorf("%q finds %d, want %d first", test.words, got, test.want)
		}
	}
}

// TestRank shows what a word counts in each place.
func TestRank(t *testing.T) {
	for _, test := range []struct {
		words string
		code  raserr.Code
		want  int
	}{
		{"busy", raserr.ErrLineBusy, 7},     // a word of ERROR_LINE_BUSY
		{"bus", raserr.ErrLineBusy, 6},      // begins one
		{"linebusy", raserr.ErrLineBusy, 7}, // all of the constant
		{"line busy", raserr.ErrLineBusy, 14},
		{"line zzz", raserr.ErrLineBusy, 0},
		{"usy", raserr.ErrLineBusy, 0},
		{"respond", raserr.ErrVPNTimeout, 5}, // a word of the headline
		{"respo", raserr.ErrVPNTimeout, 4},
		{"firewalls", raserr.ErrVPNTimeout, 3}, // a word of the message
		{"firewall", raserr.ErrVPNTimeout, 2},
		{"lines", raserr.ErrLineBusy, 6},                                    // but for the ending
		{"responding", raserr.ErrVPNTimeout, 4},                             // "respond", but "responding" is in the message
		{"login", raserr.ErrEAPTLSSmartCardCacheCredentialsInvalid, 4},      // "logon" in the headline
		{"wrong", raserr.ErrInvalidPortHandle, 6},                           // INVALID
		{"user name", raserr.ErrAuthenticationFailure, 10},                  // "username"
		{"username", raserr.ErrRemoteAuthenticationFailure, 5},              // "user name"
		{"error dbg terminate thread", raserr.ErrAuthenticationFailure, -4}, // all four words of another symbol
		{"debugger threads", raserr.ErrAuthenticationFailure, -4},
		{"dbg password", raserr.ErrAuthenticationFailure, 0}, // not all in one meaning
	} {
		if got := rank(entryOf(test.code), termsOf(wordsIn(test.words))); got != test.want {
			t.Errorf("rank(%d, %q) = %d, want %d", test.code, test.words, got, test.want)
		}
	}
}

// TestRankOfOther ranks a code by a text about another meaning of its number, as
// Windows has one for 691.
func TestRankOfOther(t *testing.T) {
	for words, want := range map[string]int{
		"debugger":                   -3,
		"terminated thread":          -3,
		"Debugger terminated thread": -3,
		"debugger password":          0,
		"winapi":                     0,
	} {
		if got := rankOfOther(termsOf(wordsIn(words)), "Debugger terminated thread."); got != want {
			t.Errorf("%q ranks %d, want %d", words, got, want)
		}
	}
	if got := rankOfOther(termsOf([]string{"debugger"}), ""); got != 0 {
		t.Errorf("no text ranks %d", got)
	}
}

// TestReason shows what a list says of why a code is in it.
func TestReason(t *testing.T) {
	for _, test := range []struct {
		words string
		code  raserr.Code
		want  string
	}{
		{"vpn timeout", raserr.ErrVPNTimeout, ""},
		{"server respond", raserr.ErrVPNTimeout, ""},
		{"vpn firewall", raserr.ErrVPNTimeout, "… This could be because one of the network devices (e.g., firewalls, NAT, routers, etc.) between your computer and the remote server is not configured to allow VPN connections. "},
		{"hard error", raserr.ErrPPPTimeout, "winerror.h calls 718 ERROR_LOG_HARD_ERROR; RAS means the above."},
	} {
		found := find(wordsIn(test.words))
		i := slices.IndexFunc(found, func(m match) bool { return m.code == test.code })
		if i < 0 {
			t.Errorf("%d is not found by %q", test.code, test.words)
		} else if got := found[i].reason(wordsIn(test.words)); got != test.want {
			t.Errorf("%d is found by %q for %q, want %q", test.code, test.words, got, test.want)
		}
	}
}

func TestTextWords(t *testing.T) {
	for text, want := range map[string]string{
		"The user name.":     "the user name username",
		"username/password":  "username password user name",
		"ERROR_USER, a NAME": "error user a name",
		"time out":           "time out timeout",
		"":                   "",
	} {
		if got := strings.Join(textWords(text), " "); got != want {
			t.Errorf("textWords(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestInstead(t *testing.T) {
	for word, want := range map[string]string{
		"wrong":      "wrong bad incorrect invalid",
		"terminated": "terminat",
		"passwords":  "password",
		"need":       "",
		"dns":        "",
		"firewall":   "",
	} {
		if got := strings.Join(instead(word), " "); got != want {
			t.Errorf("instead(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestSpaced(t *testing.T) {
	for name, want := range map[string]string{
		"PPPTimeout":      "PPP Timeout",
		"NoDialTone":      "No Dial Tone",
		"EAPTLSSmartCard": "EAPTLS Smart Card",
		"X25Diagnostic":   "X25 Diagnostic",
		"Blocked":         "Blocked",
		"SharingRRAS":     "Sharing RRAS",
		"ReadingINIFile":  "Reading INI File",
		"VPNBadPSK":       "VPN Bad PSK",
	} {
		if got := spaced(name); got != want {
			t.Errorf("spaced(%q) = %q, want %q", name, got, want)
		}
	}
}

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
		"69l":                            ", did you mean 691?",
		"8OO":                            ", did you mean 800?",
		"718l":                           ", did you mean 718?",
		"0x800702CEul":                   ", did you mean 0x800702CE?",
		"-691":                           ", did you mean 691?",
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
