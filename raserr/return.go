package raserr

import "strconv"

// FromReturn returns the error that a RAS or routing function's return value
// stands for: the first result of syscall's LazyProc.Call or SyscallN. It is nil
// for 0, and otherwise a [Code].
//
// Only the low 32 bits of r count, since these functions return a DWORD and
// leave the other half of a 64-bit register as it was. They are read as
// [FromDWORD] does. For a code that the package knows, FromReturn allocates
// nothing.
//
// The third result of LazyProc.Call is no RAS error: RAS functions do not set
// the thread's last error, which that result shows.
func FromReturn(r uintptr) error { return Code(uint32(r)).Err() }

// FromDWORD returns the error that a DWORD stands for which Windows handed out
// elsewhere: in RASCONNSTATUS.dwError, to a callback, or in an event's data. It
// is nil for 0, and otherwise a [Code].
//
// An HRESULT of facility Win32 is taken as the code that it holds, if that one
// is known or from 600 to 999: 0x800702CE as 718, 0x80070005 as 5. Every way from
// a number to a Code in this package reads it so, and a Code that was converted
// from such a number by hand has all that the code in it has, and is equal to it
// for errors.Is.
func FromDWORD(n uint32) error { return Code(n).Err() }

// FromExitCode returns the error that the exit code of rasdial.exe stands for,
// or nil for 0. It is a [Code], read as [FromDWORD] does, but for three kinds of
// numbers that rasdial does not choose: 1, with which Windows ends processes
// that are killed, -1, which os.ProcessState has for one that did not exit, and
// those that do not fit in 32 bits. For these it is an error that is no Code and
// reads as os/exec's: "exit status 1".
//
// An HRESULT may come as a negative number or as one of 32 bits without a sign.
// Where an error is at hand rather than a number, see [FromError].
func FromExitCode(n int) error {
	if code, ok := exitCodeIn(n); ok {
		return code.Err()
	}
	return otherExit(n)
}

// exitCodeIn returns the code in an exit code, or 0 for success. It is not ok if
// the process did not choose the number.
func exitCodeIn(n int) (code Code, ok bool) {
	if n == 1 || n == -1 || int64(n) < -1<<31 || int64(n) > 1<<32-1 {
		return 0, false
	}
	return canonical(Code(uint32(n))), true
}

// otherExit is an exit code that is no code.
type otherExit int

func (e otherExit) Error() string { return "exit status " + strconv.Itoa(int(e)) }

// ExitCode returns the exit code.
func (e otherExit) ExitCode() int { return int(e) }
