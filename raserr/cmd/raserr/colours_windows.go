package main

import (
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
