package main

import (
	"strings"
	"testing"

	"example.com/ras/raserr"
)

// TestSystemText shows Windows' own text next to ours.
func TestSystemText(t *testing.T) {
	text, err := raserr.ErrAccessDenied.SystemMessage()
	if err != nil {
		t.Fatal(err)
	}
	if stdout, _, _ := runOn("", "5"); !strings.Contains(stdout, "\n  Windows     "+strings.Join(strings.Fields(text), " ")+"\n") {
		t.Errorf("%q is not in\n%s", text, stdout)
	}
	if stdout, _, _ := runOn("", "-json", "5"); !strings.Contains(stdout, `,"system_message":"`+text+`"`) {
		t.Errorf("%q is not in\n%s", text, stdout)
	}
}
