package raserr_test

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"slices"
	"strings"
	"testing"

	"example.com/ras/raserr"
)

func TestTexts(t *testing.T) {
	tests := []struct {
		code                           raserr.Code
		err, message, symbol, goString string
		known                          bool
		category                       raserr.Category
	}{
		{600, "ras error 600: An operation is pending", "An operation is pending.",
			"PENDING", "raserr.ErrPending", true, raserr.CategoryInProgress},
		{653, "ras error 653: A macro required by the device was not found in the device .INF file section",
			"A macro required by the device was not found in the device .INF file section.",
			"ERROR_MACRO_NOT_FOUND", "raserr.ErrMacroNotFound", true, raserr.CategoryDevice},
		{711, "ras error 711: The Remote Access Connection Manager service did not start in time",
			"The Remote Access Connection Manager service did not start in time.",
			"ERROR_RASMAN_CANNOT_INITIALIZE", "raserr.ErrRasManCannotInitialize", true, raserr.CategorySystem},
		{718, "ras error 718: PPP timeout", "PPP timeout.",
			"ERROR_PPP_TIMEOUT", "raserr.ErrPPPTimeout", true, raserr.CategoryPPP},
		{799, "ras error 799: Internet Connection Sharing (ICS) cannot be enabled due to an IP address conflict on the network",
			"Internet Connection Sharing (ICS) cannot be enabled due to an IP address conflict on the network. " +
				"ICS requires the host be configured to use 192.168.137.1 (before Windows 7: 192.168.0.1). " +
				"Please ensure that no other client on the network is configured to use that address.",
			"ERROR_SHARING_HOST_ADDRESS_CONFLICT", "raserr.ErrSharingHostAddressConflict", true, raserr.CategorySharing},
		{868, "ras error 868: No IP address could be found for the name of the remote server",
			"No IP address could be found for the name of the remote server.",
			"ERROR_DNSNAME_NOT_RESOLVABLE", "raserr.ErrDNSNameNotResolvable", true, raserr.CategoryCall},
		{946, "ras error 946: Some user accounts are in an old MD5 format and are not carried over",
			"Some user accounts are in an old MD5 format and are not carried over. This is only a warning.",
			"WARNING_NO_MD5_MIGRATION", "raserr.ErrNoMD5Migration", true, raserr.CategoryRouter},
		{879, "ras error 879", "", "", "raserr.Code(879)", false, 0},
		{599 + 348, "ras error 947", "", "", "raserr.Code(947)", false, 0},
		{957, "ras error 957", "", "", "raserr.Code(957)", false, 0},
		{0x800702CE, "ras error 718: PPP timeout", "PPP timeout.",
			"ERROR_PPP_TIMEOUT", "raserr.ErrPPPTimeout", true, raserr.CategoryPPP},
		{0x80070BAD, "ras error 0x80070BAD", "", "", "raserr.Code(0x80070BAD)", false, 0},
	}
	for _, test := range tests {
		c := test.code
		if got := c.Error(); got != test.err {
			t.Errorf("%d: Error() = %q, want %q", c, got, test.err)
		}
		if got := c.Message(); got != test.message {
			t.Errorf("%d: Message() = %q, want %q", c, got, test.message)
		}
		if got := c.Symbol(); got != test.symbol {
			t.Errorf("%d: Symbol() = %q, want %q", c, got, test.symbol)
		}
		if got := fmt.Sprintf("%#v", c); got != test.goString {
			t.Errorf("%d: %%#v = %q, want %q", c, got, test.goString)
		}
		if got := c.Known(); got != test.known {
			t.Errorf("%d: Known() = %v, want %v", c, got, test.known)
		}
		if got := c.Category(); got != test.category {
			t.Errorf("%d: Category() = %v, want %v", c, got, test.category)
		}
	}
}

