package main

import (
	"fmt"
	"strings"
)

const shortUsage = `Usage:

	raserr [-json] CODE|WORD...
	raserr -log [-json] [FILE...]

Run raserr -h for more, and examples.
`

const usage = `Raserr explains error codes of Windows' Remote Access Service (RAS).

Usage:

	raserr [-json] CODE|WORD...
	raserr -log [-json] [FILE...]

Examples:

	raserr 691
	raserr 0x800B0101 -2146762495 ERROR_PPP_TIMEOUT errppptimeout
	raserr certificate expired
	raserr "Remote Access error 691 - The remote connection was denied"
	wevtutil qe Application /f:xml | raserr -log
	tail -f vpn.log | raserr -log
	raserr -log -json vpn.log

Looking up:

	A code is a number, in decimal, in hex behind 0x, or negative as event
	logs have HRESULTs; its symbol; a constant of package raserr; or the
	symbol of something else that has the same number in winerror.h. Each
	is explained: what it means, what to do, whether another try helps, and
	what else Windows means by the number.

	An argument that is no code may be a line that names one, as rasdial
	prints it. All arguments together may be such a line, too, if at most
	one of them is a code, and not the first: raserr exit status 691.

	All other words are searched together, and what they find is shown
	behind the codes: raserr 691 certificate explains 691, then lists what
	has "certificate". A code must have all words, in its symbol, constant
	or message. A word stands for all that begin with it, for itself
	without an ending such as -ed, and for a few that mean the same: wrong
	for invalid. Last come codes for whose numbers winerror.h has a symbol
	with the words. The ten best are listed; if there is one only, it is
	explained.

Logs:

	-log copies logs to standard output, as UTF-8, and writes a note of one
	line below each line that names a code. If a line names several, there
	is one note, about the most certain of them, or else the first. FILE is
	text, events in XML as wevtutil prints them, or JSON lines, in UTF-8 or
	UTF-16. Standard input is read if there is no FILE, and for "-".

	An event in XML may have several lines; the note is below its last. Of
	several events on one line, each has its note, and ends the line if it
	has one. Of a line longer than 256 KiB, only the first 256 KiB are
	looked at; of an event over several lines, the first 64 KiB.

Flags, with one dash or two, anywhere before "--":

	-log   copy logs
	-json  print each code as a JSON object on a line, with these fields:
	         code             the number
	         hex              the number, such as "0x2B3"
	         signed           the negative number, of HRESULTs only
	         symbol           such as "ERROR_AUTHENTICATION_FAILURE"
	         header           the C header that defines the symbol
	         constant         such as "raserr.ErrAuthenticationFailure"
	         message          what it means
	         category         such as "credentials", or "unknown"
	         temporary        true if it often passes by itself
	         timeout          true if an answer did not come in time
	         permanent        true if only a person can help
	         action           what to do
	         winerror_symbol  of something else with the same number
	         system_message   on Windows, its own text if it is not message
	       A text that is not known is "". But signed, winerror_symbol and
	       system_message are left out where there is nothing to say. A
	       search prints all that it finds, not only the ten best. With
	       -log nothing is copied, and there are also:
	         file             the FILE, or "-"
	         line             number of the line, or of an event's first
	         text             the line or event, at most 4096 bytes of it
	-h     print this text

On a terminal the output has colours, unless NO_COLOR is set.

Exit status: 0 all was found, or copied; 1 something was not found, or could
not be read or written; 2 wrong usage.
`

// options are what the command line asks for.
type options struct {
	help, log, json bool
	rest            []string // all that is no flag
}

// parseFlags reads the command line. It does without package flag, which takes
// negative numbers for flags and knows none behind other arguments.
func parseFlags(args []string) (o options, err error) {
	for i, arg := range args {
		switch name := strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-"); {
		case arg == "--":
			o.rest = append(o.rest, args[i+1:]...)
			return o, nil
		case name == arg, name == "", isDigit(name[0]):
			o.rest = append(o.rest, arg)
		case name == "log":
			o.log = true
		case name == "json":
			o.json = true
		case name == "h", name == "help":
			o.help = true
			return o, nil
		default:
			return o, fmt.Errorf("unknown flag %s", quoted(arg))
		}
	}
	return o, nil
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
