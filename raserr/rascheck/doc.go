// Package rascheck finds code that misreads what Windows' Remote Access Service (RAS)
// and router return, and fixes most of it with package raserr.
//
// RAS functions return their error code, and rasdial exits with it. The rules report
// programs that
//
//   - lasterror: use the thread's last error instead
//   - always: test the last error for nil
//   - inverted: return an error if a call succeeds
//   - errno: explain a code as winerror.h does
//   - compare: compare an error of RAS with a syscall.Errno, or search its text
//   - rasdial: return or print rasdial's exit status as it is, or search its output
//   - number: compare a code with a number
//   - format: format a code as a number
//   - success: make an error of a code of 0
//   - result: drop the code, or take the wrong result
//
// # Running it
//
// The README of the module shows how to run the command, go vet, go fix and golangci-lint.
// [Analyzer] works with every driver of golang.org/x/tools/go/analysis:
//
//	multichecker.Main(rascheck.Analyzer, nilness.Analyzer)
//
// The flag -rules names the rules to report by, and -skip those to leave out. A comment
// suppresses the reports of its own line and the next; it needs a reason:
//
//	//lint:ignore rascheck the driver returns numbers of winerror.h
//	return syscall.Errno(r)
//
// # Fixes
//
// A fix is offered only if the program still compiles and does the same afterwards, or
// does what it was meant to. For example, no error is made of a code that may be 0 where
// the error must not be nil. A report in a generated file has no fix. Fixes import package
// raserr, so the module must require it:
//
//	go get example.com/ras/raserr@latest
//
// With -fix the command reports what it does not fix, and why. It replaces each file as a
// whole, so that neither a full disk nor Ctrl+C leaves half a file; go fix does not. Run
// -fix until it changes nothing: fixes that touch the same text are applied one after the
// other, and an error is fixed after the comparisons that read it as a syscall.Errno.
//
// # What is followed
//
// A function of rasapi32.dll, mprapi.dll, rtm.dll or rasdlg.dll is recognized by its own
// name, and by the name of the DLL that its *LazyProc, *Proc or address comes from, in
// package syscall or golang.org/x/sys/windows. Procs are followed through package-level
// variables, fields and functions. Results, and the member dwError of RASCONNSTATUS, are
// followed through local variables, closures, conversions between integers of at least 32
// bits, parameters and results of functions, and functions of other packages. Last errors
// are followed through local variables only.
//
// Most rules report nothing if a value may come from elsewhere too. Comparisons with
// numbers that only RAS and routing codes have, 600 to 957, are reported if the value may
// be a code; then channels, maps, lists and other callers of a function are followed as
// well.
package rascheck