func TestAll(t *testing.T) {
	var want []raserr.Code // 600 to 878 and 900 to 956, without 947
	for n := 600; n <= 956; n++ {
		if n <= 878 || n >= 900 && n != 947 {
			want = append(want, raserr.Code(n))
		}
	}
	var ras, others []raserr.Code
	for c := range raserr.All() {
		if c.IsRAS() {
			ras = append(ras, c)
		} else {
			others = append(others, c)
		}
	}
	if !slices.Equal(ras, want) {
		t.Errorf("the codes of RAS are %d, want %d", ras, want)
	}
	for _, c := range []raserr.Code{raserr.ErrAccessDenied, raserr.ErrWinHTTPTimeout, raserr.ErrIPsecIKEAuthFail, raserr.ErrCertExpired, raserr.ErrEAPAuthenticationFailed} {
		if !slices.Contains(others, c) {
			t.Errorf("%d is missing", c)
		}
	}
	if !slices.IsSorted(slices.Collect(raserr.All())) {
		t.Error("the codes are not in numeric order")
	}
	for c := range raserr.All() {
		if c != raserr.ErrAccessDenied {
			t.Errorf("All() goes on with %d after it was stopped", c)
		}
		break
	}
}

func TestErr(t *testing.T) {
	tests := []struct {
		code raserr.Code
		want error
	}{
		{0, nil}, {5, raserr.ErrAccessDenied}, {0x80070005, raserr.ErrAccessDenied}, {0x800735E9, raserr.ErrIPsecIKEAuthFail},
		{0x8007274C, raserr.ErrWSATimedOut}, {599, raserr.Code(599)}, {600, raserr.ErrPending}, {878, raserr.ErrWinHTTPAutoProxyService}, {879, raserr.Code(879)},
		{956, raserr.ErrRemoteAccessNotConfigured}, {957, raserr.Code(957)}, {0xFFFFFFFF, raserr.Code(0xFFFFFFFF)},
	}
	for _, test := range tests {
		if got := test.code.Err(); got != test.want {
			t.Errorf("Code(%d).Err() = %#v, want %#v", test.code, got, test.want)
		}
	}
}

// The traits of codes that matter in practice, written out.
func TestTraits(t *testing.T) {
	const (
		timeout = 1 << iota
		temporary
		permission
		notExist
		exist
		unsupported
	)
	tests := []struct {
		code   raserr.Code
		traits int
	}{
		{raserr.ErrPortDisconnected, 0},                    // 619
		{raserr.ErrPortNotFound, notExist},                 // 615
		{raserr.ErrCannotFindPhonebookEntry, notExist},     // 623
		{raserr.ErrDisconnection, 0},                       // 628
		{raserr.ErrRemoteDisconnection, 0},                 // 629
		{raserr.ErrPortNotAvailable, 0},                    // 633
		{raserr.ErrRequestTimeout, timeout | temporary},    // 638
		{raserr.ErrRestrictedLogonHours, permission},       // 646
		{raserr.ErrAcctDisabled, permission},               // 647
		{raserr.ErrPasswdExpired, permission},              // 648
		{raserr.ErrNoDialInPermission, permission},         // 649
		{raserr.ErrFromDevice, temporary},                  // 651
		{raserr.ErrLineBusy, temporary},                    // 676
		{raserr.ErrNoAnswer, timeout | temporary},          // 678
		{raserr.ErrNoDialTone, 0},                          // 680
		{raserr.ErrAuthenticationFailure, permission},      // 691
		{raserr.ErrPPPTimeout, timeout | temporary},        // 718
		{raserr.ErrPPPRemoteTerminated, 0},                 // 719
		{raserr.ErrPPPNoProtocolsConfigured, 0},            // 720
		{raserr.ErrPPPNoResponse, timeout | temporary},     // 721
		{raserr.ErrPPPLCPTerminated, 0},                    // 734
		{raserr.ErrNoLocalEncryption, unsupported},         // 741
		{raserr.ErrNoRemoteEncryption, unsupported},        // 742
		{raserr.ErrTempFailure, temporary},                 // 774
		{raserr.ErrOakleyGeneralProcessing, 0},             // 789
		{raserr.ErrAutomaticVPNFailed, temporary},          // 800
		{raserr.ErrVPNGREBlocked, 0},                       // 806
		{raserr.ErrVPNDisconnect, temporary},               // 807
		{raserr.ErrVPNTimeout, timeout | temporary},        // 809
		{raserr.ErrServerPolicy, permission},               // 812
		{raserr.ErrBroadbandTimeout, timeout | temporary},  // 815
		{raserr.ErrIdleTimeout, 0},                         // 828
		{raserr.ErrEAPUserCertInvalid, 0},                  // 853
		{raserr.ErrDNSNameNotResolvable, temporary},        // 868
		{raserr.ErrInterfaceAlreadyExists, exist},          // 904
		{raserr.ErrAuthServerTimeout, timeout | temporary}, // 930
		{raserr.Code(879), 0},
	}
	for _, test := range tests {
		got := 0
		for bit, has := range map[int]bool{
			timeout:     test.code.Timeout(),
			temporary:   test.code.Temporary(),
			permission:  errors.Is(test.code, fs.ErrPermission),
			notExist:    errors.Is(test.code, fs.ErrNotExist),
			exist:       errors.Is(test.code, fs.ErrExist),
			unsupported: errors.Is(test.code, errors.ErrUnsupported),
		} {
			if has {
				got |= bit
			}
		}
		if got != test.traits {
			t.Errorf("%#v: traits %06b, want %06b", test.code, got, test.traits)
		}
	}
}

