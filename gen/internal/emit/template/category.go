package toastererr

import (
	"errors"
	"iter"
	"slices"
	"strconv"
)

// Category is a group of codes that call for the same action. It is an error so
// that errors.Is(err, toastererr.CategoryFilling) reports whether err has a code
// of the category.
//
// The zero value, [CategoryUnknown], is the category of codes that are not known
// to this package. No code matches it.
type Category uint8

// Category returns the category of the code, or [CategoryUnknown] if the code is
// not known to this package.
func (c Code) Category() Category {
	if i, ok := index(c); ok {
		return classes[i].category
	}
	return CategoryUnknown
}

// String returns the name of the category, such as "filling". It is "unknown"
// for [CategoryUnknown], and "Category(200)" for a number that is not a category.
func (c Category) String() string {
	if int(c) < len(categoryNames) {
		return categoryNames[c]
	}
	return "Category(" + strconv.Itoa(int(c)) + ")"
}

// Description returns a sentence on what the codes of the category have in
// common, or "" for [CategoryUnknown].
func (c Category) Description() string {
	if int(c) < len(descriptions) {
		return descriptions[c]
	}
	return ""
}

// Action returns a sentence on what the codes of the category call for, or "" if
// that is not known.
func (c Category) Action() string {
	if int(c) < len(actions) {
		return actions[c]
	}
	return ""
}

// Error returns the category as an error message, such as
// "toaster error: filling".
func (c Category) Error() string {
	return prefix + ": " + c.String()
}

// Categories returns all categories except [CategoryUnknown], in the order of
// their numbers.
func Categories() iter.Seq[Category] {
	return func(yield func(Category) bool) {
		for i := range categoryNames[1:] {
			if !yield(Category(i + 1)) {
				return
			}
		}
	}
}

// ParseCategory returns the category that [Category.String] calls name, such as
// "filling" or "unknown". For any other name it returns an error.
func ParseCategory(name string) (Category, error) {
	if i := slices.Index(categoryNames[:], name); i >= 0 {
		return Category(i), nil
	}
	return CategoryUnknown, errors.New(packageName + ": unknown category " + quote(name))
}

// MarshalText returns the name of the category, so that JSON, flags and keys of
// maps have names instead of numbers. It returns an error for a number that is
// not a category.
func (c Category) MarshalText() ([]byte, error) {
	if int(c) >= len(categoryNames) {
		return nil, errors.New(packageName + ": unknown category " + strconv.Itoa(int(c)))
	}
	return []byte(c.String()), nil
}

// UnmarshalText sets c to the category that [ParseCategory] returns for text. If
// that returns an error, c stays as it was.
func (c *Category) UnmarshalText(text []byte) error {
	category, err := ParseCategory(string(text))
	if err == nil {
		*c = category
	}
	return err
}
