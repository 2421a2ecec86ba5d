package raserr

// SystemMessage returns Windows' own message for the code, in the user's language,
// without white space at its end. For a number from 600 to 957, or an HRESULT with
// such a number, it asks RasGetErrorStringW, and then, from 900 on, the message
// table of mprmsg.dll. For all others it asks FormatMessage.
//
// It returns an error if Windows has no message or a DLL cannot be loaded. DLLs are
// loaded from the system directory only. On other systems than Windows the error is
// [errors.ErrUnsupported]. [Code.Message] returns a message in English on every
// system.
func (c Code) SystemMessage() (string, error) {
	return systemMessage(canonical(c))
}

// LocalMessage returns a message for the user: that of [Code.SystemMessage] in the
// user's language, or otherwise [Code.Message] in English, or what [Code.Error]
// returns for an unknown code. It is never empty.
func (c Code) LocalMessage() string {
	if text, err := c.SystemMessage(); err == nil {
		return text
	}
	if text := c.Message(); text != "" {
		return text
	}
	return c.Error()
}

// Localize returns an error for the user: its text is the [Code.LocalMessage] of the
// code that [CodeOf] finds in err, without what err says in addition. The result has
// err in its tree, for errors.Is and errors.As. If CodeOf finds no code, Localize
// returns err itself, which may be nil.
func Localize(err error) error {
	code, ok := CodeOf(err)
	if !ok {
		return err
	}
	return &codeError{code.LocalMessage(), code, err}
}
