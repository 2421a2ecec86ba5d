// Package inverted tests for 0 before it returns errors.
package inverted

import (
	"errors"
	"fmt"
	"log"
	"syscall"
)

var (
	rasapi32 = syscall.NewLazyDLL("rasapi32.dll")
	dial     = rasapi32.NewProc("RasDialW")
	dialDlg  = syscall.NewLazyDLL("rasdlg.dll").NewProc("RasDialDlgW")
)

var errOther = errors.New("other")

func returned() error {
	r, _, err := dial.Call()
	if r == 0 {
		return err // want `RasDialW returns 0 for success: this is reached if it succeeds, so the test before it is the wrong way round`
	}
	return nil
}

func after() error {
	r, _, err := dial.Call()
	if r != 0 {
		return nil
	}
	return fmt.Errorf("dial: %w", err) // want `RasDialW returns 0 for success`
}

func fatal() {
	if ret, _, err := dial.Call(); ret == 0 {
		log.Fatal(err) // want `RasDialW returns 0 for success`
	}
	log.Print("connected")
}

func uncertain() error {
	r, _, err := dial.Call()
	if r == 0 {
		return err // want `RasDialW returns 0 for success`
	}
	if err := rasapi32.Load(); err != nil {
		return err
	}
	return nil
}

func usedTwice() error {
	r, _, err := dial.Call()
	if r == 0 {
		return err // want `RasDialW returns 0 for success`
	}
	log.Print(r) // want `says little as a number`
	return nil
}

func and(quiet bool) error {
	r, _, err := dial.Call()
	if !quiet && r == 0 {
		return err // want `RasDialW returns 0 for success`
	}
	return nil
}

// The error is what is wrong here.
func other() error {
	r, _, err := dial.Call()
	if r != 0 {
		return errOther
	}
	return err // want `the last error is not that of RasDialW, which has succeeded here: use the error that is meant`
}

// Not found.

func right() error {
	r, _, _ := dial.Call()
	if r == 0 {
		return nil
	}
	return errOther
}

func ofBool() bool {
	r, _, _ := dialDlg.Call()
	return r == 0
}
