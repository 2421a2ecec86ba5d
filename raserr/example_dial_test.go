package raserr_test

import (
	"errors"
	"fmt"
	"time"

	"example.com/ras/raserr"
)

// line is what connect needs of a connection.
type line interface {
	Dial(password string) error   // RasDialW and FromReturn, or rasdial and FromError
	Settle() (up bool)            // waits while RasGetConnectStatus shows that something is in progress
	Ask(why error) (string, bool) // what the user enters, if anything; why may be about a PIN
	Sleep(time.Duration)
}

// connect dials until the connection is up. It returns at once where only a person
// can help, after three tries where it is not known whether another one helps, and
// after ten in any case. A server locks an account after a few wrong passwords, so
// connect sends none again that the server says it refused, and asks the user once
// for another. Some servers hang up instead of saying so: that is why it is not known
// whether another try helps then.
func connect(l line, password string) error {
	const most, mostUnknown, longest = 10, 3, time.Minute
	unknown, asked := 0, false
	for try, pause := 1, time.Second; ; try++ {
		err := l.Dial(password)
		code, ok := raserr.CodeOf(err)
		if !ok {
			return err // connected, or not an error of RAS
		}
		switch {
		case errors.Is(err, raserr.CategoryCredentials) && !asked && try < most:
			if password, asked = l.Ask(err); !asked {
				return err
			}
			continue
		case errors.Is(err, raserr.CategoryInProgress):
			if l.Settle() {
				return nil
			}
		case code.Permanent():
			return err
		case !code.Temporary():
			unknown++
		}
		if try == most || unknown == mostUnknown {
			return fmt.Errorf("given up after %d tries: %w", try, err)
		}
		l.Sleep(pause)
		pause = min(2*pause, longest)
	}
}

// modem is a line that gives the results of calls from a list.
type modem struct{ results []uintptr }

func (m *modem) Dial(password string) error {
	r := m.results[0]
	m.results = m.results[1:]
	fmt.Printf("dial with %s: %v\n", password, raserr.FromReturn(r))
	return raserr.FromReturn(r)
}

func (m *modem) Settle() bool { return false }

func (m *modem) Ask(why error) (string, bool) {
	fmt.Println("ask because of:", why)
	return "new", true
}

func (m *modem) Sleep(d time.Duration) { fmt.Println("wait", d) }

// A program that keeps a connection up dials again unless the code is permanent,
// with a growing pause and an end. It asks for the password once, and does not
// dial over what is in progress.
func ExampleCode_Permanent() {
	fmt.Println(connect(&modem{[]uintptr{676, 691, 718, 0}}, "old"))
	// Output:
	// dial with old: ras error 676: The phone line is busy
	// wait 1s
	// dial with old: ras error 691: Access denied because username and/or password is invalid on the domain
	// ask because of: ras error 691: Access denied because username and/or password is invalid on the domain
	// dial with new: ras error 718: PPP timeout
	// wait 2s
	// dial with new: <nil>
	// <nil>
}
