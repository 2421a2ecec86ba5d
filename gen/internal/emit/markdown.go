package emit

import (
	"regexp"
	"strings"
)

// Text of a list appears in Markdown as it is: none of it becomes markup.

// escape makes text appear in Markdown, and in a cell of its tables, as it is.
func escape(text string) string { return markdown.Replace(plainName(text)) }

var markdown = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "~", `\~`, "#", `\#`,
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

// code shows a name as code. Names that are no plain words, which only a table
// made by mistake has, are shown as text.
func code(name string) string {
	if strings.ContainsAny(name, "`|") || name != strings.TrimSpace(name) {
		return block(name)
	}
	return "`" + name + "`"
}

// link makes a link to an anchor of the page of text that is Markdown already.
func link(text, anchor string) string { return "[" + text + "](#" + anchor + ")" }
