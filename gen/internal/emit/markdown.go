package emit

import (
	"regexp"
	"slices"
	"strings"
)

// Text of a list appears in Markdown as it is: none of it becomes markup.

// escape makes text appear in Markdown, and in a cell of its tables, as it is.
func escape(text string) string {
	text = markdown.Replace(text)
	text = strings.ReplaceAll(text, "://", `\://`)
	return strings.ReplaceAll(text, "www.", `www\.`)
}

// Some renderers link bare addresses, and show the escapes in them. So addresses are
// hidden from them: those of pages, which they find in the source, by an escape in
// :// or www., and those of mail, which they find between two elements, by a comment.
var markdown = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "~", `\~`, "#", `\#`, "@", "<!-- -->@",
)

// block makes text appear as it is where a block of Markdown may begin.
func block(text string) string {
	text = escape(strings.TrimSpace(text))
	if m := blockPattern.FindStringSubmatchIndex(text); m != nil {
		return text[:m[2]] + `\` + text[m[2]:]
	}
	return text
}

// blockPattern is the beginning of a list, a ruler or an underline, with the
// character that makes it one.
var blockPattern = regexp.MustCompile(`^(?:[0-9]*)([-+=.)])`)

// code shows a name as code. Names that are not plain words, which only a table
// made by mistake has, are shown as text.
func code(name string) string {
	if strings.ContainsAny(name, "`|") || name != strings.TrimSpace(name) {
		return block(name)
	}
	return "`" + name + "`"
}

// How many characters of text and of code, in small print, fit into the wider column
// of a table on a phone.
const (
	phoneText = 24
	phoneCode = 26
)

// cellText is escape for a cell that a phone shows whole: words that are too long may
// be broken.
func cellText(text string) string {
	words := strings.Split(text, " ")
	isLong := func(word string) bool { return len(word) > phoneText }
	if !slices.ContainsFunc(words, isLong) {
		return escape(text)
	}
	for i, word := range words {
		words[i] = breakable(word, phoneText)
	}
	return strings.Join(words, " ")
}

// cellCode is code for such a cell.
func cellCode(name string) string {
	if len(name) <= phoneCode {
		return code(name)
	}
	return "<code>" + breakable(name, phoneCode) + "</code>"
}

// breakable escapes a word. Where more than most characters would stay together, it may be
// broken between its parts.
func breakable(word string, most int) string {
	text := ""
	begin, last := 0, 0 // of what stays together, and where it may be broken last
	for i := 1; i <= len(word); i++ {
		if i < len(word) && !startsPart(word[i-1], word[i]) {
			continue
		}
		if i-begin > most && last > begin {
			text += escape(word[begin:last]) + "<wbr>"
			begin = last
		}
		last = i
	}
	return text + escape(word[begin:])
}

// startsPart reports whether c starts a part of ERROR_PPP_TIMEOUT, ErrPPPTimeout or
// HKLM\SYSTEM: it comes after a separator, or is the first of some capitals.
func startsPart(before, c byte) bool {
	const separators = `_\/.:=-`
	isCapital := func(c byte) bool { return c >= 'A' && c <= 'Z' }
	if strings.IndexByte(separators, before) >= 0 {
		return strings.IndexByte(separators, c) < 0
	}
	return isCapital(c) && !isCapital(before)
}

// link makes a link to an anchor of the page of text that is Markdown already.
func link(text, anchor string) string { return "[" + text + "](#" + anchor + ")" }
