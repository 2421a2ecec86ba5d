package rastext

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"example.com/ras/raserr"
)

// finder looks for the codes in a text.
type finder struct {
	text  string
	inLog bool // it is a line of a log that other programs write to as well
	all   bool // all codes are wanted

	code  raserr.Code // the most certain one so far
	rank  int         // of that code; the lowest is the most certain
	codes []raserr.Code

	last    int  // where the last number begins, or a header of an event ends
	isTaken bool // that number is a code

	hasEvent    bool // an event has a code
	headerEnd   int  // of the last event in XML, or the end of the text
	hasProvider bool // RemoteAccess was found to be a provider in JSON
	messageEnd  int  // of the last event that is a message

	isOfRAS  bool // the text has a word of RAS, if isJudged
	isJudged bool
}

// take records a code. If the text has several, the one of the lowest rank counts. After an
// event, only codes of events count.
func (f *finder) take(code raserr.Code, rank int) {
	if f.hasEvent && rank != ofEvent {
		return
	}
	if rank == ofEvent && !f.hasEvent {
		f.hasEvent, f.code, f.codes = true, 0, nil
	}
	if f.code == 0 || rank < f.rank {
		f.code, f.rank = code, rank
	}
	if f.all && (len(f.codes) == 0 || f.codes[len(f.codes)-1] != code) {
		f.codes = append(f.codes, code)
	}
}

// The ranks of events, and of symbols and fixed texts. Patterns have their place in the
// list, from 1 on.
const (
	ofEvent      = -1
	unmistakable = 0
)

// find looks for numbers, names and events in the text, and skips everything else byte by
// byte. It returns the most certain code.
func (f *finder) find() (code raserr.Code, ok bool) {
	text := f.text
	for at := 0; f.all || !f.hasEvent; {
		for at < len(text) && !isFirst[text[at]] {
			at++
		}
		if at == len(text) {
			break
		}
		switch text[at] {
		case '_', 'E', 'W': // as in ERROR_PPP_TIMEOUT, ErrPPPTimeout and WSAECONNRESET
			at = f.scanName(at)
		case 'R': // as in RemoteAccess
			at = f.scanProvider(at)
		case '<', '&', '\x1b': // the numbers in markup are not text, as in <td width="691">
			at = max(f.scanHeader(at), at+max(1, lengthOfSpace(text[at:])))
		case '{':
			at = f.scanGUID(at)
		default:
			at = f.scanNumber(at)
		}
	}
	return f.code, f.code != 0
}

// isFirst has the bytes that may be the first of what find looks for.
var isFirst = func() (is [256]bool) {
	for _, c := range []byte("0123456789_EWR<&\x1b{") {
		is[c] = true
	}
	for _, digits := range unicode.Nd.R16[1:] {
		is[string(rune(digits.Lo))[0]] = true // some letters begin with it, too
	}
	return is
}()

// scanNumber takes the number at an index if it is a code, and returns where to go on. The
// index may be at a letter with the first byte of a digit.
func (f *finder) scanNumber(at int) int {
	if r, size := runeAt(f.text, at); !isDigit(r) {
		return at + size
	}
	if at > 0 && f.text[at-1] == '-' && isMinus(f.text, at-1) {
		at--
	}
	end, code, c := readNumber(f.text, at)
	isTaken := false
	isInWord := at > 0 && isASCIILetter(f.text[at-1])
	switch {
	case code != 0 && isInFixedText(f.text[:at], f.text[end:], c):
		f.take(code, unmistakable)
	case c&certain != 0 || c&known != 0 && !isInWord: // Error691, but not section5
		isTaken = (c&hresult != 0 || !f.isMeasured(end)) && f.lookAt(at, patterns)
	case isInWord: // L2TP
		return end
	}
	f.last, f.isTaken = at, isTaken
	return end
}

// isMeasured reports whether what follows a number, such as a unit, shows that it is not a
// code. This is quicker to see than what precedes it, and most numbers in logs are measured.
func (f *finder) isMeasured(end int) bool {
	next := lexer{text: f.text, at: end, token: token{end: end}}
	next.next()
	return next.class&measured != 0 && next.class&^(measured|nonASCII) == 0
}

// mostBefore is how many bytes before a number are looked at.
const mostBefore = 128

