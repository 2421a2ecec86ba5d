// Package toastererr is the logic of every package that the generator makes, with
// the error codes of a toaster as its data, so that it can be read, compiled and
// tested as ordinary Go. The generator embeds the files and copies into the output
// what a list needs:
//
//   - code.go and parse.go;
//   - origin.go, remedy.go, keywords.go, is.go, trait.go and category.go, each where
//     the list has something for it.
//
// Lines between "gen:if FEATURE" and "gen:end" are copied where the list has a use
// for them:
//
//   - headers, winerror, remedies, categories, traits: the list has some;
//   - system: some codes are the operating system's own. A hand-written file next to
//     the output then declares canonical and systemError, as system.go does here;
//   - zero, success: 0 is a code of the list, or it is not;
//   - hresult: Code is a uint32, and some codes are in the range of HRESULTs.
//
// The examples in the comments, and the type of Code, are replaced by those of the list.
//
// zdata.go is what the generator makes of codes.tsv and categories.tsv. A test of
// package emit compares the two; with -update it writes zdata.go:
//
//	go test ./gen/internal/emit -run TestToaster -update
package toastererr
