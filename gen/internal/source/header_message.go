package source

import (
	"regexp"
	"strings"
)

// messageOf returns the message of the definition that is element i: the text of
// the comment beside or directly below it, or, where there is none or an empty
// one, of the comment directly above, or else of the next comment below.
func messageOf(elements []element, i int) string {
	below, above := commentBelow(elements, i), commentAbove(elements, i)
	order := []*element{below, above}
	if below != nil && below.first > elements[i].last+1 {
		order = []*element{above, below}
	}
	for _, c := range order {
		if c == nil {
			continue
		}
		if text := messageText(c.lines); text != "" {
			return text
		}
	}
	return ""
}

// commentBelow returns the comment that ends or follows the line of code i, if
// it does not belong to the code after it.
func commentBelow(elements []element, i int) *element {
	if i+1 == len(elements) || !elements[i+1].comment {
		return nil
	}
	c := &elements[i+1]
	if c.first == elements[i].last {
		return c
	}
	below := c.first == elements[i].last+1
	above := i+2 < len(elements) && !elements[i+2].comment && c.last+1 == elements[i+2].first
	if above && (!below || !c.block) {
		return nil
	}
	return c
}

// commentAbove returns the comment on the lines directly above the line of code
// i, if it does not belong to the code before it.
func commentAbove(elements []element, i int) *element {
	if i == 0 || !elements[i-1].comment || elements[i-1].last+1 < elements[i].first {
		return nil
	}
	c := &elements[i-1]
	if i > 1 && !elements[i-2].comment && commentBelow(elements, i-2) == c {
		return nil
	}
	return c
}

var (
	// insertPattern is a FormatMessage insert with its printf format: %1!ws!.
	insertPattern = regexp.MustCompile(`%([1-9][0-9]?)![^!]*!`)
	// escapes are FormatMessage's, as text on one line shows them.
	escapes = strings.NewReplacer("%%", "%", "%n", " ", "%r", " ", "%t", " ", "%b", " ", "%.", ".", "%!", "!")
)

// messageText returns the message in the lines of a comment: without asterisks
// around lines and rulers, up to FormatMessage's end mark %0, with plain inserts
// (%1 for %1!ws!). Of a comment that the message compiler wrote it is the part
// behind "MessageText:".
func messageText(lines []string) string {
	var words []string
	for _, line := range lines {
		line = clean(strings.Trim(clean(line), "*"))
		if line == "MessageText:" {
			words = words[:0]
			continue
		}
		if strings.Trim(line, "*-=_+#~/ ") == "" {
			continue
		}
		text, _, ended := strings.Cut(line, "%0")
		words = append(words, text)
		if ended {
			break
		}
	}
	text := escapes.Replace(insertPattern.ReplaceAllString(strings.Join(words, " "), "%$1"))
	return clean(text)
}
