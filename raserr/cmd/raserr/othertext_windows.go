package main

import (
	"syscall"

	"example.com/ras/raserr"
)

// otherText returns what Windows says of a number that RAS means something else by,
// or "" for all other numbers.
func otherText(c raserr.Code) string {
	if c.WinerrorSymbol() == "" {
		return ""
	}
	return syscall.Errno(c).Error()
}
