package source

import (
	"io"
	"iter"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/gen/internal/problem"
)

// maxBytes is the size of the largest input that is read, 64 MiB. Reading stops there.
const maxBytes = 64 << 20

// ReadText reads a whole input as UTF-8, less a byte order mark and with lines
// that end in LF. It adds what is not text to problems.
func ReadText(name string, r io.Reader, problems *problem.Problems) (text string, ok bool) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		problems.Unreadable(name, err)
		return "", false
	}
	if len(data) > maxBytes {
		problems.Add(problem.Pos{File: name}, "", "larger than %d MiB", maxBytes>>20)
		return "", false
	}
	text = strings.TrimPrefix(string(data), "\ufeff")
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		problems.Add(problem.Pos{File: name}, "", "is UTF-16, save it as UTF-8")
		return "", false
	}
	if strings.Contains(text, "\r") {
		text = lineEnds.Replace(text)
	}
	checkText(name, text, problems)
	return text, true
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// checkText reports lines that are not UTF-8 or have control characters.
func checkText(name, text string, problems *problem.Problems) {
	at := problem.Pos{File: name, Line: 1}
	invalid, control := 0, 0 // the last lines with one
	for i, r := range text {
		if r >= ' ' && r < 0x7f {
			continue // the usual case
		}
		if r == '\n' {
			at.Line++
		}
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\ufffd") && invalid != at.Line {
			problems.Add(at, "", "invalid UTF-8")
			invalid = at.Line
		}
		if isControl(r) && control != at.Line {
			problems.Add(at, "", "control character %U", r)
			control = at.Line
		}
	}
}

// isControl reports whether a rune is a control character other than white space, or one
// that nobody sees but that changes how the text around it is shown: a byte order mark
// inside the text, or a mark of writing direction.
func isControl(r rune) bool {
	if r < 0x7f {
		return r < ' ' && r != '\t' && r != '\f' && r != '\n'
	}
	return unicode.IsControl(r) || r == 0xfeff || unicode.Is(unicode.Bidi_Control, r)
}

// lines yields the lines of text with their numbers, without their ends.
func lines(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		n := 0
		for line := range strings.Lines(text) {
			if n++; !yield(n, strings.TrimSuffix(line, "\n")) {
				return
			}
		}
	}
}

// Clean returns a line without white space at its ends and with single spaces for all
// white space inside, including no-break spaces.
func Clean(line string) string {
	before := ' '
	for _, r := range line {
		if (r <= ' ' || r > '~') && unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return strings.Join(strings.Fields(line), " ")
		}
		before = r
	}
	return strings.TrimSuffix(line, " ")
}

// BaseName returns a path's last element, whichever system's path it is, so that the
// output does not depend on where the inputs are. Whatever is in the name, it is text on
// one line.
func BaseName(name string) string {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	return Clean(strings.Map(func(r rune) rune {
		if isControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(name, "\ufffd")))
}
