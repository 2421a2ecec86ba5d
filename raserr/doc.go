// Package raserr turns the numbers with which Windows' Remote Access Service
// (RAS: dial-up, PPPoE, VPN) and its router report failures into Go errors.
//
// RAS functions return their code, a DWORD; [FromReturn] makes it an error:
//
//	r, _, _ := procRasDial.Call(...)
//	if err := raserr.FromReturn(r); errors.Is(err, raserr.ErrPPPTimeout) {
//		// dial again
//	}
//
// Most of the numbers, 210 of 335 from 600 to 956, mean other things in
// winerror.h, which is what syscall.Errno, FormatMessage and net helpmsg know: as
// a syscall.Errno, 691 is about a debugger that ended a thread, not about a
// refused password. So never
// make a syscall.Errno of a RAS code, and never look at the third result of
// LazyProc.Call, the thread's last error, which RAS functions do not set. Where
// that happened already, or the code comes from rasdial.exe's exit status,
// [FromError] finds it; [Parse] reads one from a log.
//
// The constants are values of type [Code], which is an error, and are what
// errors.Is compares with. A [Category] stands for all codes that call for the
// same action. fs.ErrPermission, fs.ErrNotExist, fs.ErrExist and
// errors.ErrUnsupported stand for the codes that mean that, and the methods
// [Code.Timeout] and [Code.Temporary] tell whether to try again.
//
// RAS functions return other codes of Windows too: 5, 87, 13801, HRESULTs. A Code
// of a number that is neither a constant nor from 600 to 999 reads and compares,
// on Windows, as the syscall.Errno of that number does. Elsewhere it reads as its
// number.
//
// Package raslog, below this one, logs errors with RAS codes by log/slog.
//
// CODES.md in this directory shows all codes to people.
package raserr
