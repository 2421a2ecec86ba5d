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
	"io"
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

// Exit statuses.
const (
	exitDone    = 0
	exitFailure = 1
	exitUsage   = 2
	exitReports = 3 // reports were printed
)

func main() {
	if isVet(os.Args[1:]) {
		singlechecker.Main(rascheck.Analyzer)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// isVet reports whether go vet or go fix runs the program.
func isVet(args []string) bool {
	return slices.ContainsFunc(args, func(arg string) bool {
		return arg == "-V=full" || arg == "-flags" || strings.HasSuffix(arg, ".cfg")
	})
}

// command is one run on packages.
type command struct {
	ctx            context.Context
	stdout, stderr io.Writer

	fixes, diff, json, tests bool
	tags                     string
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	c := &command{ctx: ctx, stdout: stdout, stderr: stderr}
	flags := flag.NewFlagSet("rascheck", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() { usage(stderr, flags) }
	flags.BoolVar(&c.fixes, "fix", false, "fix what can be fixed, and report the rest")
	flags.BoolVar(&c.diff, "diff", false, "with -fix, print the changes and write nothing")
	flags.BoolVar(&c.json, "json", false, "print the reports as JSON")
	flags.BoolVar(&c.tests, "test", true, "check test files too")
	flags.StringVar(&c.tags, "tags", "", "build `tags`, separated by commas")
	rascheck.Analyzer.Flags.VisitAll(func(f *flag.Flag) { flags.Var(f.Value, f.Name, f.Usage) })
	switch err := flags.Parse(args); {
	case err == flag.ErrHelp:
		return exitDone
	case err != nil:
		return exitUsage
	case flags.NArg() == 0:
		flags.Usage()
		return exitUsage
	case flags.Arg(0) == "help":
		return help(flags.Arg(1), stdout, stderr)
	}
	return c.check(flags.Args())
}

func usage(w io.Writer, flags *flag.FlagSet) {
	summary, _, _ := strings.Cut(rascheck.Analyzer.Doc, "\n#")
	fmt.Fprintf(w, "Rascheck %s\nUsage: rascheck [flags] packages, or rascheck help rule\n\n", summary)
	flags.PrintDefaults()
}

// help prints what the documentation has on a rule.
func help(rule string, stdout, stderr io.Writer) int {
	_, text, found := strings.Cut(rascheck.Analyzer.Doc, "\n# Rule "+rule+"\n")
	if !found {
		fmt.Fprintf(stderr, "rascheck: unknown rule %q\n", rule)
		return exitUsage
	}
	text, _, _ = strings.Cut(text, "\n# ")
	fmt.Fprintf(stdout, "Rule %s\n%s\n", rule, text)
	return exitDone
}

func (c *command) check(patterns []string) int {
	loaded, err := packages.Load(c.config("", packages.LoadAllSyntax|packages.NeedModule), patterns...)
	if err != nil {
		return c.fail(err)
	}
	if packages.PrintErrors(loaded) > 0 {
		return exitFailure
	}
	c.warnOfUnseen(loaded)
	graph, err := checker.Analyze([]*analysis.Analyzer{rascheck.Analyzer}, loaded, nil)
	if err != nil {
		return c.fail(err)
	}
	for action := range graph.All() {
		if action.Err != nil {
			return c.fail(action.Err)
		}
	}
	switch {
	case c.fixes:
		return c.fix(graph.Roots)
	case c.json:
		if err := graph.PrintJSON(c.stdout); err != nil {
			return c.fail(err)
		}
		return exitDone
	}
	return c.print(graph.Roots)
}

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

func (c *command) config(dir string, mode packages.LoadMode) *packages.Config {
	config := &packages.Config{Mode: mode, Dir: dir, Tests: c.tests, Context: c.ctx}
	if c.tags != "" {
		config.BuildFlags = []string{"-tags=" + c.tags}
	}
	return config
}

func (c *command) fail(err error) int {
	fmt.Fprintln(c.stderr, "rascheck:", err)
	return exitFailure
}

// print prints the reports. Those on files that are part of several packages, such as one
// and its test, are printed once.
func (c *command) print(actions []*checker.Action) int {
	printed := make(map[string]bool)
	for _, action := range actions {
		for _, d := range action.Diagnostics {
			line := fmt.Sprintf("%s: %s\n", action.Package.Fset.Position(d.Pos), d.Message)
			if !printed[line] {
				printed[line] = true
				io.WriteString(c.stderr, line)
			}
		}
	}
	if len(printed) > 0 {
		return exitReports
	}
	return exitDone
}
