package cheader

import (
	"errors"
	"strconv"
	"strings"
)

// expr is an integer expression of C, as far as values of macros need it.
type expr struct {
	kind  exprKind
	op    string // of a unary or binary expression
	name  string // of a macro, or of the function of a call
	value int64
	parts []*expr  // the operands; for a choice: condition, then, else
	args  [][]word // of a call
	// bracketed is set for an expression in brackets, which then mixes with any
	// operator.
	bracketed bool
	// passed is set for a name that came in as the only argument of a call.
	passed bool
}

type exprKind uint8

const (
	exprNumber exprKind = iota
	exprName
	exprCall
	exprUnary
	exprBinary
	exprChoice // a ? b : c
)

// word is a token of an expression: a name, a number or an operator.
type word struct {
	text   string
	passed bool
}

// tokenize splits a definition into its words. It is not ok if something in it is
// no part of an integer expression, such as a string.
func tokenize(text string) (words []word, ok bool) {
	words = make([]word, 0, 8)
	for {
		text = strings.TrimLeft(text, " \t")
		if text == "" {
			return words, true
		}
		n := wordLength(text)
		if n == 0 {
			return nil, false
		}
		words = append(words, word{text: text[:n]})
		text = text[n:]
	}
}

// wordLength returns how long the word is that a text begins with, or 0 if it
// begins with none.
func wordLength(text string) int {
	n := 0
	for n < len(text) && (isNameByte(text[n]) || isDigit(text[n])) {
		n++
	}
	if n > 0 {
		return n
	}
	for _, operator := range []string{"<<", ">>", "<=", ">=", "==", "!="} {
		if strings.HasPrefix(text, operator) {
			return len(operator)
		}
	}
	if strings.IndexByte("-+*|&^~<>?:(),", text[0]) >= 0 {
		return 1
	}
	return 0
}

// precedence is how tightly the binary operators bind in C, and looks is how
// tightly people who know other languages may think that they do: * << & before
// + | ^, and these before comparisons. Where the two differ, only brackets tell
// what is meant.
var (
	precedence = map[string]int{
		"|": 1, "^": 2, "&": 3, "==": 4, "!=": 4, "<": 5, "<=": 5, ">": 5, ">=": 5,
		"<<": 6, ">>": 6, "+": 7, "-": 7, "*": 8,
	}
	looks = map[string]int{
		"==": 1, "!=": 1, "<": 1, "<=": 1, ">": 1, ">=": 1,
		"|": 2, "^": 2, "+": 2, "-": 2, "&": 3, "<<": 3, ">>": 3, "*": 3,
	}
)

// parseExpr reads words as one expression. All errors are errNoNumber or
// errOutOfRange.
func parseExpr(words []word) (*expr, error) {
	p := exprParser{rest: words}
	x, err := p.choice()
	if err != nil {
		return nil, err
	}
	if len(p.rest) > 0 {
		return nil, errNoNumber
	}
	return x, nil
}

type exprParser struct {
	rest []word
}

// next is the text of the next token, or "".
func (p *exprParser) next() string {
	if len(p.rest) == 0 {
		return ""
	}
	return p.rest[0].text
}

func (p *exprParser) take() word {
	t := p.rest[0]
	p.rest = p.rest[1:]
	return t
}

func (p *exprParser) expect(text string) error {
	if p.next() != text {
		return errNoNumber
	}
	p.take()
	return nil
}

func (p *exprParser) choice() (*expr, error) {
	condition, err := p.binary(1)
	if err != nil || p.next() != "?" {
		return condition, err
	}
	p.take()
	yes, err := p.choice()
	if err != nil {
		return nil, err
	}
	if err := p.expect(":"); err != nil {
		return nil, err
	}
	no, err := p.choice()
	return &expr{kind: exprChoice, parts: []*expr{condition, yes, no}}, err
}

func (p *exprParser) binary(least int) (*expr, error) {
	x, err := p.unary()
	for err == nil && precedence[p.next()] >= least {
		op := p.take().text
		var y *expr
		y, err = p.binary(precedence[op] + 1)
		x = &expr{kind: exprBinary, op: op, parts: []*expr{x, y}}
	}
	return x, err
}

func (p *exprParser) unary() (*expr, error) {
	switch op := p.next(); op {
	case "-", "+", "~":
		p.take()
		x, err := p.unary()
		return &expr{kind: exprUnary, op: op, parts: []*expr{x}}, err
	}
	return p.primary()
}

func (p *exprParser) primary() (*expr, error) {
	switch text := p.next(); {
	case text == "(" && p.isCast():
		for p.take().text != ")" {
		}
		return p.unary()
	case text == "(":
		return p.brackets()
	case text == "":
		return nil, errNoNumber
	case isDigit(text[0]):
		return number(p.take().text)
	case isNameByte(text[0]):
		name := p.take()
		if p.next() == "(" {
			return p.call(name.text)
		}
		return &expr{kind: exprName, name: name.text, passed: name.passed}, nil
	}
	return nil, errNoNumber
}

func (p *exprParser) brackets() (*expr, error) {
	p.take()
	x, err := p.choice()
	if err != nil {
		return nil, err
	}
	x.bracketed = true
	return x, p.expect(")")
}

// isCast reports whether a type in brackets comes next. A name before a sign is
// none: it may be an unknown macro, and the sign an operator.
func (p *exprParser) isCast() bool {
	i := 1
	for i < len(p.rest) && isNameByte(p.rest[i].text[0]) {
		i++
	}
	if i == 1 || i+1 >= len(p.rest) || p.rest[i].text != ")" {
		return false
	}
	operand := p.rest[i+1].text
	return operand == "(" || operand == "~" || isDigit(operand[0]) || isNameByte(operand[0])
}

// call reads the arguments of a macro with arguments.
func (p *exprParser) call(name string) (*expr, error) {
	x := &expr{kind: exprCall, name: name}
	p.take()
	depth, first := 0, 0
	for i, t := range p.rest {
		switch {
		case t.text == "(":
			depth++
		case t.text == ")" && depth > 0:
			depth--
		case t.text == ")":
			x.args = append(x.args, p.rest[first:i])
			p.rest = p.rest[i+1:]
			return x, nil
		case t.text == "," && depth == 0:
			x.args = append(x.args, p.rest[first:i])
			first = i + 1
		}
	}
	return nil, errNoNumber
}

func number(text string) (*expr, error) {
	text = strings.TrimRight(text, "uUlL")
	v, err := strconv.ParseInt(text, 0, 64)
	if errors.Is(err, strconv.ErrRange) {
		return nil, errOutOfRange
	}
	if err != nil {
		return nil, errNoNumber
	}
	return &expr{kind: exprNumber, value: v}, nil
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isNameByte(c byte) bool { return c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z' }
