package toastererr

//gen:if classes

// class is what a program asks about a code beside its texts.
type class struct {
	//gen:if categories
	Category
	//gen:end
	//gen:if traits
	trait
	//gen:end
}

//gen:end
