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
// [Analyzer] works with every driver of golang.org/x/tools/go/analysis. The command is
// one. RAS is part of Windows, so set GOOS elsewhere:
//
//	go install example.com/ras/raserr/rascheck/cmd/rascheck@latest
//	GOOS=windows rascheck ./...
//	GOOS=windows rascheck -fix ./...
//	GOOS=windows rascheck -fix -diff ./...
//
// The command exits with 0 if it reports nothing, with 3 if it reports something, with
// 1 if a package has errors, and with 2 if its flags are wrong.
//
// The go command runs it too, and keeps the results of packages that do not change:
//
//	GOOS=windows go vet -vettool=$(which rascheck) ./...
//	GOOS=windows go vet -vettool=$(which rascheck) -skip=format ./...
//	GOOS=windows go fix -fixtool=$(which rascheck) ./...
//
// Golangci-lint runs it as a module plugin, see package golangci. A program of your own
// runs it with other analyzers:
//
//	multichecker.Main(rascheck.Analyzer, nilness.Analyzer)
//
// # Choosing rules
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
// does what it was meant to. For example, no error is made of a code that may be 0
// where the error must not be nil. With -fix the command reports what it does not
// fix, and why; a report in a generated file has no fix.
//
// Fixes import package raserr, so first run
//
//	go get example.com/ras/raserr@latest
//
// The command replaces each file as a whole, so that neither a full disk nor Ctrl+C
// leaves half a file. Go fix writes files itself. Run -fix until it changes nothing:
// fixes that touch the same text are applied one after the other, and an error is fixed
// after the comparisons that read it as a syscall.Errno.
//
// # What is followed
//
// A function of rasapi32.dll, mprapi.dll, rtm.dll or rasdlg.dll is recognized by the name
// of the DLL that its *LazyProc, *Proc or address comes from, in package syscall or
// golang.org/x/sys/windows, and by its own name. Procs are followed through
// package-level variables, fields and functions. Results are followed through local
// variables, closures, conversions between integers of at least 32 bits, parameters
// and results of functions, and functions of other packages. So is the member dwError of
// RASCONNSTATUS. Last errors are followed through local variables only.
//
// Most rules report nothing if a value may come from elsewhere too. Comparisons with
// numbers that only RAS and routing codes have, 600 to 957, are reported if the value may
// be a code; then channels, maps, lists and other callers of a function are followed as
// well.
package rascheck