// What the standard library and retry loops ask of an error.
func TestTimeoutInterfaces(t *testing.T) {
	if !os.IsTimeout(raserr.ErrPPPTimeout) || os.IsTimeout(raserr.ErrLineBusy) {
		t.Error("os.IsTimeout does not tell a timeout from a busy line")
	}
	wrapped := fmt.Errorf("dialing: %w", raserr.ErrPPPTimeout)
	if netErr := net.Error(nil); !errors.As(wrapped, &netErr) || !netErr.Timeout() {
		t.Errorf("errors.As finds the net.Error %v in %v", netErr, wrapped)
	}
}

func TestCategory(t *testing.T) {
	deep := fmt.Errorf("office: %w", errors.Join(errors.New("noise"), fmt.Errorf("dial: %w", raserr.ErrAuthenticationFailure)))
	if !errors.Is(deep, raserr.CategoryCredentials) {
		t.Errorf("errors.Is(%v, CategoryCredentials) = false", deep)
	}
	if errors.Is(deep, raserr.CategoryCall) {
		t.Errorf("errors.Is(%v, CategoryCall) = true", deep)
	}
	if errors.Is(raserr.Code(879), raserr.Category(0)) || errors.Is(raserr.ErrPending, raserr.Category(0)) {
		t.Error("something matches the zero Category")
	}
	tests := []struct {
		category            raserr.Category
		name, err, wantPart string
	}{
		{raserr.CategoryPhonebook, "phonebook", "ras error: phonebook", "phone book"},
		{raserr.CategoryRADIUS, "radius", "ras error: radius", "RADIUS"},
		{raserr.Category(0), "unknown", "ras error: unknown", ""},
		{raserr.Category(200), "Category(200)", "ras error: Category(200)", ""},
	}
	for _, test := range tests {
		if got := test.category.String(); got != test.name {
			t.Errorf("Category(%d).String() = %q, want %q", uint8(test.category), got, test.name)
		}
		if got := test.category.Error(); got != test.err {
			t.Errorf("Category(%d).Error() = %q, want %q", uint8(test.category), got, test.err)
		}
		if got := test.category.Description(); !strings.Contains(got, test.wantPart) || (got == "") != (test.wantPart == "") {
			t.Errorf("Category(%d).Description() = %q, want %q in it", uint8(test.category), got, test.wantPart)
		}
	}
}

func TestLookupsAllocateNothing(t *testing.T) {
	var sink bool
	lookups := map[string]func(){
		"Error":     func() { sink = raserr.ErrPPPTimeout.Error() == "" },
		"Symbol":    func() { sink = raserr.ErrPPPTimeout.Symbol() == "" },
		"Message":   func() { sink = raserr.ErrPPPTimeout.Message() == "" },
		"Category":  func() { sink = raserr.ErrPPPTimeout.Category() == 0 },
		"Timeout":   func() { sink = raserr.ErrPPPTimeout.Timeout() },
		"Temporary": func() { sink = raserr.ErrPPPTimeout.Temporary() },
		"Is":        func() { sink = errors.Is(raserr.ErrPPPTimeout, fs.ErrPermission) },
	}
	for name, lookup := range lookups {
		if n := testing.AllocsPerRun(100, lookup); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
	_ = sink
}
