package main

import (
	"embed"
	"flag"
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// completions has a script for each shell. In it, @FLAGS@ is replaced by the names of flags,
// @GROUPS@ by those of categories and headers, and @WORDS@ by those and symbols.
//
//go:embed completion
var completions embed.FS

// writeCompletion prints the script that makes a shell complete the arguments.
func (c *command) writeCompletion(shell string) {
	script, _ := completions.ReadFile("completion/" + shell) // the flag takes no other shells
	words := groups()
	for code := range raserr.All() {
		words = append(words, code.Symbol())
	}
	c.out.WriteString(strings.NewReplacer(
		"@FLAGS@", strings.Join(flagNames(), " "),
		"@GROUPS@", strings.Join(groups(), " "),
		"@WORDS@", strings.Join(words, " "),
	).Replace(string(script)))
}

// flagNames returns all flags, sorted.
func flagNames() []string {
	names := []string{"-h"}
	var o options
	o.flagSet().VisitAll(func(f *flag.Flag) { names = append(names, "-"+f.Name) })
	slices.Sort(names)
	return names
}
