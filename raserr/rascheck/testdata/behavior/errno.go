package main

import (
	"fmt"
	"syscall"

	"example.com/ras/raserr"
)

func errno() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return syscall.Errno(r)
	}
	return nil
}

func errnoUntested() error {
	r, _, _ := dial.Call()
	return syscall.Errno(r)
}

func errnoOfSuccess() error {
	r, _, _ := dial.Call()
	if r == 0 {
		if fail() != nil {
			return syscall.Errno(r)
		}
		return nil
	}
	return raserr.FromReturn(r)
}

func format() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Errorf("dial: error code 0x%x", r)
	}
	return nil
}

func formatTwice() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Errorf("dial: %v (0x%X)", r, r)
	}
	return nil
}

func number() error {
	switch r, _, _ := dial.Call(); {
	case r == 691:
		return raserr.ErrAuthenticationFailure
	case r != 0:
		return errOther
	}
	return nil
}

func switched() error {
	r, _, _ := dial.Call()
	switch r {
	case 0:
		return nil
	case 691:
		return raserr.ErrAuthenticationFailure
	}
	return errOther
}

func success() error {
	r, _, _ := dial.Call()
	return raserr.Code(r)
}
