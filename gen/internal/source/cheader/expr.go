package cheader

import (
	"fmt"
	"strings"

	"example.com/ras/gen/internal/problem"
)

// parser reads an expression of C and calculates its value. Macros are expanded where
// they are used, as C does it.
type parser struct {
	*evaluator
	rest  []token
	known func(name string) (defined, known bool) // in a condition: what is defined
	depth int
}

// precedence is how tightly the binary operators bind.
var precedence = map[string]int{
	"||": 1, "&&": 2, "|": 3, "^": 4, "&": 5, "==": 6, "!=": 6, "<": 7, "<=": 7, ">": 7, ">=": 7,
	"<<": 8, ">>": 8, "+": 9, "-": 9, "*": 10, "/": 10, "%": 10,
}

// next is the text of the next token, or "".
func (p *parser) next() string {
	if len(p.rest) == 0 {
		return ""
	}
	return p.rest[0].text
}

func (p *parser) take() token {
	t := p.rest[0]
	p.rest = p.rest[1:]
	return t
}

func (p *parser) choice() (value, error) {
	condition, err := p.binary(1)
	if err != nil || p.next() != "?" {
		return condition, err
	}
	p.take()
	yes, err := p.choice()
	if err != nil {
		return value{}, err
	}
	if p.next() != ":" {
		return value{}, errNotNumber
	}
	p.take()
	no, err := p.choice()
	switch {
	case err != nil:
		return value{}, err
	case condition.unknown || yes.unknown || no.unknown:
		return value{unknown: true}, nil
	}
	t := commonType(yes.promote(), no.promote())
	if condition.n != 0 {
		return yes.convert(t), nil
	}
	return no.convert(t), nil
}

func (p *parser) binary(least int) (value, error) {
	x, err := p.unary()
	for err == nil && precedence[p.next()] >= least {
		operator := p.take().text
		var y value
		y, err = p.binary(precedence[operator] + 1)
		if err != nil {
			return value{}, err
		}
		p.use(x)
		p.use(y)
		x, err = join(x, operator, y)
	}
	return x, err
}

// use notes that something is added to a name.
func (p *parser) use(v value) {
	if v.name != "" && !v.passed {
		p.uses[v.name]++
	}
}

// join returns what an operator makes of two values, of which some may be unknown.
func join(x value, operator string, y value) (value, error) {
	isTrue := func(v value) bool { return !v.unknown && v.n != 0 }
	isFalse := func(v value) bool { return !v.unknown && v.n == 0 }
	switch {
	case operator == "&&" && (isFalse(x) || isFalse(y)):
		return truth(false), nil
	case operator == "||" && (isTrue(x) || isTrue(y)):
		return truth(true), nil
	case x.unknown || y.unknown:
		return value{unknown: true}, nil
	case operator == "&&" || operator == "||":
		return truth(operator == "&&"), nil
	}
	return calculate(x, operator, y)
}

func (p *parser) unary() (value, error) {
	operator := p.next()
	switch operator {
	case "-", "+", "~", "!":
		p.take()
	default:
		return p.primary()
	}
	if p.depth++; p.depth > maxDepth {
		return value{}, errTooDeep
	}
	v, err := p.unary()
	p.depth--
	p.use(v)
	if err != nil || v.unknown {
		return value{unknown: v.unknown}, err
	}
	switch v = v.promote(); operator {
	case "-":
		return calculate(value{ctype: v.ctype}, "-", v)
	case "~":
		return calculate(value{n: -1, ctype: intType}, "^", v)
	case "!":
		return truth(v.n == 0), nil
	}
	return value{n: v.n, ctype: v.ctype}, nil
}

func (p *parser) primary() (value, error) {
	if len(p.rest) == 0 {
		return value{}, errNotNumber
	}
	switch t := p.take(); {
	case t.text == "(":
		return p.parenthesis()
	case t.isNumber():
		return number(t.text)
	case t.text[0] == '\'' && len(t.text) > 2:
		return character(t.text)
	case t.text == "defined" && p.known != nil:
		return p.defined()
	case t.isName():
		return p.name(t)
	}
	return value{}, errNotNumber
}

// parenthesis reads a cast, or an expression in parentheses, after the opening one.
func (p *parser) parenthesis() (value, error) {
	if p.depth++; p.depth > maxDepth {
		return value{}, errTooDeep
	}
	defer func() { p.depth-- }()
	if n := p.castLength(); n > 0 {
		t, known := typeOf(p.rest[:n])
		p.rest = p.rest[n+1:]
		v, err := p.unary()
		if err != nil || v.unknown || !known {
			return v, err
		}
		return v.convert(t), nil
	}
	v, err := p.choice()
	if err == nil && p.next() != ")" {
		return value{}, errNotNumber
	}
	if err == nil {
		p.take()
	}
	return v, err
}

