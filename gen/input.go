package main

import (
	"embed"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"example.com/ras/gen/internal/source"
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
	open   func(stdin io.Reader) (io.ReadCloser, error)
}

func defaultInputs() []input {
	var inputs []input
	for _, file := range defaultFiles {
		inputs = append(inputs, input{
			name:   "gen/data/" + file,
			format: source.FormatOf(filepath.Ext(file)),
			open:   func(io.Reader) (io.ReadCloser, error) { return data.Open("data/" + file) },
		})
	}
	return inputs
}

// parseInput reads the value of a -source flag: a file whose extension tells its
// format, or one behind a format and a colon. The file - is standard input.
func parseInput(value string) (input, error) {
	name := value
	format := source.FormatOf(filepath.Ext(value))
	for _, f := range []source.Format{source.Article, source.Header, source.Table} {
		if rest, ok := strings.CutPrefix(value, string(f)+":"); ok {
			name, format = rest, f
		}
	}
	switch {
	case name == "":
		return input{}, errors.New("no file name")
	case format == "" && name == "-":
		return input{}, errors.New("standard input needs its format: article:-, header:- or table:-")
	case format == "":
		return input{}, errors.New("unknown format, want a name in .txt, .h or .tsv, or article:, header: or table: before it")
	case name == "-":
		return input{"stdin", format, func(stdin io.Reader) (io.ReadCloser, error) { return io.NopCloser(stdin), nil }}, nil
	}
	return input{name, format, func(io.Reader) (io.ReadCloser, error) { return openFile(name) }}, nil
}

func openFile(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("is a directory")}
	}
	return f, nil
}

// macros are those that headers of the Windows SDK take from others.
//
//go:embed macros.h
var macros string

// readAll reads the inputs, in their order.
func readAll(inputs []input, stdin io.Reader, problems *source.Problems) []*source.List {
	return readCodes(new(source.Reader), inputs, stdin, problems)
}

// readCodes reads the inputs, in their order, with a reader that may be told which
// symbols are codes.
func readCodes(reader *source.Reader, inputs []input, stdin io.Reader, problems *source.Problems) []*source.List {
	if firstHeader(inputs) != "" {
		reader.Define("gen/macros.h", macros, problems)
	}
	lists, wrong := make([]*source.List, len(inputs)), make([]source.Problems, len(inputs))
	var others sync.WaitGroup
	for i, in := range inputs {
		if in.format != source.Header { // which may need those before it
			others.Go(func() { lists[i] = read(new(source.Reader), in, stdin, &wrong[i]) })
		}
	}
	for i, in := range inputs {
		if in.format == source.Header {
			lists[i] = read(reader, in, stdin, &wrong[i])
		}
	}
	others.Wait()
	for i := range wrong {
		problems.Append(&wrong[i])
	}
	if reader.Only != nil && reader.Matched == 0 && problems.Len() == 0 {
		problems.Add(source.Pos{File: firstHeader(inputs)}, "", "no symbol of a code matches -only in full")
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

func read(reader *source.Reader, in input, stdin io.Reader, problems *source.Problems) *source.List {
	f, err := in.open(stdin)
	if err != nil {
		return source.Unreadable(in.name, err, problems)
	}
	defer f.Close()
	return reader.Read(in.name, in.format, f, problems)
}
