package main

import (
	"errors"
	"flag"
	"fmt"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/emit"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
	"example.com/ras/gen/internal/source/cheader"
)

const usage = `Gen makes a Go package of error codes from lists of them.

Usage:

	gen [-source FILE]... [-o DIR] [-package NAME] [-prefix TEXT] [-type TYPE]
	    [-words] [-trim PREFIX]... [-only REGEXP] [-D NAME[=VALUE]]... [-U NAME]...
	    [-check] [-v]

It reads the lists, merges them, checks the result and writes two files into
DIR: zcodes.go, with a constant, a message and more for each code, and
CODES.md, which shows the same to people. If anything is wrong, it writes
nothing.

Flags:

	-source FILE   read this list; may be repeated. Later lists fill in
	               what earlier ones leave empty. The format follows the
	               extension:
	                 .txt  article: a code alone on a line, message below
	                 .h    header: #define lines and enums, with messages
	                       in comments
	                 .tsv  table: columns separated by tabs; the first line
	                       names them
	                 .csv  the same as comma-separated values
	               A format before the name has the same effect:
	               article:FILE, header:FILE, table:FILE, csv:FILE.
	               article:- reads standard input. Without -source, the
	               lists of Windows RAS are read, which are built in.
	-o DIR         write the package into DIR, which is made if need be.
	               The default is the current directory; without -source it
	               is raserr in the current directory, if there is one.
	-package NAME  name the package NAME (default: the last element of DIR)
	-prefix TEXT   begin Error texts with TEXT (default: the package's name
	               without "err" at its end, and " error": "ras error" for
	               raserr)
	-type TYPE     make codes of this integer type of Go (default: uint32).
	               int32 and others with a sign allow negative codes.
	-words         if a code lacks a message or a symbol, make one of the
	               other's words: "Buffer too small." for
	               ERROR_BUFFER_TOO_SMALL, NOT_FOUND for "Not Found"
	-trim PREFIX   leave PREFIX out of Go names at the start of symbols; may
	               be repeated. ERROR_ and WARNING_ are always left out.
	-only REGEXP   of the symbols in headers, only those are codes that match
	               in full; -only '!REGEXP' names those that are not. Each of
	               the two may be given once.
	-D NAME[=VALUE]  for headers, define the macro NAME as VALUE or 1; may be
	               repeated
	-U NAME        for headers, the macro NAME is not defined; may be repeated
	-check         write nothing; print a diff, or which files are missing,
	               and exit with 1 if the files in DIR are not what would be
	               written
	-v             print what was read from where, how many names of headers
	               were skipped, and what was overridden
	-h             print this text

The columns of a table say what it is about. In .tsv, lines that begin with #
are comments. Codes are decimal, or hex after 0x.

	code and any of symbol, message, short (a headline for Error texts),
	remedy (what to do, in sentences), keywords (further words that people
	search by), note, header, category, availability, winerror_symbol,
	evidence (where the facts come from, which is not in the output), why,
	and, each yes or no,
	TRAITS:
	facts about codes.
	Names in any case will do, and value or number for code, name for
	symbol, description or text for message. A row without a code has that
	of its symbol in an earlier list. A row with a why overrides what
	earlier lists say, or removes it by a "-"; no other row does. A yes in
	system means that the number is the operating system's own. A file
	written by hand in the package then has func systemError(Code) error,
	which returns the operating system's error, and func canonical(Code)
	Code, which returns the code that a number represents.
	word, go: how a word of the symbols, or a whole symbol, is written in
	Go names; "-" leaves it out. A word that ends in "_" is left out at the
	start of symbols only.
	category, description and, if there is any, action: the categories, with
	a sentence on what their codes have in common and one on what they call
	for. If one code has a category, all must.
	header, part: the heading of CODES.md for the codes of a header. If one
	header has a part, all must.
	subject, scope and, if there is any, hint: what the codes are of, in a
	few words what that comprises, and a sentence on how to find one, for
	the beginning of CODES.md; one row
	source, title and, if there are any, link: what to call a list, and its
	http or https address

In a header, codes are #defines of integers and members of enums. Values may
be computed, also from macros of headers before it. Names that mean success,
bases that others add to (RASBASE), their end marks (RASBASEEND) and include
guards are not codes. The first paragraph of a comment is the message. A
symbol that is defined as another one is an alias of it. Where gen is not sure
what is meant, it says so, and names the flag or the table row that decides.

Every code needs a symbol and a message. ERROR_PAPER_JAM and WARNING_PAPER_JAM
make the constant ErrPaperJam.

Problems of the lists are printed one a line, as "file:line: code: what is
wrong".

Exit status: 0 done; 1 the lists or, with -check, the files are wrong, or the
files cannot be written; 2 wrong usage.
`

// options are what the command line asks for.
type options struct {
	emit.Options
	headers        cheader.Reader
	catalog        catalog.Options
	inputs         []input
	dir            string
	check, verbose bool
}

