package raserr_test

import (
	"errors"
	"math/rand"
	"strings"
	"testing"
	"time"

	"example.com/ras/raserr"
)

// fakeLine answers every call with the next of its results, and with the last one
// for ever.
type fakeLine struct {
	results   []raserr.Code
	passwords []string // as they are sent
	refused   int      // how many of them were
	settled   int
	asked     int
	slept     time.Duration
}

func (l *fakeLine) Dial(password string) error {
	code := l.results[min(len(l.passwords), len(l.results)-1)]
	l.passwords = append(l.passwords, password)
	if errors.Is(code, raserr.CategoryCredentials) {
		l.refused++
	}
	return code.Err()
}

func (l *fakeLine) Settle() bool {
	l.settled++
	return false
}

func (l *fakeLine) Ask(error) (string, bool) {
	l.asked++
	return "new", true
}

func (l *fakeLine) Sleep(d time.Duration) { l.slept += d }

// transient are codes after which a program that keeps a connection up has to dial
// again: those that a VPN monitor, an IKEv2 client and dialers have in their lists,
// and whose message says that the matter passes by itself.
var transient = []raserr.Code{
	614, 638, 651, 664, 676, 678, 679, 711, 715, 718, 721, 769, 771, 774, 792, 800, 807, 809, 815,
	829, 832, 833, 868, 927, 930, 937, 1460, 10060, 13805,
}

// TestConnect runs the loop over every code, known or not, that never changes. It
// ends after a bounded time, sends a refused password once and what the user
// entered instead once, dials again after all that may pass, and not after what
// only a person can mend.
func TestConnect(t *testing.T) {
	codes := []raserr.Code{599, 879, 947, 957, 14000, 0x80070002, 0xFFFFFFFF}
	for c := range raserr.All() {
		codes = append(codes, c)
	}
	for _, c := range codes {
		l := &fakeLine{results: []raserr.Code{c}}
		err := connect(l, "old")
		if !errors.Is(err, c) {
			t.Errorf("%v: the loop returns %v", c, err)
		}
		sent, inProgress := 3, errors.Is(c, raserr.CategoryInProgress)
		switch {
		case errors.Is(c, raserr.CategoryCredentials):
			sent = 2
		case c.Permanent():
			sent = 1
		case c.Temporary(), inProgress:
			sent = 10
		}
		if len(l.passwords) != sent {
			t.Errorf("%v: dialed %d times, want %d", c, len(l.passwords), sent)
		}
		if sent == 2 && (l.asked != 1 || l.passwords[0] != "old" || l.passwords[1] != "new") || sent != 2 && l.asked != 0 {
			t.Errorf("%v: asked %d times, and sent %q", c, l.asked, l.passwords)
		}
		if l.refused > 2 {
			t.Errorf("%v: %d refused passwords were sent", c, l.refused)
		}
		if got := l.settled > 0; got != inProgress {
			t.Errorf("%v: waited for what is in progress %d times", c, l.settled)
		}
		if l.slept > 10*time.Minute {
			t.Errorf("%v: waited %v", c, l.slept)
		}
	}
}

func TestConnectDialsAgain(t *testing.T) {
	for _, c := range transient {
		l := &fakeLine{results: []raserr.Code{c, c, 0}}
		if err := connect(l, "old"); err != nil || len(l.passwords) != 3 || l.slept != 3*time.Second {
			t.Errorf("%v twice: the loop returns %v after %d tries and %v", c, err, len(l.passwords), l.slept)
		}
	}
}

// Codes that may pass or not are worth three tries in all.
func TestConnectUnknown(t *testing.T) {
	l := &fakeLine{results: []raserr.Code{raserr.ErrPortDisconnected, raserr.ErrPortDisconnected, 0}}
	if err := connect(l, "old"); err != nil || len(l.passwords) != 3 {
		t.Errorf("619 twice: the loop returns %v after %d tries", err, len(l.passwords))
	}
	l = &fakeLine{results: []raserr.Code{raserr.ErrPortDisconnected, raserr.ErrLineBusy, raserr.ErrPortDisconnected, raserr.ErrLineBusy, raserr.ErrPortDisconnected}}
	const want = "given up after 5 tries: ras error 619: "
	if err := connect(l, "old"); err == nil || !strings.HasPrefix(err.Error(), want) || len(l.passwords) != 5 {
		t.Errorf("619 three times: the loop returns %v after %d tries, want %s", err, len(l.passwords), want)
	}
}

// TestConnectMixed shows that in whatever order codes come, no more than two
// passwords are refused, and the loop ends.
func TestConnectMixed(t *testing.T) {
	var all []raserr.Code
	for c := range raserr.All() {
		all = append(all, c)
	}
	random := rand.New(rand.NewSource(1))
	for range 10_000 {
		l := &fakeLine{}
		for range 12 {
			l.results = append(l.results, all[random.Intn(len(all))], raserr.ErrAuthenticationFailure, raserr.ErrLineBusy)
		}
		if err := connect(l, "old"); err == nil || l.refused > 2 || l.asked > 1 || len(l.passwords) > 10 {
			t.Fatalf("%d: the loop returns %v after %q, %d of them refused", l.results, err, l.passwords, l.refused)
		}
	}
}

// errNoRasdial is an error that is not of RAS.
var errNoRasdial = errors.New("rasdial: not found")

type noLine struct{ fakeLine }

func (l *noLine) Dial(string) error { l.passwords = append(l.passwords, ""); return errNoRasdial }

type silentUser struct{ fakeLine }

func (l *silentUser) Ask(error) (string, bool) { return "", false }

type otherDial struct{ fakeLine }

func (l *otherDial) Settle() bool { return true }

// TestConnectEnds shows the other ways out: an error that is not of RAS, a user
// who enters nothing, and a connection that somebody else's dialing made.
func TestConnectEnds(t *testing.T) {
	broken := &noLine{}
	if err := connect(broken, "old"); err != errNoRasdial || len(broken.passwords) != 1 {
		t.Errorf("without rasdial, the loop returns %v after %d tries", err, len(broken.passwords))
	}
	silent := &silentUser{fakeLine{results: []raserr.Code{raserr.ErrAuthenticationFailure}}}
	if err := connect(silent, "old"); !errors.Is(err, raserr.ErrAuthenticationFailure) || len(silent.passwords) != 1 {
		t.Errorf("without a password, the loop returns %v after %d tries", err, len(silent.passwords))
	}
	other := &otherDial{fakeLine{results: []raserr.Code{raserr.ErrDialAlreadyInProgress}}}
	if err := connect(other, "old"); err != nil || len(other.passwords) != 1 || other.slept != 0 {
		t.Errorf("over another dialing, the loop returns %v after %d tries", err, len(other.passwords))
	}
}
