// Package emit renders a catalogue: as Go code, and as a page for people. What
// it writes depends on the catalogue and the options alone.
package emit

import (
	"cmp"
	"fmt"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// The files that Files renders.
const (
	GoFile   = "zcodes.go"
	PageFile = "CODES.md"
)

// Every rendered file has these in its first line, so that tools and people do not
// take it for one written by hand.
const (
	MarkerBegin = "Code generated "
	MarkerEnd   = "DO NOT EDIT."
)

const marker = MarkerBegin + "by gen; " + MarkerEnd

// Options are what a user chooses about the output.
type Options struct {
	Package string // name of the Go package
	Prefix  string // what Error texts begin with, such as "ras error"
	Type    string // the Go type of the codes; "" is uint32
}

// File is a rendered file.
type File struct {
	Name string
	Data []byte
}

// Files renders the catalogue.
func Files(c *catalog.Catalog, o Options) ([]File, error) {
	o.Type = cmp.Or(o.Type, "uint32")
	code, err := goCode(c, o)
	if err != nil {
		return nil, fmt.Errorf("rendering %s: %w", GoFile, err)
	}
	return []File{{GoFile, code}, {PageFile, page(c, o)}}, nil
}

// errorText is what Error returns for an entry.
func errorText(e *catalog.Entry, prefix string) string {
	return prefix + " " + problem.CodeText(e.Code) + ": " + headline(e)
}

// headline is what is wrong in a few words: the entry's own, or the first sentence
// of its message without the full stop.
func headline(e *catalog.Entry) string {
	if e.Short != "" {
		return e.Short
	}
	sentence := catalog.FirstSentence(e.Message)
	if strings.HasSuffix(sentence, "..") {
		return sentence
	}
	return strings.TrimSuffix(sentence, ".")
}
