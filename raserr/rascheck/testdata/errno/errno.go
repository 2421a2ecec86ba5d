// Package errno makes system errors of RAS codes.
package errno

import (
	"errors"
	"fmt"
	"log"
	"os"
	"syscall"

	"example.com/ras/raserr"
	"golang.org/x/sys/windows"
)

var (
	rasapi32 = windows.NewLazySystemDLL("rasapi32.dll")
	dial     = rasapi32.NewProc("RasDialW")
	hangUp   = rasapi32.NewProc("RasHangUpW")
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
	beep     = kernel32.NewProc("Beep")
)

func returned() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return syscall.Errno(r) // want `as a syscall.Errno, the code that RasDialW returned has the meaning of winerror.h, which is another one for most RAS codes: use raserr.FromReturn`
	}
	return nil
}

// errors.Is finds codes of winerror.h in errors of both kinds.
func denied() bool { return errors.Is(returned(), windows.ERROR_ACCESS_DENIED) }

func windowsErrno() error {
	r, _, _ := dial.Call()
	return windows.Errno(r) // want `that RasDialW returned`
}

func converted() error {
	r, _, _ := dial.Call()
	code := uint32(r)
	if code != 0 {
		return syscall.Errno(code) // want `that RasDialW returned`
	}
	return nil
}

func convertedHere() (err error) {
	r, _, _ := dial.Call()
	if r != 0 {
		err = syscall.Errno(uint32(r)) // want `that RasDialW returned`
	}
	return err
}

func wrapped() error {
	r, _, _ := hangUp.Call(1)
	if r != 0 {
		return fmt.Errorf("hang up: %w", syscall.Errno(r)) // want `that RasHangUpW returned`
	}
	return nil
}

func printed() {
	if r, _, _ := dial.Call(); r != 0 {
		log.Println(syscall.Errno(r))         // want `that RasDialW returned`
		log.Println(syscall.Errno(r).Error()) // want `that RasDialW returned`
	}
}

func named() error {
	r, _, _ := dial.Call()
	return os.NewSyscallError("RasDialW", syscall.Errno(r)) // want `that RasDialW returned`
}

type status struct {
	err   error
	errno syscall.Errno
}

func stored() status {
	r, _, _ := dial.Call()
	return status{err: syscall.Errno(r)} // want `that RasDialW returned`
}

func hung() (uintptr, error) {
	r, _, _ := hangUp.Call()
	return r, (syscall.Errno)(r) // want `that RasHangUpW returned`
}

// No fix: a syscall.Errno is needed there.
func noFix() bool {
	r, _, _ := dial.Call()
	if syscall.Errno(r) == windows.ERROR_ACCESS_DENIED { // want `that RasDialW returned`
		return true
	}
	s := status{errno: syscall.Errno(r)} // want `that RasDialW returned`
	errno := syscall.Errno(r)            // want `that RasDialW returned`
	return s.errno != 0 || errno != 0
}

// No fix: a nil error would be wrapped, or compared.
func noFixForNil() error {
	r, _, _ := dial.Call()
	if errors.Is(syscall.Errno(r), windows.ERROR_ACCESS_DENIED) { // want `that RasDialW returned`
		return nil
	}
	return fmt.Errorf("dial: %w", syscall.Errno(r)) // want `that RasDialW returned`
}

// Not found.

func otherFunction() error {
	r, _, err := beep.Call()
	if r == 0 {
		return err
	}
	return syscall.Errno(r)
}

func otherNumbers(code uint32) []error {
	_, second, _ := dial.Call()
	return []error{syscall.Errno(code), syscall.Errno(5), syscall.Errno(second), windows.ERROR_ACCESS_DENIED}
}

func constant() error { return syscall.Errno(691) }

func fromReturn() error {
	r, _, _ := dial.Call()
	return raserr.FromReturn(r)
}

func fromError() error {
	r, _, _ := dial.Call()
	return raserr.FromError(syscall.Errno(r))
}

func toldApart() error {
	r, _, _ := dial.Call()
	if r >= 600 && r <= 956 {
		return raserr.FromReturn(r)
	}
	return syscall.Errno(r)
}

func toldApartBefore() error {
	r, _, _ := dial.Call()
	if r < 600 {
		return syscall.Errno(r)
	}
	return raserr.FromReturn(r)
}

func lastError() error {
	if r, _, _ := beep.Call(); r == 0 {
		return syscall.GetLastError()
	}
	return nil
}

func arithmetic() error {
	r, _, _ := dial.Call()
	return syscall.Errno(r - 600)
}

func eitherNumber(code uintptr) error {
	if r, _, _ := dial.Call(); r != 0 && r != code {
		code = r
	}
	return syscall.Errno(code)
}

// No fix: errors have no %d.
func formatted() {
	r, _, _ := dial.Call()
	log.Printf("RasDial: %d", syscall.Errno(r)) // want `that RasDialW returned`
}

func convertedToInt() error {
	r, _, _ := dial.Call()
	if n := int(r); n != 0 {
		return syscall.Errno(n) // want `that RasDialW returned`
	}
	return nil
}

// Only some of the ways to here have a test of the range, or ask IsRAS.
func rangeElsewhere(verbose bool) error {
	r, _, _ := dial.Call()
	if verbose && r > 600 {
		log.Println("RAS")
	}
	return syscall.Errno(r) // want `that RasDialW returned`
}

func askedElsewhere(verbose bool) error {
	r, _, _ := dial.Call()
	if verbose && raserr.Code(r).IsRAS() {
		log.Println("RAS")
	}
	return syscall.Errno(r) // want `that RasDialW returned`
}

// Other methods of Code do not ask whether the number is one of RAS.
func explainedBefore() error {
	r, _, _ := dial.Call()
	log.Println(raserr.Code(r).Error())
	return syscall.Errno(r) // want `that RasDialW returned`
}
