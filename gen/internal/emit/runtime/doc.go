// Package toastererr is the logic of every package that the generator makes, with
// the error codes of a toaster for its data, so that it can be read, compiled,
// documented and tested as what it is: ordinary Go. The generator embeds the
// files and copies what a list needs of them into the output.
//
// Lines between //gen:if and //gen:end are copied only if a list has a use for
// them: dense, the rows of some codes are found by their number; sparse, those of
// others by a search; split, both; system, codes that are the operating system's
// own, and with them the extension by hand; search, sparse or system; classes,
// categories or traits; categories; traits; headers, the headers that define the
// symbols; winerror, other meanings in winerror.h. What stands behind //gen:else is
// copied for the other lists. In doc comments, the toaster's own words are replaced
// by those of the list, and those about the operating system left out if it has none.
//
// zdata.go is what the generator makes of codes.tsv and categories.tsv. A test of
// package emit holds the two equal; with -update it writes zdata.go:
//
//	go test ./gen/internal/emit -run TestToaster -update
package toastererr
