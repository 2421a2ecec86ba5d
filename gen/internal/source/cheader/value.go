package cheader

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// value is an integer of C.
type value struct {
	n int64
	ctype
	wrapped bool   // a cast to a signed type made it negative
	unknown bool   // of a condition: it depends on what is not known
	name    string // what it is the value of, if nothing was added to that
	passed  bool   // the name came in as the only argument of a macro
}

// ctype is an integer type of C.
type ctype struct {
	bits     int
	unsigned bool
}

var intType = ctype{32, false}

var (
	errNotNumber  = errors.New("value is not an integer")
	errOutOfRange = errors.New("number out of range")
)

// ctypes are the types whose size is known. An unknown type in a cast changes nothing.
var ctypes = map[string]ctype{
	"char": {8, false}, "short": {16, false}, "int": {32, false}, "long": {64, false},
	"int8_t": {8, false}, "int16_t": {16, false}, "int32_t": {32, false}, "int64_t": {64, false},
	"uint8_t": {8, true}, "uint16_t": {16, true}, "uint32_t": {32, true}, "uint64_t": {64, true},
	"size_t": {64, true},
	"CHAR":   {8, false}, "SHORT": {16, false}, "INT": {32, false}, "LONG": {32, false},
	"UCHAR": {8, true}, "USHORT": {16, true}, "UINT": {32, true}, "ULONG": {32, true},
	"BYTE": {8, true}, "WORD": {16, true}, "DWORD": {32, true},
	"HRESULT": {32, false}, "NTSTATUS": {32, false}, "SCODE": {32, false}, "BOOL": {32, false},
}

// typeOf returns the type that the words of a cast name, and whether it is known.
func typeOf(words []token) (t ctype, known bool) {
	unsigned := false
	for _, w := range words {
		switch w.text {
		case "unsigned":
			unsigned, known = true, true
		case "signed":
			known = true
		case "const", "volatile":
		default:
			found, ok := ctypes[w.text]
			if ok && (t.bits == 0 || w.text != "int") { // short int, long int
				t = found
			}
			known = ok
		}
	}
	if t.bits == 0 {
		t = intType
	}
	t.unsigned = t.unsigned || unsigned
	return t, known
}

// convert returns a value as C converts it to a type.
func (v value) convert(t ctype) value {
	shift := 64 - t.bits
	n := v.n << shift >> shift
	if t.unsigned {
		n = int64(uint64(v.n) << shift >> shift)
	}
	v.wrapped = !t.unsigned && n < 0 && (v.n >= 0 || v.wrapped || v.unsigned)
	v.n, v.ctype = n, t
	return v
}

// promote returns a value as C uses it in sums.
func (v value) promote() value {
	if v.bits < intType.bits {
		return v.convert(intType)
	}
	return v
}

// commonType returns the type that C converts two promoted values to.
func commonType(x, y value) ctype {
	t := ctype{bits: max(x.bits, y.bits)}
	t.unsigned = x.bits == t.bits && x.unsigned || y.bits == t.bits && y.unsigned
	return t
}

func (v value) big() *big.Int {
	if v.unsigned {
		return new(big.Int).SetUint64(uint64(v.n))
	}
	return big.NewInt(v.n)
}

// fromBig returns a number of a type, as C calculates it: modulo the type's size.
func (p *parser) fromBig(n *big.Int, t ctype) value {
	low := new(big.Int).And(n, new(big.Int).SetUint64(math.MaxUint64)).Uint64()
	v := value{n: value{n: int64(low)}.convert(t).n, ctype: t}
	if !t.unsigned && v.big().Cmp(n) != 0 {
		return p.fail(errOutOfRange)
	}
	return v
}

