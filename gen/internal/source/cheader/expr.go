package cheader

import (
	"cmp"
	"fmt"
	"slices"

	"example.com/ras/gen/internal/problem"
)

// parser reads an expression of C and calculates its value. Macros are expanded where
// they are used, as C does it.
type parser struct {
	*header
	rest        []token
	isCondition bool  // of the preprocessor
	err         error // the first
}

// fail ends the expression with an error.
func (p *parser) fail(err error) value {
	p.err = cmp.Or(p.err, err)
	p.rest = nil
	return value{}
}

// value returns the value of the whole expression.
func (p *parser) value() (value, error) {
	v := p.choice()
	if len(p.rest) > 0 {
		p.fail(errNotNumber)
	}
	return v, p.err
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

// accept takes the next token if that is its text.
func (p *parser) accept(text string) bool {
	if p.next() != text {
		return false
	}
	p.take()
	return true
}

func (p *parser) choice() value {
	condition := p.binary(1)
	if !p.accept("?") {
		return condition
	}
	yes := p.choice()
	if !p.accept(":") {
		return p.fail(errNotNumber)
	}
	no := p.choice()
	if condition.unknown || yes.unknown || no.unknown {
		return value{unknown: true}
	}
	t := commonType(yes.promote(), no.promote())
	if condition.n == 0 {
		return no.convert(t)
	}
	return yes.convert(t)
}

func (p *parser) binary(least int) value {
	x := p.unary()
	for precedence[p.next()] >= least {
		operator := p.take().text
		y := p.binary(precedence[operator] + 1)
		if p.err != nil {
			break
		}
		p.use(x)
		p.use(y)
		x = p.join(x, operator, y)
	}
	return x
}

// use notes that something is added to a name.
func (p *parser) use(v value) {
	if v.name != "" && !v.passed {
		p.uses[v.name]++
	}
}

// join returns what an operator makes of two values, of which some may be unknown.
func (p *parser) join(x value, operator string, y value) value {
	isLogical := operator == "&&" || operator == "||"
	for _, v := range []value{x, y} {
		if isLogical && !v.unknown && (v.n != 0) == (operator == "||") {
			return truth(v.n != 0)
		}
	}
	switch {
	case x.unknown || y.unknown:
		return value{unknown: true}
	case isLogical:
		return truth(operator == "&&")
	}
	return p.calculate(x, operator, y)
}

func (p *parser) unary() value {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > maxDepth {
		return p.fail(errTooDeep)
	}
	if !slices.Contains([]string{"-", "+", "~", "!"}, p.next()) {
		return p.primary()
	}
	operator := p.take().text
	v := p.unary()
	p.use(v)
	if p.err != nil || v.unknown {
		return value{unknown: v.unknown}
	}
	switch v = v.promote(); operator {
	case "-":
		return p.calculate(value{ctype: v.ctype}, "-", v)
	case "~":
		return p.calculate(value{n: -1, ctype: intType}, "^", v)
	case "!":
		return truth(v.n == 0)
	}
	return value{n: v.n, ctype: v.ctype}
}

func (p *parser) primary() value {
	if len(p.rest) == 0 {
		return p.fail(errNotNumber)
	}
	t := p.take()
	if t.text == "(" {
		return p.parenthesis()
	}
	if t.isNumber() {
		return p.number(t.text)
	}
	if t.text[0] == '\'' && len(t.text) > 2 {
		return p.character(t.text)
	}
	if t.text == "defined" && p.isCondition {
		return p.defined()
	}
	if t.isName() {
		return p.name(t)
	}
	return p.fail(errNotNumber)
}

// parenthesis reads a cast, or an expression in parentheses, after the opening one.
func (p *parser) parenthesis() value {
	if n := p.castLength(); n > 0 {
		t, known := typeOf(p.rest[:n])
		p.rest = p.rest[n+1:]
		v := p.unary()
		if v.unknown || !known {
			return v
		}
		return v.convert(t)
	}
	v := p.choice()
	if !p.accept(")") {
		return p.fail(errNotNumber)
	}
	return v
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
func (p *parser) defined() value {
	name, length := p.next(), 1
	if name == "(" && len(p.rest) > 2 && p.rest[2].text == ")" {
		name, length = p.rest[1].text, 3
	}
	if nameLength(name) == 0 {
		return p.fail(errNotNumber)
	}
	p.rest = p.rest[length:]
	defined, known := p.isDefined(name)
	if !known {
		return value{unknown: true}
	}
	return truth(defined)
}

// name returns the value of a macro or a member.
func (p *parser) name(t token) value {
	if p.next() == "(" {
		return p.call(t.text)
	}
	found := p.find(t.text)
	if p.isCondition {
		if defined, known := p.isDefined(t.text); !known || defined && found == nil {
			return value{unknown: true}
		} else if !defined {
			return truth(false)
		}
	}
	if found == nil {
		if _, isType := ctypes[t.text]; isType || keywords[t.text] {
			return p.fail(errNotNumber)
		}
		return p.fail(fmt.Errorf("undefined base %s", problem.Shorten(t.text)))
	}
	if d := found[0]; len(found) == 1 && !d.isMember && !isWhole(d.body) {
		return p.expand(d.body)
	}
	v, err := p.agreed(found, p.evaluate)
	if err != nil {
		p.fail(err)
	}
	v.name, v.passed = t.text, t.passed
	return v
}

// isWhole reports whether a macro's body is one operand wherever the macro is used: a
// single token, or something in parentheses.
func isWhole(body []token) bool {
	return len(body) == 1 || len(body) > 1 && body[0].text == "(" && closing(body) == len(body)-1
}

// expand puts tokens before the rest, and returns the value of the operand that they
// begin with then.
func (p *parser) expand(tokens []token) value {
	if p.work -= len(tokens) + 1; p.work < 0 || len(p.rest) > maxTokens {
		return p.fail(errTooLarge)
	}
	p.rest = slices.Concat(tokens, p.rest)
	return p.unary()
}

// call returns the value of a macro with arguments.
func (p *parser) call(name string) value {
	args := p.arguments()
	found := p.find(name + "(")
	switch {
	case len(found) == 0 && p.isCondition && p.err == nil: // as __has_include(x)
		return value{unknown: true}
	case len(found) == 0:
		return p.fail(errNotNumber)
	case len(found) == 1:
		return p.expand(p.apply(found[0], args))
	}
	v, err := p.agreed(found, func(d *definition) (value, error) {
		call := parser{header: p.header}
		call.rest = call.apply(d, args)
		return call.value()
	})
	if err != nil {
		p.fail(err)
	}
	return v
}

// arguments reads the arguments of a call, with the parentheses around them.
func (p *parser) arguments() [][]token {
	var args [][]token
	depth, first := 0, 1
	for i, t := range p.rest {
		depth += nesting[t.text]
		if depth == 0 || depth == 1 && t.text == "," {
			args = append(args, p.rest[first:i])
			first = i + 1
		}
		if depth == 0 {
			p.rest = p.rest[first:]
			return args
		}
	}
	p.fail(errNotNumber)
	return nil
}

// apply puts the arguments of a call in the place of the parameters, as C does.
func (p *parser) apply(d *definition, args [][]token) []token {
	if p.work -= len(d.body) + 1; p.work < 0 {
		p.fail(errTooLarge)
	}
	if len(args) != len(d.params) {
		p.fail(errNotNumber)
	}
	var body []token
	for _, t := range d.body {
		if len(body) > maxTokens {
			p.fail(errTooLarge)
		}
		if p.err != nil {
			return nil
		}
		i := slices.Index(d.params, t.text)
		if i < 0 {
			body = append(body, t)
			continue
		}
		for _, arg := range args[i] {
			arg.passed = arg.passed || len(args) == 1
			body = append(body, arg)
		}
	}
	return body
}

// isText reports whether a body has a string in it.
func isText(body []token) bool {
	return slices.ContainsFunc(body, func(t token) bool { return hasPrefix(t.text, `"`, "#") })
}
