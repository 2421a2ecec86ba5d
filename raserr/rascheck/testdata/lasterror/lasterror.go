// Package lasterror uses the third result of calls as an error.
package lasterror

import (
	"errors"
	"fmt"
	"log"
	"os"
	"syscall"

	"golang.org/x/sys/windows"
)

var (
	rasapi32 = windows.NewLazySystemDLL("rasapi32.dll")
	dial     = rasapi32.NewProc("RasDialW")
	hangUp   = rasapi32.NewProc("RasHangUpW")
	beep     = windows.NewLazySystemDLL("kernel32.dll").NewProc("Beep")
	dialDlg  = windows.NewLazySystemDLL("rasdlg.dll").NewProc("RasDialDlgW")
)

func returned() error {
	r, _, err := dial.Call()
	if r != 0 {
		return err // want `the last error is not that of RasDialW, which returns its error and does not set the last one: use raserr.FromReturn of the first result`
	}
	return nil
}

func returnedAlways() error {
	_, _, err := hangUp.Call()
	return err // want `the last error is not that of RasHangUpW`
}

func wrapped(entry string) error {
	r, _, err := dial.Call()
	if r != 0 {
		return fmt.Errorf("dial %s: %w", entry, err) // want `not that of RasDialW`
	}
	return nil
}

func texts() error {
	ret, _, lastErr := dial.Call()
	if ret != 0 {
		return errors.New("RasDial: " + lastErr.Error()) // want `not that of RasDialW`
	}
	return nil
}

func printed() {
	r, _, err := dial.Call()
	log.Println("RasDial:", r, err) // want `not that of RasDialW`
}

func namedCall() error {
	r, _, err := dial.Call()
	if r == 0 {
		return nil
	}
	return os.NewSyscallError("RasDialW", err) // want `not that of RasDialW`
}

// The first results of both calls are in the same variable as long as the third
// ones are.
func again() error {
	r, _, err := dial.Call(1)
	if r == 603 { // want `603 is ERROR_BUFFER_TOO_SMALL`
		r, _, err = dial.Call(2)
	}
	if r != 0 {
		return err // want `not that of RasDialW`
	}
	return nil
}

// The variable is used for other errors before and after.
func reused(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	r, _, err := dial.Call(f.Fd())
	if r != 0 {
		return err // want `not that of RasDialW`
	}
	err = f.Close()
	return err
}

func bySyscall() error {
	r, _, errno := syscall.SyscallN(dial.Addr())
	if errno != 0 { // want `not that of RasDialW`
		return errno // want `not that of RasDialW`
	}
	_ = r
	return nil
}

type status struct{ err error }

func stored() status {
	r, _, err := dial.Call()
	if r == 0 {
		return status{}
	}
	return status{err: err} // want `not that of RasDialW`
}

func sent(results chan<- error) {
	_, _, err := dial.Call()
	results <- err // want `not that of RasDialW`
}

// Not all uses have a fix.
func compared() error {
	_, _, err := dial.Call()
	if err != windows.ERROR_SUCCESS { // want `not that of RasDialW`
		return err // want `not that of RasDialW`
	}
	if errors.Is(err, windows.ERROR_ACCESS_DENIED) { // want `not that of RasDialW`
		return nil
	}
	return nil
}

// No fix: a nil error would be wrapped.
func wrappedUntested() error {
	_, _, err := dial.Call()
	return fmt.Errorf("dial: %w", err) // want `not that of RasDialW`
}

// No fix: the first result is another call's by then.
func overwritten() error {
	r, _, err := dial.Call()
	r, _, _ = hangUp.Call()
	if r != 0 {
		return err // want `not that of RasDialW`
	}
	return nil
}

// No fix: the variable is assigned again.
func assignedAgain() error {
	r, _, err := dial.Call()
	if r != 0 {
		return err // want `not that of RasDialW`
	}
	err = rasapi32.Load()
	return nil
}

// All codes are 0 or more, so the test does not find success.
func notNegative() error {
	r, _, err := dial.Call()
	if int(r) >= 0 {
		return err // want `which returns its error`
	}
	return nil
}

func named() (r uintptr, err error) {
	r, _, err = dial.Call()
	return // only what is named is reported
}

// No fix: a BOOL is not a code.
func dialog() error {
	ok, _, err := dialDlg.Call()
	if ok == 0 {
		return err // want `the last error is not that of RasDialDlgW, which leaves its error in the dwError member of its structure`
	}
	return nil
}

// Not found.

func otherFunction() error {
	r, _, err := beep.Call()
	if r == 0 {
		return err
	}
	return nil
}

func otherResult() (uintptr, error) {
	r, _, _ := dial.Call()
	return r, nil
}

func ignored() {
	_, _, err := dial.Call()
	_ = err
}

func callsReturned() error {
	if err := returnedAlways(); err != nil {
		return err
	}
	return nil
}

func forwarded() (uintptr, uintptr, error) {
	return dial.Call()
}

func overwrittenBefore() error {
	_, _, err := dial.Call()
	err = rasapi32.Load()
	return err
}

func oneOfTwo(quiet bool) error {
	proc := dial
	if quiet {
		proc = beep
	}
	_, _, err := proc.Call()
	return err
}

func ofParameter(proc *windows.LazyProc) error {
	_, _, err := proc.Call()
	return err
}

var _, _ = ofParameter(dial), ofParameter(beep)

func loadError() error {
	if err := dial.Find(); err != nil {
		return err
	}
	return rasapi32.Load()
}

func addressTaken(set func(*error)) error {
	_, _, err := dial.Call()
	set(&err)
	return err
}

func lastErrorItself() error { return windows.GetLastError() }

func asAny() bool {
	_, _, err := dial.Call()
	var value any = err
	return value == "busy" // want `not that of RasDialW`
}

func allResults() {
	fmt.Println(dial.Call())
}

// No fix of what is formatted: errors have no %d.
func number() {
	_, _, errno := syscall.SyscallN(dial.Addr())
	log.Printf("%d", errno) // want `not that of RasDialW`
	if errno != 0 {         // want `not that of RasDialW`
		panic(fmt.Errorf("RasDial: %d", errno)) // want `not that of RasDialW`
	}
}

// The first result has a variable before the call.
func declaredBefore() error {
	var r uintptr
	r, _, err := dial.Call()
	if r != 0 {
		return err // want `not that of RasDialW`
	}
	return nil
}

// No fix: the first result's variable has another value too.
func initializedBefore() error {
	var r uintptr = 691
	r, _, err := dial.Call()
	if r != 0 {
		return err // want `not that of RasDialW`
	}
	return nil
}

// No fix: the third result's variable would not be used any more.
func thirdDeclaredBefore() error {
	var err error
	r, _, err := dial.Call()
	if r != 0 {
		return err // want `not that of RasDialW`
	}
	return nil
}

// No fix: something else may write to the first result's variable.
func addressOfFirst(set func(*uintptr)) error {
	r, _, err := dial.Call()
	set(&r)
	return err // want `not that of RasDialW`
}

// No fix: the first result's variable is assigned something else too.
func assignedToo(code uintptr) error {
	r, _, err := dial.Call()
	if r == 0 {
		r = code
	}
	log.Print(r)
	return err // want `not that of RasDialW`
}

// No fix: the first result's variable is used with two errors.
func twoThirds() error {
	r, _, err := dial.Call()
	if r != 0 {
		return err // want `not that of RasDialW`
	}
	r, _, err2 := hangUp.Call()
	if r != 0 {
		return err2 // want `not that of RasHangUpW`
	}
	return nil
}
