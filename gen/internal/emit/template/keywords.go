package toastererr

// Keywords returns further words that people search for the code by, sorted and
// separated by spaces, or "" if there are none.
func (c Code) Keywords() string {
	if i, ok := index(c); ok {
		return keywords[i]
	}
	return ""
}
