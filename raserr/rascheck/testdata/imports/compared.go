package imports

import (
	"syscall"

	"example.com/ras/raserr"
)

// The fix needs a package of the standard library.
func compared(r uintptr) bool {
	err := raserr.FromReturn(r)
	return err == syscall.Errno(691) // want `compared with a syscall.Errno`
}
