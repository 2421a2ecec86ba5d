// Package user compares errors of another package.
package user

import (
	"errors"
	"syscall"

	"example.com/client/compare"
)

func compared() bool {
	return errors.Is(compare.Dial(), syscall.Errno(603)) || // want `compare with raserr.ErrBufferTooSmall`
		errors.Is(compare.HangUp(), syscall.Errno(603)) // want `compare with raserr.ErrBufferTooSmall`
}
