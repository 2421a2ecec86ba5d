package emit

import (
	"fmt"
	"slices"

	"example.com/ras/gen/internal/catalog"
)

// legend explains the words and numbers in the tables that need it, and says once
// what is true of most rows.
func (p *pageWriter) legend() {
	p.line("## Legend\n")
	p.explain("Negative numbers", inHex, "the code as a signed number, as event logs and many programs show it.")
	p.line("- **Sources**: %s", p.origins())
	p.explain("To do", func(e *catalog.Entry) bool { return e.Remedy != "" },
		"what to try about this code. Where a row does not say it, what its category says applies.")
	p.explain("Timeout", timeoutTrait.has, "an answer did not come in time.")
	p.explain("Temporary", temporaryTrait.has, "the same call often succeeds some time later without anybody changing "+
		"anything, so that it is worth another try.")
	p.explain("Permanent", permanentTrait.has, "only a person can help: enter, change, install, repair or correct something. "+
		"Until then, the same call is not worth another try.")
	if p.has(temporaryTrait.has) && p.has(permanentTrait.has) {
		p.line("  For a code that is neither, it is not known whether another try helps.")
	}
	if i := slices.IndexFunc(p.catalog.Entries, func(e *catalog.Entry) bool { return len(targets(e)) > 0 }); i >= 0 {
		p.line("- **Matches `%s`**: `errors.Is(code, %[1]s)` is true.", targets(p.catalog.Entries[i])[0])
	}
	p.explain("Since, Removed", func(e *catalog.Entry) bool { return e.Availability != "" },
		"the first version that has the code, or the first that no longer has it. Where a row says neither, no limit is known.")
	p.explain("winerror.h", func(e *catalog.Entry) bool { return e.WinerrorSymbol != "" },
		"the symbol of the same number in that header. It is an unrelated error, which FormatMessage, `net helpmsg` and "+
			"`syscall.Errno` describe instead.")
	if p.has(func(e *catalog.Entry) bool { return e.WinerrorSymbol != "" && systemTrait.has(e) }) {
		p.line("  Where the row says so, it is the same error.")
	}
	p.explain("Corrected", isCorrected, "the source is wrong; "+link("Corrections", correctionsAnchor)+" says how.")
	p.explain("Note", func(e *catalog.Entry) bool { return e.Note != "" },
		"a remark of the source, or of another source that the row names.")
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

// origins says where the messages are from.
func (p *pageWriter) origins() string {
	usual := "from " + escape(p.usual)
	if p.usual == ownWords {
		usual = "the words of the symbols"
	}
	if !p.has(func(e *catalog.Entry) bool { return origin(e) != p.usual }) {
		return "all messages are " + usual + "."
	}
	text := "messages are " + usual + " unless the row says otherwise."
	if p.has(func(e *catalog.Entry) bool { return p.sourceMark(e) != "" }) {
		text += " A small number after a message is that of another source in the list of " + link("sources", sourcesAnchor) + "."
	}
	return text
}

// usualOrigin returns the origin of most entries, and of the first of those if several
// are equally frequent.
func usualOrigin(entries []*catalog.Entry) string {
	counts := map[string]int{}
	for _, e := range entries {
		counts[origin(e)]++
	}
	usual := origin(entries[0])
	for _, e := range entries {
		if o := origin(e); counts[o] > counts[usual] {
			usual = o
		}
	}
	return usual
}

// ownWords is the origin of messages that are the words of their symbols.
const ownWords = ""

// origin returns what to call the source of a message, or ownWords.
func origin(e *catalog.Entry) string {
	if e.FromSymbol {
		return ownWords
	}
	return messageSource(e).String()
}

// messageSource returns the source of a message, also if it is corrected.
func messageSource(e *catalog.Entry) catalog.Source {
	if e.Corrects.File != "" {
		return e.Corrects
	}
	return e.MessageFrom
}

// sourceMark returns the number of the source of a message, or "" for the usual one
// and for the words of a symbol.
func (p *pageWriter) sourceMark(e *catalog.Entry) string {
	if e.FromSymbol || origin(e) == p.usual {
		return ""
	}
	n := slices.Index(p.catalog.Sources, messageSource(e)) + 1
	return "<sup>" + link(fmt.Sprint(n), sourceAnchor(n)) + "</sup>"
}

func sourceAnchor(number int) string { return fmt.Sprintf("Source-%d", number) }

// sources lists all sources by their numbers.
func (p *pageWriter) sources() {
	p.heading(2, sourcesAnchor, "Sources")
	for i, s := range p.catalog.Sources {
		item := code(s.File)
		if s.Title != "" {
			item += ": " + escape(s.Title)
		}
		if s.Link != "" {
			item += ", <" + s.Link + ">"
		}
		p.line(`%d. <a id="%s"></a>%s`, i+1, sourceAnchor(i+1), item)
	}
}
