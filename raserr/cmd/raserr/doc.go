// Raserr explains error codes of Windows' Remote Access Service (RAS), finds them by words, and
// writes notes about them into logs.
//
// Usage:
//
//	raserr [-json] CODE|WORD...
//	raserr -list [-json] [CATEGORY|HEADER]...
//	raserr -log [-all] [-count|-only] [-json] [-encoding NAME] [FILE...]
//	raserr -events [-since AGE] [-count|-only] [-json]
//	raserr -completion bash|zsh|fish|powershell
//	raserr help|version
//
// Examples:
//
//	raserr 691
//	raserr 0x800B0101 -2146762495 ERROR_PPP_TIMEOUT errppptimeout
//	raserr certificate expired
//	raserr credentials
//	raserr "Remote Access error 691 - The remote connection was denied"
//	tail -f vpn.log | raserr -log
//	raserr -log -count *.log
//
// In PowerShell, on the computer that dials or on the server:
//
//	raserr -events -since 7d
//	raserr -events -count -json | ConvertFrom-Json
//	rasdial Office | raserr -log
//	Get-WinEvent -FilterHashtable @{LogName='Application'; ProviderName='RasClient'} | Format-List * | raserr -log
//
// Exit status: 0 everything was found or read; 1 something was not found, or could not be read or
// written; 2 wrong usage.
//
// # Codes and words
//
// A code is a number (decimal, hexadecimal after 0x, or negative, as event logs show HRESULTs), its
// symbol, its constant in package raserr, or the symbol that winerror.h has for the same number.
//
// An argument may also be a line that contains a code: a line that rasdial printed, or one with a
// number that is a code of RAS, is in hexadecimal or follows a word such as "error". Without quotes,
// such a line may not begin with a code or have several.
//
// The name of a category or header lists its codes. The categories are usage, in-progress, device,
// phonebook, call, disconnect, credentials, authentication, certificate, encryption, ppp, tunnel,
// sharing, compliance, router, radius and system.
//
// Other words are searched for together, in the symbols, the messages, the remedies, the categories
// and, on Windows, its own messages: the text of a dialog finds its code. If no code has all words,
// the search finds codes whose number has a symbol with the words in winerror.h, or else the codes
// that have most of them. It lists the ten best, and explains a single one.
//
// # Logs
//
// With -log, raserr copies logs to standard output as UTF-8, and writes a note after each line with
// a code of RAS: an event of RasClient or RemoteAccess, a line that rasdial printed, a symbol, or
// the number of an error together with a word of RAS, such as VPN, PPP or dial. A line with "error
// 691" alone gets no note, since other programs have errors of that number; with -all it does. If a
// line has several codes, the note is about the most certain one, or else the first.
//
// FILE is text or exported events. Without FILE, and for "-", raserr reads standard input; "cat log |
// raserr" needs no -log. Events may be XML, JSON, CSV, Format-List or text, as wevtutil, PowerShell
// and the Event Viewer write them. An event of several lines has its note after the last. Several
// events on a line are written on lines of their own if they have notes. Only the first 256 KiB of a
// line and the first 64 KiB of an event of several lines are searched for codes.
//
// A log is UTF-8 or UTF-16, or a mixture of both, unless -encoding names a code page. A log that is
// not text is not copied to a terminal.
//
// # Flags
//
// Flags may be anywhere before "--", with one dash or two:
//
//   - -log: read logs, each FILE or standard input
//   - -events: read the events of RasClient and RemoteAccess on this computer
//   - -since AGE: only events that are not older than AGE: 7d, 12h, 90m
//   - -all: the number of any error is a code, also in lines without a word of RAS
//   - -count: instead of a copy, print how often each code occurs, the first and the last time, and
//     the users, connections and computers of the events
//   - -only: print only lines with a code, and their notes
//   - -encoding NAME: the code page of logs that are not UTF-8: cp850, cp1252, gbk, shift_jis, …
//   - -list: list the codes of a category or header, or all codes
//   - -json: print JSON, an object a line
//   - -color auto|always|never: auto means on a terminal, unless NO_COLOR is set
//   - -completion SHELL: print a script that completes arguments
//   - -version: print the version
//   - -h: print this text
//
// # JSON
//
// With -json, raserr prints an object for each code, with these fields:
//
//   - code, hex, signed: the number 691, the string "0x2B3" and, for an HRESULT, the negative number
//   - symbol, header: such as "ERROR_AUTHENTICATION_FAILURE", and the C header that defines it
//   - constant: such as "raserr.ErrAuthenticationFailure"
//   - message, remedy: what it means, and what to do
//   - category: such as "credentials", or "unknown"
//   - temporary: true if it often passes by itself
//   - timeout: true if an answer did not come in time
//   - permanent: true if only a person can help
//   - winerror_symbol: the symbol of another error with the same number
//   - system_message: on Windows, its own message if it is not the same
//
// A string that is not known is "". But signed, winerror_symbol, system_message and all fields below
// are left out if they are empty. A search prints all codes that have the words, not only ten.
//
// With -log and -events, there is an object for each line or event with a code, which also has:
//
//   - file, line: FILE, "-" or the name of the event log, and the number of its line
//   - text: the line or event, at most 4096 bytes of it
//   - time, computer, user, connection: of an event; a line may have a time
//
// With -count, there is an object for each code, which also has:
//
//   - count, first, last: how often the code was found, and the first and the last time
//   - users, connections, computers: arrays of objects with name and count
package main
