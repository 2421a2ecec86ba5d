package raserr

import (
	"errors"
	"math/bits"
	"strconv"
	"testing"
)

func TestFromReturn(t *testing.T) {
	tests := []struct {
		name string
		r    uint64
		want error
	}{
		{"success", 0, nil},
		{"first RAS code", 600, ErrPending},
		{"RAS code", 718, ErrPPPTimeout},
		{"last RAS code", 878, ErrWinHTTPAutoProxyService},
		{"routing code", 956, ErrRemoteAccessNotConfigured},
		{"number between the headers", 879, Code(879)},
		{"code of winerror.h", 5, ErrAccessDenied},
		{"code of IPsec", 13801, Code(13801)},
		{"HRESULT with a RAS code", 0x800702CE, ErrPPPTimeout},
		{"HRESULT with an unknown number of the RAS range", 0x8007036F, Code(879)},
		{"HRESULT with the last number of the RAS range", 0x800703E7, Code(999)},
		{"HRESULT behind the RAS range", 0x800703E8, Code(0x800703E8)},
		{"HRESULT before the RAS range", 0x80070257, Code(0x80070257)},
		{"HRESULT with a code of winerror.h", 0x80070005, ErrAccessDenied},
		{"HRESULT with an unknown code of winerror.h", 0x80070002, Code(0x80070002)},
		{"HRESULT of another facility", 0x800B0101, Code(0x800B0101)},
		{"largest DWORD", 0xFFFFFFFF, Code(0xFFFFFFFF)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := FromReturn(uintptr(test.r)); got != test.want {
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
		{0xDEADBEEF_000002CE, ErrPPPTimeout},
		{0xFFFFFFFF_800702CE, ErrPPPTimeout},
		{0x00000001_00000005, Code(5)},
	}
	for _, test := range tests {
		if got := FromReturn(uintptr(test.r)); got != test.want {
			t.Errorf("FromReturn(%#x) = %#v, want %#v", test.r, got, test.want)
		}
	}
}

func TestFromReturnAllocatesNothing(t *testing.T) {
	returns := []uintptr{0, 600, 718, 956, 0x800702CE, 5, 13801, 0x80420112, 0x80070005}
	for _, r := range returns {
		var err error
		if n := testing.AllocsPerRun(100, func() { err = FromReturn(r) }); n != 0 {
			t.Errorf("FromReturn(%#x) allocates %v times", r, n)
		}
		if r != 0 && !errors.Is(err, err.(Code)) {
			t.Errorf("FromReturn(%#x) = %v", r, err)
		}
	}
}

func TestFromDWORD(t *testing.T) {
	for n, want := range map[uint32]error{
		0: nil, 718: ErrPPPTimeout, 879: Code(879), 0x800702CE: ErrPPPTimeout, 0x8007036F: Code(879),
		0x80040001: Code(0x80040001), 0xFFFFFFFF: Code(0xFFFFFFFF),
	} {
		if got := FromDWORD(n); got != want {
			t.Errorf("FromDWORD(%#x) = %#v, want %#v", n, got, want)
		}
	}
}

func TestFromExitCode(t *testing.T) {
	for n, want := range map[int64]error{
		0: nil, 691: ErrAuthenticationFailure, 879: Code(879), -2147024178: ErrPPPTimeout,
		0x800702CE: ErrPPPTimeout, -2146762495: Code(0x800B0101), -2: Code(0xFFFFFFFE), -1 << 31: Code(0x80000000),
	} {
		if bits.UintSize == 32 && n != int64(int32(n)) {
			continue // no int of 32 bits
		}
		if got := FromExitCode(int(n)); got != want {
			t.Errorf("FromExitCode(%d) = %#v, want %#v", n, got, want)
		}
	}
	for n, text := range map[int64]string{
		1: "exit status 1", -1: "exit status -1", 1 << 32: "exit status 4294967296", -1<<31 - 1: "exit status -2147483649",
	} {
		if bits.UintSize == 32 && n != int64(int32(n)) {
			continue
		}
		err := FromExitCode(int(n))
		if err == nil || err.Error() != text || errors.As(err, new(Code)) {
			t.Errorf("FromExitCode(%d) = %#v, want an error that is no code and reads %q", n, err, text)
		}
		if again := FromError(err); again != err {
			t.Errorf("FromError takes %v for %v", err, again)
		}
	}
}

// Every way from a number to a code reads it the same, and so does a code that
// was converted by hand.
func TestOneReading(t *testing.T) {
	for _, test := range []struct {
		n    uint32
		want Code
	}{
		{718, 718}, {879, 879}, {13801, 13801}, {0x800702CE, 718}, {0x8007036F, 879}, {0x800703E7, 999},
		{0x80070BAD, 0x80070BAD}, {0x80070005, 5}, {0x800735E9, 13801}, {0x8007274C, 10060}, {0x80420112, 0x80420112}, {0x80070000, 0x80070000}, {0x8008_02CE, 0x8008_02CE}, {0x800B0101, 0x800B0101},
	} {
		decimal := strconv.Itoa(int(int32(test.n)))
		parsed, err := Parse(decimal)
		if err != nil {
			t.Error(err)
		}
		for way, got := range map[string]error{
			"FromReturn":         FromReturn(uintptr(test.n)),
			"FromDWORD":          FromDWORD(test.n),
			"FromExitCode":       FromExitCode(int(int32(test.n))),
			"FromError":          firstCode(FromError(exitStatus(int32(test.n)))),
			"Parse":              parsed,
			"Code.Err":           Code(test.n).Err(),
			"Code.Err of a Code": FromDWORD(test.n).(Code).Err(),
		} {
			if got != error(test.want) {
				t.Errorf("%s of %#x is %#v, want %#v", way, test.n, got, test.want)
			}
		}
		raw := Code(test.n)
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
	var c Code
	errors.As(err, &c)
	return c
}

func TestIsRAS(t *testing.T) {
	for c, want := range map[Code]bool{
		0: false, 5: false, 599: false, 600: true, 879: true, 999: true, 1000: false,
		0x80070257: false, 0x80070258: true, 0x800703E7: true, 0x800703E8: false, 0x800B0101: false,
	} {
		if got := c.IsRAS(); got != want {
			t.Errorf("Code(%#x).IsRAS() = %t", uint32(c), got)
		}
	}
}
