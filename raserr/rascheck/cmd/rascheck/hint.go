package main

import (
	"fmt"
	"go/build"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"
)

// warnOfUnseen prints how many files are only for Windows and were not loaded.
func (c *command) warnOfUnseen(loaded []*packages.Package) {
	context := build.Default
	if context.GOOS == "windows" {
		return
	}
	context.GOOS = "windows"
	context.BuildTags = strings.FieldsFunc(c.tags, func(r rune) bool { return r == ',' })
	unseen := make(map[string]bool)
	for _, pkg := range loaded {
		for _, file := range pkg.IgnoredFiles {
			if match, err := context.MatchFile(filepath.Split(file)); err == nil && match && strings.HasSuffix(file, ".go") {
				unseen[file] = true
			}
		}
	}
	if len(unseen) > 0 {
		fmt.Fprintf(c.stderr, "rascheck: files that are only for Windows were not checked: %d; set GOOS=windows to check them\n", len(unseen))
	}
}
