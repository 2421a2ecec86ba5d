package main

import (
	"bufio"
	"bytes"
	"io"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// decoder reads a log as UTF-8. It decides for each line how the line is encoded, since
// programs append to logs of others: Windows PowerShell writes UTF-16, and cmd's >> adds
// lines in a code page. A byte order mark decides, and is left out. Without one, NUL bytes
// decide, which ASCII characters have in UTF-16.
type decoder struct {
	r        *bufio.Reader
	codePage encoding.Encoding // of lines that are not in UTF-16; nil for UTF-8

	form   form
	decode *encoding.Decoder // for form and codePage; nil for UTF-8
	began  bool              // a line was read
	inLine bool              // what was read last did not end a line
	rest   []byte            // the beginning of a character of which more is to be read
	buffer []byte            // room for a decoded line
	err    error             // of r

	hasNUL   bool // there were NUL bytes that are not part of UTF-16
	notUTF8  bool // a line without another encoding was not valid UTF-8
	replaced bool // something was no character, and reads as U+FFFD
}

// form is how wide the characters of a line are, by its NUL bytes or byte order mark.
type form uint8

const (
	eightBit form = iota // UTF-8 or a code page
	littleEndian
	bigEndian
)

// mostRaw is how many bytes are read at once. With their notes, they fit in the output, so
// that they are written at once as well.
const mostRaw = 48 << 10

func newDecoder(r io.Reader, codePage encoding.Encoding) *decoder {
	d := &decoder{r: bufio.NewReaderSize(r, mostRaw), codePage: codePage}
	d.setForm(eightBit)
	return d
}

// firstBlock returns the beginning of a log, which is still to be read.
func (d *decoder) firstBlock() []byte {
	if !d.wait() {
		return nil
	}
	block, _ := d.r.Peek(d.r.Buffered())
	return block
}

// isEventLog reports whether a log is a file of the Windows event log.
func (d *decoder) isEventLog() bool {
	return bytes.HasPrefix(d.firstBlock(), []byte("ElfFile\x00"))
}

// isText reports whether the beginning of a log is text.
func (d *decoder) isText() bool {
	block := d.firstBlock()
	probe := newDecoder(bytes.NewReader(block), d.codePage)
	for probe.err == nil {
		probe.next()
	}
	return !probe.hasNUL && !(probe.notUTF8 && bytes.ContainsFunc(block, isControl))
}

// next returns the next lines, or a part of a long line. After the last, err is not nil.
func (d *decoder) next() string {
	if lines := d.plainLines(); lines != "" || d.err != nil {
		return lines
	}
	slice, err := d.r.ReadSlice('\n')
	if err != nil && err != bufio.ErrBufferFull {
		d.err = err
	}
	line := bytes.Clone(slice) // nextIsNUL may overwrite the slice
	isWhole := !d.inLine && err != bufio.ErrBufferFull
	if !d.inLine {
		line = d.begin(line)
	}
	d.began, d.inLine = true, err != nil
	switch {
	case err != nil || d.form == eightBit:
	case d.form == bigEndian:
		d.inLine = !bytes.HasSuffix(line, []byte("\x00\n"))
	case d.nextIsNUL():
		d.r.Discard(1)
		line = append(line, 0)
	default: // the last byte is half of another character
		d.inLine = true
	}
	if d.decode != nil {
		line = d.convert(line)
	} else {
		d.notUTF8 = d.notUTF8 || isWhole && !utf8.Valid(line)
	}
	d.hasNUL = d.hasNUL || bytes.IndexByte(line, 0) >= 0
	return string(line)
}

// wait waits until there is a byte to read. It returns false at the end.
func (d *decoder) wait() bool {
	_, err := d.r.Peek(1)
	if err != nil {
		d.err = err
	}
	return err == nil
}

// nextIsNUL reports whether the next byte is NUL, as the second of a line end is in
// little-endian UTF-16.
func (d *decoder) nextIsNUL() bool {
	if d.err != nil || !d.wait() {
		return false
	}
	next, _ := d.r.Peek(1)
	return next[0] == 0
}

// plainLines returns all whole lines that were read already, if they are certainly UTF-8,
// as they are in most logs, or "". It is the fast way to do what next does.
func (d *decoder) plainLines() string {
	if d.decode != nil || d.inLine || !d.began || d.r.Buffered() == 0 && !d.wait() {
		return ""
	}
	lines, _ := d.r.Peek(d.r.Buffered())
	lines = lines[:bytes.LastIndexByte(lines, '\n')+1]
	if len(lines) == 0 || bytes.IndexByte(lines, 0) >= 0 || !utf8.Valid(lines) || bytes.Contains(lines, []byte(utf8Mark)) {
		return ""
	}
	text := string(lines)
	d.r.Discard(len(lines))
	return text
}

const utf8Mark = "\ufeff"

// begin decides how a line is encoded, and returns it without its byte order mark.
func (d *decoder) begin(line []byte) []byte {
	switch {
	case bytes.HasPrefix(line, []byte(utf8Mark)):
		d.codePage = nil
		d.setForm(eightBit)
		return line[len(utf8Mark):]
	case bytes.HasPrefix(line, []byte{0xFF, 0xFE}):
		d.setForm(littleEndian)
		return line[2:]
	case bytes.HasPrefix(line, []byte{0xFE, 0xFF}):
		d.setForm(bigEndian)
		return line[2:]
	case !d.began && string(line) == "\n" && d.nextIsNUL():
		d.setForm(littleEndian)
	case d.form == eightBit:
		if f, isCertain := formOf(line); f != eightBit && (isCertain || f == bigEndian || d.nextIsNUL()) {
			d.setForm(f)
		}
	case isEightBit(line) && !(d.form == littleEndian && d.nextIsNUL()):
		d.setForm(eightBit)
	}
	return line
}

// isEightBit reports whether a line in the middle of UTF-16 is not in UTF-16 itself. The
// line may be cut in the middle of a character, such as 上, which has the byte of \n.
func isEightBit(line []byte) bool {
	const enough = 8 // bytes of ASCII
	if bytes.IndexByte(line, 0) >= 0 {
		return false
	}
	isASCII := !bytes.ContainsFunc(line, func(r rune) bool { return r >= utf8.RuneSelf })
	return isASCII && len(line) >= enough || bytes.HasSuffix(line, []byte("\r\n"))
}

func (d *decoder) setForm(f form) {
	d.form = f
	switch {
	case f == littleEndian:
		d.decode = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder()
	case f == bigEndian:
		d.decode = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder()
	case d.codePage != nil:
		d.decode = d.codePage.NewDecoder()
	default:
		d.decode = nil
	}
}

// convert returns a line, or a part of one, that is not in UTF-8, in UTF-8.
func (d *decoder) convert(line []byte) []byte {
	if len(d.rest) > 0 {
		line = append(d.rest, line...)
	}
	// One byte becomes at most one character, as does what is left at the end.
	d.buffer = slices.Grow(d.buffer[:0], utf8.UTFMax*(len(line)+1))
	n, used, _ := d.decode.Transform(d.buffer[:cap(d.buffer)], line, d.err != nil) // the error is that line is cut
	decoded := d.buffer[:n]
	d.rest = bytes.Clone(line[used:])
	d.replaced = d.replaced || bytes.Contains(decoded, []byte("\ufffd"))
	return decoded
}

// What the NUL bytes of a line in UTF-16 must be, since lines in UTF-8 may have some, too.
const (
	// certainNULs decide by themselves. If there are fewer, each unit must have one.
	certainNULs = 4
	// nulsToOther is how many times as many one half of the units must have as the other.
	nulsToOther = 4
	// unitsToNUL is how many units may have one NUL byte: a line in any language has
	// spaces, digits or an end that are ASCII.
	unitsToNUL = 32
	// unitsToControl is how many units may have one control character. In many scripts,
	// each letter has one: 4 in Cyrillic. Lines in UTF-8 have none.
	unitsToControl = 4
)

// formOf returns the form of a line without a byte order mark, and whether it is certain
// without a look at the next line. ASCII in UTF-16 has a NUL byte in each unit, always in
// the same half of it. Both halves are never NUL, as they often are in files that are not
// text.
func formOf(line []byte) (f form, isCertain bool) {
	if bytes.IndexByte(line, 0) < 0 {
		return eightBit, true
	}
	first, second := 0, 0 // NUL bytes in each half
	controls := 0         // bytes that no text in UTF-8 has
	units := len(line) / 2
	for i := range units {
		a, b := line[2*i], line[2*i+1]
		if isControl(rune(a)) || isControl(rune(b)) {
			controls++
		}
		switch {
		case a == 0 && b == 0:
			return eightBit, true
		case a == 0:
			first++
		case b == 0:
			second++
		}
	}
	more, fewer := max(first, second), min(first, second)
	isASCII := 2*more >= units
	isOther := more > 1 && unitsToNUL*more >= units && (unitsToControl*controls >= units || !utf8.Valid(line))
	isCertain = more >= certainNULs
	switch {
	case more <= nulsToOther*fewer, !isASCII && !isOther, !isCertain && more < units:
		return eightBit, true
	case first > second:
		return bigEndian, isCertain
	}
	return littleEndian, isCertain
}

// isControl reports whether a byte is a control character other than NUL and those
// that text has.
func isControl(c rune) bool { return c > 0 && c < '\t' || c > '\r' && c < ' ' && c != 0x1B }