// calculate returns what an operator makes of two known values.
func (p *parser) calculate(x value, operator string, y value) value {
	x, y = x.promote(), y.promote()
	if operator == "<<" || operator == ">>" {
		return p.shift(x, operator, y)
	}
	t := commonType(x, y)
	wrapped := x.wrapped || y.wrapped
	x, y = x.convert(t), y.convert(t)
	a, b := x.big(), y.big()
	operation := operations[operator]
	if operation == nil {
		order := a.Cmp(b)
		return truth(map[string]bool{
			"==": order == 0, "!=": order != 0, "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0,
		}[operator])
	}
	if b.Sign() == 0 && (operator == "/" || operator == "%") {
		return p.fail(errOutOfRange)
	}
	v := p.fromBig(operation(new(big.Int), a, b), t)
	v.wrapped = wrapped && v.n < 0
	return v
}

func (p *parser) shift(x value, operator string, y value) value {
	if y.n < 0 || y.n >= int64(x.bits) {
		return p.fail(errOutOfRange)
	}
	n := x.n << y.n
	if operator == ">>" && x.unsigned {
		n = int64(uint64(x.n) >> y.n)
	} else if operator == ">>" {
		n = x.n >> y.n
	}
	return value{n: n}.convert(x.ctype) // as compilers do it, though the standard does not say so
}

// operations are the binary operators that are not comparisons or shifts.
var operations = map[string]func(z, x, y *big.Int) *big.Int{
	"+": (*big.Int).Add, "-": (*big.Int).Sub, "*": (*big.Int).Mul, "/": (*big.Int).Quo, "%": (*big.Int).Rem,
	"&": (*big.Int).And, "|": (*big.Int).Or, "^": (*big.Int).Xor,
}

// truth returns the value of a comparison.
func truth(holds bool) value {
	v := value{ctype: intType}
	if holds {
		v.n = 1
	}
	return v
}

// suffixes are those of numbers, in C and in Microsoft's compilers.
var suffixes = []string{
	"", "u", "l", "ul", "lu", "ll", "ull", "llu", "i8", "ui8", "i16", "ui16", "i32", "ui32", "i64", "ui64",
}

// number reads an integer literal. Its type is the first that it fits in: int, unsigned
// int if it is not decimal, and the same of 64 bits, which a suffix asks for, too.
func (p *parser) number(text string) value {
	digits, suffix := text, ""
	if i := strings.IndexAny(text, "uUlLiI"); i >= 0 {
		digits, suffix = text[:i], strings.ToLower(text[i:])
	}
	n, err := strconv.ParseUint(digits, 0, 64)
	if errors.Is(err, strconv.ErrSyntax) || strings.ContainsAny(digits, "_oO") || !slices.Contains(suffixes, suffix) {
		return p.fail(errNotNumber)
	}
	if err != nil {
		return p.fail(errOutOfRange)
	}
	unsigned := strings.Contains(suffix, "u")
	for _, t := range []ctype{{32, false}, {32, true}, {64, false}, {64, true}} {
		v := value{n: int64(n), ctype: t}
		fits := v.convert(t).n == v.n && (t.unsigned || v.n >= 0)
		isDecimal := digits[0] != '0'
		if fits && (t.bits == 64 || !strings.ContainsAny(suffix, "l6")) && (t.unsigned == unsigned || t.unsigned && !isDecimal) {
			return v
		}
	}
	return p.fail(errOutOfRange)
}

// character reads a character literal. One of several characters has the number that gcc
// gives it.
func (p *parser) character(text string) value {
	n, rest := int64(0), strings.TrimSuffix(text[1:], "'")
	for rest != "" {
		r, _, tail, err := strconv.UnquoteChar(rest, '\'')
		if strings.HasPrefix(rest, `\0`) && (len(rest) == 2 || !isDigit(rest[2])) {
			r, tail = 0, rest[2:]
		} else if err != nil || r > 0x7f {
			return p.fail(errNotNumber)
		}
		n, rest = n<<8|int64(r), tail
	}
	return value{n: n, ctype: ctype{64, false}}.convert(intType)
}
