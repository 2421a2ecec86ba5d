package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/encoding"
)

// options are what the command line asks for.
type options struct {
	help, version     bool
	log, events, list bool
	json, count, only bool
	all               bool
	color             string
	completion        string
	encoding          encoding.Encoding
	since             time.Duration
	rest              []string // all that is not a flag
}

// parseFlags reads the command line. Flags may be anywhere before "--", and a negative number is
// not a flag.
func parseFlags(args []string) (options, error) {
	o := options{color: "auto"}
	flags := o.flagSet()
	var last []string
	if i := slices.Index(args, "--"); i >= 0 {
		args, last = args[:i], args[i+1:]
	}
	var marked []string
	for _, arg := range args {
		if len(arg) > 1 && arg[0] == '-' && isDigit(arg[1]) {
			marked = append(marked, "--") // at which package flag stops
		}
		marked = append(marked, arg)
	}
	for len(marked) > 0 {
		if err := flags.Parse(marked); errors.Is(err, flag.ErrHelp) {
			o.help = true
			return o, nil
		} else if err != nil {
			return o, explained(err, flags)
		}
		marked = flags.Args()
		if len(marked) > 0 {
			o.rest, marked = append(o.rest, marked[0]), marked[1:]
		}
	}
	if len(o.rest) == 1 && len(last) == 0 { // words that people use as flags
		o.help = o.rest[0] == "help" || o.rest[0] == "/?"
		o.version = o.version || o.rest[0] == "version"
	}
	o.rest = append(o.rest, last...)
	return o, o.check()
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// flagSet returns the flags, which set the options. The usage of a flag is what its value has to
// be.
func (o *options) flagSet() *flag.FlagSet {
	flags := flag.NewFlagSet("raserr", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	for name, option := range map[string]*bool{
		"version": &o.version, "log": &o.log, "events": &o.events, "list": &o.list,
		"json": &o.json, "count": &o.count, "only": &o.only, "all": &o.all,
	} {
		flags.BoolVar(option, name, false, "")
	}
	oneOfVar(flags, &o.color, "color", "auto", "always", "never")
	oneOfVar(flags, &o.completion, "completion", "bash", "zsh", "fish", "powershell")
	flags.Func("encoding", "a code page such as cp1252", func(name string) (err error) {
		o.encoding, err = encodingNamed(name)
		return err
	})
	flags.Func("since", "a time such as 7d", func(age string) (err error) {
		o.since, err = parseSince(age)
		return err
	})
	return flags
}

// oneOfVar adds a flag that sets an option to one of several words.
func oneOfVar(flags *flag.FlagSet, option *string, name string, words ...string) {
	usage := "one of " + strings.Join(words, ", ")
	flags.Func(name, usage, func(word string) error {
		if !slices.Contains(words, word) {
			return errors.New("want " + usage)
		}
		*option = word
		return nil
	})
}

// explained returns an error of package flag with what a user may have meant.
func explained(err error, flags *flag.FlagSet) error {
	if name, ok := strings.CutPrefix(err.Error(), "flag needs an argument: -"); ok {
		return fmt.Errorf("-%s needs an argument: %s", name, flags.Lookup(name).Usage)
	}
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -"); ok {
		meant := slices.DeleteFunc(flagNames(), func(known string) bool {
			return !strings.HasPrefix(known, "-"+name) && (levenshtein.ComputeDistance(known, "-"+name) > 1 || known == "-h")
		})
		return fmt.Errorf("unknown flag -%s%s", name, question(meant))
	}
	return err
}

// check returns an error for flags that do not go together.
func (o *options) check() error {
	reads := o.log || o.events
	switch {
	case o.log && o.events, o.list && reads:
		return errors.New("-log, -events and -list exclude one another")
	case o.count && o.only:
		return errors.New("-count and -only exclude each other")
	case (o.count || o.only) && !reads:
		return errors.New("-count and -only need -log or -events")
	case (o.encoding != nil || o.all) && !o.log:
		return errors.New("-encoding and -all need -log")
	case o.since > 0 && !o.events:
		return errors.New("-since needs -events")
	case o.events && len(o.rest) > 0:
		return errors.New("-events reads this computer's logs and takes no arguments; use -log for files")
	}
	return nil
}
