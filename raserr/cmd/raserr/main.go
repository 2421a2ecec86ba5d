package main

import (
	"fmt"
	"io"
	"os"
)

// Exit statuses.
const (
	exitFound = 0
	exitWrong = 1 // something was not found, or could not be read or written
	exitUsage = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, columnsOf(os.Stdout)))
}

// run is the whole command. Lines of its output have at most the given number of columns, or any
// number for 0.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, columns int) int {
	o, err := parseFlags(args)
	c := &command{options: o, stderr: stderr, counts: counts{}}
	c.out = newOutput(stdout, columns, o.color)
	if err != nil {
		c.problem("%v", err)
		io.WriteString(stderr, "Run raserr -h for its usage.\n")
		return exitUsage
	}
	switch {
	case o.help:
		c.writeUsage()
	case o.version:
		fmt.Fprintln(c.out, version())
	case o.completion != "":
		c.writeCompletion(o.completion)
	case o.list:
		c.listCodes(o.rest)
	case o.events:
		c.readEvents()
	case o.log, len(o.rest) == 0 && isPiped(stdin):
		c.readLogs(stdin)
	case len(o.rest) == 0:
		io.WriteString(stderr, shortUsage())
		return exitUsage
	default:
		c.lookUp()
	}
	if o.count {
		c.writeCounts()
	}
	return c.end()
}

// command is what all parts of a run share.
type command struct {
	options
	out    *output
	stderr io.Writer
	status int
	found  bool // logs name a code
	counts counts
}

// problem reports what is wrong, after all that was printed before. The command goes on, but its
// exit status will be exitWrong.
func (c *command) problem(format string, args ...any) {
	c.hint(format, args...)
	c.status = exitWrong
}

// hint reports what a user may want to know, after all that was printed before.
func (c *command) hint(format string, args ...any) {
	c.out.Flush() // the output keeps an error, which end reports
	fmt.Fprintf(c.stderr, "raserr: %s\n", printable(fmt.Sprintf(format, args...)))
}

// end writes what is left to write, and returns the exit status. It does not report that nobody
// reads the output any more, which is all that can be wrong with a pipe.
func (c *command) end() int {
	if err := c.out.Flush(); err != nil {
		if info, ok := fileInfo(c.out.to); !ok || info.Mode()&os.ModeNamedPipe == 0 {
			c.problem("cannot write: %v", err)
		}
		return exitWrong
	}
	return c.status
}
