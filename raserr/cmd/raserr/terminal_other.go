//go:build !windows

package main

import (
	"io/fs"
	"os"
)

// showsColours reports whether a file is a terminal. Other devices pass for one
// too, /dev/null for instance, where colours do no harm.
func showsColours(file *os.File) bool {
	info, err := file.Stat()
	return err == nil && info.Mode()&fs.ModeCharDevice != 0
}
