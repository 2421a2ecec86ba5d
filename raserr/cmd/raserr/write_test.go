package main

import (
	"bytes"
	"errors"
	"testing"
)

// TestWriteError shows that an output that cannot be written is told of once.
func TestWriteError(t *testing.T) {
	for _, args := range [][]string{{"691"}, {"certificate"}, {"-json", "691"}, {"-h"}} {
		var stderr bytes.Buffer
		status := run(args, nil, failingWriter{}, &stderr)
		if want := "raserr: cannot write: no space\n"; stderr.String() != want || status != exitWrong {
			t.Errorf("%q: exit status %d, errors %q, want %q", args, status, &stderr, want)
		}
	}
}

type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, errors.New("no space") }
