package raserr

// FromReturn returns the error for the return value of a RAS or routing function:
// the first result of syscall's LazyProc.Call or SyscallN. It is nil for 0, and a
// [Code] otherwise.
//
// Only the low 32 bits of r count, since these functions return a DWORD and leave the
// upper half of a 64-bit register undefined. They are read as [FromDWORD] does.
//
// Ignore the third result of LazyProc.Call. It is the thread's last error, which
// RAS functions do not set.
func FromReturn(r uintptr) error { return Code(r).Err() }

// FromDWORD returns the error for a DWORD that is not a return value:
// RASCONNSTATUS.dwError, the argument of a callback, the data of an event. It is
// nil for 0, and a [Code] otherwise.
//
// An HRESULT of facility Win32 is read as the code in it if that code is known or
// from 600 to 957: 0x800702CE as 718, 0x80070005 as 5. All functions of this
// package that make a Code of a number do so. A Code that a program converted from
// such an HRESULT itself has the methods' results of the code in it, and errors.Is
// finds the two equal.
func FromDWORD(n uint32) error { return Code(n).Err() }
