// Raserr explains error codes of Windows' Remote Access Service: those that are
// its arguments, those that words find, and those that a log names. See usage.
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
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole command. It looks up its arguments, or copies logs with notes.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseFlags(args)
	if err != nil {
		fmt.Fprintf(stderr, "raserr: %v\nRun raserr -h for its usage.\n", err)
		return exitUsage
	}
	if !o.help && !o.log && len(o.rest) == 0 {
		io.WriteString(stderr, shortUsage)
		return exitUsage
	}
	c := &command{options: o, out: newOutput(stdout), stderr: stderr}
	switch {
	case o.help:
		c.out.WriteString(usage)
	case o.log:
		c.copyLogs(stdin)
	default:
		c.lookUp()
	}
	return c.end()
}

// command is what all parts of a run share.
type command struct {
	options
	out    *output
	stderr io.Writer
	status int
}

// problem reports what is wrong, behind all that was printed before. The command
// goes on, but its exit status tells.
func (c *command) problem(format string, args ...any) {
	c.out.Flush() // an error stays, and end tells it
	fmt.Fprintf(c.stderr, "raserr: "+format+"\n", args...)
	c.status = exitWrong
}

// end writes what is left to write, and returns the exit status. That nobody reads
// the output any more is no problem to report.
func (c *command) end() int {
	if err := c.out.Flush(); err != nil {
		c.status = exitWrong
		if !isClosed(err) {
			fmt.Fprintf(c.stderr, "raserr: cannot write: %v\n", err)
		}
	}
	return c.status
}
