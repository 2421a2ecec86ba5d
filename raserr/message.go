package raserr

// SystemMessage returns the text that Windows itself has for the code, in the
// user's language: that of RasGetErrorStringW for numbers from 600 to 999 and
// for HRESULTs that hold one, that of FormatMessage for all others. White space
// at its end is removed.
//
// It is an error, never an empty text, if Windows has none or if rasapi32.dll,
// which is loaded from the system directory only, cannot be used. Everywhere but
// on Windows the error is [errors.ErrUnsupported]. [Code.Message] has a text in
// English on every system.
func (c Code) SystemMessage() (string, error) {
	return systemMessage(canonical(c))
}

// LocalMessage returns a text for the user, never an empty one: what
// [Code.SystemMessage] has in the user's language, otherwise [Code.Message] in
// English, and for a code that neither knows its number, as [Code.Error] writes it.
func (c Code) LocalMessage() string {
	if text, err := c.SystemMessage(); err == nil {
		return text
	}
	if text := c.Message(); text != "" {
		return text
	}
	return c.Error()
}
