// Rascheck finds Go code that misreads what Windows' RAS functions and rasdial return,
// and fixes most of it:
//
//	rascheck [flags] packages
//	rascheck help rule
//	go vet -vettool=$(which rascheck) packages
//	go fix -fixtool=$(which rascheck) packages
//
// Set GOOS=windows on other systems. The rules are in the documentation of package
// rascheck.
package main

import (
	"context"
	"flag"
	"fmt"
	"go/build"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"example.com/ras/raserr/rascheck"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/analysis/singlechecker"
	"golang.org/x/tools/go/packages"
)

// Exit statuses other than 0.
const (
	exitFailure = 1
	exitUsage   = 2
	exitReports = 3 // reports were printed
)

// command is one run on packages.
type command struct {
	ctx                      context.Context
	fixes, diff, json, tests bool
	tags                     string
}

func main() {
	if slices.ContainsFunc(os.Args[1:], isOfVet) {
		singlechecker.Main(rascheck.Analyzer)
	}
	var c command
	flag.BoolVar(&c.fixes, "fix", false, "fix what can be fixed, and report the rest")
	flag.BoolVar(&c.diff, "diff", false, "with -fix, print the changes and write nothing")
	flag.BoolVar(&c.json, "json", false, "print the reports as JSON")
	flag.BoolVar(&c.tests, "test", true, "check test files too")
	flag.StringVar(&c.tags, "tags", "", "build `tags`, separated by commas")
	rascheck.Analyzer.Flags.VisitAll(func(f *flag.Flag) { flag.Var(f.Value, f.Name, f.Usage) })
	flag.Usage = usage
	flag.Parse()
	c.ctx, _ = signal.NotifyContext(context.Background(), os.Interrupt)
	status, err := c.run(flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "rascheck:", err)
		status = max(status, exitFailure)
	}
	os.Exit(status)
}

// isOfVet reports whether it is go vet or go fix that passes an argument.
func isOfVet(arg string) bool {
	return arg == "-V=full" || arg == "-flags" || strings.HasSuffix(arg, ".cfg")
}

func usage() {
	summary, _, _ := strings.Cut(rascheck.Analyzer.Doc, "\n#")
	fmt.Fprintf(os.Stderr, "Rascheck %s\nUsage: rascheck [flags] packages, or rascheck help rule\n\n", summary)
	flag.PrintDefaults()
}

func (c *command) run(args []string) (status int, err error) {
	if len(args) == 0 {
		usage()
		return exitUsage, nil
	}
	if args[0] == "help" {
		return help(strings.Join(args[1:], " "))
	}
	loaded, err := packages.Load(c.config(packages.LoadAllSyntax|packages.NeedModule), args...)
	if err != nil {
		return 0, err
	}
	if packages.PrintErrors(loaded) > 0 {
		return exitFailure, nil
	}
	c.warnOfUnseen(loaded)
	graph, err := checker.Analyze([]*analysis.Analyzer{rascheck.Analyzer}, loaded, nil)
	if err != nil {
		return 0, err
	}
	for action := range graph.All() {
		if action.Err != nil {
			return 0, action.Err
		}
	}
	if c.json && !c.fixes {
		return 0, graph.PrintJSON(os.Stdout)
	}
	if c.fixes {
		if err := c.fix(graph.Roots); err != nil {
			return 0, err
		}
	}
	for _, action := range graph.Roots {
		for i := range action.Diagnostics {
			action.Diagnostics[i].Related = nil // why there is no fix
			status = exitReports
		}
	}
	return status, graph.PrintText(os.Stderr, -1)
}

// help prints what the documentation has on a rule.
func help(rule string) (status int, err error) {
	_, text, found := strings.Cut(rascheck.Analyzer.Doc, "\n# Rule "+rule+"\n")
	if !found {
		return exitUsage, fmt.Errorf("unknown rule %q", rule)
	}
	text, _, _ = strings.Cut(text, "\n# ")
	fmt.Printf("Rule %s\n%s\n", rule, text)
	return 0, nil
}

func (c *command) config(mode packages.LoadMode, flags ...string) *packages.Config {
	return &packages.Config{Mode: mode, Tests: c.tests, Context: c.ctx, BuildFlags: append(flags, "-tags="+c.tags)}
}

// warnOfUnseen says so if files that are only for Windows were not loaded.
func (c *command) warnOfUnseen(loaded []*packages.Package) {
	context := build.Default
	if context.GOOS == "windows" {
		return
	}
	context.GOOS = "windows"
	context.BuildTags = strings.Split(c.tags, ",")
	for _, pkg := range loaded {
		for _, file := range pkg.IgnoredFiles {
			dir, name := filepath.Split(file)
			if match, _ := context.MatchFile(dir, name); match && strings.HasSuffix(name, ".go") {
				fmt.Fprintf(os.Stderr, "rascheck: files only for Windows, such as %s, are not checked: "+
					"set GOOS=windows\n", name)
				return
			}
		}
	}
}
