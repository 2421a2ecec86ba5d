package emit

import (
	"fmt"
	"slices"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/source"
)

// legend explains the words and numbers in the tables that need it, and says once
// what is so in most rows.
func (p *pageWriter) legend() {
	p.line("## Legend\n")
	p.explain("Negative numbers", inHex, "the code above as a signed number, as event logs and many programs show it.")
	p.line("- **Sources**: %s", p.origins())
	p.explain("Timeout", timeoutTrait.has, "an answer did not come in time.")
	p.explain("Temporary", temporaryTrait.has, "the same call often succeeds some time later without anybody changing "+
		"anything, so that it is worth another try.")
	p.explain("Permanent", permanentTrait.has, "only a person can help: enter, change, install, repair or correct something. "+
		"Before that, the same call is not worth another try.")
	if p.has(temporaryTrait.has) && p.has(permanentTrait.has) {
		p.line("  Where a code is neither temporary nor permanent, nothing is known.")
	}
	if example := p.target(); example != "" {
		p.line("- **Is `%s`** and the like: `errors.Is` takes the code for that error of the standard library.", example)
	}
	p.explain("Since, Removed", func(e *catalog.Entry) bool { return e.Availability != "" },
		"the first version that has the code, or the first that has it no more. Where a row says neither, no limit is known.")
	p.explain("winerror.h", func(e *catalog.Entry) bool { return e.WinerrorSymbol != "" },
		"what that header calls the same number: an unrelated error, which FormatMessage, `net helpmsg` and "+
			"`syscall.Errno` describe when they are given it.")
	if p.has(func(e *catalog.Entry) bool { return e.WinerrorSymbol != "" && e.Traits[source.System] }) {
		p.line("  Where the row says so, it is the same error.")
	}
	p.explain("Corrected", func(e *catalog.Entry) bool { return e.Why != "" },
		"what is wrong in the source and put right here.")
	p.explain("Note", func(e *catalog.Entry) bool { return e.Note != "" },
		"a remark of the source on the code, or of another source that the row names.")
	p.line("")
}

// explain writes an item about something that codes may have, if one has it.
func (p *pageWriter) explain(what string, has func(*catalog.Entry) bool, text string) {
	if p.has(has) {
		p.line("- **%s**: %s", what, text)
	}
}

func (p *pageWriter) has(test func(*catalog.Entry) bool) bool {
	return slices.ContainsFunc(p.catalog.Entries, test)
}

// target returns the first error of the standard library that a code is taken for.
func (p *pageWriter) target() string {
	for _, e := range p.catalog.Entries {
		if all := targets(e); len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// origins says where the messages are from.
func (p *pageWriter) origins() string {
	if !p.has(func(e *catalog.Entry) bool { return origin(e) != p.usual }) {
		return "all messages are " + p.usual + "."
	}
	text := "messages are " + p.usual + " where the row does not say otherwise."
	if p.has(func(e *catalog.Entry) bool { return p.sourceMark(e) != "" }) {
		text += " A raised number is that of another of the " + link("sources", sourcesAnchor) + "."
	}
	return text
}

// usualOrigin returns what origin says of most entries, and of the first of those
// if several are equally frequent.
func usualOrigin(entries []*catalog.Entry) string {
	counts := map[string]int{}
	for _, e := range entries {
		counts[origin(e)]++
	}
	usual := ""
	for _, e := range entries {
		if o := origin(e); counts[o] > counts[usual] {
			usual = o
		}
	}
	return usual
}

// origin says where a message is from, behind the words "it is" or "they are".
func origin(e *catalog.Entry) string {
	if e.FromSymbol {
		return "the words of the symbols"
	}
	return "from " + escape(messageSource(e).String())
}

// messageSource returns the source of a message, also if it is corrected.
func messageSource(e *catalog.Entry) catalog.Source {
	if e.Corrects.File != "" {
		return e.Corrects
	}
	return e.MessageFrom
}

// sourceMark returns the number of the source of a message, unless it is the usual
// one or none at all.
func (p *pageWriter) sourceMark(e *catalog.Entry) string {
	if e.FromSymbol || origin(e) == p.usual {
		return ""
	}
	n := p.numbers[messageSource(e).File]
	return "<sup>" + link(fmt.Sprint(n), sourceAnchor(n)) + "</sup>"
}

// sourceNumbers returns the numbers of the sources in their list, which begin with 1.
func sourceNumbers(sources []catalog.Source) map[string]int {
	numbers := map[string]int{}
	for i, s := range sources {
		numbers[s.File] = i + 1
	}
	return numbers
}

const sourcesAnchor = "Sources"

func sourceAnchor(number int) string { return fmt.Sprintf("Source-%d", number) }

// sources lists all sources by their numbers.
func (p *pageWriter) sources() {
	p.line(`## <a id="%s"></a>Sources`+"\n", sourcesAnchor)
	for i, s := range p.catalog.Sources {
		item := code(plainName(s.File))
		if s.Title != "" {
			item += ": " + escape(s.Title)
		}
		if s.Link != "" {
			item += ", <" + s.Link + ">"
		}
		p.line(`%d. <a id="%s"></a>%s`, i+1, sourceAnchor(i+1), item)
	}
}
