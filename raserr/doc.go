// Package raserr has the errors of the Remote Access Service of Windows (RAS:
// dial-up, PPPoE, VPN) and of its router. A RAS function returns a number.
// [FromReturn] makes it an error that errors.Is compares:
//
//	r, _, _ := procRasDial.Call(...)
//	err := raserr.FromReturn(r)
//	switch {
//	case err == nil:
//		// connected
//	case errors.Is(err, raserr.ErrPPPTimeout): // this code
//		// dial again
//	case errors.Is(err, raserr.CategoryCredentials): // a code of this category
//		// ask the user for a new password or PIN
//	}
//
// All codes, with what each means and what to do about it, are in CODES.md in this
// directory. The command raserr looks them up.
//
// # From a number
//
// [FromReturn] takes the return value of a function. [FromDWORD] takes a number
// from a structure, a callback or an event, [FromExitCode] the exit code of
// rasdial.exe. All three return nil for 0. [Parse] reads a number or a name that a
// person wrote, and package rastext finds the code in a line of a log, in the output of
// rasdial or in an event.
//
// Do not convert a RAS code to a syscall.Errno. In winerror.h, which syscall.Errno,
// FormatMessage and net helpmsg follow, most numbers from 600 to 956 are different
// errors: 691 is about a debugger that ended a thread, not about a wrong password.
// If some other package did so, or if you have the *exec.ExitError of rasdial.exe,
// [FromError] finds the code.
//
// Ignore the third result of LazyProc.Call. RAS functions do not set it.
//
// # Comparing
//
// The constants are values of type [Code], which is an error type, and the targets
// of errors.Is. A [Category] is the target for all codes that call for the same
// action. Some codes also match fs.ErrPermission, fs.ErrNotExist, fs.ErrExist or
// errors.ErrUnsupported; os.IsTimeout and net.Error work as well. [CodeOf] returns
// the code itself.
//
// # Retrying
//
// After a code for which [Code.Temporary] is true, the same call often succeeds
// some time later. After one for which [Code.Permanent] is true, it fails until a
// person changes something, so do not dial again. If both are false, that is not
// known; try a few times at most, since many servers hang up on a wrong password.
// The example of Permanent is a loop that does so.
//
// # Hanging up
//
// If RasDial fails but has set a handle, call RasHangUp, or the port stays busy.
// If you end a connection that may be gone, 668, 6 and 623 are success, as the
// example of CodeOf shows.
//
// # Messages
//
// [Code.Error] returns the number and one sentence, [Code.Message] all that
// happened, and [Code.Remedy] what to do about it. [Code.LocalMessage] is for the
// user: it is in the user's language, if Windows has the message. [Localize]
// returns an error that reads so.
//
// # Codes of Windows
//
// RAS functions also return codes of Windows that are not their own. Those that
// have been seen or are documented are constants, too: 5, 87, 13801, HRESULTs of
// certificates and of EAP. [Code.IsRAS] tells which kind a code is. On Windows,
// errors.Is finds a code of winerror.h equal to the syscall.Errno of that number.
// An unknown number below 600 or above 957 reads, on Windows, as the number and
// the message of Windows, and elsewhere as the number.
//
// # Related packages
//
// Package raslog logs errors with RAS codes by log/slog. The analyzer rascheck
// reports programs that read results of RAS functions wrongly.
package raserr
