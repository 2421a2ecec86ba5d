// Package raserr has the errors of the Remote Access Service of Windows (RAS:
// dial-up, PPPoE, VPN) and of its router. A RAS function returns a number.
// [FromReturn] makes an error of it, which errors.Is compares:
//
//	r, _, _ := procRasDial.Call(...)
//	if err := raserr.FromReturn(r); errors.Is(err, raserr.ErrPPPTimeout) {
//		// dial again
//	}
//
// CODES.md in this directory lists all codes with what each means and what to do
// about it. The command raserr looks them up.
//
// # From a number
//
// [FromReturn] takes the return value of a function, [FromDWORD] a number from a
// structure, a callback or an event, and [FromExitCode] the exit code of
// rasdial.exe. All three return nil for 0. [Parse] reads a number or a name that a
// person wrote. Package rastext finds the code in the output of rasdial, in an event
// or in a line of a log.
//
// Do not convert a RAS code to a syscall.Errno. In winerror.h, which syscall.Errno,
// FormatMessage and net helpmsg follow, most numbers from 600 to 956 are different
// errors: 691 is about a debugger that ended a thread, not about a wrong password.
// If another package did so, or if you have the *exec.ExitError of rasdial.exe,
// [FromError] finds the code.
//
// Ignore the third result of LazyProc.Call. RAS functions do not set it. The analyzer
// rascheck reports programs that get either of these wrong.
//
// # Comparing
//
// Compare an error with errors.Is. The target is one of
//
//   - a constant of type [Code], such as [ErrPPPTimeout];
//   - a [Category], such as [CategoryCredentials], for all codes that call for the
//     same action;
//   - fs.ErrPermission, fs.ErrNotExist, fs.ErrExist or errors.ErrUnsupported, which
//     some codes match.
//
// os.IsTimeout and the methods of net.Error work as well. [CodeOf] returns the code
// in an error.
//
// # Retrying
//
// After a code for which [Code.Temporary] is true, the same call often succeeds
// some time later. After one for which [Code.Permanent] is true, it fails until a
// person changes something, so do not dial again. If both are false, nobody knows:
// try a few times at most, since many servers hang up on a wrong password. The
// example of Permanent is a loop that does so.
//
// Before you dial again, hang up. If RasDial fails but has set a handle, the port
// stays busy until RasHangUp. If the connection is gone already, hanging up returns
// 668, 6 or 623, as the example of CodeOf shows.
//
// # For the user
//
// [Code.Error] returns the number and one sentence, [Code.Message] all that
// happened, and [Code.Remedy] what to do about it, all in English.
// [Code.LocalMessage] is in the user's language if Windows has the message, and
// [Localize] returns an error with that text. Package raslog logs errors with all
// that is known about their codes by log/slog.
//
// # Codes of Windows
//
// RAS functions also return codes of Windows that are not their own. Those that
// have been seen or are documented are constants too: 5, 87, 13801, HRESULTs of
// certificates and of EAP. [Code.IsRAS] tells the two kinds apart. On Windows,
// errors.Is also compares a code of winerror.h with the syscall.Errno of the same
// number. A number that this package does not know, below 600 or above 957, has on
// Windows the text that Windows has for it.
package raserr
