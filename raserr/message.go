package raserr

// SystemMessage returns Windows' own message for the code, in the user's language,
// without white space at its end. For a number from 600 to 957, or an HRESULT with
// such a number, it asks RasGetErrorStringW, and then, from 900 on, the message
// table of mprmsg.dll. For all others it asks FormatMessage.
//
// It returns an error, never an empty string, if Windows has no message. Its DLLs
// are loaded from the system directory only; one that cannot be loaded is an error
// as well. On other systems than Windows the error is [errors.ErrUnsupported].
// [Code.Message] returns a message in English on every system.
func (c Code) SystemMessage() (string, error) {
	return systemMessage(canonical(c))
}

// LocalMessage returns a message for the user, never an empty string: that of
// [Code.SystemMessage] in the user's language, or else [Code.Message] in English,
// or for an unknown code what [Code.Error] returns.
func (c Code) LocalMessage() string {
	if text, err := c.SystemMessage(); err == nil {
		return text
	}
	if text := c.Message(); text != "" {
		return text
	}
	return c.Error()
}

// Localize returns an error that reads in the user's language: as the
// [Code.LocalMessage] of the code that [CodeOf] finds in err's tree. What err says
// in addition to the code is not in the text, but errors.Is and errors.As find err
// in the result, and all that is in its tree. If there is no code, Localize returns
// err itself, which may be nil.
func Localize(err error) error {
	code, ok := CodeOf(err)
	if !ok {
		return err
	}
	return &codeError{code.LocalMessage(), code, err}
}
