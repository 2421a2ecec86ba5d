module example.com/ras

go 1.26

require (
	github.com/agnivade/levenshtein v1.2.2
	github.com/aymanbagabas/go-udiff v0.4.1
	github.com/dave/jennifer v1.7.1
	github.com/yuin/goldmark v1.8.7
	golang.org/x/mod v0.39.0
	golang.org/x/sys v0.47.0
	golang.org/x/tools v0.49.0
)

require golang.org/x/sync v0.22.0 // indirect
