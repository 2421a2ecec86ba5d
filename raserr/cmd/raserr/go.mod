module example.com/ras/raserr/cmd/raserr

go 1.26

require (
	example.com/ras/raserr v0.1.0
	github.com/agnivade/levenshtein v1.2.2
	golang.org/x/sys v0.47.0
	golang.org/x/term v0.45.0
	golang.org/x/text v0.41.0
)
