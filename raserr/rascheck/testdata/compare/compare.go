// Package compare compares errors that hold RAS codes with a syscall.Errno.
package compare

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"

	"example.com/ras/raserr"
	"golang.org/x/sys/windows"
)

const errno603 syscall.Errno = 603

var (
	dial    = windows.NewLazySystemDLL("rasapi32.dll").NewProc("RasDialW")
	errBusy = syscall.Errno(676)
)

func Dial() error { // want Dial:`returns\[errno\]`
	if r, _, _ := dial.Call(); r != 0 {
		return syscall.Errno(r) // want `as a syscall.Errno`
	}
	return nil
}

func wrapped() error {
	if err := Dial(); err != nil {
		return fmt.Errorf("dial: %w", err)
	}
	return nil
}

func HangUp() error { // want HangUp:`returns\[error\]`
	r, _, _ := dial.Call()
	return raserr.FromReturn(r)
}

func compared() bool {
	err := Dial()
	return errors.Is(err, syscall.Errno(603)) || // want `an error that may hold a RAS code is compared with a syscall.Errno: compare with raserr.ErrBufferTooSmall`
		errors.Is(wrapped(), errBusy) || // want `compare with raserr.ErrLineBusy`
		err == errno603 || // want `compare with raserr.ErrBufferTooSmall`
		err != windows.ERROR_ACCESS_DENIED || // want `compare with raserr.ErrAccessDenied`
		errors.Is(err, windows.ERROR_ACCESS_DENIED) // raserr's matches it
}

func ofRaserr() bool {
	r, _, _ := dial.Call()
	return errors.Is(raserr.FromReturn(r), syscall.Errno(691)) || // want `compare with raserr.ErrAuthenticationFailure`
		HangUp() == errno603 // want `compare with raserr.ErrBufferTooSmall`
}

func asErrno() bool {
	var errno syscall.Errno
	return errors.As(wrapped(), &errno) && errno == 5 // want `which is not to be read as a syscall.Errno`
}

// What callers return is not known, but only RAS functions return 676.
func IsBusy(err error) bool {
	return errors.Is(err, syscall.Errno(676)) // want `compare with raserr.ErrLineBusy`
}

func searched() bool {
	err := wrapped()
	return strings.Contains(err.Error(), "691") || // want `the text of an error is for people, and 691 may be part of another number: compare with raserr.ErrAuthenticationFailure`
		strings.Contains(HangUp().Error(), "error 691:") // want `compare with raserr.ErrAuthenticationFailure`
}

// Not found.

func otherErrors(file string) bool {
	_, err := os.Open(file)
	var errno syscall.Errno
	return errors.Is(err, syscall.Errno(603)) || err == errno603 || errors.As(err, &errno) ||
		strings.Contains(err.Error(), "691")
}

func dialed() error {
	r, _, _ := dial.Call()
	return syscall.Errno(r)
}

func fromError() bool {
	err := raserr.FromError(dialed())
	var errno syscall.Errno
	return errors.Is(err, errno603) || errors.As(err, &errno)
}

func otherNumbers() bool {
	err := wrapped()
	return strings.Contains(err.Error(), "691 of 692") || strings.Contains(err.Error(), "80") || strings.Contains(err.Error(), "denied")
}
