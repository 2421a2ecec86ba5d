package main

import (
	"embed"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
	"example.com/ras/gen/internal/source/cheader"
)

// The embedded inputs are the lists that package raserr is made of.
//
//go:embed data
var data embed.FS

// defaultFiles are the embedded inputs in the order in which they merge.
var defaultFiles = []string{
	"kb923944.txt",
	"corrections.tsv",
	"codes.tsv",
	"messages.tsv",
	"headlines.tsv",
	"notes.tsv",
	"remedies.tsv",
	"keywords.tsv",
	"companions.tsv",
	"traits.tsv",
	"categories.tsv",
	"words.tsv",
	"subject.tsv",
	"parts.tsv",
	"sources.tsv",
}

// defaultPackage is the package that the embedded inputs make.
const defaultPackage = "raserr"

// input is a list to read.
type input struct {
	name   string // as problems call it
	format source.Format
	open   func() (io.ReadCloser, error)
}

func defaultInputs() []input {
	var inputs []input
	for _, file := range defaultFiles {
		inputs = append(inputs, input{
			name:   "gen/data/" + file,
			format: source.FormatOf(filepath.Ext(file)),
			open:   func() (io.ReadCloser, error) { return data.Open("data/" + file) },
		})
	}
	return inputs
}

// parseInput reads the value of a -source flag: the name of a file, whose format follows
// from its extension, or a format, a colon and a name. The name - is standard input.
func parseInput(value string, stdin io.Reader) (input, error) {
	name := value
	format := source.FormatOf(filepath.Ext(value))
	for _, f := range []source.Format{source.Article, source.Header, source.Table, source.CSV} {
		if rest, ok := strings.CutPrefix(value, string(f)+":"); ok {
			name, format = rest, f
		}
	}
	switch {
	case name == "":
		return input{}, errors.New("no file name")
	case format == "" && name == "-":
		return input{}, errors.New("standard input needs its format: article:-, header:-, table:- or csv:-")
	case format == "" && isDir(name):
		return input{}, errors.New("is a directory; -source takes a file")
	case strings.HasPrefix(strings.ToLower(filepath.Ext(name)), ".htm"):
		return input{}, errors.New("a web page; save it as text, with the extension .txt")
	case format == "":
		return input{}, errors.New("unknown format; names end in .txt, .h, .tsv or .csv, or have article:, header:, table: or csv: before them")
	case name == "-":
		return input{"stdin", format, func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }}, nil
	}
	return input{name, format, func() (io.ReadCloser, error) { return os.Open(name) }}, nil
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// macros are those that headers of the Windows SDK take from others.
//
//go:embed macros.h
var macros string

// readLists reads the inputs, in their order, with a reader of headers that may be
// told which symbols are codes.
func readLists(headers cheader.Reader, inputs []input, problems *problem.Problems) []*source.List {
	header := firstHeader(inputs)
	if header != "" {
		headers.Include("gen/macros.h", macros, problems)
	}
	var lists []*source.List
	for _, in := range inputs {
		lists = append(lists, in.read(&headers, problems))
	}
	if headers.Only != nil && headers.Matched == 0 && problems.Len() == 0 {
		problems.Add(problem.Pos{File: header}, "", "no symbol of a code matches -only in full")
	}
	return lists
}

// firstHeader returns the name of the first header among inputs, or "".
func firstHeader(inputs []input) string {
	for _, in := range inputs {
		if in.format == source.Header {
			return in.name
		}
	}
	return ""
}

func (in input) read(headers *cheader.Reader, problems *problem.Problems) *source.List {
	f, err := in.open()
	if err != nil {
		problems.Unreadable(in.name, err)
		return &source.List{Name: in.name}
	}
	defer f.Close()
	if in.format == source.Header {
		return headers.Read(in.name, f, problems)
	}
	return source.Read(in.name, in.format, f, problems)
}
