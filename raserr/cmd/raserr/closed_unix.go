//go:build unix

package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// isClosedOutput reports whether standard output was closed when the program began. The
// Go runtime then opens the null device for it, for reading as well as for writing.
func isClosedOutput(file *os.File) bool {
	flags, err := unix.FcntlInt(file.Fd(), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_ACCMODE != unix.O_RDWR {
		return err != nil
	}
	info, err := file.Stat()
	null, err2 := os.Stat(os.DevNull)
	return err == nil && err2 == nil && os.SameFile(info, null)
}
