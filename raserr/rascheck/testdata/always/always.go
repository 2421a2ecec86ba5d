// Package always tests third results of calls for nil.
package always

import (
	"errors"
	"log"
	"syscall"
)

var (
	rasapi32 = syscall.NewLazyDLL("rasapi32.dll")
	dial     = rasapi32.NewProc("RasDialW")
	hangUp   = rasapi32.NewProc("RasHangUpW")
	beep     = syscall.NewLazyDLL("kernel32.dll").NewProc("Beep")
)

var errDial = errors.New("cannot dial")

func simple() error {
	r, _, err := dial.Call()
	if err != nil { // want `this is always true: the third result of Call is the last error, which is never nil; the RAS error is the first result`
		return errDial
	}
	_ = r
	return nil
}

func withoutFirst() error {
	_, _, err := dial.Call()
	if err != nil { // want `always true`
		return errDial
	}
	return nil
}

func equal() error {
	ret, _, err := dial.Call()
	if err == nil { // want `never true`
		return nil
	}
	_ = ret
	return errDial
}

func nilReturned() error {
	_, _, err := dial.Call()
	if err == nil { // want `never true`
		return err // want `which has succeeded here`
	}
	return nil
}

func inStatement() error {
	if _, _, err := hangUp.Call(); err != nil { // want `always true`
		return errDial
	}
	return nil
}

func inElse() error {
	if r, _, err := hangUp.Call(); r == 703 { // want `703 is`
		return nil
	} else if err != nil { // want `always true`
		return errDial
	}
	return nil
}

func and(quiet bool) error {
	r, _, err := dial.Call()
	if !quiet && r != 0 && err != nil { // want `always true`
		return errDial
	}
	return nil
}

func returned() bool {
	_, _, err := dial.Call()
	return err == nil // want `never true`
}

func returnedWithError() (bool, error) {
	r, _, err := dial.Call()
	return r == 0 && err == nil, err // want `never true` `not that of RasDialW`
}

func switched() error {
	r, _, err := dial.Call()
	switch {
	case err != nil: // want `always true`
		return errDial
	case r == 0:
	}
	return nil
}

func loop() {
	for {
		r, _, err := dial.Call()
		if err == nil { // want `never true`
			return
		}
		log.Println(r) // want `says little as a number`
	}
}

// No fix: the names that it could give the first result are taken.
func namesTaken(r, ret int) error {
	_, _, err := dial.Call(uintptr(r), uintptr(ret))
	if err != nil { // want `always true`
		return errDial
	}
	return nil
}

func inClosure() func() error {
	return func() error {
		_, _, err := dial.Call()
		if err != nil { // want `always true`
			return err // want `not that of RasDialW`
		}
		return nil
	}
}

// The error is declared before: no fix, since it would not be used any more.
func declared() error {
	var err error
	var r uintptr
	r, _, err = dial.Call()
	if err != nil { // want `always true`
		return errDial
	}
	_ = r
	return nil
}

// Not found.

func otherFunction() error {
	_, _, err := beep.Call()
	if err != nil {
		return errDial
	}
	return nil
}

func first() error {
	if r, _, _ := dial.Call(); r != 0 {
		return errDial
	}
	return nil
}

func maybe(dialing bool) error {
	var err error
	if dialing {
		_, _, err = dial.Call()
	}
	if err != nil { // nil if it is not dialing
		return errDial
	}
	return nil
}

func reused() error {
	_, _, err := dial.Call()
	err = rasapi32.Load()
	if err != nil {
		return err
	}
	return nil
}

func before() error {
	err := rasapi32.Load()
	if err != nil {
		return err
	}
	_, _, err = dial.Call()
	_ = err
	return nil
}

func found() error {
	if err := dial.Find(); err != nil {
		return err
	}
	return nil
}

func library() error {
	dll, err := syscall.LoadDLL("rasapi32.dll")
	if err != nil {
		return err
	}
	proc, err := dll.FindProc("RasDialW")
	if err != nil {
		return err
	}
	_ = proc
	return nil
}

func otherError(err error) error {
	dial.Call() // want `which is dropped`
	if err != nil {
		return err
	}
	return nil
}

func set(assign func(*error)) error {
	_, _, err := dial.Call()
	assign(&err)
	if err != nil {
		return errDial
	}
	return nil
}

func either(beeping bool) error {
	proc := dial
	if beeping {
		proc = beep
	}
	if _, _, err := proc.Call(); err != nil {
		return errDial
	}
	return nil
}

func nilPointer(p *int) bool { return p == nil && dial != nil }

// The name r is declared later in the same block, and so not free.
func declaredLater() error {
	_, _, err := dial.Call()
	if err != nil { // want `always true`
		return errDial
	}
	r := rasapi32.Load()
	return r
}
