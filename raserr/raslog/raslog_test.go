package raslog_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"strings"
	"testing"

	"example.com/ras/raserr"
	"example.com/ras/raserr/raslog"
)

// exitStatus is an error such as that of rasdial.exe, which has a RAS code as a
// bare number.
type exitStatus int

func (e exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(e)) }
func (e exitStatus) ExitCode() int { return int(e) }

// hungUp is an error with a code of 0, which means success.
type hungUp struct{}

func (hungUp) Error() string { return "hung up" }
func (hungUp) Unwrap() error { return raserr.Code(0) }

// The fields that are the same for every error with ErrLineBusy in it.
const (
	busyText = ` err.code=676 err.symbol=ERROR_LINE_BUSY err.message="The phone line is busy." err.remedy=… err.category=call err.temporary=true err.permanent=false`
	busyJSON = `,"code":676,"symbol":"ERROR_LINE_BUSY","message":"The phone line is busy.","remedy":"…","category":"call","temporary":true,"permanent":false}}`
)

func TestAttr(t *testing.T) {
	tests := []struct {
		name       string
		err        error
		text, json string
	}{
		{"bare code", raserr.ErrLineBusy,
			`level=ERROR msg=dial err.text="ras error 676: The phone line is busy"` + busyText,
			`{"level":"ERROR","msg":"dial","err":{"text":"ras error 676: The phone line is busy"` + busyJSON},
		{"wrapped code", fmt.Errorf("office: %w", raserr.ErrLineBusy),
			`level=ERROR msg=dial err.text="office: ras error 676: The phone line is busy"` + busyText,
			`{"level":"ERROR","msg":"dial","err":{"text":"office: ras error 676: The phone line is busy"` + busyJSON},
		{"code in an os.SyscallError", os.NewSyscallError("RasDialW", raserr.ErrLineBusy),
			`level=ERROR msg=dial err.text="RasDialW: ras error 676: The phone line is busy"` + busyText,
			`{"level":"ERROR","msg":"dial","err":{"text":"RasDialW: ras error 676: The phone line is busy"` + busyJSON},
		{"code in a join", errors.Join(io.EOF, raserr.ErrLineBusy, raserr.ErrPPPTimeout),
			`level=ERROR msg=dial err.text="EOF\nras error 676: The phone line is busy\nras error 718: PPP timeout"` + busyText,
			`{"level":"ERROR","msg":"dial","err":{"text":"EOF\nras error 676: The phone line is busy\nras error 718: PPP timeout"` + busyJSON},
		{"code from FromError", raserr.FromError(fmt.Errorf("rasdial: %w", exitStatus(676))),
			`level=ERROR msg=dial err.text="rasdial: ras error 676: The phone line is busy"` + busyText,
			`{"level":"ERROR","msg":"dial","err":{"text":"rasdial: ras error 676: The phone line is busy"` + busyJSON},
		{"code after one of 0", fmt.Errorf("%w, %w", hungUp{}, raserr.ErrLineBusy),
			`level=ERROR msg=dial err.text="hung up, ras error 676: The phone line is busy"` + busyText,
			`{"level":"ERROR","msg":"dial","err":{"text":"hung up, ras error 676: The phone line is busy"` + busyJSON},
		{"message of two sentences", raserr.ErrNoMD5Migration,
			`level=ERROR msg=dial err.text="ras error 946: Some user accounts are in an old MD5 format and are not carried over" err.code=946 err.symbol=WARNING_NO_MD5_MIGRATION err.message="Some user accounts are in an old MD5 format and are not carried over. This is only a warning." err.remedy=… err.category=router err.temporary=false err.permanent=false`,
			`{"level":"ERROR","msg":"dial","err":{"text":"ras error 946: Some user accounts are in an old MD5 format and are not carried over","code":946,"symbol":"WARNING_NO_MD5_MIGRATION","message":"Some user accounts are in an old MD5 format and are not carried over. This is only a warning.","remedy":"…","category":"router","temporary":false,"permanent":false}}`},
		{"code that calls for a person", raserr.ErrPortNotFound,
			`level=ERROR msg=dial err.text="ras error 615: The port was not found" err.code=615 err.symbol=ERROR_PORT_NOT_FOUND err.message="The port was not found." err.remedy=… err.category=device err.temporary=false err.permanent=true`,
			`{"level":"ERROR","msg":"dial","err":{"text":"ras error 615: The port was not found","code":615,"symbol":"ERROR_PORT_NOT_FOUND","message":"The port was not found.","remedy":"…","category":"device","temporary":false,"permanent":true}}`},
		{"unknown code", fmt.Errorf("office: %w", raserr.Code(879)),
			`level=ERROR msg=dial err.text="office: ras error 879" err.code=879 err.symbol="" err.message="ras error 879" err.remedy="" err.category=unknown err.temporary=false err.permanent=false`,
			`{"level":"ERROR","msg":"dial","err":{"text":"office: ras error 879","code":879,"symbol":"","message":"ras error 879","remedy":"","category":"unknown","temporary":false,"permanent":false}}`},
		{"other error", io.EOF,
			`level=ERROR msg=dial err=EOF`,
			`{"level":"ERROR","msg":"dial","err":"EOF"}`},
		{"number that is not a Code", exitStatus(676),
			`level=ERROR msg=dial err="exit status 676"`,
			`{"level":"ERROR","msg":"dial","err":"exit status 676"}`},
		{"code of 0", hungUp{},
			`level=ERROR msg=dial err="hung up"`,
			`{"level":"ERROR","msg":"dial","err":"hung up"}`},
		{"no error", nil,
			`level=ERROR msg=dial err=<nil>`,
			`{"level":"ERROR","msg":"dial","err":null}`},
		{"nil pointer whose methods panic", (*fs.PathError)(nil),
			`level=ERROR msg=dial err=<nil>`,
			`{"level":"ERROR","msg":"dial","err":"<nil>"}`},
		{"code next to a nil pointer whose Error panics", wrapping{raserr.ErrLineBusy, (*exec.Error)(nil)},
			`level=ERROR msg=dial err="%!v(PANIC=Error method: runtime error: invalid memory address or nil pointer dereference)"`,
			`{"level":"ERROR","msg":"dial","err":"!PANIC: runtime error: invalid memory address or nil pointer dereference"}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			checkLines(t, withoutTime, test.text, test.json, raslog.Attr("err", test.err))
			if test.err != nil {
				checkLines(t, replaceWithoutTime, test.text, test.json, slog.Any("err", test.err))
			}
		})
	}
}

// wrapping is an error that reads as one of those in it.
type wrapping struct{ first, second error }

func (w wrapping) Error() string   { return w.second.Error() }
func (w wrapping) Unwrap() []error { return []error{w.first, w.second} }

func TestReplaceAttr(t *testing.T) {
	tests := []struct {
		name       string
		attr       slog.Attr
		text, json string
	}{
		{"own key", slog.Any("cause", raserr.ErrLineBusy),
			`level=ERROR msg=dial cause.text="ras error 676: The phone line is busy" cause.code=676 cause.symbol=ERROR_LINE_BUSY cause.message="The phone line is busy." cause.remedy=… cause.category=call cause.temporary=true cause.permanent=false`,
			`{"level":"ERROR","msg":"dial","cause":{"text":"ras error 676: The phone line is busy"` + busyJSON},
		{"in a group", slog.Group("ras", slog.Any("err", raserr.ErrLineBusy)),
			`level=ERROR msg=dial ras.err.text="ras error 676: The phone line is busy" ras.err.code=676 ras.err.symbol=ERROR_LINE_BUSY ras.err.message="The phone line is busy." ras.err.remedy=… ras.err.category=call ras.err.temporary=true ras.err.permanent=false`,
			`{"level":"ERROR","msg":"dial","ras":{"err":{"text":"ras error 676: The phone line is busy"` + busyJSON + `}`},
		{"group from Attr", raslog.Attr("err", raserr.ErrLineBusy),
			`level=ERROR msg=dial err.text="ras error 676: The phone line is busy"` + busyText,
			`{"level":"ERROR","msg":"dial","err":{"text":"ras error 676: The phone line is busy"` + busyJSON},
		{"error with a slog value of its own", slog.Any("err", valuer{raserr.ErrLineBusy}),
			`level=ERROR msg=dial err=busy`,
			`{"level":"ERROR","msg":"dial","err":"busy"}`},
		{"nil", slog.Any("err", nil),
			`level=ERROR msg=dial err=<nil>`,
			`{"level":"ERROR","msg":"dial","err":null}`},
		{"text", slog.String("err", "ras error 676"),
			`level=ERROR msg=dial err="ras error 676"`,
			`{"level":"ERROR","msg":"dial","err":"ras error 676"}`},
		{"number", slog.Int("err", 676),
			`level=ERROR msg=dial err=676`,
			`{"level":"ERROR","msg":"dial","err":676}`},
		{"value that is not an error", slog.Any("err", []int{676}),
			`level=ERROR msg=dial err=[676]`,
			`{"level":"ERROR","msg":"dial","err":[676]}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			checkLines(t, replaceWithoutTime, test.text, test.json, test.attr)
		})
	}
}

// valuer is an error that says itself how to log it.
type valuer struct{ error }

func (valuer) LogValue() slog.Value { return slog.StringValue("busy") }

// Handlers hand on the names of the groups that a logger is in.
func TestReplaceAttrInLoggerWithGroup(t *testing.T) {
	var text bytes.Buffer
	log := slog.New(slog.NewTextHandler(&text, &slog.HandlerOptions{ReplaceAttr: replaceWithoutTime}))
	log.WithGroup("ras").With("first", raserr.ErrPPPTimeout).Error("dial", "second", io.EOF)
	const want = `level=ERROR msg=dial ras.first.text="ras error 718: PPP timeout" ras.first.code=718 ras.first.symbol=ERROR_PPP_TIMEOUT ras.first.message="PPP timeout." ras.first.remedy=… ras.first.category=ppp ras.first.temporary=true ras.first.permanent=false ras.second=EOF` + "\n"
	if got := text.String(); got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

// What the package documentation says of programs that do not use the package.
func TestWithoutReplaceAttr(t *testing.T) {
	checkLines(t, withoutTime,
		`level=ERROR msg=dial err="ras error 676: The phone line is busy"`,
		`{"level":"ERROR","msg":"dial","err":"ras error 676: The phone line is busy"}`,
		slog.Any("err", raserr.ErrLineBusy))
	checkLines(t, withoutTime,
		`level=ERROR msg=dial err="office: ras error 676: The phone line is busy"`,
		`{"level":"ERROR","msg":"dial","err":"office: ras error 676: The phone line is busy"}`,
		slog.Any("err", fmt.Errorf("office: %w", raserr.ErrLineBusy)))
}

type replaceFunc = func(groups []string, a slog.Attr) slog.Attr

// withoutTime drops the time, and shortens remedies to an ellipsis.
func withoutTime(groups []string, a slog.Attr) slog.Attr {
	switch {
	case a.Key == slog.TimeKey && len(groups) == 0:
		return slog.Attr{}
	case a.Key == "remedy" && a.Value.String() != "":
		return slog.String("remedy", "…")
	}
	return a
}

func replaceWithoutTime(groups []string, a slog.Attr) slog.Attr {
	return raslog.ReplaceAttr(groups, withoutTime(groups, a))
}

// checkLines logs an attribute with each of slog's handlers and compares the
// lines.
func checkLines(t *testing.T, replace replaceFunc, wantText, wantJSON string, attr slog.Attr) {
	t.Helper()
	var text, json bytes.Buffer
	options := &slog.HandlerOptions{ReplaceAttr: replace}
	slog.New(slog.NewTextHandler(&text, options)).Error("dial", attr)
	slog.New(slog.NewJSONHandler(&json, options)).Error("dial", attr)
	if got := text.String(); got != wantText+"\n" {
		t.Errorf("as text:\n got %swant %s", got, wantText)
	}
	if got := json.String(); got != wantJSON+"\n" {
		t.Errorf("as JSON:\n got %swant %s", got, wantJSON)
	}
}

// A bare Code of 0, too, is logged as what it is, an error without a RAS code.
func TestAttrOfBareZero(t *testing.T) {
	if got := raslog.Attr("err", raserr.Code(0)); got.Key != "err" || got.Value.Any() != raserr.Code(0) {
		t.Errorf("Attr(Code(0)) = %v, want the code under its key", got)
	}
}

func TestRemedy(t *testing.T) {
	for _, field := range raslog.Attr("err", raserr.ErrLineBusy).Value.Group() {
		if field.Key == "remedy" {
			if got := field.Value.String(); !strings.HasPrefix(got, "Dial again later.") || got != raserr.ErrLineBusy.Remedy() {
				t.Errorf("the remedy of 676 is %q, want %q", got, raserr.ErrLineBusy.Remedy())
			}
			return
		}
	}
	t.Error("no field remedy")
}
