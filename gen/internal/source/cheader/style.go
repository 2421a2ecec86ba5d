package cheader

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// A header has its messages beside the codes, above them or below them. Which it is
// depends on a whole run of definitions without blank lines or other code between them:
//
//   - if comments are beside some, those are the messages, and for members without one
//     those for Doxygen above them;
//   - if there is one above the first and none below the last, they are above;
//   - if there is one below the last and none above the first, they are below;
//   - else they are as in the other runs of the header, if those are all alike.
//
// A comment above or below several definitions without one of their own may be a heading,
// unless the others are aliases. So may one that is above or below where others are
// beside. It is not read, with a warning.

// style is where the messages of a run are.
type style uint8

const (
	unknownStyle style = iota
	above
	below
)

// run is a run of definitions.
type run struct {
	members   []*definition
	after     []*comment // after the last
	hasBeside bool       // a message is beside some member
}

// gap returns the comments before a member, or after the last.
func (r *run) gap(i int) []*comment {
	if i == len(r.members) {
		return r.after
	}
	return r.members[i].before
}

// describe sets what comments say about each of the definitions, which are in the order
// of the header.
func (f *file) describe(definitions []*definition) {
	for _, d := range definitions {
		for n := d.first; n <= d.last; n++ {
			f.lines[n].definitions++
		}
	}
	runs := f.runs(definitions)
	usual := usualStyle(runs)
	for _, r := range runs {
		r.assign(usual)
	}
}

// runs splits definitions into runs.
func (f *file) runs(definitions []*definition) []*run {
	var runs []*run
	for len(definitions) > 0 {
		n := 1
		for n < len(definitions) && f.isNext(definitions[n-1], definitions[n]) {
			n++
		}
		runs = append(runs, f.run(definitions[:n]))
		definitions = definitions[n:]
	}
	return runs
}

// run finds the comments of a run.
func (f *file) run(members []*definition) *run {
	for i, d := range members {
		if i == 0 {
			d.before = f.above(d)
		} else {
			d.before = f.between(members[i-1].last, d.first)
		}
		d.beside = f.beside(d)
	}
	r := &run{members: members, after: f.below(members[len(members)-1])}
	for i, d := range members {
		d.before = r.clean(d.before, i)
	}
	r.after = r.clean(r.after, len(members))
	for _, d := range members {
		d.said = messageIn(d.beside, d)
		r.hasBeside = r.hasBeside || d.said.message != ""
	}
	return r
}

// isNext reports whether only comments are between two definitions.
func (f *file) isNext(last, d *definition) bool {
	for n := last.last + 1; n < d.first; n++ {
		if f.lines[n].column > 0 || f.lines[n].isBlank {
			return false
		}
	}
	return true
}

// beside returns the comments on the lines of a definition, and on the lines after them
// where they go on, deeper than the definition. Where several definitions are on a line,
// nobody knows which one they are about.
func (f *file) beside(d *definition) []*comment {
	var all []*comment
	for n := d.first; n <= d.last; n++ {
		for _, c := range f.commentsOn(n) {
			switch {
			case c.beside && f.lines[n].definitions > 1:
				d.unread = c
			case c.beside:
				all = append(all, c)
			}
		}
	}
	for len(all) > 0 {
		next := f.commentsOn(all[len(all)-1].last + 1)
		if len(next) == 0 || next[0].beside || next[0].column < f.lines[d.first].column || next[0].parsed().isGroup {
			break
		}
		all = append(all, next[0])
	}
	for _, c := range all {
		c.used = true
	}
	return all
}

// between returns the comments between two lines.
func (f *file) between(last, first int) []*comment {
	var all []*comment
	for n := last + 1; n <= first; n++ {
		for _, c := range f.commentsOn(n) {
			if !c.beside && c.last <= first {
				all = append(all, c)
			}
		}
	}
	return all
}

// above returns the comments that end just above a definition, or above a condition that
// only asks whether its name is defined.
func (f *file) above(d *definition) []*comment {
	line := d.first
	if b := d.condition; b != nil && b.name == d.name && b.line == line-1 {
		line = b.line
	}
	var all []*comment
	if c := f.commentTo(line); c != nil { // before the code on its line
		all, line = append(all, c), c.first
	}
	for c := f.commentTo(line - 1); c != nil; c = f.commentTo(line - 1) {
		all, line = append(all, c), c.first
	}
	slices.Reverse(all)
	return all
}

