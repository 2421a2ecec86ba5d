package main

import (
	"bufio"
	"cmp"
	"io"
	"math"
	"os"
	"strings"

	xterm "golang.org/x/term"
)

// output is standard output. As any bufio.Writer it keeps the first error, and writes
// nothing after it.
type output struct {
	*bufio.Writer
	to      io.Writer
	columns int // that may be filled; 0 if lines may have any length
	colours bool
}

// newOutput returns an output with lines of at most columns, or of any length for 0. Colour is
// "auto", "always" or "never".
func newOutput(w io.Writer, columns int, colour string) *output {
	colours := hasColours(w) && colour != "never" || colour == "always"
	return &output{bufio.NewWriterSize(w, 64<<10), w, columns, colours}
}

// columnsOf returns how many columns of a terminal may be filled, 0 if a file is not a terminal.
// The last column stays free, since some terminals go to the next line as soon as it is filled.
func columnsOf(file *os.File) int {
	columns, _, _ := xterm.GetSize(int(file.Fd())) // 0 in an error
	return max(columns-1, 0)
}

// hasColours reports whether w is a terminal that shows colours, and its user has not turned them
// off (https://no-color.org).
func hasColours(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" &&
		xterm.IsTerminal(int(file.Fd())) && showsColours(file)
}

// The numbers that terminals have for ways to show text.
const (
	bold = "1"
	dim  = "2"
	cyan = "36"
)

// paint returns a string with the escape sequences that show it so, if the output has colours.
func (o *output) paint(how, text string) string {
	if !o.colours {
		return text
	}
	return "\x1b[" + how + "m" + text + "\x1b[0m"
}

// isTerminal reports whether the output is a terminal, even one of unknown size.
func (o *output) isTerminal() bool {
	file, ok := o.to.(*os.File)
	return o.columns > 0 || ok && xterm.IsTerminal(int(file.Fd()))
}

// isNarrow reports whether there is no room for two columns of text.
func (o *output) isNarrow() bool { return 0 < o.columns && o.columns < 60 }

// wrap returns the lines of a paragraph after an indent, which is in columns. However narrow the
// terminal is, they may have 20 columns.
func (o *output) wrap(text string, indent int) []string {
	return wrap(text, max(cmp.Or(o.columns, math.MaxInt)-indent, 20))
}

// paragraph writes a paragraph after its beginning, which fills the columns of the indent. They
// stay free in all further lines. It writes nothing if the paragraph is empty.
func (o *output) paragraph(begin string, indent int, text string) {
	for _, line := range o.wrap(text, indent) {
		o.WriteString(begin + line + "\n")
		begin = strings.Repeat(" ", indent)
	}
}
