package toastererr

import "iter"

// indexOf returns where a code stands in codes and in the tables in its order.
// For a code that is not in the list, isRow is false of what it returns.
func indexOf(c Code) uint {
	//gen:if dense
	if i := uint(c - denseFirst); i < denseSize {
		return i
	}
	//gen:end
	//gen:if search
	return min(search(c), noRow) // which spares callers the check of bounds
	//gen:else return noRow
	//gen:end
}

// isRow reports whether a code stands at an index.
func isRow(i uint) bool { return codes[i] != noCode }

//gen:if search

// search returns the index of a code that its number alone does not give.
//
//go:noinline
func search(c Code) uint {
	//gen:if sparse
	for slot := c * slotFactor >> slotShift; ; slot = (slot + 1) % Code(len(slots)) {
		i := sparseAt + uint(slots[slot])
		if i == noRow {
			break
		}
		if codes[i] == c {
			return i
		}
	}
	//gen:end
	//gen:if system
	if same := canonical(c); same != c {
		return indexOf(same)
	}
	//gen:end
	return noRow
}

//gen:end

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
		for _, c := range codes[:denseSize] {
			if c != noCode && !yield(c) {
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
