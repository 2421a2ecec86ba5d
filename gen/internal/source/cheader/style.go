package cheader

import (
	"slices"
	"strings"
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

// run is a run of definitions with its comments.
type run struct {
	members []*definition
	beside  [][]*comment // of each member
	gaps    [][]*comment // before each member, and after the last
}

func (r *run) last() *definition { return r.members[len(r.members)-1] }

// describer finds what comments say about definitions.
type describer struct {
	*file
	at     map[int][]*comment // by their first line
	to     map[int]*comment   // by their last line, if they have their lines for themselves
	codeAt map[int]string     // lines of code by their first line
	lines  map[int]int        // how many definitions are on each line
	used   map[*comment]bool  // beside a definition
}

// describe sets what comments say about each of the definitions, which are in the order
// of the header.
func (f *file) describe(definitions []*definition) {
	p := describer{f, map[int][]*comment{}, map[int]*comment{}, map[int]string{}, map[int]int{}, map[*comment]bool{}}
	for _, c := range f.comments {
		p.at[c.first] = append(p.at[c.first], c)
		if !c.beside {
			p.to[c.last] = c
		}
	}
	for _, c := range f.code {
		p.codeAt[c.first] = c.text
	}
	for _, d := range definitions {
		for n := d.first; n <= d.last; n++ {
			p.lines[n]++
		}
	}
	runs := p.runs(definitions)
	usual := usualStyle(runs)
	for _, r := range runs {
		r.assign(usual)
	}
}

// runs splits definitions into runs.
func (p *describer) runs(definitions []*definition) []*run {
	var runs []*run
	for _, d := range definitions {
		if n := len(runs); n > 0 && p.isNext(runs[n-1].last(), d) {
			r := runs[n-1]
			r.gaps = append(r.gaps, p.between(r.last().last, d.first))
			r.members = append(r.members, d)
		} else {
			runs = append(runs, &run{members: []*definition{d}, gaps: [][]*comment{p.above(d)}})
		}
		r := runs[len(runs)-1]
		r.beside = append(r.beside, p.beside(d))
	}
	for _, r := range runs {
		r.gaps = append(r.gaps, p.below(r.last()))
		for i := range r.gaps {
			r.gaps[i] = p.clean(r, i)
		}
	}
	return runs
}

// isNext reports whether only comments are between two definitions.
func (p *describer) isNext(last, d *definition) bool {
	for n := last.last + 1; n < d.first; n++ {
		if p.columns[n] > 0 || p.isBlank[n] {
			return false
		}
	}
	return true
}

// beside returns the comments on the lines of a definition, and on the lines after them
// where they go on, deeper than the definition. Where several definitions are on a line,
// nobody knows which one they are about.
func (p *describer) beside(d *definition) []*comment {
	var all []*comment
	for n := d.first; n <= d.last; n++ {
		for _, c := range p.at[n] {
			switch {
			case c.beside && p.lines[n] > 1:
				d.unread = c
			case c.beside:
				all = append(all, c)
			}
		}
	}
	for len(all) > 0 {
		next := p.at[all[len(all)-1].last+1]
		if len(next) == 0 || next[0].beside || next[0].column < p.columns[d.first] || next[0].isGroup() {
			break
		}
		all = append(all, next[0])
	}
	for _, c := range all {
		p.used[c] = true
	}
	return all
}

// between returns the comments between two lines.
func (p *describer) between(last, first int) []*comment {
	var all []*comment
	for n := last + 1; n <= first; n++ {
		for _, c := range p.at[n] {
			if !c.beside && c.last <= first {
				all = append(all, c)
			}
		}
	}
	return all
}

// above returns the comments that end just above a definition, or above a condition that
// only asks whether its name is defined.
func (p *describer) above(d *definition) []*comment {
	line := d.first
	if b := d.condition; b != nil && b.name == d.name && b.line == line-1 {
		line = b.line
	}
	var all []*comment
	if c := p.to[line]; c != nil { // before the code on its line
		all, line = append(all, c), c.first
	}
	for p.to[line-1] != nil {
		all, line = append(all, p.to[line-1]), p.to[line-1].first
	}
	slices.Reverse(all)
	return all
}

// below returns the comments that begin just below a definition. One that is just above
// other code is about that.
func (p *describer) below(d *definition) []*comment {
	line := d.last
	for _, c := range p.beside(d) {
		line = max(line, c.last)
	}
	var all []*comment
	for len(p.at[line+1]) > 0 && !p.at[line+1][0].beside {
		all = append(all, p.at[line+1][0])
		line = all[len(all)-1].last
	}
	code := p.codeAt[line+1]
	isEnd := code == "" || strings.HasPrefix(code, "}") || strings.HasPrefix(code, "#e") || strings.HasPrefix(code, "# e")
	if len(all) > 0 && !isEnd {
		all = all[:len(all)-1]
	}
	return all
}

// clean returns the comments of a gap that may be messages. Those that say that they are
// about the definition before are given to it.
func (p *describer) clean(r *run, gap int) []*comment {
	var rest []*comment
	for _, c := range r.gaps[gap] {
		switch message := c.parse().message; {
		case p.used[c]:
		case c.isAfter() && gap > 0:
			r.beside[gap-1] = append(r.beside[gap-1], c)
		case c.isGroup() || message == "" || !c.isCompiled() && isAnnotation(message):
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
	s := parse(comments)
	if len(comments) > 0 && comments[len(comments)-1].isCompiled() {
		return s
	}
	if s.message = withoutOwn(s.message, d); s.message != "" && isAnnotation(s.message) {
		s.message = ""
	}
	return s
}

// isOne reports whether comments make one text: there is one, or each goes on where the
// one before ended.
func isOne(comments []*comment) bool {
	for _, c := range comments[1:] {
		first, _ := utf8.DecodeRuneInString(c.parse().message)
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
	for _, gap := range r.gaps {
		if len(gap) > 0 {
			commented++
		}
	}
	switch first, last := len(r.gaps[0]) > 0, len(r.gaps[n]) > 0; {
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
		if !full || r.hasBeside() {
			continue
		}
		if usual != unknownStyle && usual != s {
			return unknownStyle
		}
		usual = s
	}
	return usual
}

// hasBeside reports whether a message is beside some member.
func (r *run) hasBeside() bool {
	for i, d := range r.members {
		if messageIn(r.beside[i], d).message != "" {
			return true
		}
	}
	return false
}

// assign gives the members of a run their messages, or notes which comment may be one.
func (r *run) assign(usual style) {
	hasBeside := r.hasBeside()
	s, _ := r.style()
	if s == unknownStyle {
		s = usual
	}
	for i, d := range r.members {
		before, after := r.gaps[i], r.gaps[i+1]
		switch {
		case len(before) > 0 && before[len(before)-1].isCompiled():
			d.said = messageIn(before[len(before)-1:], d)
		case hasBeside:
			d.said = messageIn(r.beside[i], d)
			switch n := len(before); {
			case d.said.message != "":
			case n > 0 && before[n-1].isDoxygen():
				d.take(before[n-1:], true)
			default:
				d.take(slices.Concat(before, after), false)
			}
		case s == above:
			d.take(before, len(after) > 0 || i+1 == len(r.members) || soleName(r.members[i+1].body) == d.name)
		case s == below:
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
