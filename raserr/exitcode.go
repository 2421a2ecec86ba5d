package raserr

import "strconv"

// FromExitCode returns the error for the exit code of rasdial.exe: nil for 0, and a
// [Code] for a number that rasdial may choose, which it reads as [FromDWORD] does.
// An HRESULT may be negative or an unsigned number of 32 bits.
//
// Other numbers come from the end of a process. os.Process.Kill and taskkill make it
// exit with 1, PowerShell's Stop-Process with -1, which is also 4294967295, and
// Ctrl+C and crashes with an NTSTATUS from 0xC0000000 to 0xCFFFFFFF. For these, and
// for numbers of more than 32 bits, FromExitCode returns an error that is not a Code,
// with the text of os/exec: "exit status 1".
//
// If you have an error instead of a number, call [FromError].
func FromExitCode(n int) error {
	if !isRasdialExit(n) {
		return exitStatus(n)
	}
	return Code(uint32(n)).Err()
}

// isRasdialExit reports whether rasdial may have chosen an exit code.
func isRasdialExit(n int) bool {
	fits := int64(n) >= -1<<31 && int64(n) <= 1<<32-1
	isKill := n == 1 || uint32(n) == 0xFFFFFFFF
	return fits && !isKill && !isNTSTATUS(n)
}

// isNTSTATUS reports whether n is from 0xC0000000 to 0xCFFFFFFF, as a signed or an
// unsigned number of 32 bits.
func isNTSTATUS(n int) bool {
	top := int64(n) >> 28
	return top == 0xC || top == -4
}

// exitStatus is an exit code that is not a RAS code.
type exitStatus int

// Error writes an NTSTATUS in hex, as os/exec does on Windows.
func (e exitStatus) Error() string {
	if isNTSTATUS(int(e)) {
		return "exit status 0x" + strconv.FormatUint(uint64(uint32(e)), 16)
	}
	return "exit status " + strconv.Itoa(int(e))
}

// ExitCode returns the exit code.
func (e exitStatus) ExitCode() int { return int(e) }
