package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// TestCompanionNumbers shows that companions have numbers that RAS cannot mean
// something else by, and are in their order.
func TestCompanionNumbers(t *testing.T) {
	lists, _ := embedded(t)
	codes := codesOf(lists["companions.tsv"])
	if !slices.IsSorted(codes) {
		t.Error("companions.tsv is not in the order of the numbers")
	}
	for _, code := range codes {
		if code >= 600 && code <= 957 {
			t.Errorf("%d is a number of raserror.h or mprerror.h", code)
		}
		if code>>16 == 0x8007 {
			t.Errorf("%s is read as the code in it, %d", problem.CodeText(code), code&0xFFFF)
		}
	}
}

// TestSystemCodes shows that only companions are the system's own codes, and which:
// winerror.h has other meanings for the numbers of RAS, and GetLastError returns no
// code of EapHostError.h.
func TestSystemCodes(t *testing.T) {
	_, c := embedded(t)
	for _, e := range c.Entries {
		want := e.DefinedIn == "winerror.h" || e.DefinedIn == "winhttp.h"
		if e.Traits[source.System] != want {
			t.Errorf("%s of %s: system is %t", problem.CodeText(e.Code), e.DefinedIn, !want)
		}
	}
}

// evidence is how the evidence of a companion begins: a kind, which is how well it is
// known that RAS gives the code, a colon and a place.
var evidence = regexp.MustCompile(`^(seen|documented|sibling|recalled): .`)

func TestCompanionsAreStated(t *testing.T) {
	lists, _ := embedded(t)
	for _, r := range lists["companions.tsv"].Records {
		for _, c := range []source.Column{source.Symbol, source.Message, source.Remedy, source.DefinedIn, source.Category, source.System} {
			if r.Get(c) == "" {
				t.Errorf("%s: %s: no %s", r.Pos(), problem.CodeText(r.Code), c)
			}
		}
		if text := r.Get(source.Evidence); !evidence.MatchString(text) {
			t.Errorf("%s: %s: evidence is not seen, documented, sibling or recalled, a colon and a place: %q", r.Pos(), problem.CodeText(r.Code), text)
		}
	}
}

// sysConstant is a line of package windows that declares a number.
var sysConstant = regexp.MustCompile(`(?m)^\s+(\w+)\s+(?:[\w.]+\s+)?= (\d\w*)$`)

// TestCompanionsAgreeWithSys compares the codes of winerror.h with the source of
// golang.org/x/sys/windows.
func TestCompanionsAgreeWithSys(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/sys").Output()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(string(bytes.TrimSpace(dir)), "windows", "zerrors_windows.go"))
	if err != nil {
		t.Fatal(err)
	}
	sys := map[string]string{}
	for _, m := range sysConstant.FindAllStringSubmatch(string(text), -1) {
		sys[m[1]] = m[2]
	}
	lists, _ := embedded(t)
	for _, r := range lists["companions.tsv"].Records {
		symbol := r.Get(source.Symbol)
		n, err := strconv.ParseInt(sys[symbol], 0, 64)
		if inSys := err == nil && n == r.Code; !inSys && r.Get(source.DefinedIn) == "winerror.h" {
			t.Errorf("%s: %s is %s, and %q in golang.org/x/sys/windows", r.Pos(), symbol, problem.CodeText(r.Code), sys[symbol])
		}
	}
}

// TestCompanionNames shows each kind of name that the words make.
func TestCompanionNames(t *testing.T) {
	_, c := embedded(t)
	names := map[string]string{}
	for _, e := range c.Entries {
		names[e.Symbol] = e.Name
	}
	cases := []struct{ symbol, name string }{
		{"ERROR_ACCESS_DENIED", "ErrAccessDenied"},
		{"ERROR_NETNAME_DELETED", "ErrNetNameDeleted"},
		{"RPC_S_UNKNOWN_IF", "ErrRPCUnknownIF"},
		{"WSAETIMEDOUT", "ErrWSATimedOut"},
		{"WSAHOST_NOT_FOUND", "ErrWSAHostNotFound"},
		{"ERROR_WINHTTP_SECURE_CERT_REV_FAILED", "ErrWinHTTPSecureCertRevFailed"},
		{"ERROR_IPSEC_IKE_INVALID_MM_FOR_QM", "ErrIPsecIKEInvalidMMForQM"},
		{"ERROR_IPSEC_IKE_DOS_COOKIE_SENT", "ErrIPsecIKEDoSCookieSent"},
		{"E_FAIL", "ErrFail"},
		{"NTE_BAD_KEY_STATE", "ErrNTEBadKeyState"},
		{"CERT_E_CN_NO_MATCH", "ErrCertCNNoMatch"},
		{"SCARD_W_WRONG_CHV", "ErrSmartCardWrongCHV"},
		{"EAP_E_EAPHOST_XML_MALFORMED", "ErrEAPHostXMLMalformed"},
		// RAS has a number of its own for the same failure.
		{"EAP_E_USER_CERT_EXPIRED", "ErrEAPHostUserCertExpired"},
		{"ERROR_EAP_USER_CERT_EXPIRED", "ErrEAPUserCertExpired"},
	}
	for _, c := range cases {
		if names[c.symbol] != c.name {
			t.Errorf("%s makes %q, want %s", c.symbol, names[c.symbol], c.name)
		}
	}
	for symbol, name := range names {
		if strings.Contains(name, "_") {
			t.Errorf("%s makes %s", symbol, name)
		}
	}
}
