package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// companionCount is how many codes of other headers there are beside those of
// raserror.h and mprerror.h.
const companionCount = 238

func TestCompanionRules(t *testing.T) {
	lists, _ := embedded(t)
	for _, l := range lists {
		for _, p := range systemProblems(l) {
			t.Error(p)
		}
	}
	for _, p := range companionProblems(lists["companions.tsv"]) {
		t.Error(p)
	}
}

// TestCompanionRulesNotice shows that the rules notice what they forbid, and say
// where it stands.
func TestCompanionRulesNotice(t *testing.T) {
	const columns = "code\theader\ttimeout\ttemporary\tpermanent\tsystem\n"
	cases := []struct{ name, row, problems string }{
		{"a row that is right", "5\twinerror.h\tno\tno\tyes\tyes", ""},
		{"a timeout that passes", "10060\twinerror.h\tyes\tyes\tno\tyes", ""},
		{"a code of another header", "0x80420112\tEapHostError.h\tno\tno\tyes\tno", ""},
		{"the numbers beside those of RAS", "599\twinerror.h\tno\tno\tno\tyes", ""},
		{"the first number of RAS", "600\twinerror.h\tno\tno\tno\tyes",
			"list.tsv:2: 600: RAS has the numbers from 600 to 999\nlist.tsv:2: 600: system on a code of RAS"},
		{"the last number of RAS", "999\tEapHostError.h\tno\tno\tno\tno",
			"list.tsv:2: 999: RAS has the numbers from 600 to 999"},
		{"an HRESULT that wraps a code", "0x80070005\twinerror.h\tno\tno\tno\tyes",
			"list.tsv:2: 0x80070005: an HRESULT of facility Win32 is read as the code in it, 5"},
		{"one that wraps a code of RAS", "0x800702B3\tEapHostError.h\tno\tno\tno\tno",
			"list.tsv:2: 0x800702B3: an HRESULT of facility Win32 is read as the code in it, 691"},
		{"traits that contradict each other", "5\twinerror.h\tno\tyes\tyes\tyes",
			"list.tsv:2: 5: both temporary and permanent"},
		{"a timeout that does not pass", "5\twinerror.h\tyes\tno\tno\tyes",
			"list.tsv:2: 5: a timeout that is not temporary"},
		{"a code of winerror.h that the system is not to have", "5\twinerror.h\tno\tno\tno\tno",
			"list.tsv:2: 5: system is no for a code of winerror.h"},
		{"a code that only EapHost has", "0x80420112\tEapHostError.h\tno\tno\tno\tyes",
			"list.tsv:2: 0x80420112: system is yes for a code of EapHostError.h"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var problems problem.Problems
			l := source.Read("list.tsv", source.Table, strings.NewReader(columns+c.row+"\n"), &problems)
			if problems.Len() > 0 {
				t.Fatal(problems.Text(nil, 10))
			}
			got := strings.Join(slices.Concat(companionProblems(l), systemProblems(l)), "\n")
			if got != c.problems {
				t.Errorf("problems:\n%s\nwant:\n%s", got, c.problems)
			}
		})
	}
}

// companionProblems returns what rows of a list break the rules of companions.
func companionProblems(l *source.List) []string {
	var problems []string
	for _, r := range l.Records {
		add := func(format string, args ...any) {
			problems = append(problems, badRow(r, fmt.Sprintf(format, args...)))
		}
		says := func(c source.Column) bool { return r.Get(c) == "yes" }
		if isRAS(r.Code) {
			add("RAS has the numbers from 600 to 999")
		}
		if r.Code>>16 == 0x8007 {
			add("an HRESULT of facility Win32 is read as the code in it, %d", r.Code&0xFFFF)
		}
		if says(source.Temporary) && says(source.Permanent) {
			add("both temporary and permanent")
		}
		if says(source.Timeout) && !says(source.Temporary) {
			add("a timeout that is not temporary")
		}
		header := r.Get(source.DefinedIn)
		if says(source.System) != (header == "winerror.h" || header == "winhttp.h") {
			add("system is %s for a code of %s", r.Get(source.System), header)
		}
	}
	return problems
}

