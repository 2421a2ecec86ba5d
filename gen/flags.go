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
	"unicode"
	"unicode/utf8"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/emit"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source/cheader"
)

const usage = `Gen makes a Go package of error codes from lists of them.

Usage:

	gen [-source FILE]... [-only REGEXP] [-words] [-o DIR] [-package NAME]
	    [-prefix TEXT] [-type TYPE] [-check] [-v]

It reads the lists, merges them, checks the result and writes two files into
DIR: zcodes.go, with a constant, a message and more for each code, and
CODES.md, which shows the same to people. Nothing is written unless all of it
is right.

Flags:

	-source FILE   read this list; may be repeated. Later lists fill in
	               what earlier ones leave empty. The format follows the
	               extension:
	                 .txt  article: a code alone on a line, message below
	                 .h    header: #define lines with messages in comments
	                 .tsv  table: tab-separated columns under a header line
	               article:FILE, header:FILE and table:FILE say it instead,
	               and article:- reads standard input. Without -source, the
	               lists of Windows RAS that are built into the command are
	               read.
	-only REGEXP   take for codes only the symbols of headers that match in
	               full; all others may be parts of values, and are not
	               looked at. A negative number is then the code of the
	               same 32 bits. -only '!REGEXP' says which symbols are no
	               codes. Both may be given, each once.
	-words         give a code without a message the words of its symbol as
	               one: "Buffer too small." for ERROR_BUFFER_TOO_SMALL
	-o DIR         write the package into DIR, which is made if need be.
	               The default is the current directory; without -source it
	               is raserr in the current directory, if there is one.
	-package NAME  name the package NAME (default: the last element of DIR)
	-prefix TEXT   begin Error texts with TEXT (default: the package's name
	               without a closing "err", and " error": "ras error" for
	               raserr)
	-type TYPE     use the Go type TYPE for codes, such as int32 for a list
	               with negative ones (default: uint32)
	-check         write nothing; print a diff, or which files are not
	               there, and exit with 1 if the files in DIR are not what
	               would be written
	-v             say what was read from where, how many macros of headers
	               were skipped, and what was overridden
	-h             print this text

What a table is about follows from its columns, not from its name. Lines that
begin with # are comments; codes are decimal, or hex behind 0x.

	code and any of symbol, message, short (a headline for Error texts),
	remedy (what to do, in sentences), keywords (further words that people
	search by), note, header, category, availability, winerror_symbol,
	evidence (where the facts come from, which is not in the output),
	timeout, temporary, permanent, permission, not_exist, exist,
	unsupported, system (the last eight yes or no), why: facts about codes.
	A row with a why replaces what lists before it say, or removes it by a
	"-"; no other row does. A yes under system means that the
	number is the operating system's own. A hand-written file next to the
	output must then say which error of that a number is, func
	systemError(Code) error, and which code it means, func canonical(Code)
	Code.
	word, go: how a word of the symbols, or a whole symbol, is written in
	Go names; "-" leaves it out
	category, description and, if there is any, action: the categories, with
	a sentence on what their codes have in common and one on what they call
	for. If one code has one, all must.
	header, part: under which heading of CODES.md the codes of a header
	stand, by category. If one header has a part, all must.
	subject, scope and, if there is any, hint: what the codes are of, in a
	few words what that comprises, and a sentence on how to find one, for
	the beginning of CODES.md; one row
	source, title and, if there are any, link: what to call a list, and its
	http or https address

A code of a header is a #define of an integer, which may be computed from
macros of that header and of those before it, with arguments or without;
MAKE_HRESULT, HRESULT_FROM_WIN32 and the like are known. The first paragraph of
its comment is the message. Zero is success and no code. Unless -only matches
them, neither are bases that others add to, their end marks (RASBASEEND) and
guards (RASERROR_H). What has no integer value is skipped if it does not look
like a code that was meant, which it does if it has an integer in it, if it is
made by a known macro with arguments, if another definition of it is a number,
or if it is the name of another macro and begins, up to the first underscore,
as most codes of the header do. A further symbol of a code is an alias, a
constant of its own; the code goes by the first symbol that has a message and
is not defined as another, or by the one of them that a table names.

Every code needs a symbol and a message. The constant of ERROR_PAPER_JAM, and
of WARNING_PAPER_JAM, is ErrPaperJam; other symbols keep all their words.

Problems of the lists are printed one a line, as "file:line: code: what is
wrong". A list may have 64 MiB, and all lists together 250000 codes, for which
the command takes about 2.5 GiB of memory.

Exit status: 0 done; 1 the lists, or with -check the files, are wrong, or the
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
	flags.BoolVar(&o.check, "check", false, "")
	flags.BoolVar(&o.verbose, "v", false, "")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		io.WriteString(stdout, usage)
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

// parseOnly reads the value of an -only flag: which symbols are codes or, behind an
// exclamation mark, which are none.
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
		return errors.New("given before, join the two by |")
	}
	return nil
}

// complete checks the options and fills in the defaults of those not given.
func (o *options) complete(rest []string, given map[string]bool) error {
	if len(rest) > 0 {
		return fmt.Errorf("unexpected argument %q, lists are given with -source", rest[0])
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
	if (o.headers.Only != nil || o.headers.Except != nil) && firstHeader(o.inputs) == "" {
		return errors.New("-only is about headers, and no list is one")
	}
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
	if strings.ContainsFunc(o.Prefix, unicode.IsControl) || !utf8.ValidString(o.Prefix) || o.Prefix != strings.TrimSpace(o.Prefix) || o.Prefix == "" {
		return fmt.Errorf("-prefix %q: must be text on one line, without space around it", o.Prefix)
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
	if token.IsIdentifier(o.Package) && o.Package != "_" && o.Package != "main" {
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
