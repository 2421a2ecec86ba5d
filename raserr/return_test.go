package raserr_test

import (
	"errors"
	"math/bits"
	"strconv"
	"testing"

	"example.com/ras/raserr"
)

func TestFromReturn(t *testing.T) {
	tests := []struct {
		name string
		r    uint64
		want error
	}{
		{"success", 0, nil},
		{"first RAS code", 600, raserr.ErrPending},
		{"RAS code", 718, raserr.ErrPPPTimeout},
		{"last RAS code", 878, raserr.ErrWinHTTPAutoProxyService},
		{"routing code", 956, raserr.ErrRemoteAccessNotConfigured},
		{"number between the headers", 879, raserr.Code(879)},
		{"code of winerror.h", 5, raserr.ErrAccessDenied},
		{"code of IPsec", 13801, raserr.Code(13801)},
		{"HRESULT with a RAS code", 0x800702CE, raserr.ErrPPPTimeout},
		{"HRESULT with an unknown number of the RAS range", 0x8007036F, raserr.Code(879)},
		{"HRESULT with the last number of the RAS range", 0x800703BD, raserr.Code(957)},
		{"HRESULT after the RAS range", 0x800703BE, raserr.Code(0x800703BE)},
		{"HRESULT before the RAS range", 0x80070257, raserr.Code(0x80070257)},
		{"HRESULT with a code of winerror.h", 0x80070005, raserr.ErrAccessDenied},
		{"HRESULT with an unknown code of winerror.h", 0x80070002, raserr.Code(0x80070002)},
		{"HRESULT of another facility", 0x800B0101, raserr.Code(0x800B0101)},
		{"number whose difference from an HRESULT is a known code", 0x00490112, raserr.Code(0x00490112)},
		{"largest DWORD", 0xFFFFFFFF, raserr.Code(0xFFFFFFFF)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := raserr.FromReturn(uintptr(test.r)); got != test.want {
				t.Errorf("FromReturn(%#x) = %#v, want %#v", test.r, got, test.want)
			}
		})
	}
}

// A DWORD leaves the upper half of a 64-bit register undefined.
func TestFromReturnUpperHalf(t *testing.T) {
	if bits.UintSize == 32 {
		t.Skip("registers have no upper half here")
	}
	tests := []struct {
		r    uint64
		want error
	}{
		{0xDEADBEEF_00000000, nil},
		{0xDEADBEEF_000002CE, raserr.ErrPPPTimeout},
		{0xFFFFFFFF_800702CE, raserr.ErrPPPTimeout},
		{0x00000001_00000005, raserr.Code(5)},
	}
	for _, test := range tests {
		if got := raserr.FromReturn(uintptr(test.r)); got != test.want {
			t.Errorf("FromReturn(%#x) = %#v, want %#v", test.r, got, test.want)
		}
	}
}

func TestFromReturnAllocatesNothing(t *testing.T) {
	returns := []uintptr{0, 600, 718, 956, 0x800702CE, 5, 13801, 0x80420112, 0x80070005}
	for _, r := range returns {
		var err error
		if n := testing.AllocsPerRun(100, func() { err = raserr.FromReturn(r) }); n != 0 {
			t.Errorf("FromReturn(%#x) allocates %v times", r, n)
		}
		if r != 0 && !errors.Is(err, err.(raserr.Code)) {
			t.Errorf("FromReturn(%#x) = %v", r, err)
		}
	}
}

func TestFromDWORD(t *testing.T) {
	for n, want := range map[uint32]error{
		0: nil, 718: raserr.ErrPPPTimeout, 879: raserr.Code(879), 0x800702CE: raserr.ErrPPPTimeout, 0x8007036F: raserr.Code(879),
		0x80040001: raserr.Code(0x80040001), 0xFFFFFFFF: raserr.Code(0xFFFFFFFF),
	} {
		if got := raserr.FromDWORD(n); got != want {
			t.Errorf("FromDWORD(%#x) = %#v, want %#v", n, got, want)
		}
	}
}

func TestFromExitCode(t *testing.T) {
	for n, want := range map[int64]error{
		0: nil, 2: raserr.Code(2), 691: raserr.ErrAuthenticationFailure, 879: raserr.Code(879),
		-2147024178: raserr.ErrPPPTimeout, 0x800702CE: raserr.ErrPPPTimeout, -2146762495: raserr.ErrCertExpired,
		-2: raserr.Code(0xFFFFFFFE), 0xFFFFFFFE: raserr.Code(0xFFFFFFFE), -1 << 31: raserr.Code(0x80000000),
		0xBFFFFFFF: raserr.Code(0xBFFFFFFF), 0xD0000000: raserr.Code(0xD0000000),
	} {
		if n, ok := toInt(n); ok {
			if got := raserr.FromExitCode(n); got != want {
				t.Errorf("FromExitCode(%d) = %#v, want %#v", n, got, want)
			}
		}
	}
}

