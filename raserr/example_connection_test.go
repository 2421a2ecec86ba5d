package raserr_test

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"time"

	"example.com/ras/raserr"
)

// rasapi has the functions of rasapi32.dll that the examples call. In a program,
// each of them calls the method Call of a syscall.LazyProc.
type rasapi struct {
	dial             func(conn *uintptr) uintptr
	hangUp           func(conn uintptr) uintptr
	getConnectStatus func(conn uintptr, status *connStatus) uintptr
}

// connStatus is the beginning of RASCONNSTATUSW.
type connStatus struct {
	_       [2]uint32 // the size of the structure and the state
	dwError uint32
}

// dial calls RasDialW. If that fails but has set the handle of a connection, the
// port stays busy until RasHangUpW releases it.
func dial(ras rasapi) (conn uintptr, err error) {
	err = raserr.FromReturn(ras.dial(&conn))
	if err != nil && conn != 0 {
		ras.hangUp(conn)
		conn = 0
	}
	return conn, err
}

// RasDialW may set a handle and fail: hang up then.
func ExampleFromReturn_dial() {
	ras := rasapi{
		dial:   func(conn *uintptr) uintptr { *conn = 7; return 678 },
		hangUp: func(conn uintptr) uintptr { fmt.Println("hang up", conn); return 0 },
	}
	conn, err := dial(ras)
	fmt.Println(conn, err)
	// Output:
	// hang up 7
	// 0 ras error 678: There is no answer
}

// ignoreGone returns nil if err says that the connection to end is not there.
func ignoreGone(err error) error {
	switch code, _ := raserr.CodeOf(err); code {
	case raserr.ErrNoConnection, // 668
		raserr.ErrInvalidHandle,            // 6, after RasHangUpW
		raserr.ErrCannotFindPhonebookEntry: // 623, from rasdial
		return nil
	}
	return err
}

// For who wants a connection to end, it is a success if there is none. RasHangUpW
// returns a code then. So does rasdial NAME /disconnect, which may also exit with
// 0; without a name, it ends all connections.
func ExampleCodeOf_hangUp() {
	for _, r := range []uintptr{0, 668, 6, 5} { // results of RasHangUpW
		fmt.Println(ignoreGone(raserr.FromReturn(r)))
	}
	fmt.Println(ignoreGone(raserr.FromExitCode(623))) // rasdial Office /disconnect
	// Output:
	// <nil>
	// <nil>
	// <nil>
	// ras error 5: The caller is not allowed to do this
	// <nil>
}

// run runs rasdial until ctx is done. It looks at the error first: a dial that
// succeeded or got an answer just before the end of ctx has not timed out. rasdial
// that was killed exits with 1, which is not a RAS code.
func run(ctx context.Context, rasdial *exec.Cmd) error {
	err := raserr.FromError(rasdial.Run())
	if _, ok := raserr.CodeOf(err); err == nil || ok {
		return err
	}
	if ctx.Err() != nil {
		return ctx.Err() // hang up now: the connection may go on without rasdial
	}
	return err // rasdial could not be started
}

// With a deadline, look at the error first and at the context after that.
func ExampleFromError_deadline() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	err := run(ctx, exec.CommandContext(ctx, "no-rasdial-here", "Office"))
	fmt.Println(errors.Is(err, exec.ErrNotFound))
	cancel()
	err = run(ctx, exec.CommandContext(ctx, "no-rasdial-here", "Office"))
	fmt.Println(err)
	// Output:
	// true
	// context canceled
}

// The function RasGetConnectStatusW returns one code, about the call, and sets
// another, about the connection, in RASCONNSTATUSW.
func ExampleFromDWORD_connStatus() {
	ras := rasapi{getConnectStatus: func(conn uintptr, status *connStatus) uintptr {
		if conn != 7 {
			return 6
		}
		status.dwError = 691
		return 0
	}}

	for _, conn := range []uintptr{7, 8} {
		var status connStatus // in a program the whole structure, with its size set
		err := raserr.FromReturn(ras.getConnectStatus(conn, &status))
		switch {
		case errors.Is(err, raserr.ErrInvalidHandle):
			fmt.Println("the connection is gone")
		case err != nil:
			fmt.Println(err)
		default:
			fmt.Println("the connection says:", raserr.FromDWORD(status.dwError))
		}
	}
	// Output:
	// the connection says: ras error 691: Access denied because username and/or password is invalid on the domain
	// the connection is gone
}

// If RasDialW gets a callback, it returns at once, and the callback gets the error.
// Made an argument by syscall.NewCallback, this is one of type RasDialFunc1.
func ExampleFromDWORD_callback() {
	const connected = 0x2000 // RASCS_Connected
	done := make(chan error, 1)
	callback := func(conn uintptr, message, state, dwError, extendedError uint32) uintptr {
		if dwError != 0 || state == connected {
			done <- raserr.FromDWORD(dwError) // nil if it is connected
		}
		return 0
	}

	// Windows calls it as follows.
	callback(7, 0xCCCD, 0, 0, 0)   // RASCS_OpenPort
	callback(7, 0xCCCD, 5, 691, 0) // RASCS_Authenticate

	fmt.Println(<-done) // after an error, hang up: here, not in the callback
	// Output: ras error 691: Access denied because username and/or password is invalid on the domain
}
