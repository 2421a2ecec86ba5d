//go:build !windows

package main

import (
	"os"
	"strings"
)

// showsColours reports whether a terminal understands escape sequences.
func showsColours(*os.File) bool { return true }

// isClosed reports whether an error of writing says that nobody reads any more: a broken pipe on
// Unix, where a signal ends most programs before that, a closed pipe on Plan 9.
func isClosed(err error) bool { return strings.HasSuffix(err.Error(), " pipe") }
