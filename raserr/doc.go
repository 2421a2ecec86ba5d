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
// refused password. So never make a syscall.Errno of a RAS code, and never look at
// the third result of LazyProc.Call, the thread's last error, which RAS functions
// do not set. Where that happened already, or the code comes from rasdial.exe's exit
// status, [FromError] finds it. [FromDWORD] and [FromExitCode] take bare numbers,
// and [Parse] reads one that a person wrote. Package raserr/rastext finds the one that a
// line of a log, the output of rasdial or an event names.
//
// The constants are values of type [Code], which is an error, and are what
// errors.Is compares with. A [Category] stands for all codes that call for the
// same action. fs.ErrPermission, fs.ErrNotExist, fs.ErrExist and
// errors.ErrUnsupported stand for the codes that mean that. The methods
// [Code.Temporary] and [Code.Permanent] tell whether to dial again: a program that
// keeps a connection up does so unless a code is permanent, as the example of
// Permanent shows. [Code.LocalMessage] is what to show to the user.
//
// RAS functions return other codes of Windows too. Those that were seen or are
// documented for them are constants as well: 5, 87, 13801, HRESULTs of certificates
// and of EAP. [Code.IsRAS] tells the two kinds apart. On Windows, errors.Is takes
// those of winerror.h for the syscall.Errno of that number. Any other number below
// 600 or above 999 reads, on Windows, as its number and Windows' text, and compares as
// that syscall.Errno; elsewhere it reads as its number.
//
// Package raslog, below this one, logs errors with RAS codes by log/slog; the command
// raserr explains codes and logs; the analyzer rascheck finds programs that read RAS
// results wrongly.
//
// CODES.md in this directory shows all codes to people.
package raserr
