package toastererr

// Remedy returns what to do about the code, in one or more sentences, or "" if
// that is not known.
func (c Code) Remedy() string {
	i, ok := index(c)
	// gen:if remedies
	if ok && remedies[i] != "" {
		return remedies[i]
	}
	// gen:end
	// gen:if categories
	if ok {
		return classes[i].category.Action()
	}
	// gen:end
	return ""
}
