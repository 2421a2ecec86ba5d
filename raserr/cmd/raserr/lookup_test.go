package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/ras/raserr"
)

// TestParse shows what is a code in addition to all that raserr.Parse takes.
func TestParse(t *testing.T) {
	const none = 0
	for arg, want := range map[string]raserr.Code{
		"718":                        raserr.ErrPPPTimeout,
		"ERROR_LOG_HARD_ERROR":       raserr.ErrPPPTimeout, // 718 in winerror.h
		"error_dbg_terminate_thread": raserr.ErrAuthenticationFailure,
		"ERROR_PPP_TIMEOUT":          raserr.ErrPPPTimeout,
		"L":                          none,
		"":                           none,
		"ERROR_PPP_TIMEOUTL":         none,
		"ERROR_LOG_HARD":             none,
		"2CEL":                       none,
	} {
		if got, err := parse(arg); got != want || (err == nil) != (want != none) {
			t.Errorf("parse(%q) = %d, %v, want %d", arg, got, err, want)
		}
	}
}

// TestCodesIn shows which numbers of a line are codes.
func TestCodesIn(t *testing.T) {
	for line, want := range map[string][]raserr.Code{
		"Remote Access error 691 - Access denied": {691},
		"vpn 809":              {809},
		"(809) or #718?":       {809, 718},
		"600 - 610":            {600, 610},
		"691, 691":             {691},
		"691,718":              {691, 718},
		"628/629":              {628, 629},
		"and/or":               nil,
		"VPN error 0xC0000022": {0xC0000022},
		"The service stopped with 0x80070002 today":    {0x80070002},
		"The VPN service ended with error 1067":        {1067},
		"exit code 1067 of the VPN client":             {1067},
		"The code is 1067 for the VPN client":          {1067},
		"The logon failed (status=1067)":               {1067},
		"The error code returned on failure is 0.":     {0},
		"The code returned on termination is 0":        {0},
		"VPN 1067":                                     {1067}, // nothing else to search for
		"wait 30 seconds for the certificate":          nil,
		"The certificate expires in 5 days":            nil, // a known code, but not of RAS
		"barcode 1067 of the certificate":              nil,
		"The certificate is 30 days old, error code 5": {5},
		"802.1x":            nil,
		"Ошибка VPN: 651错误": {651}, // as rastext finds it
		"":                  nil,
	} {
		if got, err := codesIn(line); !slices.Equal(got, want) || err != nil {
			t.Errorf("%q: %d, %v, want %d", line, got, err, want)
		}
	}
}

// TestPrintedLine shows which arguments are the words of a line.
func TestPrintedLine(t *testing.T) {
	for line, want := range map[string]raserr.Code{
		"exit status 691":                   691,
		"rasdial: exit status 691 (Office)": 691,
		"error code 0x800B0101":             raserr.ErrCertExpired,
		"691 is the exit status":            0, // a code first
		"exit status 691 or 718":            0, // several codes
		"exit status":                       0,
		"":                                  0,
	} {
		if got, ok := printedLine(strings.Fields(line)); got != want || ok != (want != 0) {
			t.Errorf("%q: %d, %t, want %d", line, got, ok, want)
		}
	}
}

// TestTrimmed shows which signs around a number are left out.
func TestTrimmed(t *testing.T) {
	for arg, want := range map[string]string{
		"#809": "809", "+809": "809", "(809)": "809", "[809]:": "809", "809?!": "809", "-809": "-809", "?!": "",
	} {
		if got := trimmed(arg); got != want {
			t.Errorf("%q: %q, want %q", arg, got, want)
		}
	}
}

// TestParseOther shows that each code is what winerror.h calls its number.
func TestParseOther(t *testing.T) {
	for code := range raserr.All() {
		symbol := code.WinerrorSymbol()
		if symbol == "" {
			continue
		}
		if got, err := parse(symbol); got != code || err != nil {
			t.Errorf("parse(%q) = %d, %v, want %d", symbol, got, err, code)
		}
	}
}

// TestFiles shows which names of files are logs, and which are searched for.
func TestFiles(t *testing.T) {
	back, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "raserr")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir) // which Wine cannot; TempDir would report that as a failure
	for _, name := range []string{"vpn.log", "my vpn.log", "syslog", "certificate", "691"} {
		write(t, filepath.Join(dir, name), "error 691\n")
	}
	if err := os.Chdir(dir); err != nil {
		t.Fatal(err)
	}
	defer os.Chdir(back)
	for _, test := range []struct {
		args   []string
		stderr string // "" if a code is found
	}{
		{[]string{"vpn.log"}, "raserr: vpn.log is a file: to look for codes in it, run raserr -log vpn.log\n"},
		{[]string{"./vpn.log"}, "raserr: ./vpn.log is a file: to look for codes in it, run raserr -log ./vpn.log\n"},
		{[]string{"./certificate"}, "raserr: ./certificate is a file: to look for codes in it, run raserr -log ./certificate\n"},
		{[]string{"my vpn.log"}, "raserr: \"my vpn.log\" is a file: to look for codes in it, run raserr -log \"my vpn.log\"\n"},
		{[]string{"syslog"}, "raserr: syslog is a file: to look for codes in it, run raserr -log syslog\n"},
		{[]string{"-json", "691", "vpn.log"}, "raserr: vpn.log is a file: to look for codes in it, run raserr -log -json vpn.log\n"},
		{[]string{"vpn2.log"}, "raserr: no code has \"vpn2.log\"\n"},
		{[]string{"691", "ERROR_PPP_TIMOUT"}, "raserr: no code has \"ERROR_PPP_TIMOUT\", did you mean ERROR_PPP_TIMEOUT?\n"},
		{[]string{"certificate"}, ""},
		{[]string{"691"}, ""},
	} {
		_, stderr, status := runOn("", test.args...)
		if stderr != test.stderr || (status == exitFound) != (test.stderr == "") || status > exitWrong {
			t.Errorf("%q: exit status %d, errors %q, want %q", test.args, status, stderr, test.stderr)
		}
	}
}
