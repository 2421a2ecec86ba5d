package main

import (
	"bytes"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// decoder reads a log as UTF-8, whatever it is in: UTF-8, or UTF-16 as Windows
// PowerShell writes it, in either order of bytes. A byte order mark tells, and is
// left out. Without one, the NUL bytes tell that stand beside ASCII in UTF-16.
// All else is read as it is.
//
// A Read returns as soon as one of the reader below does.
type decoder struct {
	r      io.Reader
	began  bool
	order  byteOrder
	raw    []byte // what was read, but not decoded yet
	buffer [32 << 10]byte
	err    error // of r, to be returned behind raw
	broken bool  // there were halves of characters, which read as U+FFFD
}

type byteOrder uint8

const (
	isUTF8 byteOrder = iota
	littleEndian
	bigEndian
)

// Read reads whole characters of UTF-16, so p needs room for one.
func (d *decoder) Read(p []byte) (n int, err error) {
	if !d.began {
		d.began = true
		d.begin()
	}
	if d.order != isUTF8 {
		return d.readUTF16(p)
	}
	if len(d.raw) > 0 {
		n = copy(p, d.raw)
		d.raw = d.raw[n:]
		return n, nil
	}
	if d.err != nil {
		return 0, d.err
	}
	return d.r.Read(p)
}

// begin reads as much as it takes to tell the encoding.
func (d *decoder) begin() {
	for len(d.raw) < 2 || string(d.raw) == utf8Mark[:2] {
		if !d.fill() {
			break
		}
	}
	var mark int
	d.order, mark = encodingOf(d.raw)
	d.raw = d.raw[mark:]
}

// fill adds to raw what one Read gives. It returns false at the end.
func (d *decoder) fill() bool {
	if d.err != nil {
		return false
	}
	have := copy(d.buffer[:], d.raw)
	n, err := d.r.Read(d.buffer[have:])
	d.raw, d.err = d.buffer[:have+n], err
	return err == nil
}

// readUTF16 decodes what was read, and reads on where that is no whole character.
func (d *decoder) readUTF16(p []byte) (n int, err error) {
	for {
		for n+utf8.UTFMax <= len(p) {
			r, size := d.first()
			if size == 0 {
				break
			}
			n += utf8.EncodeRune(p[n:], r)
			d.raw = d.raw[size:]
		}
		if n > 0 {
			return n, nil
		}
		if d.err != nil {
			return 0, d.err
		}
		d.fill()
	}
}

// first returns the character that raw begins with, and how many bytes it has: 0
// if it is not all there yet.
func (d *decoder) first() (r rune, size int) {
	raw, atEnd := d.raw, d.err != nil
	if len(raw) < 2 {
		if len(raw) == 0 || !atEnd {
			return 0, 0
		}
		d.broken = true
		return utf8.RuneError, 1
	}
	r = d.unit(raw)
	if !utf16.IsSurrogate(r) {
		return r, 2
	}
	if len(raw) < 4 && !atEnd {
		return 0, 0
	}
	if len(raw) >= 4 {
		if r := utf16.DecodeRune(r, d.unit(raw[2:])); r != utf8.RuneError {
			return r, 4
		}
	}
	d.broken = true
	return utf8.RuneError, 2
}

// unit returns the first unit of a text in UTF-16.
func (d *decoder) unit(raw []byte) rune {
	if d.order == bigEndian {
		return rune(raw[0])<<8 | rune(raw[1])
	}
	return rune(raw[1])<<8 | rune(raw[0])
}

const utf8Mark = "\ufeff"

// encodingOf returns the encoding of a log that begins so, and the length of its
// byte order mark.
func encodingOf(head []byte) (order byteOrder, mark int) {
	switch {
	case bytes.HasPrefix(head, []byte(utf8Mark)):
		return isUTF8, len(utf8Mark)
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return littleEndian, 2
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return bigEndian, 2
	}
	return orderOf(head), 0
}

// orderOf returns the encoding of a log without a byte order mark. ASCII in UTF-16
// has a NUL byte in each unit, always in the same half of it, and a text in any
// language has spaces, digits or line ends that are ASCII. Both halves are never
// NUL, as they often are in files that are no text.
func orderOf(head []byte) byteOrder {
	first, second := 0, 0 // NUL bytes in each half
	controls := 0         // bytes that no text in UTF-8 has
	units := len(head) / 2
	for i := range units {
		a, b := head[2*i], head[2*i+1]
		if isControl(a) || isControl(b) {
			controls++
		}
		switch {
		case a == 0 && b == 0:
			return isUTF8
		case a == 0:
			first++
		case b == 0:
			second++
		}
	}
	more, fewer := max(first, second), min(first, second)
	// Text in UTF-8 or a code page that has NUL bytes all the same has few of them, and
	// no other control characters, as letters of UTF-16 have in one half: 4 for Cyrillic.
	isWide := 2*more >= units || more > 1 && 32*more >= units && (4*controls >= units || !utf8.Valid(head))
	if more <= 4*fewer || !isWide {
		return isUTF8
	}
	if first > second {
		return bigEndian
	}
	return littleEndian
}

// isControl reports whether a byte is a control character other than NUL and those
// that texts have.
func isControl(c byte) bool { return c > 0 && c < '\t' || c > '\r' && c < ' ' && c != 0x1B }
