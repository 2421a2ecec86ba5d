package main

import (
	"errors"
	"syscall"
)

// isClosed reports whether an error of writing says that nobody reads any more.
func isClosed(err error) bool {
	const noData syscall.Errno = 232 // ERROR_NO_DATA: the pipe is being closed
	return errors.Is(err, noData) || errors.Is(err, syscall.ERROR_BROKEN_PIPE)
}
