// Package emit renders a catalogue: as Go code, and as a page for people. What
// it writes depends on the catalogue and the options alone.
package emit

import (
	"fmt"
	"strings"
	"sync"
	"unicode"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/scope"
)

// The files that Files renders.
const (
	GoFile   = "zcodes.go"
	PageFile = "CODES.md"
)

// Extension has the methods that a hand-written file beside the output may add to
// ExtensionType, if the output declares it, as they are declared. The logic says what
// they are for.
var Extension = map[string]string{
	"extension.canonical": "func (extension) canonical(Code) Code",
	"extension.system":    "func (extension) system(Code) error",
}

// ExtensionType is the type that the output of a list with codes of the operating
// system declares.
const ExtensionType = "extension"

// Marker is what the first line of every rendered file has, so that no tool and
// nobody takes it for one written by hand.
const (
	MarkerBegin = "Code generated "
	MarkerEnd   = "DO NOT EDIT."
)

// Options are what a user chooses about the output.
type Options struct {
	Package string // name of the Go package
	Prefix  string // what Error texts begin with, such as "ras error"
}

// File is a rendered file.
type File struct {
	Name  string
	Data  []byte
	Names scope.Names // of a Go file
}

// Files renders the catalogue.
func Files(c *catalog.Catalog, o Options) ([]File, error) {
	var wait sync.WaitGroup
	var text []byte
	wait.Go(func() { text = page(c, o) })
	code, names, err := goCode(c, o)
	wait.Wait()
	if err != nil {
		return nil, fmt.Errorf("rendering %s: %w", GoFile, err)
	}
	return []File{{GoFile, code, names}, {Name: PageFile, Data: text}}, nil
}

// marker is the line that says that a file is made.
const marker = MarkerBegin + "by gen; " + MarkerEnd

// madeFrom says of which lists the output is made. The page has their titles, too.
func madeFrom(c *catalog.Catalog) string {
	var names []string
	for _, s := range c.Sources {
		names = append(names, s.File)
	}
	return "It is made from " + inWords(names) + "."
}

// plainName writes the name of a file, or anything else, as text on one line.
func plainName(name string) string {
	if isPlain(name) {
		return name
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(name, "\ufffd"))
}

// isPlain reports whether a text is one line of ASCII, as most are.
func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' {
			return false
		}
	}
	return true
}

// errorText is what Error returns for an entry.
func errorText(e *catalog.Entry, prefix string) string {
	return head(e.Code, prefix) + headline(e, catalog.FirstSentence(e.Message))
}

// headline is what Error says about an entry: its own words for that, or the
// first sentence of the message without the full stop.
func headline(e *catalog.Entry, sentence string) string {
	if e.Short != "" {
		return e.Short
	}
	if strings.HasSuffix(sentence, "..") {
		return sentence
	}
	return strings.TrimSuffix(sentence, ".")
}

// head is what stands before the message in an Error text.
func head(code int64, prefix string) string {
	return prefix + " " + problem.CodeText(code) + ": "
}
