package rastext

// class says what a token means for the numbers near it. A word may have several.
type class uint64

const (
	errorWord   class = 1 << iota // error: before a number or after it
	errorBefore                   // error, but only before a number: after one, it is a count
	errorPlural                   // errors
	codeWord                      // code
	resultWord                    // failed, returned, shows
	failureWord                   // cannot, not
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
	certain // such a number from 600 on, or an HRESULT, as few other numbers are
	hresult // such a number with the form of an HRESULT
	weak    // a known code only after a word for error: Error691, error 8007026f
	taken   // a number that was found to be a code

	introducer // : = ->
	opening    // ( [ {
	closing    // ) ] }
	quote      // quotation marks, and # № º
	joint      // a hyphen without spaces, the stop of an abbreviation, a word that joins a number to the next word
	dash       // a hyphen with spaces
	percent    // %
	comma      // ,
	and        // & and
	slash      // / +
	stop       // . ; ! ?
	semicolon  // ; at the end of a line
	query      // ? or & in a URL
	otherSign
	line // the end of a line
	edge // the beginning or the end of the text
)

// Sets of classes.
const (
	anError  = errorWord | errorBefore
	aFailure = resultWord | failureWord
	anyWord  = errorWord | errorBefore | errorPlural | codeWord | resultWord | failureWord | serviceWord | dialWord | rasWord |
		remoteWord | kindWord | filler | unit | owner | foreign | otherWord
	// between are what may be between a word and its number.
	between = filler | codeWord | opening | quote | joint | dash | percent | comma
	// details are what may follow a word for error, to say which kind of error it is.
	details = filler | codeWord | resultWord | serviceWord | rasWord | remoteWord | kindWord | joint | quote
	// measured and counted are after numbers that are not codes.
	measured = unit | percent | otherSign
	counted  = measured | plural | anError | errorPlural
	// strange are before words for error and code whose numbers are others.
	strange = foreign | query
	// unlike are before numbers that are not codes, even if a word for error follows.
	unlike = foreign | thing | joint | slash
	// aside are before codes of other kinds: postal code.
	aside = strange | otherWord | thing | remoteWord | kindWord
	// inSentence are what may be between a word for error and the end of its sentence.
	inSentence = anyWord&^anError | joint | comma | dash
	// list is between several numbers.
	list = comma | and | slash
	// ended is where a clause ends.
	ended = line | edge | stop | semicolon | closing | quote | introducer | dash | joint | list
	// namesCode are the words for the code that an event ends in.
	namesCode = anError | codeWord | resultWord
)

// pattern is a form in which texts name codes: a number, and what is before and after it.
type pattern struct {
	name                  string
	number                class  // which numbers
	before, after         []step // from the number outwards
	textBefore, textAfter string // right before and after the number
	unmistakable          bool   // no other program writes it
}

// step is one, no or many.
type step any

type (
	one  class // a token of one of these classes
	no   class // a token of none of them, which the next step looks at, too
	many class // tokens of one of them, as many as there are
)

// afterError is before a number that follows a word for error, and anywhere is before a
// number that a word for error follows.
var (
	afterError = []step{many(between | introducer), many(details), one(anError), many(filler), no(strange)}
	anywhere   = []step{many(opening | quote), no(unlike)}
)

// lineBegin is where a line begins.
const lineBegin = one(line | edge)

