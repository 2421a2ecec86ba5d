// Gen makes a Go package of error codes from lists of them: typed constants that
// are errors, with their messages, symbols, categories and traits, and a page
// of them for people. See usage for its flags.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/emit"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
	"example.com/ras/gen/internal/target"
)

// Exit statuses.
const (
	exitDone    = 0
	exitFailure = 1 // the inputs or, with -check, the outputs are wrong
	exitUsage   = 2
)

// maxProblems is how many problems are shown.
const maxProblems = 100

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole command: read, merge, check, render, write.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseFlags(args, stdin)
	if errors.Is(err, flag.ErrHelp) {
		io.WriteString(stdout, usage())
		return exitDone
	}
	if err != nil {
		printError(stderr, err)
		io.WriteString(stderr, "Run gen -h for its usage.\n")
		return exitUsage
	}
	var problems problem.Problems
	lists := readLists(o.headers, o.inputs, &problems)
	codes := o.catalog.New(lists, &problems)
	for _, l := range lists {
		io.WriteString(stderr, l.Warnings.Text(nil, maxProblems))
	}
	if problems.Len() > 0 {
		return printProblems(&problems, o.inputs, stderr)
	}
	if o.verbose {
		printVerbose(stderr, lists, codes)
	}
	files, err := emit.Files(codes, o.Options)
	if err != nil {
		return printError(stderr, err)
	}
	if err := target.Prove(o.dir, files, codes, &problems); err != nil {
		return printError(stderr, err)
	}
	if problems.Len() > 0 {
		return printProblems(&problems, o.inputs, stderr)
	}
	if o.check {
		return check(o.dir, files, stdout, stderr)
	}
	if err := target.Write(o.dir, files); err != nil {
		return printError(stderr, err)
	}
	if o.verbose {
		fmt.Fprintf(stderr, "written to %s\n", o.dir)
	}
	return exitDone
}

func printProblems(problems *problem.Problems, inputs []input, stderr io.Writer) int {
	var names []string
	for _, in := range inputs {
		names = append(names, in.name)
	}
	io.WriteString(stderr, problems.Text(names, maxProblems))
	return exitFailure
}

func printError(stderr io.Writer, err error) int {
	fmt.Fprintf(stderr, "gen: %s\n", problem.Visible(err.Error()))
	return exitFailure
}

// check compares the files on disk with those that would be written.
func check(dir string, files []emit.File, stdout, stderr io.Writer) int {
	diff, err := target.Diff(dir, files)
	if err != nil {
		return printError(stderr, err)
	}
	if diff == "" {
		return exitDone
	}
	io.WriteString(stdout, diff)
	fmt.Fprintf(stderr, "gen: %s is not what would be written; run without -check to write it\n", dir)
	return exitFailure
}

// printVerbose prints what was read from where, and what was overridden.
func printVerbose(stderr io.Writer, lists []*source.List, codes *catalog.Catalog) {
	for _, l := range lists {
		fmt.Fprintf(stderr, "%s: %s\n", l.Name, l.Summary())
	}
	for _, e := range codes.Entries {
		switch code := problem.CodeText(e.Code); {
		case e.Why != "" && e.Corrects.File != "":
			fmt.Fprintf(stderr, "%s: %s overridden by %s: %s\n", code, e.Corrects.File, e.MessageFrom.File, e.Why)
		case e.Why != "": // of something other than the message
			fmt.Fprintf(stderr, "%s: overridden: %s\n", code, e.Why)
		}
	}
	fmt.Fprintf(stderr, "codes in all: %d\n", len(codes.Entries))
}
