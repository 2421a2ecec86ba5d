// Package result drops results, or takes the wrong one.
package result

import (
	"syscall"

	"example.com/ras/raserr"
)

var (
	rasapi32 = syscall.NewLazyDLL("rasapi32.dll")
	dial     = rasapi32.NewProc("RasDialW")
	hangUp   = rasapi32.NewProc("RasHangUpW")
	beep     = syscall.NewLazyDLL("kernel32.dll").NewProc("Beep")
)

func dropped() {
	dial.Call()                      // want `RasDialW returns its error as the first result, which is dropped`
	syscall.SyscallN(dial.Addr(), 0) // want `which is dropped`
}

func second() error {
	_, r, _ := dial.Call()
	if raserr.Code(r) == raserr.ErrLineBusy { // want `the code is the first result of the call; this is the second`
		return nil
	}
	return raserr.FromReturn(r) // want `this is the second`
}

// Not found.

func cleanUp() error {
	defer dial.Call()
	hangUp.Call()
	beep.Call()
	_, _, _ = dial.Call()
	r, _, _ := dial.Call()
	_, other, _ := beep.Call()
	return raserr.FromReturn(r + other)
}
