package toastererr

//gen:if categories

// Category is a group of codes that call for the same action. It is an error,
// as a target only: errors.Is(err, toastererr.CategoryFilling) reports whether
// a code of the group is in err's tree.
//
// The zero Category is that of codes that are not in the list. Nothing is taken
// for it.
type Category uint8

// Category returns the code's category, or 0 if the code is not in the list.
func (c Code) Category() Category {
	return classes[indexOf(c)].Category
}

// String returns the category's name, such as "filling", or "unknown" for the
// zero Category.
func (c Category) String() string {
	if int(c) < len(categories) {
		return categories[c].name
	}
	return categories[0].name
}

// Description returns a sentence on what the codes of the category have in
// common and call for, or "" for the zero Category.
func (c Category) Description() string {
	if int(c) < len(categories) {
		return categories[c].description
	}
	return ""
}

// Error returns the category as an error text, such as "toaster error:
// filling".
func (c Category) Error() string {
	return prefix + ": " + c.String()
}

//gen:end
