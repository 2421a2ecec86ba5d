package rastext

import "strings"

// class says what a token means for the numbers near it. A token may have several.
type class uint64

// Classes of words. The file words.tsv has a list for each of those before otherWord.
const (
	errorWord   class = 1 << iota // error: before a number or after it
	errorBefore                   // Fehler: only before a number; in 691 Fehler, the number is a count
	errorPlural                   // errors: before or after several numbers
	codeWord                      // code
	resultWord                    // failed, returned, shows
	failureWord                   // cannot, not: before a code in parentheses
	serviceWord                   // VPN, L2TP
	dialWord                      // dial
	rasWord                       // RAS and its functions and commands: RasDial 691
	remoteWord                    // remote, access: two of them name RAS
	kindWord                      // connection, last: says which error it is, as in Erreur de connexion and LastError
	filler                        // number, is, the: between a word and its number
	thing                         // port, line, user, info: has numbers of its own
	unit                          // seconds, bytes, files: after a number
	foreign                       // http, sql: has errors of its own; also the ? of a URL
	otherWord                     // a word that is not in the lexicon
	plural                        // otherWord that looks like a plural
	nonASCII                      // a word with other letters than those of English
	broken                        // a word that is not UTF-8

	// Classes of numbers.
	digits  // any number
	known   // a known code or a code of RAS
	certain // such a code that is 600 or more, or an HRESULT; few other numbers are
	hresult // an HRESULT that is such a code
	taken   // a number that was found to be a code

	// Classes of signs. The lists joint and and of words.tsv have words that mean the same.
	introducer // : = ->
	opening    // ( [ {
	closing    // ) ] }
	quote      // quotation marks, and # № º
	joint      // between a number and the next word: a hyphen without spaces, numaralı
	dash       // a hyphen with spaces
	percent    // %
	comma      // ,
	and        // &
	slash      // / +
	stop       // . ; ! ?
	semicolon  // ; at the end of a line: return 691;
	otherSign
	line // the end of a line
	edge // the beginning or the end of the text
)

// Sets of classes that several patterns share.
const (
	anError = errorWord | errorBefore
	anyWord = anError | errorPlural | codeWord | resultWord | failureWord | serviceWord | dialWord | rasWord |
		remoteWord | kindWord | filler | unit | foreign | otherWord
	// between may be between a word and its number: error code (691).
	between = filler | codeWord | opening | quote | joint | dash | percent | comma
	// details may follow a word for error: Erreur de connexion VPN 691.
	details = filler | codeWord | resultWord | serviceWord | rasWord | remoteWord | kindWord | joint | quote
	// measured and counted follow numbers that are not codes: error 691 ms, error: 691 requests.
	measured = digits | unit | percent | otherSign
	counted  = measured | plural | anError | errorPlural
	// list is between several numbers: errors 691, 718 and 809.
	list = comma | and | slash
	// inSentence may be between a word for error and its number: error dialing the office: 691.
	inSentence = anyWord&^anError | joint | comma | dash
	// ended is after a number at the end of its clause.
	ended = line | edge | stop | semicolon | closing | quote | introducer | dash | joint | list
	// namesCode is before the number in the message of an event.
	namesCode = anError | codeWord | resultWord
)

// pattern is a form in which texts name codes: a number, and what is before and after it.
// With the steps many(filler), one(errorWord) before and no(unit) after the number, it
// matches 691 in "error number 691", but not in "number 691" or "error 691 ms".
type pattern struct {
	name          string
	number        class  // which numbers
	before, after []step // from the number outwards
	isOwn         bool   // no other program writes it
}

// step is one, no or many.
type step any

type (
	one  class // the next token is of one of these classes
	no   class // the next token is of none of them; the next step looks at it, too
	many class // the next tokens, if any, that are of one of them are skipped
)

// matches reports whether tokens of some classes begin as steps say.
func matches(steps []step, classes []class) bool {
	for _, s := range steps {
		var next class
		if len(classes) > 0 {
			next = classes[0]
		}
		switch s := s.(type) {
		case one:
			if next&class(s) == 0 {
				return false
			}
			classes = classes[1:]
		case no:
			if next == 0 || next&class(s) != 0 {
				return false
			}
		case many:
			for len(classes) > 0 && classes[0]&class(s) != 0 {
				classes = classes[1:]
			}
		}
	}
	return true
}

