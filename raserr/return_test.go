package raserr

import (
	"errors"
	"math/bits"
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
		{"code of winerror.h", 5, Code(5)},
		{"code of IPsec", 13801, Code(13801)},
		{"HRESULT with a RAS code", 0x800702CE, ErrPPPTimeout},
		{"HRESULT with an unknown number of the RAS range", 0x8007036F, Code(879)},
		{"HRESULT with the last number of the RAS range", 0x800703E7, Code(999)},
		{"HRESULT behind the RAS range", 0x800703E8, Code(0x800703E8)},
		{"HRESULT before the RAS range", 0x80070257, Code(0x80070257)},
		{"HRESULT with a code of winerror.h", 0x80070005, Code(0x80070005)},
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
	returns := []uintptr{0, 600, 718, 956, 0x800702CE}
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
