package imports

import (
	raserr "strings"
	"syscall"
)

// The name of the package is another's.
func taken() (string, error) {
	r, _, _ := dial.Call()
	return raserr.ToLower("A"), syscall.Errno(r) // want `as a syscall.Errno`
}
