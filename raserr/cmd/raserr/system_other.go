//go:build !windows

package main

import "os"

// showsColours reports whether a terminal understands escape sequences.
func showsColours(*os.File) bool { return true }

// isClosed returns false, since a signal ends a program whose output nobody reads any more.
func isClosed(error) bool { return false }
