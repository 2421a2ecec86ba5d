package toastererr

import "io/fs"

// This file is not copied. It has the two functions that must be hand-written for a list
// with codes of the operating system. The toaster's operating system is the kitchen.

// canonical returns the code that another number means: numbers from 1000 on mean
// those without the thousand, if these are known or 42.
func canonical(c Code) Code {
	if held := c - 1000; c > 1000 && c < 2000 && (held.Known() || held == 42) {
		return held
	}
	return c
}

// systemError returns the kitchen's error of a code's number, or nil. It knows 5, 6
// and 42, and has no text for the last.
func systemError(c Code) error {
	c = canonical(c)
	if c == 5 || c == 6 || c == 42 {
		return kitchenError(c)
	}
	return nil
}

type kitchenError int

func (e kitchenError) Error() string {
	if e == 42 {
		return ""
	}
	return "The kitchen says so"
}

func (e kitchenError) Is(target error) bool { return target == fs.ErrClosed }
func (e kitchenError) Timeout() bool        { return e == 6 }
func (e kitchenError) Temporary() bool      { return e == 6 }
