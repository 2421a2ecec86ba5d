package cheader

import (
	"errors"
	"slices"
)

// enumReader finds the members of enums in the code between directives.
type enumReader struct {
	state       enumState
	member      []token // of the member that is being read
	first, last int     // the indexes of the lines of code that it begins and ends on
	depth       int     // of parentheses and braces in it, or before the enum's own brace
	newest      *definition
}

// enumState is where in an enum the reader is.
type enumState uint8

const (
	outside enumState = iota
	named             // after the word enum
	inside            // between its braces
)

// unsureMember is in the place of the member before another one where it is not known
// how many there are.
var unsureMember = &definition{
	isDone: true,
	err:    errors.New("value depends on how many members come before; -D or -U of the names in the conditions decides"),
}

// readEnums takes in a line of code that is not a directive, given its index.
func (h *header) readEnums(line int) {
	for _, t := range tokenize(h.file.code[line].text) {
		e := &h.enum
		isTop := e.depth <= 0
		e.depth += nesting[t.text]
		switch {
		case e.state == inside && isTop && (t.text == "," || t.text == "}"):
			h.endMember()
			if t.text == "}" {
				h.endEnum()
			}
		case e.state == inside:
			if len(e.member) == 0 {
				e.first = line
			}
			e.member, e.last = append(e.member, t), line
		case t.text == "enum":
			*e = enumReader{state: named}
		case e.state == named && isTop && t.text == "{":
			*e = enumReader{state: inside}
			h.previous = nil
		case isTop && !t.isName() && !slices.Contains([]string{"(", "[", ":", "::"}, t.text):
			e.state = outside // a use of an enum, not its definition
		}
	}
}

// endMember takes in the member that has been read: NAME, or NAME = value, perhaps with
// attributes after the name.
func (h *header) endMember() {
	e := &h.enum
	tokens := e.member
	e.member = nil
	if len(tokens) == 0 || h.branch.isDead() {
		return
	}
	if !tokens[0].isName() || len(tokens) > 1 && tokens[1].text == "(" { // a macro that makes members
		h.previous = unsureMember
		return
	}
	d := &definition{
		name: tokens[0].text, line: h.file.code[e.first].first, first: e.first, last: e.last,
		condition: h.branch, isMember: true, previous: h.previous,
	}
	if i := slices.IndexFunc(tokens, func(t token) bool { return t.text == "=" }); i >= 0 {
		d.body = tokens[i+1:]
	}
	h.define(d)
	h.previous, e.newest = d, d
}

func (h *header) endEnum() {
	if d := h.enum.newest; d != nil {
		d.isLast = true
	}
	h.enum, h.previous = enumReader{}, nil
}
