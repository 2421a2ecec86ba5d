package main

import (
	"cmp"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	"example.com/ras/raserr"
	"example.com/ras/raserr/cmd/raserr/internal/search"
	"example.com/ras/raserr/rastext"
)

// lookUp explains the codes among the arguments, 0 as well. Words next to codes say where they were
// met, and are reported only if they look like the name of a code; words alone are searched.
func (c *command) lookUp() {
	codes, words := c.read(c.rest)
	for i, code := range codes {
		c.show(code, i > 0)
		if !code.Known() && code != 0 {
			c.status = exitWrong
		}
	}
	if len(codes) == 0 && len(words) > 0 {
		c.search(words)
		return
	}
	for _, word := range words {
		if len(search.Find(word).Codes) == 0 && suggestion(word) != "" {
			c.problem("%s", nothingFound(word))
		}
	}
}

// read returns the codes that the arguments name, and the words of those that name none. It
// reports numbers that cannot be codes, and files.
func (c *command) read(args []string) (codes []raserr.Code, words []string) {
	if code, ok := printedLine(args); ok {
		return []raserr.Code{code}, nil
	}
	for _, whole := range splitLists(args) {
		arg := cmp.Or(trimmed(whole), whole)
		code, err := parse(arg)
		found := []raserr.Code{code}
		if err != nil {
			found = codesIn(arg)
		}
		switch {
		case len(found) > 0:
			codes = append(codes, found...)
		case isNumber(arg):
			c.problem("%s%s", strings.TrimPrefix(err.Error(), "raserr: "), question(numbersMeant(arg)))
		case isLog(whole):
			flags := "-log"
			if c.json {
				flags += " -json"
			}
			c.problem("%s is a file: to look for codes in it, run raserr %s %[1]s", typed(whole), flags)
		default:
			words = append(words, arg)
		}
	}
	return codes, words
}

// trimmed returns an argument without the signs that people put around a number:
// #809, +809, (809), "809?".
func trimmed(arg string) string {
	return strings.TrimRight(strings.TrimLeft(arg, " #+(["), " .,:;?!)]")
}

// codesIn returns the codes that a line names: as error 809 or in another form that tells a code
// from other numbers, as numbers that are known codes of RAS or in hex, or as any numbers if the
// line has nothing else to search for.
func codesIn(line string) []raserr.Code {
	if code, ok := rastext.Find(line); ok {
		return []raserr.Code{code}
	}
	var numbers, certain []raserr.Code
	before := ""
	for word := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune(" \t\r\n:=(", r) }) {
		number := trimmed(word)
		code, err := parse(number)
		if err == nil && isNumber(number) && !slices.Contains(numbers, code) {
			numbers = append(numbers, code)
			if code.Known() && code >= leastRAS || isHex(number) || namesError.MatchString(before) {
				certain = append(certain, code)
			}
		}
		before += " " + word
	}
	isWord := func(word string) bool { return !isNumber(word) }
	if len(certain) == 0 && !slices.ContainsFunc(search.Find(line).Words, isWord) {
		return numbers
	}
	return certain
}

// leastRAS is the first code of RAS. Lower numbers are often not codes.
const leastRAS = 600

// namesError matches words after which a number is an error, known or not, or 0.
var namesError = regexp.MustCompile(`(?i) (error|code|status|(code|failure|termination) is)$`)

// splitLists splits the arguments that are codes with commas or slashes between them.
func splitLists(args []string) []string {
	var split []string
	for _, arg := range args {
		parts := strings.FieldsFunc(arg, func(r rune) bool { return r == ',' || r == '/' })
		if len(parts) == 0 || slices.ContainsFunc(parts, func(part string) bool { return !isCode(part) }) {
			parts = []string{arg}
		}
		split = append(split, parts...)
	}
	return split
}

// printedLine returns the code of a line that was pasted without quotes, so that each of its words
// is an argument. Arguments that begin with a code, or that are several codes, are not a line.
func printedLine(args []string) (code raserr.Code, ok bool) {
	first := slices.IndexFunc(args, isCode)
	if first == 0 || first > 0 && slices.ContainsFunc(args[first+1:], isCode) {
		return 0, false
	}
	return rastext.Find(strings.Join(args, " "))
}

// isCode reports whether an argument is, or was meant as, a code by itself.
func isCode(arg string) bool {
	if _, err := parse(arg); err == nil || isNumber(arg) {
		return true
	}
	_, ok := rastext.Find(arg)
	return ok
}

// parse returns the code that an argument is. It may be a number with the suffix that
// C has for its type, 0x800702CEL, but in lower case that is refused, since l looks
// like 1. It may be what winerror.h calls the number, too.
func parse(arg string) (raserr.Code, error) {
	if number := strings.TrimRight(arg, "UL"); isNumber(number) {
		arg = number
	}
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

// isNumber reports whether an argument was meant as a number, right or wrong.
func isNumber(arg string) bool {
	digits := strings.TrimPrefix(arg, "-")
	return isHex(digits) || digits != "" && strings.Trim(digits, "0123456789") == ""
}

func isHex(number string) bool { return strings.HasPrefix(strings.ToLower(number), "0x") }

// isLog reports whether an argument names a file rather than a word: a file that is
// there, with a dot or a separator in its name, or with a name that finds no code.
func isLog(arg string) bool {
	info, err := os.Stat(arg)
	return err == nil && info.Mode().IsRegular() &&
		(strings.ContainsAny(arg, `./\`) || len(search.Find(arg).Codes) == 0)
}

// show prints all about a code, after an empty line if it is not the first.
func (c *command) show(code raserr.Code, more bool) {
	if c.json {
		c.out.writeJSON(objectOf(code))
		return
	}
	if more {
		fmt.Fprintln(c.out)
	}
	c.out.explain(code)
}
