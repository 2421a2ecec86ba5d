//go:build !windows && !plan9

package main

import (
	"errors"
	"syscall"
)

// isClosed reports whether an error of writing says that nobody reads any more. On
// standard output, a signal ends most programs on Unix before they see it.
func isClosed(err error) bool { return errors.Is(err, syscall.EPIPE) }
