package main

import (
	"testing"

	"example.com/ras/raserr"
)

// TestParse shows what is a code beside all that raserr.Parse takes.
func TestParse(t *testing.T) {
	const none = 0
	for arg, want := range map[string]raserr.Code{
		"718":                        raserr.ErrPPPTimeout,
		"718L":                       raserr.ErrPPPTimeout,
		"718UL":                      raserr.ErrPPPTimeout,
		"0x800702CEL":                raserr.ErrPPPTimeout,
		"-2147024178L":               raserr.ErrPPPTimeout,
		"0x2CEU":                     raserr.ErrPPPTimeout,
		"ERROR_LOG_HARD_ERROR":       raserr.ErrPPPTimeout, // 718 in winerror.h
		"error_dbg_terminate_thread": raserr.ErrAuthenticationFailure,
		"ERROR_PPP_TIMEOUT":          raserr.ErrPPPTimeout,
		"718l":                       none,
		"0x800702CEl":                none,
		"L":                          none,
		"":                           none,
		"ERROR_PPP_TIMEOUTL":         none,
		"ERROR_LOG_HARD":             none,
		"2CEL":                       none,
	} {
		if got, err := parse(arg); got != want || (err == nil) != (want != none) {
			t.Errorf("parse(%q) = %d, %v, want %d", arg, got, err, want)
		}
	}
}

// TestParseOther shows that each code is what winerror.h calls its number.
func TestParseOther(t *testing.T) {
	for code := range raserr.All() {
		symbol := code.WinerrorSymbol()
		if symbol == "" {
			continue
		}
		if got, err := parse(symbol); got != code || err != nil {
			t.Errorf("parse(%q) = %d, %v, want %d", symbol, got, err, code)
		}
	}
}
