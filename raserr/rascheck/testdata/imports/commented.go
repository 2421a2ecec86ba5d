package imports

import (
	"syscall" // for Errno
)

// The comment goes with the import.
func commented() error {
	r, _, _ := dial.Call()
	return syscall.Errno(r) // want `as a syscall.Errno`
}
