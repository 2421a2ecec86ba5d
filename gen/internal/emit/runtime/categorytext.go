package toastererr

import (
	"errors"
	"iter"
	"strconv"
)

//gen:if categories

// Categories returns all categories, in the order in which their table lists
// them. The zero Category is not among them.
func Categories() iter.Seq[Category] {
	return func(yield func(Category) bool) {
		for i := range categories[1:] {
			if !yield(Category(i + 1)) {
				return
			}
		}
	}
}

// ParseCategory returns the category of a name that [Category.String] returns,
// such as "filling", and the zero Category for "unknown". For any other text it
// is an error that says so.
func ParseCategory(name string) (Category, error) {
	for i := range categories {
		if categories[i].name == name {
			return Category(i), nil
		}
	}
	return 0, errors.New(packageName + ": " + strconv.Quote(name) + " is no category")
}

// MarshalText returns the category's name as [Category.String] does, so that
// JSON, flags and keys of maps have names and no numbers. It is an error for a
// number that is no category.
func (c Category) MarshalText() ([]byte, error) {
	if int(c) >= len(categories) {
		return nil, errors.New(packageName + ": Category(" + strconv.Itoa(int(c)) + ") is no category")
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads a name as [ParseCategory] does. If it is none, c is as it
// was.
func (c *Category) UnmarshalText(text []byte) error {
	category, err := ParseCategory(string(text))
	if err == nil {
		*c = category
	}
	return err
}

//gen:end
