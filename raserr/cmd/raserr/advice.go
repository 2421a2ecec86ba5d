package main

import (
	"strings"

	"example.com/ras/raserr"
)

// kind returns what a category is about, and action what to do about it: the two
// halves of its description. For an unknown code both are "".
func kind(c raserr.Category) string {
	what, _, _ := strings.Cut(c.Description(), ": ")
	return what
}

func action(c raserr.Category) string {
	_, do, _ := strings.Cut(c.Description(), ": ")
	if do == "" {
		return ""
	}
	return strings.ToUpper(do[:1]) + do[1:]
}

// retry tells whether it is worth another try.
func retry(c raserr.Code) string {
	var text string
	switch {
	case c.Category() == raserr.CategoryInProgress:
		text = "Not now: what is under way has to end first."
	case c.Temporary():
		text = "Yes, some time later: it is known to pass by itself."
	case c.Permanent():
		text = "No, not before a person has helped."
	default:
		text = "It may help or not: that is not known."
	}
	if c.Timeout() {
		text += " An answer did not come in time."
	}
	return text
}
