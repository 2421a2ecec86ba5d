// Package as reads errors as a syscall.Errno, so that one has no fix.
package as

import (
	"errors"
	"syscall"
)

var dial = syscall.NewLazyDLL("rasapi32.dll").NewProc("RasDialW")

func dialed() error {
	if r, _, _ := dial.Call(); r != 0 {
		return syscall.Errno(r) // want `as a syscall.Errno`
	}
	return nil
}

// No fix: asserted may be called with it.
func HangUp() error { // want HangUp:`returns\[errno\]`
	r, _, _ := dial.Call()
	return syscall.Errno(r) // want `as a syscall.Errno`
}

func asserted(err error) bool {
	_, ok := err.(syscall.Errno)
	return ok
}

func asErrno() bool {
	var errno syscall.Errno
	return errors.As(dialed(), &errno) && errno == 603 // want `which is not to be read as a syscall.Errno`
}

func switched() bool {
	switch err := dialed(); err {
	case syscall.Errno(603):
		return true
	}
	switch dialed().(type) {
	case syscall.Errno:
		return true
	}
	return false
}
