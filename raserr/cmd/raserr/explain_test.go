package main

import (
	"bytes"
	"testing"

	"example.com/ras/raserr"
)

// TestTitle shows when a name goes on a line of its own.
func TestTitle(t *testing.T) {
	for columns, want := range map[int]string{
		0:  "691 (0x2B3)  ERROR_AUTHENTICATION_FAILURE\n",
		41: "691 (0x2B3)  ERROR_AUTHENTICATION_FAILURE\n", // it has as many
		40: "691 (0x2B3)\n  ERROR_AUTHENTICATION_FAILURE\n",
		30: "691 (0x2B3)\n  ERROR_AUTHENTICATION_FAILURE\n",
		29: "691 (0x2B3)\n  ERROR_AUTHENTICATION_\n  FAILURE\n",
	} {
		var b bytes.Buffer
		o := newOutput(&b, columns, "never")
		o.title("691", " (0x2B3)", "ERROR_AUTHENTICATION_FAILURE")
		o.Flush()
		if b.String() != want {
			t.Errorf("%d columns: %q, want %q", columns, &b, want)
		}
	}
}

// TestForms shows which form of a number is the best.
func TestForms(t *testing.T) {
	for _, test := range []struct {
		code         raserr.Code
		best, others string
	}{
		{0, "0", "0x0"},
		{691, "691", "0x2B3"},
		{0x7FFFFFFF, "2147483647", "0x7FFFFFFF"},
		{0x80000000, "0x80000000", "-2147483648, 2147483648"},
		{0xFFFFFFFF, "0xFFFFFFFF", "-1, 4294967295"},
	} {
		if best, others := forms(test.code); best != test.best || others != test.others {
			t.Errorf("%d: %s and %s, want %s and %s", test.code, best, others, test.best, test.others)
		}
	}
}

// TestWrapped shows which numbers fit into an HRESULT.
func TestWrapped(t *testing.T) {
	for code, want := range map[raserr.Code]string{
		691:     "0x800702B3, -2147024205",
		0xFFFF:  "0x8007FFFF, -2146959361",
		0x10000: "",
	} {
		if got := wrapped(code); got != want {
			t.Errorf("%d: %q, want %q", code, got, want)
		}
	}
}

// TestNote shows for which numbers there is a note.
func TestNote(t *testing.T) {
	const winHTTP = "Windows has its text in winhttp.dll, so net helpmsg does not know it."
	for code, want := range map[raserr.Code]string{
		raserr.ErrLineBusy: "In winerror.h, 676 is ERROR_HANDLES_CLOSED; net helpmsg and FormatMessage describe that error instead.",
		11999:              "",
		12000:              winHTTP,
		12999:              winHTTP,
		13000:              "",
	} {
		if got := note(code); got != want {
			t.Errorf("%d: %q, want %q", code, got, want)
		}
	}
}

// TestRetry shows each advice about another try.
func TestRetry(t *testing.T) {
	for code, want := range map[raserr.Code]string{
		raserr.ErrMsgAliasNotAdded:      "",
		raserr.ErrPending:               "Not now: what is under way has to end first.",
		raserr.ErrLineBusy:              "Yes, after some time: it often passes by itself.",
		raserr.ErrPPPTimeout:            "Yes, after some time: it often passes by itself. An answer did not come in time.",
		raserr.ErrAuthenticationFailure: "No, not before somebody has changed something.",
		raserr.ErrNoDialTone:            "It is not known whether that helps; try a few times at most.",
	} {
		if got := retry(code); got != want {
			t.Errorf("%d: %q, want %q", code, got, want)
		}
	}
}

// TestOneLine shows that a headline ends with one mark.
func TestOneLine(t *testing.T) {
	for code, want := range map[raserr.Code]string{
		raserr.ErrPPPTimeout:  "718 ERROR_PPP_TIMEOUT: PPP timeout.",
		879:                   "879: not a known code.",
		0x80990001:            "0x80990001: not a known code.",
		raserr.ErrCertExpired: "0x800B0101 CERT_E_EXPIRED: A certificate has expired, or is not valid yet.",
	} {
		if got := oneLine(code); got != want {
			t.Errorf("%d: %q, want %q", code, got, want)
		}
	}
}

// TestUnknown shows what the bits of a number show.
func TestUnknown(t *testing.T) {
	const windows = "Not known, and not in the range of RAS and routing codes, 600 to 957. If it is a code of Windows itself, net helpmsg "
	for code, want := range map[raserr.Code]string{
		0:          "Zero means success: RAS functions return it when all went well.",
		879:        "Not known. It is in the range of RAS and routing codes, 600 to 957.",
		599:        windows + "599 describes it.",
		278:        windows + "278 describes it.",      // 0x278 is a code, but not an HRESULT
		80090001:   windows + "80090001 describes it.", // 0x80090001 is not known
		0x7FFFFFFF: windows + "2147483647 describes it.",
		80070005:   "Not known. Did you mean 0x80070005, in hex?",
		0x80070002: "Not known. It is an HRESULT with the Win32 code 2 in it, which net helpmsg 2 describes.",
		0x80080002: "Not known, and not a RAS code. It is an HRESULT, facility 8 (Windows), code 2.",
		0x80990001: "Not known, and not a RAS code. It is an HRESULT, facility 153, code 1.",
		0xBFFFFFFF: "Not known, and not a RAS code. It is an HRESULT, facility 2047, code 65535.",
		0xC0000022: "Not known, and not a RAS code. It has the form of an NTSTATUS, facility 0, code 34.",
	} {
		if got := unknown(code); got != want {
			t.Errorf("%d: %q, want %q", code, got, want)
		}
	}
}
