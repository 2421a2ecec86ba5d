package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"go/token"
	"io"
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

//go:embed usage.txt
var usageText string

// usage returns what -h prints.
func usage() string {
	return strings.Replace(usageText, "TRAITS", strings.Join(source.TraitNames(), ", "), 1)
}

// options are what the command line asks for.
type options struct {
	emit.Options
	headers        cheader.Reader
	catalog        catalog.Options
	inputs         []input
	dir            string
	check, verbose bool
}

// parseFlags reads the command line. It returns flag.ErrHelp if that asks for help.
func parseFlags(args []string, stdin io.Reader) (o options, err error) {
	flags := flag.NewFlagSet("gen", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("source", "", func(value string) error {
		in, err := parseInput(value, stdin)
		o.inputs = append(o.inputs, in)
		return err
	})
	flags.StringVar(&o.dir, "o", ".", "")
	flags.StringVar(&o.Package, "package", "", "")
	flags.StringVar(&o.Prefix, "prefix", "", "")
	flags.StringVar(&o.Type, "type", "uint32", "")
	flags.Func("only", "", o.parseOnly)
	flags.BoolVar(&o.catalog.Words, "words", false, "")
	flags.Func("trim", "", func(prefix string) error {
		o.catalog.Trim = append(o.catalog.Trim, prefix)
		if prefix == "" {
			return errors.New("empty")
		}
		return nil
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
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("unexpected argument %q; lists are given with -source", flags.Arg(0))
	}
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	return o, o.complete(given)
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
func (o *options) complete(given map[string]bool) error {
	if o.dir == "" {
		return errors.New("-o needs a directory")
	}
	if len(o.inputs) == 0 {
		switch {
		case given["o"]:
		case isDir(defaultPackage):
			o.dir = defaultPackage
		default:
			return errors.New("-source and -o are missing: -source FILE reads a list, -o DIR alone writes the codes of Windows RAS")
		}
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
	isStdin := func(in input) bool { return in.name == "stdin" }
	if i := slices.IndexFunc(o.inputs, isStdin); slices.ContainsFunc(o.inputs[i+1:], isStdin) {
		return errors.New("standard input can be only one source")
	}
	if err := o.completePackage(given["package"]); err != nil {
		return err
	}
	if o.catalog.Type = o.Type; !slices.Contains(catalog.Types(), o.Type) {
		return fmt.Errorf("-type %q: must be one of %s", o.Type, strings.Join(catalog.Types(), ", "))
	}
	if !given["prefix"] {
		o.Prefix = strings.TrimSpace(strings.TrimSuffix(o.Package, "err") + " error")
	}
	if problem.Visible(o.Prefix) != o.Prefix || o.Prefix != strings.TrimSpace(o.Prefix) || o.Prefix == "" {
		return fmt.Errorf("-prefix %q: must be printable text on one line, without white space around it", o.Prefix)
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
