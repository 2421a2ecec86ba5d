package toastererr

//gen:if classes

// class is what a program asks about a code beside its texts.
type class struct {
	//gen:if categories
	category Category
	//gen:end
	//gen:if traits
	traits trait
	//gen:end
}

//gen:end
