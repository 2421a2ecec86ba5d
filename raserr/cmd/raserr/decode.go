package main

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// decoder reads a log as UTF-8. It decides for each line how the line is encoded, since
// programs append to logs of others: Windows PowerShell writes UTF-16, and cmd's >> adds
// lines in a code page. A byte order mark decides, and is left out. Without one, a line is
// UTF-16 if it begins with two characters of ASCII in UTF-16.
type decoder struct {
	r        *bufio.Reader
	codePage encoding.Encoding // of lines that are not in UTF-16; nil for UTF-8

	encoding encoding.Encoding // of the line: codePage or UTF-16
	decode   *encoding.Decoder // for encoding; nil for UTF-8

	began  bool   // a line was read
	inLine bool   // what was read last did not end a line
	rest   []byte // the beginning of a character of which more is to be read
	err    error  // of r

	hasNUL   bool // there were NUL bytes that are not part of UTF-16
	notUTF8  bool // a line without another encoding was not valid UTF-8
	replaced bool // something was no character, and reads as U+FFFD
}

var (
	littleEndian = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	bigEndian    = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

// mostRaw is how many bytes are read at once. With their notes, they fit in the output, so
// that they are written at once as well.
const mostRaw = 48 << 10

func newDecoder(r io.Reader, codePage encoding.Encoding) *decoder {
	d := &decoder{r: bufio.NewReaderSize(r, mostRaw), codePage: codePage}
	d.use(d.codePage)
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
	isBegin := !d.inLine
	if isBegin {
		d.begin()
	}
	slice, err := d.r.ReadSlice('\n')
	line, isCut := bytes.Clone(slice), err != nil // completeEnd may overwrite the slice
	if isCut && err != bufio.ErrBufferFull {
		d.err = err
	}
	d.began, d.inLine = true, isCut
	if !isCut && d.isUTF16() {
		line, d.inLine = d.completeEnd(line)
	}
	if isBegin && d.isUTF16() && isEightBit(line) {
		d.use(d.codePage)
		d.inLine = isCut
	}
	if d.decode != nil {
		line = d.convert(line)
	} else if isBegin && err != bufio.ErrBufferFull && !utf8.Valid(line) {
		d.notUTF8 = true
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

// plainLines returns all whole lines that were read already, if they are certainly UTF-8,
// as they are in most logs, or "". It is the fast way to do what next does.
func (d *decoder) plainLines() string {
	if d.decode != nil || d.inLine || !d.began || d.r.Buffered() == 0 && !d.wait() {
		return ""
	}
	lines, _ := d.r.Peek(d.r.Buffered())
	lines = lines[:bytes.LastIndexByte(lines, '\n')+1]
	if bytes.IndexByte(lines, 0) >= 0 || !utf8.Valid(lines) || bytes.Contains(lines, []byte(utf8Mark)) {
		return ""
	}
	text := string(lines)
	d.r.Discard(len(lines))
	return text
}

const utf8Mark = "\ufeff"

// begin decides by the first bytes of a line how it is encoded, and skips its byte order mark.
func (d *decoder) begin() {
	first, _ := d.r.Peek(4) // ReadSlice meets the error, too
	switch {
	case bytes.HasPrefix(first, []byte(utf8Mark)):
		d.codePage = nil
		d.use(nil)
		d.r.Discard(len(utf8Mark))
	case bytes.HasPrefix(first, []byte{0xFF, 0xFE}):
		d.use(littleEndian)
		d.r.Discard(2)
	case bytes.HasPrefix(first, []byte{0xFE, 0xFF}):
		d.use(bigEndian)
		d.r.Discard(2)
	case d.isUTF16() || len(first) < 4:
	case first[0] != 0 && first[1] == 0 && first[2] != 0 && first[3] == 0:
		d.use(littleEndian)
	case first[0] == 0 && first[1] != 0 && first[2] == 0 && first[3] != 0:
		d.use(bigEndian)
	}
}

// completeEnd reads the second byte of a line end in UTF-16, and reports whether the line goes
// on, since its last byte is half of another character, such as 上.
func (d *decoder) completeEnd(line []byte) (completed []byte, goesOn bool) {
	if d.encoding == bigEndian {
		return line, !bytes.HasSuffix(line, []byte("\x00\n"))
	}
	if next, _ := d.r.Peek(1); string(next) != "\x00" {
		return line, true
	}
	d.r.Discard(1)
	return append(line, 0), false
}

// isEightBit reports whether a line in the middle of UTF-16 is not in UTF-16 itself. The
// line may be cut in the middle of a character.
func isEightBit(line []byte) bool {
	const enough = 8 // bytes of ASCII
	isASCII := !bytes.ContainsFunc(line, func(r rune) bool { return r == 0 || r >= utf8.RuneSelf })
	return isASCII && len(line) >= enough || bytes.HasSuffix(line, []byte("\r\n")) && bytes.IndexByte(line, 0) < 0
}

func (d *decoder) use(e encoding.Encoding) {
	d.encoding, d.decode = e, nil
	if e != nil {
		d.decode = e.NewDecoder()
	}
}

func (d *decoder) isUTF16() bool { return d.encoding == littleEndian || d.encoding == bigEndian }

// convert returns a line, or a part of one, that is not in UTF-8, in UTF-8.
func (d *decoder) convert(line []byte) []byte {
	line = append(d.rest, line...)
	// One byte becomes at most one character, as does what is left at the end.
	decoded := make([]byte, utf8.UTFMax*(len(line)+1))
	n, used, _ := d.decode.Transform(decoded, line, d.err != nil) // the error is that line is cut
	d.rest = bytes.Clone(line[used:])
	d.replaced = d.replaced || bytes.Contains(decoded[:n], []byte("\ufffd"))
	return decoded[:n]
}

// isControl reports whether a byte is a control character other than NUL and those
// that text has.
func isControl(c rune) bool { return c > 0 && c < '\t' || c > '\r' && c < ' ' && c != 0x1B }