// castLength returns how many words the type has whose cast comes next, or 0. What
// follows (NAME) decides where NAME is not a known type: in (A) -1, A is one, and in
// (A) - 1 it is not.
func (p *parser) castLength() int {
	n := 0
	for n < len(p.rest) && p.rest[n].isName() {
		if p.find(p.rest[n].text) != nil {
			return 0
		}
		n++
	}
	if n == 0 || n+1 >= len(p.rest) || p.rest[n].text != ")" {
		return 0
	}
	operand := p.rest[n+1]
	isSign := operand.text == "-" || operand.text == "+"
	if _, known := typeOf(p.rest[:n]); isSign && !known && (n+2 >= len(p.rest) || p.rest[n+2].spaced) {
		return 0
	}
	if isSign || operand.text == "(" || operand.text == "~" || operand.text == "!" || operand.isNumber() || operand.isName() || operand.text[0] == '\'' {
		return n
	}
	return 0
}

// defined reads what follows the word defined in a condition.
func (p *parser) defined() (value, error) {
	name, length := p.next(), 1
	if name == "(" && len(p.rest) > 2 && p.rest[2].text == ")" {
		name, length = p.rest[1].text, 3
	}
	if nameLength(name) == 0 {
		return value{}, errNotNumber
	}
	p.rest = p.rest[length:]
	defined, known := p.known(name)
	if !known {
		return value{unknown: true}, nil
	}
	return truth(defined), nil
}

// name returns the value of a macro or a member.
func (p *parser) name(t token) (value, error) {
	if p.next() == "(" {
		return p.callOf(t)
	}
	found := p.find(t.text)
	if p.known != nil {
		if defined, known := p.known(t.text); !known || defined && found == nil {
			return value{unknown: true}, nil
		} else if !defined {
			return truth(false), nil
		}
	}
	if _, isType := ctypes[t.text]; found == nil && (isType || keywords[t.text]) {
		return value{}, errNotNumber
	}
	if found == nil {
		return value{}, fmt.Errorf("undefined base %s", problem.Shorten(t.text))
	}
	if d := found[0]; len(found) == 1 && !d.isMember && !isWhole(d.body) {
		return p.expand(d.body)
	}
	v, err := p.all(found)
	v.name, v.passed = t.text, t.passed
	return v, err
}

// isWhole reports whether a macro's body is one operand wherever the macro is used: a
// single token, or something in parentheses.
func isWhole(body []token) bool {
	return len(body) == 1 || len(body) > 1 && body[0].text == "(" && closing(body) == len(body)-1
}

// expand puts tokens before the rest, and returns the value of the operand that they
// begin with then.
func (p *parser) expand(tokens []token) (value, error) {
	if p.work += len(tokens) + 1; p.work > maxWork {
		return value{}, errTooLarge
	}
	if p.depth++; p.depth > maxDepth {
		return value{}, errTooDeep
	}
	defer func() { p.depth-- }()
	p.rest = append(append([]token{}, tokens...), p.rest...)
	return p.unary()
}

// callOf returns the value of a macro with arguments.
func (p *parser) callOf(t token) (value, error) {
	end := closing(p.rest)
	functions := p.findFunction(t.text)
	if end < 0 || functions == nil {
		if p.known != nil && end >= 0 { // in a condition, as __has_include(x)
			p.rest = p.rest[end+1:]
			return value{unknown: true}, nil
		}
		return value{}, errNotNumber
	}
	args := arguments(p.rest[1:end])
	p.rest = p.rest[end+1:]
	if len(functions) > 1 {
		return p.call(t.text, functions, args)
	}
	body, err := p.apply(functions[0], args)
	if err != nil {
		return value{}, err
	}
	return p.expand(body)
}

// arguments splits the arguments of a call.
func arguments(tokens []token) [][]token {
	var args [][]token
	depth, first := 0, 0
	for i, t := range tokens {
		switch {
		case t.text == "(":
			depth++
		case t.text == ")":
			depth--
		case t.text == "," && depth == 0:
			args = append(args, tokens[first:i])
			first = i + 1
		}
	}
	return append(args, tokens[first:])
}

// isText reports whether a body has a string in it.
func isText(body []token) bool {
	for _, t := range body {
		if strings.HasPrefix(t.text, `"`) || strings.HasPrefix(t.text, "#") {
			return true
		}
	}
	return false
}
