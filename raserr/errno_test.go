//go:build !plan9

package raserr_test

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"example.com/ras/raserr"
)

// A syscall.Errno of the same number means something else, so it must not match:
// not on any system, not in either direction.
func TestCodeIsNoErrno(t *testing.T) {
	for _, c := range otherMeanings(t) {
		if errors.Is(c, syscall.Errno(c)) || errors.Is(fmt.Errorf("dial: %w", c), syscall.Errno(c)) {
			t.Errorf("%#v matches syscall.Errno(%d)", c, c)
		}
		if errors.Is(syscall.Errno(c), c) {
			t.Errorf("syscall.Errno(%d) matches %#v", c, c)
		}
	}
	for _, c := range []raserr.Code{879, 947, 957} {
		if errors.Is(c, syscall.Errno(c)) {
			t.Errorf("unknown code %d of the RAS range matches a syscall.Errno", c)
		}
	}
}

// otherMeanings returns the numbers that winerror.h uses for something else,
// from the facts that the package is made of.
func otherMeanings(t *testing.T) []raserr.Code {
	t.Helper()
	data, err := os.ReadFile("../gen/data/codes.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var codes []raserr.Code
	for _, line := range strings.Split(string(data), "\n") {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		n, err := strconv.Atoi(cells[0])
		if err == nil && cells[len(cells)-1] != "" {
			codes = append(codes, raserr.Code(n))
		}
	}
	if len(codes) != 210 {
		t.Fatalf("%d numbers have a second meaning, want 210", len(codes))
	}
	return codes
}