// isInFixedText reports whether a number is in a text that no other program writes: an event
// in English, a text of Code.Error, or a failure of MS-CHAP.
func isInFixedText(before, after string, number class) bool {
	switch {
	case strings.HasSuffix(before, " is "):
		return strings.HasSuffix(before, "code returned on failure is ") || strings.HasSuffix(before, "code returned on termination is ")
	case strings.HasSuffix(before, "E="):
		return number&certain != 0 && strings.HasPrefix(after, " R=")
	}
	return strings.HasSuffix(before, "ras error ")
}

// Steps that several patterns share.
var (
	// afterError is between a number and a word for error before it.
	afterError = []step{many(between | introducer), many(details), one(anError), many(filler), no(foreign)}
	// anywhere is before a number that a word for error follows, but not in port 691 error.
	anywhere = []step{many(opening | quote), no(foreign | thing | joint | slash | digits)}
	// untilError is between a number and a word for error after it.
	untilError = many(filler | closing | quote | joint)
	lineBegin  = one(line | edge)
)

// patterns are in the order of certainty. The test has examples of each.
var patterns = []pattern{
	{name: "number right after error", number: known,
		before: []step{many(codeWord), one(anError), many(filler), no(foreign)}, after: []step{no(measured)}},
	{name: "number after error", number: known, before: afterError, after: []step{no(counted)}},
	{name: "number before error", number: certain, before: anywhere,
		after: []step{untilError, one(errorWord), no(plural | unit)}},
	{name: "number before error code", number: certain, before: anywhere,
		after: []step{untilError, one(errorBefore | codeWord), one(anError | codeWord)}},
	{name: "number joined to error", number: certain, before: anywhere,
		after: []step{many(stop), one(joint), many(joint), one(anError)}},
	{name: "numbers after errors", number: certain,
		before: []step{many(between | introducer), one(errorPlural), no(foreign)},
		after:  []step{one(list), one(certain), no(counted)}},
	{name: "numbers before errors", number: certain, before: anywhere,
		after: []step{one(list), one(certain), one(errorWord | errorPlural)}},
	{name: "one more number", number: certain,
		before: []step{many(joint), one(list), many(closing | quote | filler), one(taken)},
		after:  []step{no(measured | plural)}},

	{name: "service-specific error", number: certain, before: []step{one(percent), one(percent)}},
	{name: "HRESULT", number: hresult},
	{name: "number after code", number: certain,
		before: []step{many(between&^codeWord | introducer), one(codeWord), no(foreign | otherWord | thing | remoteWord | kindWord)},
		after:  []step{no(counted)}},
	{name: "number after result", number: certain,
		before: []step{many(between | introducer), one(resultWord), no(foreign)},
		after:  []step{many(serviceWord), no(counted | semicolon)}},
	{name: "number after RAS", number: certain,
		before: []step{many(introducer | opening | closing | quote | dash), many(dialWord), one(rasWord)},
		after:  []step{one(ended)}},
	{name: "sentence about an error", number: certain,
		before: []step{many(quote), one(introducer | opening), no(plural | thing | unit),
			many(inSentence), one(anError), many(filler), no(foreign)},
		after: []step{one(ended)}},
	{name: "parentheses after a failure", number: certain,
		before: []step{one(opening), no(plural | thing | unit), many(inSentence&^(resultWord|failureWord) | introducer), one(resultWord | failureWord)},
		after:  []step{one(closing)}},

	{name: "line of rasdial", number: certain,
		before: []step{one(anyWord), one(anyWord), many(anyWord), lineBegin},
		after:  []step{one(dash), no(digits)}},
	{name: "line of rasdial with one word", number: certain,
		before: []step{one(nonASCII), lineBegin},
		after:  []step{one(dash), no(digits)}},
	{name: "line of rasdial in another code page", number: certain, isOwn: true,
		before: []step{many(opening | otherSign), one(broken), many(anyWord | opening | closing | stop | otherSign), lineBegin},
		after:  []step{one(dash), no(digits)}},
	{name: "number by itself", number: certain, before: []step{one(edge)}, after: []step{many(line), one(edge)}},
}
