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

// TestAction shows what the short form makes of temporary codes and of others.
func TestAction(t *testing.T) {
	for code, want := range map[raserr.Code]string{
		raserr.ErrVPNTimeout:            "try again later; if that fails, check tunnel settings and firewalls",
		raserr.ErrDNSNameNotResolvable:  "try again later; if that fails, check the number or address",
		raserr.ErrPortDisconnected:      "connect again when wanted",
		raserr.ErrDialAlreadyInProgress: "wait, do not dial meanwhile",
		raserr.ErrVPNGREBlocked:         "check tunnel settings and firewalls",
		raserr.ErrFail:                  "see the logs of both sides",
	} {
		if got := fewWords(code); got != want {
			t.Errorf("%d: %q, want %q", code, got, want)
		}
	}
}

func TestRetry(t *testing.T) {
	for code, want := range map[raserr.Code]string{
		raserr.ErrDialAlreadyInProgress: "Not now: what is under way has to end first.",
		raserr.ErrLineBusy:              "Yes, some time later: it often passes by itself.",
		raserr.ErrPPPTimeout:            "Yes, some time later: it often passes by itself. An answer did not come in time.",
		raserr.ErrAuthenticationFailure: "No, not before a person has helped.",
		raserr.ErrVPNGREBlocked:         "It may help or not: that is not known.",
	} {
		if got := retry(code); got != want {
			t.Errorf("retry(%d) = %q, want %q", code, got, want)
		}
	}
}
