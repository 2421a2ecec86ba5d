package cheader

import (
	"strings"
)

// truth is what is known about a condition.
type truth int8

const (
	isFalse truth = iota - 1
	isOpen        // as most are: every branch is read
	isSure
)

func (t truth) not() truth { return -t }

func (t truth) or(u truth) truth { return max(t, u) }

func (t truth) and(u truth) truth { return min(t, u) }

// isDefined returns what is known about whether a macro is defined.
func isDefined(name string, known map[string]bool) truth {
	defined, ok := known[strings.TrimSpace(name)]
	switch {
	case !ok:
		return isOpen
	case defined:
		return isSure
	}
	return isFalse
}

// conditionPattern is a word of a condition that asks which macros are defined.
var conditionPattern = lazily(`^\s*(defined\s*\(\s*\w+\s*\)|defined\s+\w+|&&|\|\||[!()])`)

// isTrue returns what is known about a condition. One that asks for anything but
// which macros are defined is open.
func isTrue(text string, known map[string]bool) truth {
	var words []string
	for text = strings.TrimSpace(text); text != ""; {
		m := conditionPattern().FindStringSubmatch(text)
		if m == nil {
			return isOpen
		}
		words = append(words, m[1])
		text = text[len(m[0]):]
	}
	p := conditionParser{words, known}
	if t, ok := p.either(); ok && len(p.rest) == 0 {
		return t
	}
	return isOpen
}

type conditionParser struct {
	rest  []string
	known map[string]bool
}

func (p *conditionParser) next(word string) bool {
	if len(p.rest) == 0 || p.rest[0] != word {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

func (p *conditionParser) either() (truth, bool) {
	t, ok := p.both()
	for ok && p.next("||") {
		var u truth
		u, ok = p.both()
		t = t.or(u)
	}
	return t, ok
}

func (p *conditionParser) both() (truth, bool) {
	t, ok := p.single()
	for ok && p.next("&&") {
		var u truth
		u, ok = p.single()
		t = t.and(u)
	}
	return t, ok
}

func (p *conditionParser) single() (truth, bool) {
	not := false
	for p.next("!") {
		not = !not
	}
	t, ok := p.question()
	if not {
		t = t.not()
	}
	return t, ok
}

func (p *conditionParser) question() (truth, bool) {
	if p.next("(") {
		t, ok := p.either()
		return t, ok && p.next(")")
	}
	if len(p.rest) == 0 || !strings.HasPrefix(p.rest[0], "defined") {
		return isOpen, false
	}
	name := strings.Trim(strings.TrimPrefix(p.rest[0], "defined"), "() \t")
	p.rest = p.rest[1:]
	return isDefined(name, p.known), true
}
