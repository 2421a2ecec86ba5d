package cheader

import (
	"cmp"
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

// style is where the messages of a run are, or where they may be, or 0.
type style uint8

const (
	above style = 1 << iota
	below
	beside
)

// run is a run of definitions.
type run struct {
	members []*definition
	style   style
	isFull  bool // every member has a message above or below it
}

// describe sets what comments say about each of the definitions, which are in the order
// of the header.
func (f *file) describe(definitions []*definition) {
	for _, d := range definitions {
		for i := d.first; i <= d.last; i++ {
			f.code[i].definitions++
		}
	}
	var runs []run
	var last *definition
	var usual style
	for i, d := range definitions {
		d.beside = f.beside(d)
		if last == nil || d.first > last.last {
			d.before = f.above(d)
		}
		if !d.isNext(last, f) {
			runs, last = append(runs, run{}), nil
		}
		r := &runs[len(runs)-1]
		r.members = definitions[i-len(r.members) : i+1]
		d.before = last.clean(d.before)
		last = d
	}
	for i := range runs {
		r := &runs[i]
		last := r.members[len(r.members)-1]
		last.clean(f.below(last))
		r.setStyle()
		if r.isFull {
			usual |= r.style
		}
	}
	for _, r := range runs {
		r.assign(usual)
	}
}

// isNext reports whether nothing but comments is between a definition and the one before,
// or nil.
func (d *definition) isNext(last *definition, f *file) bool {
	if last == nil || d.first != last.last && d.first != last.last+1 {
		return false
	}
	begin := f.code[d.first].first
	if len(d.before) > 0 {
		begin = d.before[0].first
	}
	return begin <= last.end(f)+1
}

// end returns the line where a definition and the comments beside it end.
func (d *definition) end(f *file) int {
	end := f.code[d.last].last
	for _, c := range d.beside {
		end = max(end, c.last)
	}
	return end
}

// beside returns the comments on the lines of a definition, and on the lines after them
// where they go on, deeper than the definition. Where several definitions are on a line,
// nobody knows which one they are about.
func (f *file) beside(d *definition) []*comment {
	var all []*comment
	for _, line := range f.code[d.first : d.last+1] {
		for _, c := range line.comments {
			if c.beside && line.definitions > 1 {
				d.unread = c
			} else if c.beside {
				all = append(all, c)
			}
		}
	}
	if len(all) > 0 {
		for _, c := range f.code[d.last+1].comments {
			if c.beside || c.first != all[len(all)-1].last+1 || c.column <= f.code[d.first].column || c.parsed().isGroup {
				break
			}
			all = append(all, c)
		}
	}
	for _, c := range all {
		c.used = true
	}
	return all
}

// above returns the comments that end just above a definition, or above a condition that
// only asks whether its name is defined.
func (f *file) above(d *definition) []*comment {
	code := f.code[d.first]
	if b := d.condition; b != nil && b.name == d.name && b.line == code.first-1 {
		code = f.code[d.first-1]
	}
	end := 0
	for end < len(code.comments) && !code.comments[end].beside && code.comments[end].first <= code.first {
		end++
	}
	start, line := end, code.first
	for start > 0 && code.comments[start-1].last >= line-1 {
		start--
		line = code.comments[start].first
	}
	return code.comments[start:end]
}

// below returns the comments that begin just below a definition. One that is just above
// other code is about that.
func (f *file) below(d *definition) []*comment {
	next, line := f.code[d.last+1], d.end(f)
	var found []*comment
	for _, c := range next.comments {
		if c.first == line+1 && !c.beside {
			found, line = append(found, c), c.last
		}
	}
	isEnd := next.first > line+1 || hasPrefix(next.text, "}", "#e", "# e")
	if len(found) > 0 && !isEnd {
		return found[:len(found)-1]
	}
	return found
}

// clean returns the comments after a definition, or after nil those before the first of a
// run, that may be messages. Those that say that they are about the definition before are
// given to it.
func (d *definition) clean(comments []*comment) []*comment {
	var rest []*comment
	for _, c := range comments {
		s := c.parsed()
		if c.used || c.beside {
			continue
		}
		if c.isAfter() && d != nil {
			d.beside = append(d.beside, c)
		} else if !s.isGroup && s.message != "" && (s.isCompiled || !isAnnotation(s.message)) {
			rest = append(rest, c)
		}
	}
	if n := len(rest); n > 1 && rest[n-1].isDoxygen() && !rest[n-2].isDoxygen() {
		rest = rest[n-1:] // which the others are headings of
	}
	if d != nil {
		d.after = rest
	}
	return rest
}

// messageIn returns what comments say about a definition, without a message if that is
// only an annotation.
func messageIn(comments []*comment, d *definition) said {
	if len(comments) == 0 {
		return said{}
	}
	s := *comments[0].parsed()
	if len(comments) > 1 {
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

// setStyle finds out where the messages of a run are.
func (r *run) setStyle() {
	for _, d := range r.members {
		if d.said = messageIn(d.beside, d); d.said.message != "" {
			r.style = beside
		}
	}
	isAbove, isBelow := len(r.members[0].before) > 0, len(r.members[len(r.members)-1].after) > 0
	if r.style == beside || isAbove == isBelow {
		return
	}
	r.style = below
	if isAbove {
		r.style = above
	}
	r.isFull = !slices.ContainsFunc(r.members, func(d *definition) bool {
		return isAbove && len(d.before) == 0 || isBelow && len(d.after) == 0
	})
}

// assign gives the members of a run their messages, or notes which comment may be one.
func (r *run) assign(usual style) {
	s := cmp.Or(r.style, usual)
	for i, d := range r.members {
		if s != beside {
			d.said = said{}
		}
		n := len(d.before)
		isAlias := func(i int) bool { return soleName(r.members[i].body) == d.name }
		switch {
		case n > 0 && d.before[n-1].parsed().isCompiled:
			d.said = messageIn(d.before[n-1:], d)
		case d.said.message != "":
		case s == beside && n > 0 && d.before[n-1].isDoxygen():
			d.take(d.before[n-1:], true)
		case s == above:
			d.take(d.before, len(d.after) > 0 || i+1 == len(r.members) || isAlias(i+1))
		case s == below:
			d.take(d.after, n > 0 || i == 0 || isAlias(i-1))
		default:
			d.take(slices.Concat(d.before, d.after), false)
		}
	}
}

// take gives a definition the message of comments, if they are about it alone and each
// goes on where the one before ended, or else notes that they may be about it.
func (d *definition) take(comments []*comment, alone bool) {
	if len(comments) == 0 {
		return
	}
	begins := func(c *comment) bool {
		first, _ := utf8.DecodeRuneInString(c.parsed().message)
		return !unicode.IsLower(first)
	}
	if alone && !slices.ContainsFunc(comments[1:], begins) {
		d.said = messageIn(comments, d)
	} else {
		d.unread = comments[0]
	}
}
