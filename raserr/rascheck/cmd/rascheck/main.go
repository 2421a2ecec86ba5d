// Rascheck reports Go code that reads what Windows' RAS functions return in a
// way that is wrong, or that package raserr reads better, and mends it:
//
//	rascheck [-fix] [-diff] [-json] [packages]
//	go vet -vettool=$(which rascheck) [packages]
//
// RAS is a thing of Windows, so on other systems set GOOS=windows. The rules are
// in the documentation of package rascheck.
package main

import (
	"example.com/ras/raserr/rascheck"
	"golang.org/x/tools/go/analysis/singlechecker"
)

// singlechecker also speaks the protocol of go vet -vettool.
func main() { singlechecker.Main(rascheck.Analyzer) }
