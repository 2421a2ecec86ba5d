package main

import (
	"strings"
	"testing"

	"example.com/ras/raserr"
)

// TestListHeader shows that the name of a header, in any case, lists its codes and no
// others, with -list and as a word.
func TestListHeader(t *testing.T) {
	for _, args := range [][]string{{"-list", "mprerror.h"}, {"MPRError.h"}} {
		stdout, stderr, status := runOn("", args...)
		if stderr != "" || status != exitFound {
			t.Errorf("%q: exit status %d, errors %q", args, status, stderr)
		}
		listed := map[raserr.Code]bool{}
		for line := range strings.Lines(stdout) {
			number, _, _ := strings.Cut(line, " ")
			code, err := raserr.Parse(number)
			if err != nil || code.Header() != "mprerror.h" {
				t.Errorf("%q lists %q", args, line)
			}
			listed[code] = true
		}
		for _, code := range []raserr.Code{900, 931, 956} {
			if !listed[code] {
				t.Errorf("%q does not list %d", args, code)
			}
		}
	}
}

// TestListAll shows that -list alone lists codes of every header.
func TestListAll(t *testing.T) {
	stdout, _, _ := runOn("", "-list")
	for _, start := range []string{"\n691 ERROR_AUTHENTICATION_FAILURE: ", "\n931 ", "\n13801 ", "\n0x800B0101 CERT_E_EXPIRED: "} {
		if !strings.Contains("\n"+stdout, start) {
			t.Errorf("-list has no line that begins with %q", start[1:])
		}
	}
}
