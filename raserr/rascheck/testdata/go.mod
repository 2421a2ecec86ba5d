module example.com/client

go 1.25.0

require (
	example.com/ras/raserr v0.1.0
	golang.org/x/sys v0.47.0
)