// Exit codes that rasdial does not choose are not RAS codes, neither as numbers nor
// in errors.
func TestExitCodeOfKilledProcess(t *testing.T) {
	for n, text := range map[int64]string{
		1:           "exit status 1",          // os.Process.Kill, taskkill
		-1:          "exit status -1",         // Stop-Process; os.ProcessState for a process that did not exit
		4294967295:  "exit status 4294967295", // Stop-Process
		0xC0000000:  "exit status 0xc0000000",
		0xC000013A:  "exit status 0xc000013a", // Ctrl+C
		-1073741510: "exit status 0xc000013a",
		0xCFFFFFFF:  "exit status 0xcfffffff",
		1 << 32:     "exit status 4294967296",
		-1<<31 - 1:  "exit status -2147483649",
	} {
		n, ok := toInt(n)
		if !ok {
			continue
		}
		err := raserr.FromExitCode(n)
		if err == nil || err.Error() != text || errors.As(err, new(raserr.Code)) {
			t.Errorf("FromExitCode(%d) = %#v, want an error that is not a code and reads %q", n, err, text)
		}
		for _, err := range []error{err, exitStatus(n)} {
			if got := raserr.FromError(err); got != err {
				t.Errorf("FromError(%#v) = %#v, want the same", err, got)
			}
		}
	}
}

// toInt returns n as an int, or false if this system has no such int.
func toInt(n int64) (int, bool) { return int(n), int64(int(n)) == n }

// Every way from a number to a code reads it the same, and so does a code that
// was converted by hand.
func TestOneReading(t *testing.T) {
	for _, test := range []struct {
		n    uint32
		want raserr.Code
	}{
		{718, 718}, {879, 879}, {13801, 13801}, {0x800702CE, 718}, {0x8007036F, 879}, {0x800703BD, 957}, {0x800703BE, 0x800703BE},
		{0x80070BAD, 0x80070BAD}, {0x80070005, 5}, {0x800735E9, 13801}, {0x8007274C, 10060}, {0x80420112, 0x80420112}, {0x80070000, 0x80070000}, {0x8008_02CE, 0x8008_02CE}, {0x800B0101, 0x800B0101},
	} {
		decimal := strconv.Itoa(int(int32(test.n)))
		parsed, err := raserr.Parse(decimal)
		if err != nil {
			t.Error(err)
		}
		for way, got := range map[string]error{
			"FromReturn":         raserr.FromReturn(uintptr(test.n)),
			"FromDWORD":          raserr.FromDWORD(test.n),
			"FromExitCode":       raserr.FromExitCode(int(int32(test.n))),
			"FromError":          firstCode(raserr.FromError(exitStatus(int32(test.n)))),
			"Parse":              parsed,
			"Code.Err":           raserr.Code(test.n).Err(),
			"Code.Err of a Code": raserr.FromDWORD(test.n).(raserr.Code).Err(),
		} {
			if got != error(test.want) {
				t.Errorf("%s of %#x is %#v, want %#v", way, test.n, got, test.want)
			}
		}
		raw := raserr.Code(test.n)
		if raw.Error() != test.want.Error() || raw.Message() != test.want.Message() || raw.Symbol() != test.want.Symbol() ||
			raw.GoString() != test.want.GoString() || raw.Known() != test.want.Known() || raw.Category() != test.want.Category() ||
			raw.Temporary() != test.want.Temporary() || raw.Permanent() != test.want.Permanent() ||
			raw.Timeout() != test.want.Timeout() || raw.IsRAS() != test.want.IsRAS() {
			t.Errorf("Code(%#x) differs from Code(%d)", test.n, test.want)
		}
		if !errors.Is(raw, test.want) || !errors.Is(test.want, raw) {
			t.Errorf("Code(%#x) and Code(%d) are not equal", test.n, test.want)
		}
		if errors.Is(raw, test.want+1) || errors.Is(test.want+1, raw) {
			t.Errorf("Code(%#x) and Code(%d) are equal", test.n, test.want+1)
		}
	}
}

// firstCode returns the first code that errors.As finds in err's tree.
func firstCode(err error) error {
	var c raserr.Code
	errors.As(err, &c)
	return c
}

func TestIsRAS(t *testing.T) {
	for c, want := range map[raserr.Code]bool{
		0: false, 5: false, 599: false, 600: true, 879: true, 957: true, 958: false, 999: false,
		0x80070257: false, 0x80070258: true, 0x800703BD: true, 0x800703BE: false, 0x800B0101: false,
	} {
		if got := c.IsRAS(); got != want {
			t.Errorf("Code(%#x).IsRAS() = %t", uint32(c), got)
		}
	}
}
