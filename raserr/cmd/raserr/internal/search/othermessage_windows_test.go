package search

import (
	"slices"
	"strings"
	"testing"

	"example.com/ras/raserr"
)

// TestOtherMessage shows that messages are those of Windows, and only for numbers that are other
// errors in winerror.h.
func TestOtherMessage(t *testing.T) {
	for code := range raserr.All() {
		text := otherMessage(code)
		if strings.Contains(text, "winapi error") || text != "" && code.WinerrorSymbol() == "" {
			t.Errorf("%d has the text %q", code, text)
		}
	}
}

// TestFindOtherMessage shows that a code is found by what Windows says of its number. Wine
// says nothing of any of them.
func TestFindOtherMessage(t *testing.T) {
	looked := 0
	for code := range raserr.All() {
		text := otherMessage(code)
		if text == "" {
			continue
		}
		looked++
		if !slices.Contains(otherMeaning(queryOf(text)), code) {
			t.Errorf("%q does not find %d", text, code)
		}
	}
	if looked == 0 {
		t.Skip("there is no text")
	}
}
