package rascheck

import (
	"slices"
	"testing"

	"example.com/ras/raserr"
)

func TestReturns(t *testing.T) {
	for _, test := range []struct {
		library, name string
		want          returning
	}{
		{"rasapi32", "RasDialW", returnsCode},
		{"rasapi32", "RasDialA", returnsCode},
		{"rasapi32", "RasConnectionNotificationW", returnsCode},
		{"rasapi32", "RasFreeEapUserIdentityW", returnsOther},
		{"rasapi32", "DwCloneEntry", returnsOther},
		{"rasdlg", "RasDialDlgW", returnsBool},
		{"rasdlg", "RasPhonebookDlgA", returnsBool},
		{"rasdlg", "RasWizCreateNewEntry", returnsOther},
		{"mprapi", "MprAdminServerConnect", returnsCode},
		{"mprapi", "MprAdminIsServiceRunning", returnsOther},
		{"mprapi", "MprInfoBlockQuerySize", returnsOther},
		{"rtm", "RtmAddRouteToDest", returnsCode},
		{"rtm", "MgmRegisterMProtocol", returnsCode},
		{"rtm", "RtmRegisterClient", returnsOther},
		{"rtm", "RasDialW", returnsOther},
		{"kernel32", "RasDialW", returnsOther},
	} {
		if got := (proc{test.library, test.name}).returns(); got != test.want {
			t.Errorf("%s of %s: %d, want %d", test.name, test.library, got, test.want)
		}
	}
}

func TestLibraryName(t *testing.T) {
	for file, want := range map[string]string{
		"rasapi32.dll":                     "rasapi32",
		"RASAPI32":                         "rasapi32",
		`C:\Windows\System32\RasApi32.DLL`: "rasapi32",
		"dir/mprapi.dll":                   "mprapi",
		"rasapi32.dll.dll":                 "rasapi32.dll",
		"":                                 "",
	} {
		if got := fileName(file); got != want {
			t.Errorf("%q: %q, want %q", file, got, want)
		}
	}
}

func TestCodeNamed(t *testing.T) {
	for name, want := range map[string]raserr.Code{
		"ERROR_PPP_TIMEOUT":     718,
		"errorPPPTimeout":       718,
		"ErrPppTimeout":         718,
		"rasErrorPPPTimeout":    718,
		"RAS_ERROR_PPP_TIMEOUT": 718,
		"ERROR_LINE_BUSY":       676,
		"pppTimeout":            0,
		"timeout":               0,
		"ERROR_PPP":             0,
		"ERROR_":                0,
		"":                      0,
	} {
		if got, ok := codeNamed(name); got != want || ok != (want != 0) {
			t.Errorf("%q: %d, %t, want %d", name, got, ok, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for code, want := range map[raserr.Code]string{691: "691", 0x80004005: "0x80004005"} {
		if got := number(code); got != want {
			t.Errorf("%d: %s, want %s", code, got, want)
		}
	}
}

func TestVerbs(t *testing.T) {
	for format, want := range map[string][]string{
		"":               nil,
		"100%%":          nil,
		"%d":             {"%d"},
		"a %s: %#08x%% ": {"%s", "%#08x"},
		"%-4.2f%v":       {"%-4.2f", "%v"},
		"%d %":           {"%d"},
		"%*d":            nil,
		"%d %[1]d":       nil,
	} {
		var got []string
		for _, at := range verbsIn(format) {
			got = append(got, format[at[0]:at[1]])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", format, got, want)
		}
	}
}

func TestRepeated(t *testing.T) {
	for before, want := range map[string]string{
		`"error `:              `"`,
		`"dial: error `:        `"dial: `,
		`"dial: error code: `:  `"dial: `,
		`"dial failed with 0x`: `"dial failed with `,
		`"dial (RAS error #`:   `"dial (`,
		`"terror `:             `"terror `,
		`"mirror `:             `"mirror `,
		`"dial returned `:      `"dial returned `,
	} {
		if got := repeated.ReplaceAllString(before, "$1"); got != want {
			t.Errorf("%q: %q, want %q", before, got, want)
		}
	}
}
