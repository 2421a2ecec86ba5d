package cheader

// chain is how far the numbering of an enum is.
type chain struct {
	previous *definition // the last member, or nil
	unsure   bool        // there may be more members before
}

// enumReader finds the members of enums in the code between directives.
type enumReader struct {
	state   enumState
	member  []token // of the member that is being read
	first   int     // the index of the line of code that it begins on
	last    int     // and of the one that it ends on
	depth   int     // of parentheses and braces in it, or before the enum's own brace
	members []*definition
}

// enumState is where in an enum the reader is.
type enumState uint8

const (
	outside enumState = iota
	named             // after the word enum
	inside            // between its braces
)

// readEnums takes in a line of code that is not a directive, given its index.
func (h *header) readEnums(line int) {
	for _, t := range tokenize(h.file.code[line].text) {
		switch e := &h.enum; e.state {
		case outside:
			if t.text == "enum" {
				e.state, e.depth = named, 0
			}
		case named:
			h.beforeMembers(t)
		case inside:
			h.inMember(t, line)
		}
	}
}

// beforeMembers takes a token between the word enum and its opening brace: the name, a
// type or attributes.
func (h *header) beforeMembers(t token) {
	e := &h.enum
	if t.text == "{" && e.depth == 0 {
		*e = enumReader{state: inside}
		h.chain = chain{}
	} else if t.text == "(" {
		e.depth++
	} else if t.text == ")" && e.depth > 0 {
		e.depth--
	} else if e.depth == 0 && !t.isName() && t.text != ":" && t.text != "::" {
		e.state = outside // a use of an enum, not its definition
	}
}

// inMember takes a token between the braces of an enum.
func (h *header) inMember(t token, line int) {
	e := &h.enum
	if e.depth <= 0 && (t.text == "," || t.text == "}") {
		h.endMember()
		if t.text == "}" {
			h.endEnum()
		}
		return
	}
	if t.text == "(" || t.text == "{" || t.text == "[" {
		e.depth++
	} else if t.text == ")" || t.text == "}" || t.text == "]" {
		e.depth--
	}
	if len(e.member) == 0 {
		e.first = line
	}
	e.member, e.last = append(e.member, t), line
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
		h.chain = chain{previous: h.chain.previous, unsure: true}
		return
	}
	d := &definition{
		name: tokens[0].text, isMember: true, first: e.first, last: e.last,
		previous: h.chain.previous, unsure: h.chain.unsure, condition: h.branch,
	}
	for i, t := range tokens {
		if t.text == "=" {
			d.body = append([]token{}, tokens[i+1:]...)
			break
		}
	}
	h.define(d)
	h.chain = chain{previous: d}
	if d.body == nil {
		h.chain.unsure = d.unsure
	}
	e.members = append(e.members, d)
}

func (h *header) endEnum() {
	if members := h.enum.members; len(members) > 0 {
		members[len(members)-1].isLast = true
	}
	h.enum = enumReader{}
	h.chain = chain{}
}
