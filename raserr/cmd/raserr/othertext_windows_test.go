package main

import (
	"strings"
	"syscall"
	"testing"

	"example.com/ras/raserr"
)

// TestFindOtherText shows that a code is found by what Windows says of its number.
func TestFindOtherText(t *testing.T) {
	for code := range raserr.All() {
		text := syscall.Errno(code).Error()
		if code.WinerrorSymbol() == "" || strings.HasPrefix(text, "winapi error") {
			continue
		}
		found := false
		for _, match := range ranked(wordsIn(text), rankOfOtherText) {
			found = found || match.code == code
		}
		if !found {
			t.Errorf("%q does not find %d", text, code)
		}
	}
	if text := otherText(raserr.ErrAccessDenied); text != "" {
		t.Errorf("5 means nothing else, but has the text %q", text)
	}
}
