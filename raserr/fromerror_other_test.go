//go:build !windows && !plan9

package raserr_test

import (
	"fmt"
	"syscall"
	"testing"

	"example.com/ras/raserr"
)

// Elsewhere a syscall.Errno counts something else.
func TestFromErrorIgnoresErrno(t *testing.T) {
	for _, err := range []error{syscall.Errno(0), syscall.Errno(691), fmt.Errorf("dial: %w", syscall.Errno(718))} {
		if got := raserr.FromError(err); got != err {
			t.Errorf("FromError(%#v) = %#v, want it as it was", err, got)
		}
	}
}
