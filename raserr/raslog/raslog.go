// Package raslog logs errors with package log/slog so that RAS codes in them can be
// searched for: as a group of fields instead of one string.
//
// [ReplaceAttr], set once in slog.HandlerOptions, does so for every error that
// the program logs. [Attr] does it for a single one.
//
// Both log an error in which [raserr.CodeOf] finds a code as a group of these
// fields, always all of them and in this order:
//
//	text       string  what the error's method Error returns
//	code       number  the code
//	symbol     string  such as ERROR_LINE_BUSY; empty for an unknown code
//	message    string  the code's whole message; for an unknown code its Error text
//	remedy     string  what to do about the code; empty for an unknown one
//	category   string  the name of the code's category, or unknown
//	temporary  bool    whether the same call often succeeds some time later
//	permanent  bool    whether only a person can help
//
// A code that is in the error as a bare number, such as the exit code in an
// *exec.ExitError, is logged once raserr.FromError has made a Code of it.
//
// Without this package, slog logs an error with a RAS code like any other: both of
// its handlers write what Error returns.
package raslog

import (
	"cmp"
	"log/slog"

	"example.com/ras/raserr"
)

// Attr returns an attribute for err, which may be nil: a group of the fields that
// the package documentation lists if there is a code in err's tree, and otherwise
// what slog.Any returns.
func Attr(key string, err error) slog.Attr {
	if fields := fieldsOf(err); fields != nil {
		return slog.Attr{Key: key, Value: slog.GroupValue(fields...)}
	}
	return slog.Any(key, err)
}

// ReplaceAttr is for the field of this name in slog.HandlerOptions. If the value of
// an attribute is an error, ReplaceAttr returns [Attr] of its key and the error;
// other attributes it returns as they are. It ignores groups. A program that has
// its own function for that field calls ReplaceAttr in it.
func ReplaceAttr(groups []string, a slog.Attr) slog.Attr {
	if a.Value.Kind() != slog.KindAny {
		return a
	}
	if err, ok := a.Value.Any().(error); ok {
		return Attr(a.Key, err)
	}
	return a
}

// fieldsOf returns the fields of a group, or nil if err has no code in its tree
// or a method of an error panics, as those of nil pointers do. The handlers of slog
// recover from such a panic, so logging must not fail here either.
func fieldsOf(err error) (fields []slog.Attr) {
	defer func() { _ = recover() }()
	code, ok := raserr.CodeOf(err)
	if !ok {
		return nil
	}
	return []slog.Attr{
		slog.String("text", err.Error()),
		slog.Uint64("code", uint64(code)),
		slog.String("symbol", code.Symbol()),
		slog.String("message", cmp.Or(code.Message(), code.Error())),
		slog.String("remedy", code.Remedy()),
		slog.String("category", code.Category().String()),
		slog.Bool("temporary", code.Temporary()),
		slog.Bool("permanent", code.Permanent()),
	}
}