// systemProblems returns what rows of any list give a number of RAS to the
// system, which means something else by it.
func systemProblems(l *source.List) []string {
	var problems []string
	for _, r := range l.Records {
		if isRAS(r.Code) && r.Get(source.System) == "yes" {
			problems = append(problems, badRow(r, "system on a code of RAS"))
		}
	}
	return problems
}

func isRAS(code int64) bool { return code >= 600 && code <= 999 }

func badRow(r *source.Record, text string) string {
	return fmt.Sprintf("%s: %s: %s", r.Pos(), problem.CodeText(r.Code), text)
}

// TestCompanionsAreStated shows that nothing about a companion is left to a
// default, and that one list says all of it.
func TestCompanionsAreStated(t *testing.T) {
	lists, _ := embedded(t)
	for _, r := range lists["companions.tsv"].Records {
		for c := source.Symbol; c < source.NumColumns; c++ {
			switch c {
			case source.Short, source.Note, source.Availability, source.WinerrorSymbol, source.Remedy, source.Keywords, source.Evidence, source.Why:
				continue
			}
			if r.Get(c) == "" {
				t.Error(badRow(r, c.String()+" is not stated"))
			}
		}
	}
}

// TestCompanionTexts shows that what Error says of a companion is short and told
// apart from what it says of any other code.
func TestCompanionTexts(t *testing.T) {
	_, c := embedded(t)
	headlines := map[string]int64{}
	for _, e := range c.Entries {
		headline := e.Short
		if headline == "" {
			headline = strings.TrimSuffix(catalog.FirstSentence(e.Message), ".")
		}
		first, twice := headlines[headline]
		headlines[headline] = e.Code
		if isRAS(e.Code) {
			continue
		}
		if twice {
			t.Errorf("%s reads like %s: %q", problem.CodeText(e.Code), problem.CodeText(first), headline)
		}
		if text := "ras error " + problem.CodeText(e.Code) + ": " + headline; len(text) > 120 {
			t.Errorf("%d bytes, at most 120: %q", len(text), text)
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
		{"ERROR_INVALID_HANDLE", "ErrInvalidHandle"},
		{"ERROR_NETNAME_DELETED", "ErrNetNameDeleted"},
		{"RPC_S_INVALID_BINDING", "ErrRPCInvalidBinding"},
		{"RPC_S_UNKNOWN_IF", "ErrRPCUnknownIF"},
		{"WSAETIMEDOUT", "ErrWSATimedOut"},
		{"WSAECONNREFUSED", "ErrWSAConnRefused"},
		{"WSAHOST_NOT_FOUND", "ErrWSAHostNotFound"},
		{"ERROR_IPSEC_IKE_AUTH_FAIL", "ErrIPsecIKEAuthFail"},
		{"ERROR_IPSEC_IKE_NO_CERT", "ErrIPsecIKENoCert"},
		{"ERROR_IPSEC_IKE_POLICY_MATCH", "ErrIPsecIKEPolicyMatch"},
		{"ERROR_IPSEC_IKE_INVALID_MM_FOR_QM", "ErrIPsecIKEInvalidMMForQM"},
		{"ERROR_IPSEC_IKE_NOTCBPRIV", "ErrIPsecIKENoTCBPriv"},
		{"ERROR_IPSEC_IKE_FAILSSPINIT", "ErrIPsecIKEFailSSPInit"},
		{"ERROR_IPSEC_IKE_DOS_COOKIE_SENT", "ErrIPsecIKEDoSCookieSent"},
		{"E_FAIL", "ErrFail"},
		{"NTE_BAD_KEY_STATE", "ErrNTEBadKeyState"},
		{"SEC_E_LOGON_DENIED", "ErrSecLogonDenied"},
		{"CRYPT_E_REVOKED", "ErrCryptRevoked"},
		{"TRUST_E_BASIC_CONSTRAINTS", "ErrTrustBasicConstraints"},
		{"CERT_E_EXPIRED", "ErrCertExpired"},
		{"CERT_E_CN_NO_MATCH", "ErrCertCNNoMatch"},
		{"CERT_E_UNTRUSTEDTESTROOT", "ErrCertUntrustedTestRoot"},
		{"SCARD_E_NO_SERVICE", "ErrSmartCardNoService"},
		{"EAP_E_USER_NAME_PASSWORD_REJECTED", "ErrEAPUserNamePasswordRejected"},
		{"EAP_E_EAPHOST_XML_MALFORMED", "ErrEAPHostXMLMalformed"},
		// These two are one error to people, but RAS has a number of its own for it.
		{"EAP_E_USER_CERT_EXPIRED", "ErrEAPHostUserCertExpired"},
		{"ERROR_EAP_USER_CERT_EXPIRED", "ErrEAPUserCertExpired"},
	}
	for _, c := range cases {
		if names[c.symbol] != c.name {
			t.Errorf("%s makes %q, want %s", c.symbol, names[c.symbol], c.name)
		}
	}
}

// TestCompanionsOfEapHost compares the codes of EapHostError.h with the groups
// and offsets by which that header counts them.
func TestCompanionsOfEapHost(t *testing.T) {
	groups := []struct {
		first   int64
		symbols []string // by offset; "" for what is no error
	}{
		{0x80420010, []string{"EAP_E_CERT_STORE_INACCESSIBLE", "EAP_E_EAPHOST_METHOD_NOT_INSTALLED",
			"EAP_E_EAPHOST_THIRDPARTY_METHOD_HOST_RESET", "EAP_E_EAPHOST_EAPQEC_INACCESSIBLE",
			"EAP_E_EAPHOST_IDENTITY_UNKNOWN", "EAP_E_AUTHENTICATION_FAILED", "",
			"EAP_E_EAPHOST_METHOD_INVALID_PACKET", "EAP_E_EAPHOST_REMOTE_INVALID_PACKET",
			"EAP_E_EAPHOST_XML_MALFORMED", "EAP_E_METHOD_CONFIG_DOES_NOT_SUPPORT_SSO"}},
		{0x80420020, []string{"EAP_E_EAPHOST_METHOD_OPERATION_NOT_SUPPORTED"}},
		{0x80420100, []string{"EAP_E_USER_CERT_NOT_FOUND", "EAP_E_USER_CERT_INVALID", "EAP_E_USER_CERT_EXPIRED",
			"EAP_E_USER_CERT_REVOKED", "EAP_E_USER_CERT_OTHER_ERROR", "EAP_E_USER_CERT_REJECTED"}},
		{0x80420110, []string{"", "EAP_E_USER_CREDENTIALS_REJECTED", "EAP_E_USER_NAME_PASSWORD_REJECTED",
			"EAP_E_NO_SMART_CARD_READER"}},
		{0x80420200, []string{"EAP_E_SERVER_CERT_NOT_FOUND", "EAP_E_SERVER_CERT_INVALID", "EAP_E_SERVER_CERT_EXPIRED",
			"EAP_E_SERVER_CERT_REVOKED", "EAP_E_SERVER_CERT_OTHER_ERROR"}},
		{0x80420300, []string{"EAP_E_USER_ROOT_CERT_NOT_FOUND", "EAP_E_USER_ROOT_CERT_INVALID",
			"EAP_E_USER_ROOT_CERT_EXPIRED"}},
		{0x80420400, []string{"EAP_E_SERVER_ROOT_CERT_NOT_FOUND", "EAP_E_SERVER_ROOT_CERT_INVALID", "", "", "", "",
			"EAP_E_SERVER_ROOT_CERT_NAME_REQUIRED"}},
		{0x80420500, []string{"EAP_E_SIM_NOT_VALID"}},
	}
	want := map[int64]string{}
	for _, g := range groups {
		for offset, symbol := range g.symbols {
			if symbol != "" {
				want[g.first+int64(offset)] = symbol
			}
		}
	}
	lists, _ := embedded(t)
	for _, r := range lists["companions.tsv"].Records {
		symbol := r.Get(source.Symbol)
		if !strings.HasPrefix(symbol, "EAP_E_") {
			continue
		}
		if want[r.Code] != symbol {
			t.Error(badRow(r, fmt.Sprintf("%s, the header has %q", symbol, want[r.Code])))
		}
		delete(want, r.Code)
	}
	for code, symbol := range want {
		t.Errorf("%s is missing: %s", problem.CodeText(code), symbol)
	}
}
