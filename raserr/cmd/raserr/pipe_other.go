//go:build !windows && !plan9

package main

import (
	"errors"
	"syscall"
)

// isClosed reports whether an error of writing says that nobody reads any more. On
// standard output it ends most programs before, by a signal, as all Unix tools.
func isClosed(err error) bool { return errors.Is(err, syscall.EPIPE) }
