package toastererr

//gen:if system

// extension is what Code asks about numbers that are not in the list, and about
// those that are the operating system's own. A hand-written file beside this
// one may give it methods of its own, each of which hides that of defaults.
type extension struct{ defaults }

// defaults are the methods of extension where no others hide them.
type defaults struct{}

// canonical returns the code that another one stands for, or the same. What it
// returns stands for itself.
func (defaults) canonical(c Code) Code { return c }

// system returns the error of the operating system that a code, or the one that
// it stands for, is, or nil. Its text, if it has one, follows the number in
// that of the code.
func (defaults) system(Code) error { return nil }

func canonical(c Code) Code { return extension{}.canonical(c) }

func outside(c Code) error { return extension{}.system(c) }

//gen:end
