package rastext

// class says what a token means for the numbers near it. A word may have several.
type class uint64

const (
	errorWord   class = 1 << iota // error: before a number or after it
	errorBefore                   // error, but only before a number: after one, it is a count
	errorPlural                   // errors
	codeWord                      // code
	resultWord                    // failed, returned, shows
	serviceWord                   // VPN, L2TP
	dialWord                      // dial
	rasWord                       // RAS and its functions and commands
	remoteWord                    // remote, access: two of them name RAS
	kindWord                      // connection: what an error is of, after the word for it
	filler                        // number, is, the
	thing                         // port, line, user: has numbers of its own
	unit                          // seconds, bytes, files: after a number
	level                         // info, warning: how much a line of a log matters
	owner                         // last, native: may be joined to error
	foreign                       // http, sql: has errors of its own
	otherWord                     // a word that is not in the lexicon
	plural                        // one that looks like a plural
	nonASCII                      // one with other letters than those of English
	broken                        // one that is not UTF-8

	digits  // a number
	known   // a number that is a known code, or a code of RAS
	certain // such a number from 600 on, as few others are
	hresult // such a number with the form of an HRESULT
	weak    // a known code only after a word for error: Error691, error 8007026f
	taken   // a number that was found to be a code

	introducer // : = ->
	opening    // ( [ {
	closing    // ) ] }
	quote      // quotation marks, and # № º
	joint      // a hyphen without spaces, or a word that joins a number to the next word
	dash       // a hyphen with spaces
	percent    // %
	comma      // ,
	and        // / + and
	stop       // . ; ! ?
	semicolon  // ; at the end of a line
	query      // ? or & in a URL
	otherSign
	line // the end of a line
	edge // the beginning or the end of the text
)

const (
	anyWord = errorWord | errorBefore | errorPlural | codeWord | resultWord | serviceWord | dialWord | rasWord |
		remoteWord | kindWord | filler | unit | owner | foreign | otherWord
	// between are what may be between a word and its number.
	between = filler | codeWord | opening | quote | joint | comma | percent | dash
	// details are what may follow a word for error, to say which kind of error it is.
	details = filler | codeWord | resultWord | serviceWord | rasWord | remoteWord | kindWord | joint | quote
	// counted and measured are what makes the number before it no code.
	measured = unit | percent | otherSign | digits
	counted  = measured | plural | errorWord | errorBefore | errorPlural
	// ended is where a clause ends.
	ended = line | edge | stop | semicolon | comma | closing | quote | introducer | dash | joint | and
	// inSentence are what may be between a word for error and the end of its sentence.
	inSentence = anyWord&^(errorWord|errorBefore) | joint | comma | dash
	// namesCode are the words for the code that an event ends in.
	namesCode = errorWord | errorBefore | codeWord | resultWord
	// strange are words that make the code or error after them another one.
	strange = foreign | query
)

// pattern is a form in which texts name codes: a number, and the tokens before and after
// it, from the number outwards.
type pattern struct {
	name   string
	number class // which numbers
	before []step
	after  []step

	beforeText, afterText string // if not empty, what must be right before and after the number

	unmistakable bool // no other program writes it
}

// step matches a token, or tokens.
type step struct {
	how howMany
	set class
}

type howMany uint8

const (
	exactlyOne howMany = iota // of one of the classes in the set
	noneOf                    // of none of them
	asMany                    // as there are of one of them
)

func one(set class) step  { return step{exactlyOne, set} }
func no(set class) step   { return step{noneOf, set} }
func many(set class) step { return step{asMany, set} }

