package toastererr

// Keywords returns further words to find the code by, sorted and separated by
// spaces, or "" for a code without any.
func (c Code) Keywords() string {
	if i, ok := index(c); ok {
		return keywords[i]
	}
	return ""
}