// lookAt takes the number at an index if it is a code and a pattern matches it, and reports
// whether it did.
func (f *finder) lookAt(begin int, patterns []pattern) bool {
	var bufferBefore [1 + mostBefore]class
	var bufferAfter [5]class // no pattern needs more
	before, l := f.classesBefore(bufferBefore[:0], begin)
	if l.code == 0 || l.isJoined && before[0]&anError == 0 { // user809, but not Error809
		return false
	}
	number, after := l.token, bufferAfter[:0]
	isOwn := !f.inLog || number.class&hresult != 0 && isOwn(number.code)
	for i := range patterns {
		p := &patterns[i]
		if p.number&number.class == 0 || !matches(p.before, before) {
			continue
		}
		for len(after) < cap(after) && l.class != edge {
			l.next()
			after = append(after, l.class)
		}
		if matches(p.after, after) && (isOwn || p.isOwn || f.hasService()) {
			f.take(number.code, 1+i)
			return true
		}
	}
	return false
}

// classesBefore appends the classes of the tokens before an index, the nearest first, and
// returns a lexer that has read the token there. It begins at the number before that one,
// since no pattern reaches farther back.
func (f *finder) classesBefore(classes []class, begin int) ([]class, lexer) {
	from := max(f.last, begin-mostBefore)
	if from == 0 {
		classes = append(classes, edge)
	}
	l := lexer{text: f.text, at: from}
	for l.next(); l.begin < begin; l.next() {
		c := l.class
		if f.isTaken && l.begin == f.last {
			c |= taken
		}
		classes = append(classes, c)
	}
	slices.Reverse(classes)
	return classes, l
}

// hasService reports whether the text has a word of RAS.
func (f *finder) hasService() bool {
	if !f.isJudged {
		f.isJudged, f.isOfRAS = true, hasService(f.text)
	}
	return f.isOfRAS
}

func hasService(text string) bool {
	previous := class(0)
	l := lexer{text: text}
	for l.next(); l.class != edge; l.next() {
		if l.begin > 0 && strings.IndexByte(`/\@.`, text[l.begin-1]) >= 0 { // of a path or an address
			continue
		}
		isDialed := previous&dialWord != 0 && l.class&foreign == 0 // dial tcp is not of RAS
		if isDialed || l.class&(serviceWord|rasWord) != 0 || l.class&previous&remoteWord != 0 {
			return true
		}
		if l.class&(filler|quote) == 0 {
			previous = l.class
		}
	}
	return previous&dialWord != 0
}

// isOwn reports whether a code is an HRESULT of EAP or certificates, or a code of IKE,
// which few other programs use.
func isOwn(c raserr.Code) bool {
	const facilitySSPI, facilityCert, facilityEAP = 0x8009, 0x800B, 0x8042
	facility := c >> 16
	return facility == facilitySSPI || facility == facilityCert || facility == facilityEAP || c >= 13800 && c < 14000
}

// scanName takes the symbol or constant around an index, and returns where to go on.
func (f *finder) scanName(at int) int {
	if text := f.text[at:]; text[0] != '_' && !strings.HasPrefix(text, "Err") && !strings.HasPrefix(text, "WSA") {
		return at + 1
	}
	const longest = 64 // no symbol is longer
	begin, end := at, at+1
	for begin > 0 && at-begin < longest && isWordByte(f.text[begin-1]) {
		begin--
	}
	for end < len(f.text) && end-at < longest && isWordByte(f.text[end]) {
		end++
	}
	name, before := f.text[begin:end], f.text[:begin]
	if strings.HasPrefix(name, "Err") && strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "raserr.") {
		return end // of another package
	}
	code, ok := names()[name]
	if !ok {
		return at + 1
	}
	if !f.inLog || code.IsRAS() || isOwn(code) || f.hasService() {
		f.take(code, unmistakable)
	}
	return end
}

// names has the codes by symbol, and by the name of their constant.
var names = sync.OnceValue(func() map[string]raserr.Code {
	names := make(map[string]raserr.Code)
	for code := range raserr.All() {
		if symbol := code.Symbol(); symbol != "PENDING" { // a word as well
			names[symbol] = code
		}
		names[strings.TrimPrefix(code.GoString(), "raserr.")] = code
	}
	return names
})
