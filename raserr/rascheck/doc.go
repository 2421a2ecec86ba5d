// Package rascheck finds code that reads what functions of Windows' Remote Access
// Service (RAS) and router return in a way that is wrong, or that package raserr
// reads better. Most of what it finds it can mend.
//
// [Analyzer] is an analyzer as golang.org/x/tools/go/analysis describes them. The
// command in cmd/rascheck runs it; see below for other drivers.
//
// # What is followed
//
// A function of rasapi32.dll, mprapi.dll, rtm.dll or rasdlg.dll is known by the
// name of the DLL that its *LazyProc, *Proc or address comes from, in any case and
// with or without a path and .dll, for package syscall and for
// golang.org/x/sys/windows; and by its own name, since not all functions return a
// code. The analyzer follows procs through package-level variables, fields and
// helpers, and results through local variables, closures, conversions between
// integers of 32 bits or more, parameters of functions whose calls are all known,
// results of helpers, and functions of other packages that return them.
//
// It reports nothing where a value may come from elsewhere too: from a parameter of
// an exported function, a channel, a map, a variable whose address is taken, or a
// call of a proc that is not always of RAS.
//
// # Rule lasterror
//
// The third result of Call, and of syscall.SyscallN, is the last error of the
// thread. RAS functions return their error and do not set the last one, so that it
// is about some other call, and often reads "The operation completed
// successfully."
//
//	r, _, err := procRasDial.Call(...)
//	if r != 0 {
//		return fmt.Errorf("dial: %w", err)
//	}
//
// The fix reads the first result:
//
//	r, _, _ := procRasDial.Call(...)
//	if r != 0 {
//		return fmt.Errorf("dial: %w", raserr.FromReturn(r))
//	}
//
// # Rule always
//
// The third result of Call is never nil, so that a test for nil always has the
// same outcome:
//
//	if _, _, err := procRasHangUp.Call(connection); err != nil {
//
// The fix tests the first result:
//
//	if r, _, _ := procRasHangUp.Call(connection); r != 0 {
//
// # Rule errno
//
// A syscall.Errno, and FormatMessage, explain a number as winerror.h does. Most RAS
// codes mean something else there: 691, a refused password, reads "Debugger
// terminated thread."
//
//	return syscall.Errno(r)
//	log.Println(windows.Errno(r).Error())
//
// The fix:
//
//	return raserr.FromReturn(r)
//	log.Println(raserr.Code(r).Error())
//
// A number that the program compared with the ends of a range before, and what
// raserr.FromError is called with, are not reported.
//
// # Rule number
//
// A code that is compared with a number, or with a constant of the program's own,
// has a constant in raserr.
//
//	const errorInvalidSize = 632
//
//	if r == errorInvalidSize {
//	switch r {
//	case 0:
//	case 691, 692:
//
// The fix:
//
//	if r == uintptr(raserr.ErrInvalidSize) {
//	switch raserr.Code(r) {
//	case 0:
//	case raserr.ErrAuthenticationFailure, raserr.ErrPortOrDevice:
//
// A constant with the name of another code is reported as wrong, and so is one of
// winerror.h for a number with another meaning in RAS. There is no fix, since only
// the programmer knows whether the name or the number is meant:
//
//	const ERROR_PPP_TIMEOUT = 812 // is 718
//
// # Rule format
//
// A code that is formatted into an error as a number says little, and is lost to
// errors.Is. In what is logged, printed or panicked with, it is reported where it is
// certainly not 0.
//
//	if r != 0 {
//		return fmt.Errorf("dial: error %d", r)
//	}
//
// The fix:
//
//	if r != 0 {
//		return fmt.Errorf("dial: error %w", raserr.FromReturn(r))
//	}
//
// # Rule success
//
// A raserr.Code of 0 is success, but as an error it is not nil. This is reported
// for all numbers, of whatever origin, that nothing tests before:
//
//	return raserr.Code(status.code)
//
// The fix:
//
//	return raserr.Code(status.code).Err()
//
// # Fixes
//
// A fix is offered only where what comes out compiles: no name that it needs is
// hidden, and an error that may not be nil is made where the program has tested
// that the code is not 0. It imports package raserr, which go.mod must require.
// Fixes that are applied twice change nothing the second time. Drivers leave
// generated files as they are.
//
// # Drivers
//
// The command runs alone, and as a tool of go vet. RAS is a thing of Windows, so
// set GOOS elsewhere:
//
//	GOOS=windows rascheck -fix ./...
//	GOOS=windows go vet -vettool=$(which rascheck) ./...
//
// A program of your own runs it together with others:
//
//	multichecker.Main(rascheck.Analyzer, nilness.Analyzer)
//
// golangci-lint takes it as a module plugin: a package that registers, with
// github.com/golangci/plugin-module-register, a plugin whose BuildAnalyzers returns
//
//	[]*analysis.Analyzer{rascheck.Analyzer}
//
// and whose GetLoadMode returns register.LoadModeTypesInfo; name it in
// .custom-gcl.yml and run golangci-lint custom.
//
// gopls has no plugins. Editors show the reports if they run the command or the go
// vet line when a file is saved; a gopls that is built with Analyzer among its
// analyzers offers the fixes as code actions.
package rascheck
