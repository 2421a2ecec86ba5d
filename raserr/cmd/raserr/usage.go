package main

import (
	_ "embed"
	"strings"
)

// usage has a paragraph a line. What follows two spaces inside a line describes what is
// before them.
//
//go:embed usage.txt
var usage string

// shortUsage returns the forms that the command line may have.
func shortUsage() string {
	_, forms, _ := strings.Cut(usage, "\n\n")
	forms, _, _ = strings.Cut(forms, "Examples:")
	return forms + "Run raserr -h for more, and examples.\n"
}

// writeUsage prints the usage in lines that fit the terminal, or 80 columns.
func (c *command) writeUsage() {
	if c.out.columns == 0 {
		c.out.columns = 79
	}
	for line := range strings.Lines(usage) {
		text := strings.TrimLeft(line, " ")
		indent := line[:len(line)-len(text)]
		term, description, ok := strings.Cut(text, "  ")
		switch {
		case text == "\n":
			c.out.WriteString(text)
		case ok:
			c.describe(indent+term, description)
		default:
			c.out.paragraph(indent, len(indent), text)
		}
	}
}

// describe writes a term and its description in a column of its own. A long term has a
// line of its own, as all have on a narrow terminal.
func (c *command) describe(term, description string) {
	const wide, narrow = 24, 8 // "-completion SHELL" and most fields have room in the first
	column := wide
	if c.out.isNarrow() {
		column = narrow
	}
	if c.out.isNarrow() || len(term)+2 > column {
		c.out.paragraph("    ", narrow, term)
		term = ""
	}
	c.out.paragraph(term+strings.Repeat(" ", column-len(term)), column, description)
}
