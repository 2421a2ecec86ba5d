// Package raslog logs errors with package log/slog so that a RAS code in them
// can be searched for: as a group of fields instead of a text.
//
// [ReplaceAttr], set once in slog.HandlerOptions, does so for every error that
// the program logs. [Attr] does it for a single one.
//
// In both, an error in whose tree a [raserr.Code] other than 0 stands is a group
// of these fields, always all of them and in this order:
//
//	text       string  what the error's Error method returns
//	code       number  the code
//	symbol     string  such as ERROR_LINE_BUSY; empty for an unknown code
//	message    string  the code's whole message; for an unknown code its Error text
//	category   string  the name of the code's category, or unknown
//	temporary  bool    whether the same call is known to succeed some time later
//	permanent  bool    whether only a person can help
//
// Where there are several codes in a tree, the first that errors.As would find
// counts. Numbers that are no Code, such as the exit code in an *exec.ExitError,
// count only once raserr.FromError has made codes of them.
//
// Without this package, slog logs an error with a RAS code as any other: both of
// its handlers write what Error returns, also for a bare Code.
package raslog

import (
	"log/slog"

	"example.com/ras/raserr"
)

// Attr returns an attribute for an error: a group of the fields that the package
// documentation lists if a RAS code is in err's tree, otherwise what slog.Any
// makes of err, which may be nil.
func Attr(key string, err error) slog.Attr {
	if fields := fieldsOf(err); fields != nil {
		return slog.Attr{Key: key, Value: slog.GroupValue(fields...)}
	}
	return slog.Any(key, err)
}

// ReplaceAttr is for the field of this name in slog.HandlerOptions. It returns
// [Attr] of each attribute whose value is an error, under the key that it has,
// and all others as they are. In which groups the attribute stands makes no
// difference. A program with a function of its own for that field calls
// ReplaceAttr in it.
func ReplaceAttr(groups []string, a slog.Attr) slog.Attr {
	if a.Value.Kind() != slog.KindAny {
		return a
	}
	if err, ok := a.Value.Any().(error); ok {
		return Attr(a.Key, err)
	}
	return a
}

// fieldsOf returns the fields of a group, or nil if there is no code in err's
// tree. A method that panics, as those of a nil pointer do, must not end the
// program because its error is logged: then there are no fields either, and slog
// writes what it writes of such errors.
func fieldsOf(err error) (fields []slog.Attr) {
	defer func() { _ = recover() }()
	code := codeIn(err)
	if code == 0 {
		return nil
	}
	return []slog.Attr{
		slog.String("text", err.Error()),
		slog.Uint64("code", uint64(code)),
		slog.String("symbol", code.Symbol()),
		slog.String("message", message(code)),
		slog.String("category", code.Category().String()),
		slog.Bool("temporary", code.Temporary()),
		slog.Bool("permanent", code.Permanent()),
	}
}

// codeIn returns the first code in err's tree that is not 0, or 0. A Code of 0
// stands for success, so that errors.As, which stops at it, does not serve.
func codeIn(err error) raserr.Code {
	switch e := err.(type) {
	case raserr.Code:
		return e
	case interface{ Unwrap() error }:
		return codeIn(e.Unwrap())
	case interface{ Unwrap() []error }:
		for _, err := range e.Unwrap() {
			if code := codeIn(err); code != 0 {
				return code
			}
		}
	}
	return 0
}

func message(code raserr.Code) string {
	if text := code.Message(); text != "" {
		return text
	}
	return code.Error()
}