// patterns are in the order of certainty. The test has examples of each.
var patterns = []pattern{
	// The last number in the message of an event is its code, in every language. This
	// pattern is for such messages only.
	patternEvent: {name: "event", number: digits, unmistakable: true,
		before: []step{many(quote | introducer), many(anyWord&^namesCode | joint | comma), one(namesCode)},
		after:  []step{many(anyWord | quote), many(stop | quote), one(edge)}},

	{name: "event in English", number: digits, textBefore: "code returned on failure is ", unmistakable: true},
	{name: "end of a connection in English", number: digits, textBefore: "code returned on termination is ", unmistakable: true},
	{name: "text of Code.Error", number: digits, textBefore: "ras error ", unmistakable: true},
	patternName: {name: "symbol or constant"}, // see findName
	{name: "failure of MS-CHAP", number: certain, textBefore: "E=", textAfter: " R=", unmistakable: true},

	{name: "number right after error", number: known,
		before: []step{many(codeWord), one(anError), many(filler), no(strange)}, after: []step{no(measured)}},
	{name: "number after error", number: known | weak, before: afterError, after: []step{no(counted)}},
	{name: "number before error", number: certain, before: anywhere,
		after: []step{many(filler | closing | quote | joint), one(errorWord), no(plural | unit)}},
	{name: "number before error code", number: certain, before: anywhere,
		after: []step{many(filler | closing | quote | joint), one(errorBefore | codeWord), one(anError | codeWord)}},
	{name: "number joined to error", number: certain, before: anywhere,
		after: []step{many(stop), one(joint), many(joint), one(anError)}},
	{name: "numbers after errors", number: certain,
		before: []step{many(between | introducer), one(errorPlural), no(strange)},
		after:  []step{one(list), one(certain), no(counted)}},
	{name: "numbers before errors", number: certain, before: anywhere,
		after: []step{one(list), one(certain), one(errorWord | errorPlural)}},
	{name: "one more number", number: certain,
		before: []step{many(joint), one(list), many(closing | quote | filler), one(taken)},
		after:  []step{no(measured | plural)}},

	{name: "service-specific error", number: certain, before: []step{one(percent), one(percent)}},
	{name: "HRESULT", number: hresult},
	{name: "number after code", number: certain,
		before: []step{many(between&^codeWord | introducer), one(codeWord), no(aside)},
		after:  []step{no(counted)}},
	{name: "number after result", number: certain,
		before: []step{many(between | introducer), one(resultWord), no(strange)},
		after:  []step{many(serviceWord), no(counted | semicolon)}},
	{name: "number after RAS", number: certain,
		before: []step{many(introducer | opening | closing | quote | dash), many(dialWord), one(rasWord)},
		after:  []step{one(ended)}},
	{name: "sentence about an error", number: certain,
		before: []step{many(quote), one(introducer | opening), no(plural | thing | unit),
			many(inSentence), one(anError), many(filler), no(strange)},
		after: []step{one(ended)}},
	{name: "parentheses after a failure", number: certain,
		before: []step{one(opening), no(plural | thing | unit), many(inSentence&^aFailure | introducer), one(aFailure)},
		after:  []step{one(closing)}},

	{name: "line of rasdial", number: certain,
		before: []step{one(anyWord), one(anyWord), many(anyWord), lineBegin},
		after:  []step{one(dash), no(digits)}},
	{name: "line of rasdial with one word", number: certain,
		before: []step{one(nonASCII), lineBegin},
		after:  []step{one(dash), no(digits)}},
	{name: "line of rasdial in another code page", number: certain, unmistakable: true,
		before: []step{many(opening | otherSign), one(broken), many(anyWord | opening | closing | stop | otherSign), lineBegin},
		after:  []step{one(dash), no(digits)}},
	{name: "number by itself", number: certain, before: []step{one(edge)}, after: []step{many(line), one(edge)}},
}

// Patterns that are not only of numbers.
const (
	patternEvent = 0
	patternName  = 4
)

// match reports whether the tokens begin as steps say.
func match(steps []step, tokens *tokens) bool {
	i := 0
	for _, s := range steps {
		switch s := s.(type) {
		case one:
			if tokens.at(i)&class(s) == 0 {
				return false
			}
			i++
		case no:
			if c := tokens.at(i); c == 0 || c&class(s) != 0 {
				return false
			}
		case many:
			for tokens.at(i)&class(s) != 0 {
				i++
			}
		}
	}
	return true
}
