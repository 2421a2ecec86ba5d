package toastererr

import "iter"

// indexOf returns where a code stands in codes and in the tables in its order,
// or noRow if it is not in the list.
func indexOf(c Code) int {
	//gen:if dense
	if i := c - denseFirst; i < denseSize && codes[i] == c {
		return int(i)
	}
	//gen:end
	return search(c)
}

// search returns the index of a code that its number alone does not give.
func search(c Code) int {
	//gen:if sparse
	low, high := sparseAt, noRow
	for low < high {
		if middle := int(uint(low+high) / 2); codes[middle] < c {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if codes[low] == c {
		return low
	}
	//gen:end
	return noRow
}

// All returns the codes of the list in numeric order.
func All() iter.Seq[Code] {
	return func(yield func(Code) bool) {
		//gen:if split
		for _, c := range codes[sparseAt : sparseAt+sparseBelow] {
			if !yield(c) {
				return
			}
		}
		//gen:end
		//gen:if dense
		for i, c := range codes[:denseSize] {
			if c == denseFirst+Code(i) && !yield(c) {
				return
			}
		}
		//gen:end
		//gen:if sparse
		for _, c := range codes[sparseAt+sparseBelow : noRow] {
			if !yield(c) {
				return
			}
		}
		//gen:end
	}
}
