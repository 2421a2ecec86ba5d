package emit

import (
	"fmt"
	"math/bits"

	"example.com/ras/gen/internal/catalog"
)

// slots are what the codes outside of the dense block are found by: a table of more
// slots than there are such codes, each in the slot that a product with its number
// gives, or in the next one that is free.
type slots struct {
	shift int
	rows  []int // in each slot the index of its code, or that behind the last for none
}

// slotFactor spreads codes over slots: it is 2 to the 32 divided by the golden ratio,
// which leaves neighbours far apart.
const slotFactor = 0x9E3779B1

// slotsOf returns the slots of entries. At most four of five are taken.
func slotsOf(entries []*catalog.Entry) slots {
	width := bits.Len(uint(len(entries)) * 5 / 4)
	s := slots{32 - width, make([]int, 1<<width)}
	for i := range s.rows {
		s.rows[i] = len(entries)
	}
	for i, e := range entries {
		slot := e.Code * slotFactor >> s.shift
		for s.rows[slot] != len(entries) {
			slot = (slot + 1) % uint32(len(s.rows))
		}
		s.rows[slot] = i
	}
	return s
}

// slotTable writes the slots, if there are codes outside of the dense block.
func (s *section) slotTable() {
	sparse := s.sparse()
	if len(sparse) == 0 {
		return
	}
	slots := slotsOf(sparse)
	s.doc("slotFactor is what the number of a code is multiplied by, and slotShift which bits of the product are its slot.")
	s.constant("slotFactor").Op("=").Id(fmt.Sprintf("0x%X", uint32(slotFactor)))
	s.blank()
	s.constant("slotShift").Op("=").Lit(slots.shift)
	s.table("slots", "has the codes that are found by a search, counted from sparseAt on, each in its slot or the next one that was free. "+
		"A free slot leads to noRow.", "[...]"+s.typeName(countType(len(sparse))), numberLines(slots.rows))
}
