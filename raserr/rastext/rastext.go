// Package rastext finds RAS codes in text that people have: output of rasdial, events,
// lines of logs, messages that users paste.
//
// How it does so is in two tables: the lexicon, words for error, code and the like in the
// languages of Windows, and the patterns, in the order of their certainty. Both grow, so
// results get better between versions; do not rely on a text that names no code to stay
// one.
package rastext

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"example.com/ras/raserr"
)

// Find returns the code that a text names, or false if it names none. It is for a text
// about RAS: what rasdial printed, an event, a message that a user pasted. It finds
//
//   - the events 20226 and 20227 of RasClient in any language, as text, as XML, and as
//     JSON of Winlogbeat, evtx_dump and PowerShell, and the data of events of
//     RemoteAccess, the bytes of the code;
//   - what [raserr.Code.Error] returns, also inside of a longer text, and the symbols and
//     constants of package raserr as they are spelled;
//   - a number next to a word for error, code or the like, in the languages of Windows:
//     "error 691", "exit status 691", "RAS-Fehler 691", "Ошибка подключения 691",
//     "code=691", "651错误". After a colon, an equals sign or a parenthesis, other words
//     may be between: "error while dialing the office: 691". A number below 600 must
//     follow a word for error: "error code 5", not "code 5";
//   - HRESULTs that package raserr knows, in hex or as negative decimals;
//   - a line of rasdial in any language: words, the first number of the line, a hyphen
//     between spaces and the message;
//   - a number from 600 on that is the whole text.
//
// Numbers are read as [raserr.FromDWORD] does. Events and texts of [raserr.Code.Error] may
// name any code. Elsewhere, numbers that package raserr does not know are codes only if
// [raserr.Code.IsRAS] is true. The numbers 0 and 1 are not codes. If a text names several
// codes, Find returns the most certain one, and of those that are equally certain the
// first.
//
// Find takes time in proportion to the length of the text, and allocates nothing.
func Find(text string) (raserr.Code, bool) {
	f := finder{text: text}
	f.find()
	return f.code, f.code != 0
}

// FindInLog is [Find] for a line of a log that has lines of other programs, too: only what
// no other program writes is a code by itself, such as an event of RasClient or
// RemoteAccess, a text of [raserr.Code.Error], a symbol of RAS, or an HRESULT of EAP,
// certificates or IKE. Whatever else Find finds is a code if the line has a word of RAS:
// VPN, PPPoE, rasdial, dial, remote access and others.
func FindInLog(text string) (raserr.Code, bool) {
	f := finder{text: text, inLog: true}
	f.find()
	return f.code, f.code != 0
}

// FindAll returns all codes that a text about RAS names, in the order of the text, without
// repetitions of the code before. In a text with events, these are the codes of the
// events. FindAll returns nil, and allocates nothing, if the text names no code.
func FindAll(text string) []raserr.Code {
	f := finder{text: text, all: true}
	f.find()
	return f.codes
}

// FindAllInLog is [FindAll] for a line of a log that has lines of other programs, too. It
// is as strict as [FindInLog].
func FindAllInLog(text string) []raserr.Code {
	f := finder{text: text, inLog: true, all: true}
	f.find()
	return f.codes
}

// finder looks for the codes in a text.
type finder struct {
	text      string
	inLog     bool // it is a line of a log that has lines of other programs, too
	isMessage bool // it is the message of an event
	all       bool // all codes are wanted

	code  raserr.Code // the most certain one so far
	rank  int         // of its pattern
	codes []raserr.Code

	isOfRAS, isJudged bool // what hasService found
}

// find looks for events first. If there are some, other numbers do not matter.
func (f *finder) find() {
	f.findEvents()
	if f.code == 0 {
		f.scan()
	}
}

// take takes a code that a pattern found.
func (f *finder) take(code raserr.Code, rank int) {
	if f.code == 0 || rank < f.rank {
		f.code, f.rank = code, rank
	}
	if f.all && (len(f.codes) == 0 || f.codes[len(f.codes)-1] != code) {
		f.codes = append(f.codes, code)
	}
}

// isLookedAt has the bytes that numbers, names and markup may begin with.
var isLookedAt = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	0xD9: true, 0xDB: true, 0xE0: true, 0xE1: true, 0xEF: true, // digits of other scripts
	'_': true, 'E': true, 'W': true, // ERROR_, Err, WSA
	'<': true, '&': true, '\x1b': true,
}

// scan looks at each number and name of the text.
func (f *finder) scan() {
	from, isTaken := 0, false // where the number before begins, and whether it is a code
	endOfName, endOfMarkup := 0, 0
	for i := 0; i < len(f.text); {
		c := f.text[i]
		if !isLookedAt[c] {
			i++
			continue
		}
		l := lexer{text: f.text, at: i}
		r, size := l.rune()
		isInWord := i > endOfMarkup && isWordByte(f.text[i-1])
		switch {
		case isDigit(r) && isInWord && isASCIILetter(f.text[i-1]) && f.text[i-1]|0x20 != 'r': // Error691 is one, L2TP is not
			l.readDigits()
			i = l.at
		case isDigit(r):
			begin := i
			if i > 0 && isMinus(f.text, i-1) {
				begin--
			}
			l.at = begin
			l.readNumber()
			isTaken = (l.class&(known|weak) != 0 || l.code != 0 && isUnmistakable(f.text[:begin])) && f.lookAt(begin, from, isTaken)
			from, i = begin, l.at
		case c == '_' && i >= endOfName, !isInWord && (strings.HasPrefix(f.text[i:], "Err") || strings.HasPrefix(f.text[i:], "WSA")):
			endOfName = f.findName(i)
			i++
		default:
			n := lengthOfMarkup(f.text[i:])
			if n > 0 {
				endOfMarkup = i + n
			}
			i += max(n, size)
		}
	}
}

