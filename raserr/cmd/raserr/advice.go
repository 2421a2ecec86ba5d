package main

import (
	"strings"

	"example.com/ras/raserr"
)

// kind returns what a category is about, without a full stop. For an unknown code it
// is "".
func kind(c raserr.Category) string { return strings.TrimSuffix(c.Description(), ".") }

// action returns what to do about a code. For an unknown code it is "".
func action(c raserr.Code) string { return c.Remedy() }

// isTriedFirst reports whether another try comes before all that a category says to
// do. What is under way or was disconnected has advice of its own on that.
func isTriedFirst(c raserr.Code) bool {
	category := c.Category()
	return c.Temporary() && category != raserr.CategoryInProgress && category != raserr.CategoryDisconnect
}

// retry tells whether it is worth another try.
func retry(c raserr.Code) string {
	var text string
	switch {
	case c.Category() == raserr.CategoryInProgress:
		text = "Not now: what is under way has to end first."
	case c.Temporary():
		text = "Yes, some time later: it often passes by itself."
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

// fewWords returns what action does in as few words as a note has room for.
func fewWords(c raserr.Code) string {
	if c == raserr.ErrFail {
		return "see the logs of both sides"
	}
	words := wordsFor(c.Category())
	if isTriedFirst(c) {
		return "try again later; if that fails, " + words
	}
	return words
}

// wordsFor returns the few words for a category.
func wordsFor(c raserr.Category) string {
	switch c {
	case raserr.CategoryUsage:
		return "correct the program, or its rights"
	case raserr.CategoryInProgress:
		return "wait, do not dial meanwhile"
	case raserr.CategoryDevice:
		return "check the hardware and its driver"
	case raserr.CategoryPhonebook:
		return "correct the phone book entry"
	case raserr.CategoryCall:
		return "check the number or address"
	case raserr.CategoryDisconnect:
		return "connect again when wanted"
	case raserr.CategoryCredentials:
		return "ask the user for the password once"
	case raserr.CategoryAuthentication:
		return "see the administrator of the account"
	case raserr.CategoryCertificate:
		return "install or renew the certificate"
	case raserr.CategoryEncryption:
		return "compare the encryption settings of both sides"
	case raserr.CategoryPPP:
		return "compare the network settings of both sides"
	case raserr.CategoryTunnel:
		return "check tunnel settings and firewalls"
	case raserr.CategorySharing:
		return "check the local network"
	case raserr.CategoryCompliance:
		return "check the health of the computer"
	case raserr.CategoryRouter:
		return "see the administrator of the server"
	case raserr.CategoryRADIUS:
		return "check the RADIUS server"
	case raserr.CategorySystem:
		return "restart the service or the computer"
	}
	return ""
}
