package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

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
// not a flag, so package flag reads only what is between other arguments.
func parseFlags(args []string) (options, error) {
	o := options{color: "auto"}
	flags := o.flagSet()
	var last []string
	if i := slices.Index(args, "--"); i >= 0 {
		args, last = args[:i], args[i+1:]
	}
	for len(args) > 0 {
		if !isFlag(args[0]) {
			o.rest = append(o.rest, args[0])
			args = args[1:]
			continue
		}
		end := len(args)
		if i := slices.IndexFunc(args, isNegative); i >= 0 {
			end = i
		}
		if err := flags.Parse(args[:end]); errors.Is(err, flag.ErrHelp) {
			o.help = true
			return o, nil
		} else if err != nil {
			return o, explained(err, flags)
		}
		args = slices.Concat(flags.Args(), args[end:])
	}
	if len(o.rest) == 1 && len(last) == 0 { // words that people use as flags
		o.help = o.rest[0] == "help" || o.rest[0] == "/?"
		o.version = o.version || o.rest[0] == "version"
	}
	o.rest = append(o.rest, last...)
	return o, o.check()
}

// flagSet returns the flags, which set the options. The usage of a flag is what its value has to
// be.
func (o *options) flagSet() *flag.FlagSet {
	flags := flag.NewFlagSet("raserr", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&o.version, "version", false, "")
	flags.BoolVar(&o.log, "log", false, "")
	flags.BoolVar(&o.events, "events", false, "")
	flags.BoolVar(&o.list, "list", false, "")
	flags.BoolVar(&o.json, "json", false, "")
	flags.BoolVar(&o.count, "count", false, "")
	flags.BoolVar(&o.only, "only", false, "")
	flags.BoolVar(&o.all, "all", false, "")
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
			return !strings.HasPrefix(known, "-"+name) && (distance(known, "-"+name) > 1 || known == "-h")
		})
		return fmt.Errorf("unknown flag -%s%s", name, question(meant))
	}
	return err
}

// isFlag reports whether an argument is a flag: not a word, a number or a single dash.
func isFlag(arg string) bool { return len(arg) > 1 && arg[0] == '-' && !isNegative(arg) }

func isNegative(arg string) bool { return len(arg) > 1 && arg[0] == '-' && isDigit(arg[1]) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

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
