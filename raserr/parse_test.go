package raserr_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"example.com/ras/raserr"
)

func TestParse(t *testing.T) {
	tests := []struct {
		text string
		want raserr.Code
	}{
		{"718", raserr.ErrPPPTimeout},
		{"0718", raserr.ErrPPPTimeout},
		{"0x2CE", raserr.ErrPPPTimeout},
		{"0x2ce", raserr.ErrPPPTimeout},
		{"0X000002CE", raserr.ErrPPPTimeout},
		{"ERROR_PPP_TIMEOUT", raserr.ErrPPPTimeout},
		{"error_ppp_timeout", raserr.ErrPPPTimeout},
		{"ErrPPPTimeout", raserr.ErrPPPTimeout},
		{"errppptimeout", raserr.ErrPPPTimeout},
		{"raserr.ErrPPPTimeout", raserr.ErrPPPTimeout},
		{"RASERR.ERRPPPTIMEOUT", raserr.ErrPPPTimeout},
		{"0x800702CE", raserr.ErrPPPTimeout},
		{"-2147024178", raserr.ErrPPPTimeout},
		{"2147943118", raserr.ErrPPPTimeout}, // 0x800702CE without a sign
		{" \t718\r\n", raserr.ErrPPPTimeout},
		{"PENDING", raserr.ErrPending},
		{"WARNING_MSG_ALIAS_NOT_ADDED", raserr.ErrMsgAliasNotAdded},
		{"0", 0},
		{"5", 5},
		{"879", 879},
		{"-2146762495", 0x800B0101},
		{"0x800B0101", 0x800B0101},
		{"0x80070005", raserr.ErrAccessDenied},
		{"-2147024891", raserr.ErrAccessDenied},
		{"0x80070002", 0x80070002},
		{"0x800735e9", raserr.ErrIPsecIKEAuthFail},
		{"4294967295", 0xFFFFFFFF},
		{"-1073741819", 0xC0000005}, // an NTSTATUS, which processes exit with
		{"ras error 718: PPP timeout", raserr.ErrPPPTimeout},
		{"ras error 718", raserr.ErrPPPTimeout},
		{"RAS error 718: whatever, 691", raserr.ErrPPPTimeout},
		{"ras error 879", 879},
		{"ras error 0x800B0101: The certificate has expired", raserr.ErrCertExpired},
		{"-2147483648", 0x80000000},
	}
	for _, test := range tests {
		got, err := raserr.Parse(test.text)
		if err != nil || got != test.want {
			t.Errorf("Parse(%q) = %#v, %v, want %#v", test.text, got, err, test.want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	const (
		noNumber = "not a number: want digits, or 0x and hexadecimal digits"
		noName   = "neither a number nor a known symbol or constant"
		negative = "a negative number that is not an HRESULT"
		tooLarge = "number does not fit in 32 bits"
	)
	tests := []struct{ text, want string }{
		{"", `raserr: cannot parse "" as an error code: no text`},
		{" \n", `raserr: cannot parse " \n" as an error code: no text`},
		{"71x", `raserr: cannot parse "71x" as an error code: ` + noNumber},
		{"718.", `raserr: cannot parse "718." as an error code: ` + noNumber},
		{"7 18", `raserr: cannot parse "7 18" as an error code: ` + noNumber},
		{"7_18", `raserr: cannot parse "7_18" as an error code: ` + noNumber},
		{"0x", `raserr: cannot parse "0x" as an error code: ` + noNumber},
		{"0xPPP", `raserr: cannot parse "0xPPP" as an error code: ` + noNumber},
		{"0x-1", `raserr: cannot parse "0x-1" as an error code: ` + noNumber},
		{"0x+1", `raserr: cannot parse "0x+1" as an error code: ` + noNumber},
		{"-", `raserr: cannot parse "-" as an error code: ` + noNumber},
		{"-0x2CE", `raserr: cannot parse "-0x2CE" as an error code: ` + noNumber},
		{"2CE", `raserr: cannot parse "2CE" as an error code: ` + noNumber},
		{"+718", `raserr: cannot parse "+718" as an error code: ` + noName},
		{"-691", `raserr: cannot parse "-691" as an error code: ` + negative},
		{"-1", `raserr: cannot parse "-1" as an error code: ` + negative},
		{"-0", `raserr: cannot parse "-0" as an error code: ` + negative},
		{"ras error: credentials", `raserr: cannot parse "ras error: credentials" as an error code: ` + noName},
		{"ras error ", `raserr: cannot parse "ras error " as an error code: ` + noName},
		{"ras error : late", `raserr: cannot parse "ras error : late" as an error code: ` + noNumber},
		{"ras error ErrPPPTimeout", `raserr: cannot parse "ras error ErrPPPTimeout" as an error code: ` + noNumber},
		{"ras error 718 PPP timeout", `raserr: cannot parse "ras error 718 PPP timeout" as an error code: ` + noNumber},
		{"4294967296", `raserr: cannot parse "4294967296" as an error code: ` + tooLarge},
		{"0x100000000", `raserr: cannot parse "0x100000000" as an error code: ` + tooLarge},
		{"-2147483649", `raserr: cannot parse "-2147483649" as an error code: ` + tooLarge},
		{"99999999999999999999", `raserr: cannot parse "99999999999999999999" as an error code: ` + tooLarge},
		{"ERROR_PPP_TIMEOUTS", `raserr: cannot parse "ERROR_PPP_TIMEOUTS" as an error code: ` + noName},
		{"PPPTimeout", `raserr: cannot parse "PPPTimeout" as an error code: ` + noName},
		{"raserr.", `raserr: cannot parse "raserr." as an error code: ` + noName},
		{"Err", `raserr: cannot parse "Err" as an error code: ` + noName},
		{"raserr.Code(879)", `raserr: cannot parse "raserr.Code(879)" as an error code: ` + noName},
		{strings.Repeat("x", 63) + "ßßß", `raserr: cannot parse "` + strings.Repeat("x", 63) + `…" as an error code: ` + noName},
		{strings.Repeat("x", 70), `raserr: cannot parse "` + strings.Repeat("x", 64) + `…" as an error code: ` + noName},
	}
	for _, test := range tests {
		got, err := raserr.Parse(test.text)
		if err == nil || err.Error() != test.want || got != 0 {
			t.Errorf("Parse(%q) = %#v, %v, want %s", test.text, got, err, test.want)
		}
	}
}

// Every code comes back from each of its spellings.
func TestParseSpellings(t *testing.T) {
	for c := range raserr.All() {
		n := uint32(c)
		hresult := n // or one that holds it
		if n <= 0xFFFF {
			hresult += 0x80070000
		}
		for _, text := range []string{
			strconv.FormatUint(uint64(n), 10),
			fmt.Sprintf("0x%X", n),
			fmt.Sprintf("0x%08x", n),
			fmt.Sprintf("0x%X", hresult),
			strconv.Itoa(int(int32(hresult))),
			c.Symbol(),
			c.GoString(),
			strings.TrimPrefix(c.GoString(), "raserr."),
			"\u00a0" + c.Symbol() + " ",
		} {
			if got, err := raserr.Parse(text); err != nil || got != c {
				t.Errorf("Parse(%q) = %#v, %v, want %#v", text, got, err, c)
			}
		}
	}
}

// What Parse takes, it takes again from the code's own spelling, and what it
// does not take leaves an error on one line.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"718", "0x2CE", "ERROR_PPP_TIMEOUT", "raserr.ErrPPPTimeout", "-2147024178", "0x", "-", "\xff", "ſ"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := raserr.Parse(text)
		if err != nil {
			if c != 0 || strings.ContainsAny(err.Error(), "\r\n") {
				t.Fatalf("Parse(%q) = %#v, %q", text, c, err)
			}
			return
		}
		spelling := strconv.FormatUint(uint64(c), 10)
		if c.Known() {
			spelling = c.Symbol()
		}
		if again, err := raserr.Parse(spelling); err != nil || again != c {
			t.Fatalf("Parse(%q) = %d, but Parse(%q) = %d, %v", text, c, spelling, again, err)
		}
		if again, err := raserr.Parse(c.Error()); err != nil || again != c {
			t.Fatalf("Parse(%q) = %d, but Parse(%q) = %d, %v", text, c, c.Error(), again, err)
		}
		if c >= 0x80070000+600 && c <= 0x80070000+999 {
			t.Fatalf("Parse(%q) = %#v, want the RAS code in it", text, c)
		}
	})
}