// isUnmistakable reports whether any number is a code after a text.
func isUnmistakable(before string) bool {
	if !strings.HasSuffix(before, " ") {
		return false
	}
	for i := range patterns {
		if p := &patterns[i]; p.number == digits && p.beforeText != "" && strings.HasSuffix(before, p.beforeText) {
			return true
		}
	}
	return false
}

// bytesBefore is how many bytes before a number are looked at.
const bytesBefore = 128

// lookAt takes the number at an index if a pattern matches it. Nothing before the number
// before it matters, but whether that is a code.
func (f *finder) lookAt(begin, from int, isTaken bool) bool {
	from = max(from, begin-bytesBefore)
	for from > 0 && !utf8.RuneStart(f.text[from]) {
		from++
	}
	var buffer [1 + bytesBefore]class
	before := buffer[:1]
	if from == 0 {
		before[0] = edge
	}
	l := lexer{text: f.text, at: from, wraps: f.isMessage}
	for l.next(); l.begin < begin; l.next() {
		before = f.appendClasses(before, &l.token)
		if isTaken && l.begin == from {
			before[len(before)-1] |= taken
		}
	}
	if l.begin > begin || l.code == 0 {
		return false
	}
	slices.Reverse(before)
	number := l.token
	rank := f.match(&number, before, &tokensAfter{finder: f, lexer: l})
	if rank < 0 {
		return false
	}
	f.take(number.code, rank)
	return true
}

// mostAfter is how many tokens after a number are looked at.
const mostAfter = 8

// tokensAfter are the tokens after a number, which are read when they are needed.
type tokensAfter struct {
	finder  *finder
	lexer   lexer
	classes [mostAfter + mostWord]class
	count   int // of classes
}

// at returns the class of a token, or 0 if it does not matter.
func (a *tokensAfter) at(i int) class {
	for i >= a.count && i < mostAfter && a.lexer.class != edge {
		a.lexer.next()
		a.count = len(a.finder.appendClasses(a.classes[:a.count], &a.lexer.token))
	}
	return a.classes[i]
}

// appendClasses appends the classes of the words of a token, or of a sign or number.
func (f *finder) appendClasses(classes []class, t *token) []class {
	text := f.text[t.begin:t.end]
	switch {
	case t.unspaced:
		return appendRun(classes, text)
	case t.class != 0:
		return append(classes, t.class)
	}
	c := lookUp(text)
	if t.joined && len(classes) > 0 && !isJoined(c, classes[len(classes)-1]) {
		c = otherWord // KeyError is an error of another program, RasError is not
	}
	if after := f.text[t.end:]; c&unit != 0 && (strings.HasPrefix(after, "'") || strings.HasPrefix(after, "’")) {
		c = filler // s'affiche is not about seconds
	}
	return append(classes, c)
}

// isJoined reports whether a word has its own meaning right after a word.
func isJoined(c, before class) bool {
	if c&(errorWord|errorBefore) != 0 {
		return before&(owner|errorWord|errorBefore|codeWord|resultWord|serviceWord|dialWord|rasWord|remoteWord|kindWord) != 0
	}
	return before&otherWord == 0
}

// match returns the rank of the pattern that a number matches, or -1.
func (f *finder) match(number *token, before []class, after *tokensAfter) int {
	for rank := range patterns {
		p := &patterns[rank]
		if p.number&number.class == 0 || (rank == patternEvent) != f.isMessage || !match(p.before, before, nil) || !match(p.after, nil, after) ||
			!strings.HasSuffix(f.text[:number.begin], p.beforeText) || !strings.HasPrefix(f.text[number.end:], p.afterText) {
			continue
		}
		if !f.inLog || p.unmistakable || p.number == hresult && isOwnHRESULT(number.code) || f.hasService() {
			return rank
		}
	}
	return -1
}

// hasService reports whether the text has a word of RAS.
func (f *finder) hasService() bool {
	if f.isJudged {
		return f.isOfRAS
	}
	f.isJudged = true
	l := lexer{text: f.text}
	var buffer [1 + mostWord]class
	var previous class // of the word before
	for l.next(); l.class != edge; l.next() {
		if l.begin > 0 && strings.IndexByte("/\\@.", f.text[l.begin-1]) >= 0 {
			continue // of a path or an address
		}
		for _, c := range f.appendClasses(append(buffer[:0], previous), &l.token)[1:] {
			if c&(serviceWord|dialWord|rasWord) != 0 || c&previous&remoteWord != 0 {
				f.isOfRAS = true
				return true
			}
			if c&(filler|quote) == 0 {
				previous = c
			}
		}
	}
	return false
}

// isOwnHRESULT reports whether a code is an HRESULT of EAP or certificates, or a code of
// IKE.
func isOwnHRESULT(c raserr.Code) bool {
	const facilitySSPI, facilityCert, facilityEAP = 0x8009, 0x800B, 0x8042
	switch c >> 16 {
	case facilitySSPI, facilityCert, facilityEAP:
		return true
	}
	return c >= 13800 && c < 14000
}

// findName takes the symbol or constant that an index is in, and returns where the word
// ends.
func (f *finder) findName(at int) (end int) {
	begin := at
	for begin > 0 && isWordByte(f.text[begin-1]) {
		begin--
	}
	for end = at; end < len(f.text) && isWordByte(f.text[end]); end++ {
	}
	word, before := f.text[begin:end], f.text[:begin]
	if strings.HasPrefix(word, "Err") && strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "raserr.") {
		return end // of another package
	}
	code, ok := names()[word]
	if ok && (!f.inLog || code.IsRAS() || isOwnHRESULT(code) || f.hasService()) {
		f.take(code, patternName)
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
