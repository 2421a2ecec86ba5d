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
	hasBeside bool // a message is beside some member
}

// describe sets what comments say about each of the definitions, which are in the order
// of the header.
func (f *file) describe(definitions []*definition) {
	for _, d := range definitions {
		for i := d.first; i <= d.last; i++ {
			f.code[i].definitions++
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
			d.before = f.between(members[i-1], d)
		}
		d.beside = f.beside(d)
	}
	last := members[len(members)-1]
	last.after = f.below(last)
	var previous *definition
	for _, d := range members {
		d.before = previous.clean(d.before)
		previous = d
	}
	last.clean(last.after)
	r := &run{members: members}
	for _, d := range members {
		d.said = messageIn(d.beside, d)
		r.hasBeside = r.hasBeside || d.said.message != ""
	}
	return r
}

// isNext reports whether only comments are between two definitions.
func (f *file) isNext(last, d *definition) bool {
	return d.first <= last.last+1 && f.code[d.first].blanks == f.code[last.last].blanks
}

// end returns the index of the first comment that begins after a line of code.
func (f *file) end(line codeLine) int {
	i := line.comments
	for i < len(f.comments) && f.comments[i].first <= line.last {
		i++
	}
	return i
}

// beside returns the comments on the lines of a definition, and on the lines after them
// where they go on, deeper than the definition. Where several definitions are on a line,
// nobody knows which one they are about.
func (f *file) beside(d *definition) []*comment {
	var all []*comment
	for _, line := range f.code[d.first : d.last+1] {
		for _, c := range f.comments[line.comments:f.end(line)] {
			if c.beside && line.definitions > 1 {
				d.unread = c
			} else if c.beside {
				all = append(all, c)
			}
		}
	}
	if len(all) > 0 {
		for _, c := range f.comments[f.end(f.code[d.last]):] {
			if c.beside || c.first != all[len(all)-1].last+1 || c.column < f.code[d.first].column || c.parsed().isGroup {
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

// between returns the comments between two definitions.
func (f *file) between(last, d *definition) []*comment {
	first, end := f.end(f.code[last.last]), f.end(f.code[d.first])
	return f.comments[min(first, end):end]
}

// above returns the comments that end just above a definition, or above a condition that
// only asks whether its name is defined.
func (f *file) above(d *definition) []*comment {
	code := f.code[d.first]
	if b := d.condition; b != nil && b.name == d.name && b.line == code.first-1 {
		code = f.code[d.first-1]
	}
	end := code.comments
	for end < len(f.comments) && f.comments[end].first == code.first && !f.comments[end].beside {
		end++
	}
	start, line := end, code.first
	for start > 0 && !f.comments[start-1].beside && f.comments[start-1].last >= line-1 {
		start--
		line = f.comments[start].first
	}
	return f.comments[start:end]
}

// below returns the comments that begin just below a definition. One that is just above
// other code is about that.
func (f *file) below(d *definition) []*comment {
	line, start := f.code[d.last].last, f.end(f.code[d.last])
	if n := len(d.beside); n > 0 {
		line = max(line, d.beside[n-1].last)
	}
	for start < len(f.comments) && f.comments[start].first <= line {
		start++
	}
	end := start
	for end < len(f.comments) && f.comments[end].first == line+1 && !f.comments[end].beside {
		line = f.comments[end].last
		end++
	}
	next := d.last + 1
	isEnd := next == len(f.code) || f.code[next].first > line+1 || hasPrefix(f.code[next].text, "}", "#e", "# e")
	if end > start && !isEnd {
		end--
	}
	return f.comments[start:end]
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

// style returns where the messages of a run without comments beside it are, and whether
// every member has one.
func (r *run) style() (s style, full bool) {
	first, last := r.members[0].before, r.members[len(r.members)-1].after
	if len(first) > 0 && len(last) == 0 {
		return above, !slices.ContainsFunc(r.members, func(d *definition) bool { return len(d.before) == 0 })
	}
	if len(last) > 0 && len(first) == 0 {
		return below, !slices.ContainsFunc(r.members, func(d *definition) bool { return len(d.after) == 0 })
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
		if !r.hasBeside {
			d.said = said{}
		}
		n := len(d.before)
		if n > 0 && d.before[n-1].parsed().isCompiled {
			d.said = messageIn(d.before[n-1:], d)
		} else if r.hasBeside && n > 0 && d.before[n-1].isDoxygen() && d.said.message == "" {
			d.take(d.before[n-1:], true)
		} else if s == above && !r.hasBeside {
			d.take(d.before, len(d.after) > 0 || i+1 == len(r.members) || soleName(r.members[i+1].body) == d.name)
		} else if s == below && !r.hasBeside {
			d.take(d.after, len(d.before) > 0 || i == 0 || soleName(r.members[i-1].body) == d.name)
		} else if d.said.message == "" {
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
