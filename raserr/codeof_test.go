package raserr_test

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"example.com/ras/raserr"
)

// asCode is an error that is a code by its method As only.
type asCode uint32

func (asCode) Error() string { return "busy" }
func (e asCode) As(target any) bool {
	c, ok := target.(*raserr.Code)
	if ok {
		*c = raserr.Code(e)
	}
	return ok
}

func TestCodeOf(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want raserr.Code // 0 for none
	}{
		{"nil", nil, 0},
		{"other error", io.EOF, 0},
		{"code", raserr.ErrLineBusy, raserr.ErrLineBusy},
		{"unknown code", raserr.Code(879), 879},
		{"code of 0", raserr.Code(0), 0},
		{"wrapped", fmt.Errorf("office: %w", raserr.ErrLineBusy), raserr.ErrLineBusy},
		{"first of two", errors.Join(io.EOF, fmt.Errorf("a: %w", raserr.ErrLineBusy), raserr.ErrPPPTimeout), raserr.ErrLineBusy},
		{"after one of 0", errors.Join(fmt.Errorf("a: %w", raserr.Code(0)), raserr.ErrPPPTimeout), raserr.ErrPPPTimeout},
		{"HRESULT", fmt.Errorf("office: %w", raserr.Code(0x800702CE)), raserr.ErrPPPTimeout},
		{"method As", fmt.Errorf("office: %w", asCode(676)), raserr.ErrLineBusy},
		{"method As that sets 0", errors.Join(asCode(0), raserr.ErrPPPTimeout), raserr.ErrPPPTimeout},
		{"bare number", exitStatus(718), 0},
		{"bare number after FromError", raserr.FromError(exitStatus(718)), raserr.ErrPPPTimeout},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, ok := raserr.CodeOf(test.err)
			if got != test.want || ok != (test.want != 0) {
				t.Errorf("CodeOf(%v) = %#v, %t, want %#v", test.err, got, ok, test.want)
			}
		})
	}
}

func TestLocalize(t *testing.T) {
	for _, err := range []error{nil, io.EOF, raserr.Code(0)} {
		if got := raserr.Localize(err); got != err {
			t.Errorf("Localize(%#v) = %#v, want the same", err, got)
		}
	}
	err := fmt.Errorf("office: %w", errors.Join(io.EOF, raserr.ErrNoAnswer))
	got := raserr.Localize(err)
	if want := raserr.ErrNoAnswer.LocalMessage(); got.Error() != want {
		t.Errorf("text %q, want %q", got, want)
	}
	for _, target := range []error{err, io.EOF, raserr.ErrNoAnswer, raserr.CategoryCall} {
		if !errors.Is(got, target) {
			t.Errorf("errors.Is(%v, %v) = false", got, target)
		}
	}
	if timeout, ok := got.(interface{ Timeout() bool }); !ok || !timeout.Timeout() {
		t.Errorf("%#v is not a timeout", got)
	}
}
