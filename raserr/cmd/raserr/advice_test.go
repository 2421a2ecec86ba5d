package main

import (
	"fmt"
	"testing"

	"example.com/ras/raserr"
)

// TestAdvice holds the words for notes, and the two halves of descriptions, to the
// categories that there are.
func TestAdvice(t *testing.T) {
	seen := map[string]raserr.Category{}
	for code := range raserr.All() {
		category := code.Category()
		words := wordsFor(category)
		if words == "" || kind(category) == "" || action(code) == "" {
			t.Errorf("code %d of category %v: %q, %q, %q", code, category, words, kind(category), action(code))
		}
		if other, ok := seen[words]; ok && other != category {
			t.Errorf("%v and %v have the same words %q", category, other, words)
		}
		seen[words] = category
	}
	if got := fmt.Sprint(fewWords(879), kind(0), action(879)); got != "" {
		t.Errorf("an unknown code has %q", got)
	}
}

// TestAction shows that the short form says the same as the long one.
func TestAction(t *testing.T) {
	for _, test := range []struct {
		code        raserr.Code
		long, short string
	}{
		{raserr.ErrVPNTimeout, // passes by itself, or does not
			"Try again later. If that fails, check the tunnel settings of both sides and the firewalls between them.",
			"try again later; if that fails, check tunnel settings and firewalls"},
		{raserr.ErrDNSNameNotResolvable,
			"Try again later. If that fails, check the number or address and the line, and call again.",
			"try again later; if that fails, check the number or address"},
		{raserr.ErrPortDisconnected, "Connect again when it is wanted.", "connect again when wanted"},
		{raserr.ErrDialAlreadyInProgress, "Wait and look at its state, and do not dial meanwhile.", "wait, do not dial meanwhile"},
		{raserr.ErrVPNGREBlocked,
			"Check the tunnel settings of both sides and the firewalls between them.",
			"check tunnel settings and firewalls"},
		{raserr.ErrFail,
			"Look into the logs of both sides for what else happened at that time.",
			"see the logs of both sides"},
	} {
		if long, short := action(test.code), fewWords(test.code); long != test.long || short != test.short {
			t.Errorf("%d: %q and %q, want\n%q and %q", test.code, long, short, test.long, test.short)
		}
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
