//go:build !windows

package raserr_test

import (
	"errors"
	"testing"

	"example.com/ras/raserr"
)

func TestSystemMessage(t *testing.T) {
	for _, c := range []raserr.Code{0, 5, 718, 879, 0x800B0101} {
		if text, err := c.SystemMessage(); text != "" || !errors.Is(err, errors.ErrUnsupported) {
			t.Errorf("Code(%d).SystemMessage() = %q, %v, want errors.ErrUnsupported", c, text, err)
		}
	}
}

func TestLocalMessage(t *testing.T) {
	for code, want := range map[raserr.Code]string{
		raserr.ErrLineBusy: "The phone line is busy.",
		0x800702A4:         "The phone line is busy.", // 676 as an HRESULT
		879:                "ras error 879",
		0x80070002:         "ras error 0x80070002",
		0:                  "ras error 0",
	} {
		if got := code.LocalMessage(); got != want {
			t.Errorf("Code(%d).LocalMessage() = %q, want %q", code, got, want)
		}
	}
}

// Numbers of Windows that the package does not know say nothing to other systems.
func TestCodesOfWindows(t *testing.T) {
	tests := []struct {
		code raserr.Code
		want string
	}{
		{0, "ras error 0"},
		{2, "ras error 2"},
		{14000, "ras error 14000"},
		{0x7FFFFFFF, "ras error 2147483647"},
		{0x80000000, "ras error 0x80000000"},
		{0x80070002, "ras error 0x80070002"},
		{0xFFFFFFFF, "ras error 0xFFFFFFFF"},
	}
	for _, test := range tests {
		if got := test.code.Error(); got != test.want {
			t.Errorf("Code(%#x).Error() = %q, want %q", uint32(test.code), got, test.want)
		}
		if test.code.Timeout() || test.code.Temporary() {
			t.Errorf("Code(%#x) has traits", uint32(test.code))
		}
	}
}
