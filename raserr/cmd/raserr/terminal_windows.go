package main

import (
	"os"
	"syscall"
)

// showsColours reports whether a file is a console that understands the escape
// sequences of terminals. Consoles of older versions of Windows do not, and those
// of newer ones only once they are told to.
func showsColours(file *os.File) bool {
	const virtualTerminal = 4 // ENABLE_VIRTUAL_TERMINAL_PROCESSING
	var mode uint32
	console := syscall.Handle(file.Fd())
	if syscall.GetConsoleMode(console, &mode) != nil {
		return false
	}
	if mode&virtualTerminal != 0 {
		return true
	}
	setMode := syscall.NewLazyDLL("kernel32.dll").NewProc("SetConsoleMode")
	done, _, _ := setMode.Call(uintptr(console), uintptr(mode|virtualTerminal))
	return done != 0
}
