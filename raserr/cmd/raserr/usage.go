package main

import (
	_ "embed"
	"go/doc/comment"
	"runtime/debug"
	"strings"
)

// documentation is the package comment, which is the usage as well.
//
//go:embed doc.go
var documentation string

// usage returns the text of the package comment.
func usage() string {
	text, _, _ := strings.Cut(documentation, "package main")
	return strings.NewReplacer("\n// ", "\n", "\n//", "\n").Replace("\n" + text)
}

// shortUsage returns the forms that the command line may have.
func shortUsage() string {
	_, forms, _ := strings.Cut(usage(), "\n\n")
	forms, _, _ = strings.Cut(forms, "Examples:")
	return strings.ReplaceAll(forms, "\t", "    ") + "Run raserr -h for more, and examples.\n"
}

// writeUsage prints the usage in lines that fit the terminal, or as go doc does.
func (c *command) writeUsage() {
	var parser comment.Parser
	printer := comment.Printer{TextWidth: c.out.columns}
	for line := range strings.Lines(string(printer.Text(parser.Parse(usage())))) {
		if code, ok := strings.CutPrefix(line, "\t"); ok {
			c.out.paragraph("    ", 6, code)
		} else {
			c.out.WriteString(line)
		}
	}
}

// version returns the version of the module that the command was built from, and the commit where
// the build knows it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "raserr"
	}
	text := "raserr " + info.Main.Version
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" {
			text += " (commit " + setting.Value + ")"
		}
	}
	return text + ", " + info.GoVersion
}
