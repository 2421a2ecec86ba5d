package main

import (
	"testing"

	"example.com/ras/raserr"
)

// TestAdvice cuts the description of each category in two.
func TestAdvice(t *testing.T) {
	for category := range raserr.Categories() {
		if kind(category) == "" || action(category) == "" {
			t.Errorf("%v: %q, %q", category, kind(category), action(category))
		}
	}
	if kind(0) != "" || action(0) != "" {
		t.Errorf("an unknown code: %q, %q", kind(0), action(0))
	}
}

func TestRetry(t *testing.T) {
	for code, want := range map[raserr.Code]string{
		raserr.ErrDialAlreadyInProgress: "Not now: what is under way has to end first.",
		raserr.ErrLineBusy:              "Yes, some time later: it is known to pass by itself.",
		raserr.ErrPPPTimeout:            "Yes, some time later: it is known to pass by itself. An answer did not come in time.",
		raserr.ErrAuthenticationFailure: "No, not before a person has helped.",
		raserr.ErrVPNGREBlocked:         "It may help or not: that is not known.",
	} {
		if got := retry(code); got != want {
			t.Errorf("retry(%d) = %q, want %q", code, got, want)
		}
	}
}
