package main

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// showsColours reports whether a console understands escape sequences. Consoles of newer versions
// of Windows do once they are told to.
func showsColours(file *os.File) bool {
	console := windows.Handle(file.Fd())
	var mode uint32
	if windows.GetConsoleMode(console, &mode) != nil {
		return false
	}
	return windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}

// isClosed reports whether an error of writing says that nobody reads any more.
func isClosed(err error) bool {
	return errors.Is(err, windows.ERROR_NO_DATA) || errors.Is(err, windows.ERROR_BROKEN_PIPE)
}
