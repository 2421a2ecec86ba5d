package main

import (
	"embed"
	"flag"
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// shells are those that completion is for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

// completions has a script a shell, with @FLAGS@ and @WORDS@ where the names of flags, and
// of symbols and categories, go.
//
//go:embed completion
var completions embed.FS

// writeCompletion prints the script that makes a shell complete the arguments.
func (c *command) writeCompletion(shell string) {
	script, err := completions.ReadFile("completion/" + shell)
	if err != nil {
		panic(err) // the flag takes no other shells
	}
	c.out.WriteString(strings.NewReplacer("@FLAGS@", strings.Join(flagNames(), " "), "@WORDS@", strings.Join(symbols(), " ")).
		Replace(string(script)))
}

// flagNames returns all flags, sorted.
func flagNames() []string {
	names := []string{"-h"}
	var o options
	o.flagSet().VisitAll(func(f *flag.Flag) { names = append(names, "-"+f.Name) })
	slices.Sort(names)
	return names
}

// symbols returns the names of categories and the symbols of codes.
func symbols() []string {
	var words []string
	for category := range raserr.Categories() {
		words = append(words, category.String())
	}
	for code := range raserr.All() {
		words = append(words, code.Symbol())
	}
	return words
}
