package rastext

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"example.com/ras/raserr"
)

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

// isLookedAt has the first bytes of what scan looks at: digits, also of other scripts,
// names such as ERROR_X, ErrX and WSAEX, and markup.
var isLookedAt = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	0xD9: true, 0xDB: true, 0xE0: true, 0xE1: true, 0xEF: true,
	'_': true, 'E': true, 'W': true,
	'<': true, '&': true, '\x1b': true,
}

// scan looks at each number and name of the text, except for those in the headers of
// events in XML: identifiers, times and other numbers that are not codes.
func (f *finder) scan() {
	mayHaveHeader := true
	from, isTaken := 0, false // where the number before begins, and whether it is a code
	endOfName, endOfMarkup := 0, 0
	for at := 0; at < len(f.text); {
		c := f.text[at]
		if !isLookedAt[c] {
			at++
			continue
		}
		r, size := runeAt(f.text, at)
		l := lexer{text: f.text, at: at}
		isInWord := at > endOfMarkup && isWordByte(f.text[at-1])
		switch {
		case isDigit(r) && isInWord && isASCIILetter(f.text[at-1]) && f.text[at-1]|0x20 != 'r': // L2TP, but not Error691
			l.readDigits()
		case isDigit(r):
			l.at -= btoi(at > 0 && isMinus(f.text, at-1))
			begin := l.at
			l.readNumber()
			isTaken = f.mayBeCode(&l, begin) && f.lookAt(begin, from, isTaken)
			from = begin
		case c == '_' && at >= endOfName, !isInWord && (strings.HasPrefix(f.text[at:], "Err") || strings.HasPrefix(f.text[at:], "WSA")):
			endOfName = f.findName(at)
			l.at++
		case c == '<' && mayHaveHeader && strings.HasPrefix(f.text[at:], "<System>"):
			n := strings.Index(f.text[at:], "</System>")
			if mayHaveHeader = n >= 0; mayHaveHeader {
				l.at += n
				from, isTaken = l.at, false
			}
		default:
			if n := lengthOfMarkup(f.text[at:]); n > 0 {
				size, endOfMarkup = n, at+n
			}
			l.at += size
		}
		at = l.at
	}
}

// mayBeCode reports whether the number that was read, which begins at an index, is worth a
// closer look.
func (f *finder) mayBeCode(l *lexer, begin int) bool {
	if l.class&(known|weak) != 0 {
		return !isAmongDigits(f.text, begin, l.at)
	}
	return l.code != 0 && isUnmistakable(f.text[:begin])
}

// isAmongDigits reports whether a number is a part of a longer one that is written with
// spaces, such as that of a phone.
func isAmongDigits(text string, begin, end int) bool {
	return begin > 1 && text[begin-1] == ' ' && isDigit(rune(text[begin-2])) ||
		end+1 < len(text) && text[end] == ' ' && isDigit(rune(text[end+1]))
}

// isUnmistakable reports whether any number is a code after a text.
func isUnmistakable(before string) bool {
	if !strings.HasSuffix(before, " ") {
		return false
	}
	for _, text := range textsBefore() {
		if strings.HasSuffix(before, text) {
			return true
		}
	}
	return false
}

// textsBefore returns what is before any number in patterns.
var textsBefore = sync.OnceValue(func() (texts []string) {
	for i := range patterns {
		if p := &patterns[i]; p.number == digits && p.textBefore != "" {
			texts = append(texts, p.textBefore)
		}
	}
	return texts
})

// bytesBefore is how many bytes before a number are looked at, and mostAfter how many
// tokens after it.
const (
	bytesBefore = 128
	mostAfter   = 8
)

// tokens are the classes of the tokens before or after a number, from there outwards.
type tokens struct {
	finder  *finder
	lexer   lexer // reads more of them
	classes [bytesBefore + mostAfter]class
	count   int
}

// at returns the class of a token, or 0 if it does not matter.
func (t *tokens) at(i int) class {
	for i >= t.count && i < mostAfter && t.lexer.class != edge {
		t.lexer.next()
		t.add()
	}
	return t.classes[i]
}

// add adds the token that was read.
func (t *tokens) add() {
	t.count = len(t.finder.appendClasses(t.classes[:t.count], &t.lexer.token))
}

// lookAt takes the number at an index if a pattern matches it. Nothing before the number
// before it matters, but whether that is a code.
func (f *finder) lookAt(begin, from int, isTaken bool) bool {
	from = max(from, begin-bytesBefore)
	for from > 0 && !utf8.RuneStart(f.text[from]) {
		from++
	}
	before := tokens{finder: f, lexer: lexer{text: f.text, at: from, wraps: f.isMessage}}
	if from == 0 {
		before.classes[0], before.count = edge, 1
	}
	l := &before.lexer
	for l.next(); l.begin < begin; l.next() {
		before.add()
		if isTaken && l.begin == from {
			before.classes[before.count-1] |= taken
		}
	}
	isThread := f.inLog && strings.HasPrefix(f.text[l.end:], " ERROR ") // before the level of the line
	if l.begin > begin || l.code == 0 || isThread {
		return false
	}
	slices.Reverse(before.classes[:before.count])
	number := l.token
	rank := f.match(&number, &before, &tokens{finder: f, lexer: *l})
	if rank < 0 {
		return false
	}
	f.take(number.code, rank)
	return true
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
	switch {
	case c&(errorWord|errorBefore) != 0:
		return before&(owner|errorWord|errorBefore|codeWord|resultWord|serviceWord|dialWord|rasWord|remoteWord|kindWord) != 0
	case c&serviceWord != 0:
		return before&otherWord == 0
	}
	return true
}

// match returns the rank of the pattern that a number matches, or -1.
func (f *finder) match(number *token, before, after *tokens) int {
	before.lexer.class = edge // there are no more
	textBefore, textAfter := f.text[:number.begin], f.text[number.end:]
	for rank := range patterns {
		p := &patterns[rank]
		if p.number&number.class != 0 && (rank == patternEvent) == f.isMessage &&
			match(p.before, before) && match(p.after, after) && strings.HasSuffix(textBefore, p.textBefore) && strings.HasPrefix(textAfter, p.textAfter) &&
			(!f.inLog || p.unmistakable || p.number == hresult && isOwnHRESULT(number.code) || f.hasService()) {
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
			isDial := previous&dialWord != 0 && c&foreign == 0 // not of dial tcp
			if isDial || c&(serviceWord|rasWord) != 0 || c&previous&remoteWord != 0 {
				f.isOfRAS = true
				return true
			}
			if c&(filler|quote) == 0 {
				previous = c
			}
		}
	}
	f.isOfRAS = previous&dialWord != 0
	return f.isOfRAS
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