// patterns are in the order of certainty. The first one is for the messages of events only,
// whose last number is their code in every language.
var patterns = []pattern{
	patternEvent: {
		name: "event", number: digits, unmistakable: true,
		before: []step{many(opening | quote | introducer), many(anyWord &^ namesCode), one(namesCode)},
		after:  []step{many(anyWord | closing | quote), many(stop | closing | quote), one(edge)},
	},
	{
		name: "event in English", number: digits, beforeText: "code returned on failure is ", unmistakable: true,
	},
	{
		name: "end of a connection in English", number: digits, beforeText: "code returned on termination is ", unmistakable: true,
	},
	{
		name: "text of Code.Error", number: digits, beforeText: "ras error ", unmistakable: true,
	},
	patternName: {name: "symbol or constant"}, // see findName
	{
		name: "failure of MS-CHAP", number: certain, beforeText: "E=", afterText: " R=", unmistakable: true,
	},
	{
		name: "number after error", number: known | weak,
		before: []step{many(between), many(details), one(errorWord | errorBefore), many(filler), no(strange)},
		after:  []step{no(measured)},
	},
	{
		name: "number after error and colon", number: known | weak,
		before: []step{many(between | introducer), many(details), one(errorWord | errorBefore), many(filler), no(strange)},
		after:  []step{no(counted)},
	},
	{
		name: "number before error", number: certain,
		before: []step{many(opening | quote), no(strange | thing | joint | and | digits | comma | percent)},
		after:  []step{many(filler | closing | quote | joint), one(errorWord), no(plural | unit | digits)},
	},
	{
		name: "number before error code", number: certain,
		before: []step{many(opening | quote), no(strange | thing | joint | and | digits | comma | percent)},
		after:  []step{many(filler | closing | quote | joint), one(errorBefore | codeWord), one(errorWord | errorBefore | codeWord)},
	},
	{
		name: "number joined to error", number: certain,
		before: []step{many(opening | quote), no(strange | thing | joint | and | digits | comma | percent)},
		after:  []step{one(joint), many(joint | filler), one(errorWord | errorBefore)},
	},
	{
		name: "numbers after errors", number: certain,
		before: []step{many(between | introducer), one(errorPlural), no(strange)},
		after:  []step{one(comma | and), one(certain), no(counted)},
	},
	{
		name: "numbers before error", number: certain,
		before: []step{no(strange | thing | joint | and | digits | comma | percent)},
		after:  []step{one(comma | and), one(certain), one(errorWord | errorPlural)},
	},
	{
		name: "one more number", number: certain,
		before: []step{one(comma | and), many(closing | quote | filler), one(taken)},
		after:  []step{no(counted &^ (errorWord | errorPlural))},
	},
	{
		name: "service-specific error", number: certain, beforeText: "%%",
	},
	{
		name: "HRESULT", number: hresult,
	},
	{
		name: "number after code", number: certain,
		before: []step{many(between&^codeWord | introducer), many(filler | resultWord), one(codeWord), no(strange | otherWord | thing | unit | digits | remoteWord | kindWord)},
		after:  []step{no(counted)},
	},
	{
		name: "number after result", number: certain,
		before: []step{many(between | introducer), one(resultWord), no(strange)},
		after:  []step{no(counted | semicolon)},
	},
	{
		name: "number after RAS", number: certain,
		before: []step{many(introducer | opening | closing | quote | dash), many(dialWord), one(rasWord)},
		after:  []step{one(ended)},
	},
	{
		name: "sentence about an error", number: certain,
		before: []step{many(quote), one(introducer | opening), many(introducer | opening | quote), no(plural | thing | unit | digits), many(inSentence), one(errorWord | errorBefore), no(strange)},
		after:  []step{one(ended)},
	},
	{
		name: "parentheses after a failure", number: certain,
		before: []step{one(opening), no(plural | thing | unit | digits), many(inSentence&^resultWord | introducer), one(resultWord)},
		after:  []step{one(closing)},
	},
	{
		name: "line of rasdial", number: certain,
		before: []step{one(anyWord), one(anyWord), many(anyWord), one(line | edge)},
		after:  []step{one(dash), no(digits)},
	},
	{
		name: "line of rasdial with one word", number: certain,
		before: []step{one(nonASCII), one(line | edge)},
		after:  []step{one(dash), no(digits)},
	},
	{
		name: "line of rasdial in another code page", number: certain, unmistakable: true,
		before: []step{many(opening | otherSign), one(broken), many(^(digits | line | edge)), one(line | edge)},
		after:  []step{one(dash), no(digits)},
	},
	{
		name: "number by itself", number: certain,
		before: []step{one(edge)},
		after:  []step{many(line), one(edge)},
	},
}

const (
	patternEvent = 0
	patternName  = 4
)

// match reports whether tokens of these classes, or those after a number, begin as steps
// say.
func match(steps []step, classes []class, after *tokensAfter) bool {
	i := 0
	next := func() class {
		switch {
		case after != nil:
			return after.at(i)
		case i < len(classes):
			return classes[i]
		}
		return 0
	}
	for _, s := range steps {
		c := next()
		for ; s.how == asMany && c&s.set != 0; c = next() {
			i++
		}
		if s.how == asMany {
			continue
		}
		if c == 0 || (c&s.set == 0) != (s.how == noneOf) {
			return false
		}
		i++
	}
	return true
}
