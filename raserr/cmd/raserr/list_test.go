package main

import (
	"slices"
	"testing"

	"example.com/ras/raserr"
)

// TestCodesOf shows by which names categories and headers are known.
func TestCodesOf(t *testing.T) {
	for code, names := range map[raserr.Code][]string{
		raserr.ErrDialAlreadyInProgress: {"in-progress", "In-Progress", "CategoryInProgress", "raserr.CategoryInProgress", "categoryinprogress"},
		raserr.ErrServiceIsPaused:       {"mprerror.h", "MprError.h"},
	} {
		for _, name := range names {
			if codes := codesOf(name); !slices.Contains(codes, code) || slices.Contains(codes, raserr.ErrPPPTimeout) {
				t.Errorf("%s: %d", name, codes)
			}
		}
	}
	for _, name := range []string{"", "progress", "category", "raserr.h"} {
		if codes := codesOf(name); len(codes) > 0 {
			t.Errorf("%q: %d", name, codes)
		}
	}
}