// below returns the comments that begin just below a definition. One that is just above
// other code is about that.
func (f *file) below(d *definition) []*comment {
	line := d.last
	for _, c := range d.beside {
		line = max(line, c.last)
	}
	var all []*comment
	for next := f.commentsOn(line + 1); len(next) > 0 && !next[0].beside; next = f.commentsOn(line + 1) {
		all, line = append(all, next[0]), next[0].last
	}
	if len(all) > 0 && !f.isEnd(line+1) {
		all = all[:len(all)-1]
	}
	return all
}

// isEnd reports whether no code begins on a line, or code that ends an enum or a branch of a condition.
func (f *file) isEnd(line int) bool {
	i := f.lines[line].code
	return i == len(f.code) || f.code[i].first != line || hasPrefix(f.code[i].text, "}", "#e", "# e")
}

// clean returns the comments of a gap that may be messages. Those that say that they are
// about the definition before are given to it.
func (r *run) clean(comments []*comment, gap int) []*comment {
	var rest []*comment
	for _, c := range comments {
		switch s := c.parsed(); {
		case c.used:
		case c.isAfter() && gap > 0:
			before := r.members[gap-1]
			before.beside = append(before.beside, c)
		case s.isGroup || s.message == "" || !s.isCompiled && isAnnotation(s.message):
		default:
			rest = append(rest, c)
		}
	}
	if n := len(rest); n > 1 && rest[n-1].isDoxygen() && !rest[n-2].isDoxygen() {
		return rest[n-1:] // which the others are headings of
	}
	return rest
}

// messageIn returns what comments say about a definition, without a message if that is
// only an annotation.
func messageIn(comments []*comment, d *definition) said {
	var s said
	switch len(comments) {
	case 0:
	case 1:
		s = *comments[0].parsed()
	default:
		s = parse(comments...)
	}
	if s.message == "" || s.isCompiled {
		return s
	}
	if s.message = withoutOwn(s.message, d); isAnnotation(s.message) {
		s.message = ""
	}
	return s
}

// isOne reports whether comments make one text: there is one, or each goes on where the
// one before ended.
func isOne(comments []*comment) bool {
	for _, c := range comments[1:] {
		first, _ := utf8.DecodeRuneInString(c.parsed().message)
		if !unicode.IsLower(first) {
			return false
		}
	}
	return true
}

// style returns where the messages of a run without comments beside it are, and whether
// every member has one.
func (r *run) style() (s style, full bool) {
	n := len(r.members)
	commented := 0
	for i := range n + 1 {
		if len(r.gap(i)) > 0 {
			commented++
		}
	}
	switch first, last := len(r.gap(0)) > 0, len(r.after) > 0; {
	case first && !last:
		return above, commented == n
	case last && !first:
		return below, commented == n
	}
	return unknownStyle, false
}

// usualStyle returns the style of the runs whose style is clear, if it is one.
func usualStyle(runs []*run) style {
	usual := unknownStyle
	for _, r := range runs {
		s, full := r.style()
		if !full || r.hasBeside {
			continue
		}
		if usual != unknownStyle && usual != s {
			return unknownStyle
		}
		usual = s
	}
	return usual
}

// assign gives the members of a run their messages, or notes which comment may be one.
func (r *run) assign(usual style) {
	s, _ := r.style()
	if s == unknownStyle {
		s = usual
	}
	for i, d := range r.members {
		before, after := r.gap(i), r.gap(i+1)
		if !r.hasBeside {
			d.said = said{}
		}
		switch n := len(before); {
		case n > 0 && before[n-1].parsed().isCompiled:
			d.said = messageIn(before[n-1:], d)
		case r.hasBeside && d.said.message != "":
		case r.hasBeside && n > 0 && before[n-1].isDoxygen():
			d.take(before[n-1:], true)
		case s == above && !r.hasBeside:
			d.take(before, len(after) > 0 || i+1 == len(r.members) || soleName(r.members[i+1].body) == d.name)
		case s == below && !r.hasBeside:
			d.take(after, len(before) > 0 || i == 0 || soleName(r.members[i-1].body) == d.name)
		default:
			d.take(slices.Concat(before, after), false)
		}
	}
}

// take gives a definition the message of comments, if they are about it alone, or else
// notes that they may be about it.
func (d *definition) take(comments []*comment, alone bool) {
	switch {
	case len(comments) == 0:
	case alone && isOne(comments):
		d.said = messageIn(comments, d)
	default:
		d.unread = comments[0]
	}
}
