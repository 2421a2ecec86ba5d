package imports

import (
	"syscall" // for Errno
)

// A comment would stay behind.
func commented() error {
	r, _, _ := dial.Call()
	return syscall.Errno(r) // want `as a syscall.Errno`
}
