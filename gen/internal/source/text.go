package source

import (
	"io"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxBytes is the size of the largest input that is read, 64 MiB. Reading of a
// larger one, or of one that never ends, stops there with a problem.
const MaxBytes = 64 << 20

// readText reads a whole input as UTF-8, less a byte order mark. Bytes that are
// no text are problems.
func readText(name string, r io.Reader, problems *Problems) (text string, ok bool) {
	var b strings.Builder
	n, err := io.Copy(&b, io.LimitReader(r, MaxBytes+1))
	if err != nil {
		problems.Add(Pos{File: name}, "", "cannot be read: %v", cause(err))
		return "", false
	}
	if n > MaxBytes {
		problems.Add(Pos{File: name}, "", "larger than %d MiB", MaxBytes>>20)
		return "", false
	}
	text = strings.TrimPrefix(b.String(), "\ufeff")
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		problems.Add(Pos{File: name}, "", "is UTF-16, save it as UTF-8")
		return "", false
	}
	checkText(name, text, problems)
	return text, true
}

// checkText reports each line that is not UTF-8 or has control characters other
// than tabs and line ends.
func checkText(name, text string, problems *Problems) {
	if isPlain(text) {
		return
	}
	for n, line := range lines(text) {
		if !utf8.ValidString(line) {
			problems.Add(Pos{name, n}, "", "invalid UTF-8")
		}
		if i := strings.IndexFunc(line, isControl); i >= 0 {
			r, _ := utf8.DecodeRuneInString(line[i:])
			problems.Add(Pos{name, n}, "", "control character %U", r)
		}
	}
}

// isPlain reports whether a text has nothing but ASCII without control
// characters, as most lists do, so that checkText can skip the closer look.
func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7f {
			return false
		}
	}
	return true
}

func isControl(r rune) bool { return unicode.IsControl(r) && r != '\t' }

// lines yields the lines of a text with their numbers, without their ends: LF,
// CRLF or CR.
func lines(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for n := 1; text != ""; n++ {
			var line string
			line, text = cutLine(text)
			if !yield(n, line) {
				return
			}
		}
	}
}

func cutLine(text string) (line, rest string) {
	end := strings.IndexByte(text, '\n')
	if end < 0 {
		end = len(text)
	}
	if cr := strings.IndexByte(text[:end], '\r'); cr >= 0 && cr < end-1 {
		return text[:cr], text[cr+1:]
	}
	return strings.TrimSuffix(text[:end], "\r"), text[min(end+1, len(text)):]
}

// clean returns a line without white space at its ends and with single spaces
// for all white space inside, no-break spaces included.
func clean(line string) string {
	if isClean(line) {
		return line
	}
	return strings.Join(strings.Fields(line), " ")
}

func isClean(line string) bool {
	last := byte(' ')
	for i := range len(line) {
		c := line[i]
		if c >= utf8.RuneSelf || c < ' ' || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return last != ' ' || line == ""
}
