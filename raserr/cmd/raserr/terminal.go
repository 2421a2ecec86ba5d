package main

import (
	"bufio"
	"io"
	"os"

	xterm "golang.org/x/term"
)

// output is standard output, with or without colours. As any bufio.Writer it
// keeps the first error, and writes nothing behind it.
type output struct {
	*bufio.Writer
	colours bool
}

func newOutput(w io.Writer) *output {
	return &output{bufio.NewWriterSize(w, 64<<10), hasColours(w, os.Getenv)}
}

// hasColours reports whether colours may be written to w: to a terminal that shows
// them, and to nobody who does not want them (https://no-color.org).
func hasColours(w io.Writer, getenv func(string) string) bool {
	file, ok := w.(*os.File)
	return ok && getenv("NO_COLOR") == "" && getenv("TERM") != "dumb" &&
		xterm.IsTerminal(int(file.Fd())) && showsColours(file)
}

// colour is a way to show text, as the number that terminals have for it.
type colour string

const (
	bold colour = "1"
	dim  colour = "2"
	cyan colour = "36"
)

// paint returns a text in a colour, where there are colours.
func (o *output) paint(c colour, text string) string {
	if !o.colours || text == "" {
		return text
	}
	return "\x1b[" + string(c) + "m" + text + "\x1b[0m"
}
