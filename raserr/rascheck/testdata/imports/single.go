package imports

import "syscall"

// The last use of syscall goes.
func single() error {
	r, _, _ := dial.Call()
	return syscall.Errno(r) // want `as a syscall.Errno`
}
