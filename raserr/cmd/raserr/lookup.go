package main

import (
	"cmp"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"

	"example.com/ras/raserr"
	"example.com/ras/raserr/cmd/raserr/internal/search"
	"example.com/ras/raserr/rastext"
)

// lookUp explains the codes among the arguments, or searches for words if there are only words.
// Words next to codes are reported if they look like the name of a code.
func (c *command) lookUp() {
	codes, words := c.read(c.rest)
	for i, code := range codes {
		if i > 0 && !c.json {
			fmt.Fprintln(c.out)
		}
		c.show(code)
		if !code.Known() && code != 0 {
			c.status = exitWrong
		}
	}
	if len(codes) == 0 && len(words) > 0 {
		c.search(words)
		return
	}
	for _, word := range words {
		if !search.Find(word).All && suggestion(word) != "" {
			c.problem("%s", nothingFound(word))
		}
	}
}

// read returns the codes that the arguments name, and the arguments that name none. It reports
// numbers that cannot be codes, and files.
func (c *command) read(args []string) (codes []raserr.Code, words []string) {
	if code, ok := printedLine(args); ok {
		return []raserr.Code{code}, nil
	}
	for _, arg := range args {
		found, err := codesIn(arg)
		switch {
		case len(found) > 0:
			codes = append(codes, found...)
		case err != nil:
			c.problem("%s", strings.TrimPrefix(err.Error(), "raserr: "))
		case isLog(arg):
			flags := "-log"
			if c.json {
				flags += " -json"
			}
			c.problem("%s is a file: to look for codes in it, run raserr %s %[1]s", typed(arg), flags)
		default:
			words = append(words, cmp.Or(trimmed(arg), arg))
		}
	}
	return codes, words
}

// trimmed returns an argument without the signs that people put around a number: #809, (809), 809?
func trimmed(arg string) string {
	return strings.TrimRight(strings.TrimLeft(arg, " #+(["), " .,:;?!)]")
}

// codesIn returns the codes in an argument: the one that it is or that rastext finds in it, or else
// each number that is a known code of RAS, is in hex or follows a word for error. In an argument
// without other words to search for, such as 691,718, each number is a code. The error is about a
// number that cannot be a code. Codes below 600 are not of RAS, and often something else.
func codesIn(arg string) ([]raserr.Code, error) {
	name := trimmed(arg)
	code, err := parse(name)
	if err == nil {
		return []raserr.Code{code}, nil
	}
	if isNumber(name) {
		return nil, err
	}
	if code, ok := rastext.Find(name); ok {
		return []raserr.Code{code}, nil
	}
	var numbers, certain []raserr.Code
	before := ""
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return strings.ContainsRune(" \t\r\n:=(,/", r) }) {
		number := trimmed(word)
		code, err := parse(number)
		if err == nil && isNumber(number) && !slices.Contains(numbers, code) {
			numbers = append(numbers, code)
			if code.Known() && code >= 600 || strings.ContainsAny(number, "xX") || namesError().MatchString(before) {
				certain = append(certain, code)
			}
		}
		before += " " + word
	}
	isWord := func(word string) bool { return !isNumber(word) }
	if len(certain) == 0 && !slices.ContainsFunc(search.Find(name).Words, isWord) {
		return numbers, nil
	}
	return certain, nil
}

// namesError matches the end of words after which any number is an error.
var namesError = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i) (error|code|status|(code|failure|termination) is)$`)
})

// printedLine returns the code of a line that was pasted without quotes, so that each of its words
// is an argument. If the first argument is a code, or several are, they are not a line.
func printedLine(args []string) (code raserr.Code, ok bool) {
	first := slices.IndexFunc(args, isCode)
	if first == 0 || first > 0 && slices.ContainsFunc(args[first+1:], isCode) {
		return 0, false
	}
	return rastext.Find(strings.Join(args, " "))
}

// isCode reports whether an argument is a code, or was meant as one.
func isCode(arg string) bool {
	if _, err := parse(arg); err == nil || isNumber(arg) {
		return true
	}
	_, ok := rastext.Find(arg)
	return ok
}

// parse returns the code that an argument is. In addition to what raserr.Parse reads, it reads the
// symbol that winerror.h has for the number.
func parse(arg string) (raserr.Code, error) {
	code, err := raserr.Parse(arg)
	if err == nil {
		return code, nil
	}
	for other := range raserr.All() {
		if symbol := other.WinerrorSymbol(); symbol != "" && strings.EqualFold(arg, symbol) {
			return other, nil
		}
	}
	return 0, err
}

// isNumber reports whether an argument was meant as a number, even if it is not valid.
func isNumber(arg string) bool { return numberLike().MatchString(arg) }

var numberLike = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^-?(0[xX].*|\d+)$`) })

// isLog reports whether an argument means a file: the file exists, and its name has a dot or a
// separator, or finds no code.
func isLog(arg string) bool {
	info, err := os.Stat(arg)
	return err == nil && info.Mode().IsRegular() &&
		(strings.ContainsAny(arg, `./\`) || len(search.Find(arg).Codes) == 0)
}