// parseFlags reads the command line. If nothing is left to do, done is true and
// status is the exit status.
func parseFlags(args []string, stdout, stderr io.Writer) (o options, status int, done bool) {
	flags := flag.NewFlagSet("gen", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("source", "", func(value string) error {
		in, err := parseInput(value)
		o.inputs = append(o.inputs, in)
		return err
	})
	flags.StringVar(&o.dir, "o", "", "")
	flags.StringVar(&o.Package, "package", "", "")
	flags.StringVar(&o.Prefix, "prefix", "", "")
	flags.StringVar(&o.Type, "type", "uint32", "")
	flags.Func("only", "", o.parseOnly)
	flags.BoolVar(&o.catalog.Words, "words", false, "")
	flags.Func("trim", "", func(prefix string) error {
		o.catalog.Trim = append(o.catalog.Trim, prefix)
		return nonEmpty(prefix)
	})
	flags.Func("D", "", func(value string) error {
		name, text, hasValue := strings.Cut(value, "=")
		if !hasValue {
			text = "1"
		}
		o.headers.Define(name, text)
		return checkMacro(name)
	})
	flags.Func("U", "", func(name string) error {
		o.headers.Undefine(name)
		return checkMacro(name)
	})
	flags.BoolVar(&o.check, "check", false, "")
	flags.BoolVar(&o.verbose, "v", false, "")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		io.WriteString(stdout, strings.Replace(usage, "TRAITS", strings.Join(source.TraitNames(), ", "), 1))
		return o, exitDone, true
	}
	if err == nil {
		given := map[string]bool{}
		flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
		err = o.complete(flags.Args(), given)
	}
	if err != nil {
		fmt.Fprintf(stderr, "gen: %s\nRun gen -h for its usage.\n", problem.Visible(err.Error()))
		return o, exitUsage, true
	}
	return o, exitDone, false
}

func nonEmpty(value string) error {
	if value == "" {
		return errors.New("empty")
	}
	return nil
}

// macroPattern is a name of C.
var macroPattern = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)

func checkMacro(name string) error {
	if !macroPattern.MatchString(name) {
		return errors.New("not the name of a macro")
	}
	return nil
}

// parseOnly reads the value of an -only flag: which symbols are codes or, after an
// exclamation mark, which are not.
func (o *options) parseOnly(value string) error {
	text, except := strings.CutPrefix(value, "!")
	if _, err := regexp.Compile(text); err != nil {
		return err
	}
	pattern := regexp.MustCompile(`^(?:` + text + `)$`)
	switch {
	case text == "":
		return errors.New("no regular expression")
	case except && o.headers.Except == nil:
		o.headers.Except = pattern
	case !except && o.headers.Only == nil:
		o.headers.Only = pattern
	default:
		return errors.New("already set; combine with |")
	}
	return nil
}

// complete checks the options and fills in the defaults of those not given.
func (o *options) complete(rest []string, given map[string]bool) error {
	if len(rest) > 0 {
		return fmt.Errorf("unexpected argument %q; lists are given with -source", rest[0])
	}
	if given["o"] && o.dir == "" {
		return errors.New("-o needs a directory")
	}
	if !given["o"] {
		o.dir = defaultDir(len(o.inputs) > 0)
	}
	if len(o.inputs) == 0 {
		o.inputs = defaultInputs()
	}
	if firstHeader(o.inputs) == "" {
		for _, name := range []string{"only", "D", "U"} {
			if given[name] {
				return fmt.Errorf("-%s needs a header among the sources", name)
			}
		}
	}
	o.headers.Signed = strings.HasPrefix(o.Type, "int")
	if err := checkStdin(o.inputs); err != nil {
		return err
	}
	if err := o.completePackage(given["package"]); err != nil {
		return err
	}
	if o.catalog.Type = o.Type; !slices.Contains(catalog.Types(), o.Type) {
		return fmt.Errorf("-type %q: must be one of %s", o.Type, strings.Join(catalog.Types(), ", "))
	}
	if !given["prefix"] {
		o.Prefix = defaultPrefix(o.Package)
	}
	if problem.Visible(o.Prefix) != o.Prefix || o.Prefix != strings.TrimSpace(o.Prefix) || o.Prefix == "" {
		return fmt.Errorf("-prefix %q: must be printable text on one line, without white space around it", o.Prefix)
	}
	return nil
}

// defaultDir is the current directory, or for the embedded lists the directory
// of their package below it, if it is there.
func defaultDir(sources bool) string {
	if info, err := os.Stat(defaultPackage); !sources && err == nil && info.IsDir() {
		return defaultPackage
	}
	return "."
}

func checkStdin(inputs []input) error {
	n := 0
	for _, in := range inputs {
		if in.name == "stdin" {
			n++
		}
	}
	if n > 1 {
		return errors.New("standard input can be only one source")
	}
	return nil
}

func (o *options) completePackage(given bool) error {
	if !given {
		dir, err := filepath.Abs(o.dir)
		if err != nil {
			return err
		}
		o.Package = filepath.Base(dir)
	}
	if token.IsIdentifier(o.Package) && o.Package != "_" && o.Package != "main" && o.Package != "documentation" {
		return nil
	}
	if given {
		return fmt.Errorf("-package %q: not the name of a package that can be imported", o.Package)
	}
	return fmt.Errorf("%q, the last element of the directory, is not the name of a package that can be imported; use -package", o.Package)
}

func defaultPrefix(pkg string) string {
	return strings.TrimSpace(strings.TrimSuffix(pkg, "err") + " error")
}
