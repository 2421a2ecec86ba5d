package main

import (
	"runtime/debug"
)

// version returns the version of the module that the command was built from, and the
// commit where the build knows it.
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
