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
		words, category := fewWords(code), code.Category()
		if words == "" || kind(category) == "" || action(category) == "" {
			t.Errorf("code %d of category %v: %q, %q, %q", code, category, words, kind(category), action(category))
		}
		if code.Temporary() {
			continue
		}
		if other, ok := seen[words]; ok && other != category {
			t.Errorf("%v and %v have the same words %q", category, other, words)
		}
		seen[words] = category
	}
	if got := fmt.Sprint(fewWords(879), kind(0), action(0)); got != "" {
		t.Errorf("an unknown code has %q", got)
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
