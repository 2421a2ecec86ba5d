package rastext

import "strings"

// weigh says how sure it is that a number is a code, by what stands around it.
func (f *textFinder) weigh(n textNumber) certainty {
	before, after := f.text[:n.begin], f.text[n.end:]
	if isOwnText(before) {
		return byText
	}
	n.alone = f.words == 1 && isBlank(before) && isBlank(after)
	how := n.weighBetween(before, after)
	if how > 0 && (hasUnit(after) || isOfOtherThing(before)) {
		return 0
	}
	return how
}

func (n textNumber) weighBetween(before, after string) certainty {
	known := n.code.Known() || n.code.IsRAS()
	if !known && !n.isHRESULT {
		return 0
	}
	certain := known && n.code >= firstRAS // whatever the word for error is
	kind, gap := lastErrorWord(lastSentence(before, n.glued))
	switch {
	case kind > 0 && isFiller(gap) && n.isNextTo(kind, gap, after):
		return nextToWord
	case n.isHRESULT && known, certain && n.alone:
		return byValue
	case n.glued || !known:
		return 0
	case isRasdial(before, after) && (kind == ofError || certain && mayBeError(lastLine(before))):
		return inPlace
	case certain && kind == ofError && isOneSentence(gap) && isIntroduced(gap) && ends(after):
		return inSentence
	}
	return 0
}

// isNextTo reports whether a number belongs to the word of a kind before it, given
// what stands between and behind. Behind any other word than one for error, it has to
// be a likely code and no count.
func (n textNumber) isNextTo(kind wordKind, gap, after string) bool {
	switch {
	case n.glued && strings.Contains(gap, " "):
		return false
	case kind == ofService && !ends(after):
		return false
	case kind != ofError:
		return (n.code.Known() || n.code.IsRAS()) && n.code >= firstRAS && !isCounted(after) && !strings.HasPrefix(after, " of ")
	case strings.HasPrefix(after, " ---"), strings.HasSuffix(gap, "[") && strings.HasPrefix(after, "]"):
		return false // the number of a process or thread behind the level of a log
	}
	return !(strings.Contains(gap, ":") && (isCounted(after) || isErrors(after)))
}

// isCounted reports whether a text begins with a plural, as what is counted does.
func isCounted(after string) bool {
	after = strings.TrimPrefix(after, " ")
	end := lettersIn(after)
	return end >= len("tests") && after[end-1] == 's'
}

// isErrors reports whether a text begins with a word for error, which may be its plural
// in a language such as German.
func isErrors(after string) bool {
	after, ok := strings.CutPrefix(after, " ")
	if !ok || after == "" || !beginsWord(after, 0) {
		return false
	}
	kind, _ := errorWordAt(after)
	return kind == ofError
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// isOwnText reports whether a text ends in what Error texts begin with.
func isOwnText(before string) bool {
	before, ok := strings.CutSuffix(before, "ras error ")
	return ok && (before == "" || !isWordByte(before[len(before)-1]))
}

// isOneSentence reports whether what stands between a word and a number is the middle
// of one sentence.
func isOneSentence(gap string) bool {
	return !hasDigit(gap) && !strings.ContainsAny(gap, "\"]=|\t")
}

func hasDigit(text string) bool {
	for i := range len(text) {
		if isDigit(text[i]) {
			return true
		}
	}
	return false
}

// ends reports whether a sentence, or a part of one, ends before a text.
func ends(after string) bool {
	after = strings.TrimLeft(after, " ")
	return after == "" || strings.IndexByte(".,;:!?)]\"'-\r\n", after[0]) >= 0 || after[0] >= 0x80
}

// isRasdial reports whether a number stands where rasdial puts the code, in
// whatever language: it is the first of its line, behind words, and the message
// follows behind a hyphen.
func isRasdial(before, after string) bool {
	message, ok := strings.CutPrefix(after, " - ")
	if !ok || message == "" || isDigit(message[0]) {
		return false
	}
	return hasOnlyWords(before)
}

// mayBeError reports whether the words of a line may be those for an error in a language
// whose word for it is not known: two or more, or one with other letters than those of
// ASCII, that do not look like the line of a log.
func mayBeError(line string) bool {
	words, isForeign := 0, false
	for line = strings.TrimLeft(line, " "); line != ""; line = strings.TrimLeft(line, " ") {
		end := strings.IndexByte(line, ' ')
		if end < 0 {
			end = len(line)
		}
		word := strings.Trim(line[:end], "[]:")
		if isOneOf(levels[:], word) {
			return false
		}
		for i := range len(word) {
			isForeign = isForeign || word[i] >= 0x80
		}
		words++
		line = line[end:]
	}
	return words > 1 || isForeign
}

func lastLine(text string) string { return text[strings.LastIndexByte(text, '\n')+1:] }

// hasOnlyWords reports whether the last line of a text has words and no number.
func hasOnlyWords(text string) bool {
	for i := len(text) - 1; i >= 0; i-- {
		switch c := text[i]; {
		case isDigit(c):
			return false
		case c == '\n':
			return !isBlank(text[i:])
		}
	}
	return !isBlank(text)
}

// lastSentence returns the end of a text from the beginning of its last sentence on,
// of its last line, or of what is near enough to matter: less for a number that is
// glued to it.
func lastSentence(text string, glued bool) string {
	most := 96 // bytes
	if glued {
		most = 24
	}
	for i := len(text) - 1; i >= 0; i-- {
		switch {
		case text[i] == '\n', len(text)-i > most:
			return text[i+1:]
		case i+1 < len(text) && text[i+1] == ' ' && (text[i] == '.' || text[i] == ';') && len(text)-i > 4:
			return text[i+1:]
		}
	}
	return text
}
