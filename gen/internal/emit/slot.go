package emit

import (
	"fmt"
	"math/bits"

	"example.com/ras/gen/internal/catalog"
)

// slotFactor spreads codes over slots: it is 2 to the 32 divided by the golden ratio,
// which leaves neighbours far apart.
const slotFactor = 0x9E3779B1

// slotsOf returns what the codes outside of the dense block are found by: a table of
// more slots than there are such codes, each in the slot that a product with its
// number, shifted, gives, or in the next one that is free. In each slot is the index
// of its code, or that behind the last for none. At most four of five are taken.
func slotsOf(entries []*catalog.Entry) (slots []int, shift int) {
	width := bits.Len(uint(len(entries)) * 5 / 4)
	slots, shift = make([]int, 1<<width), 32-width
	for i := range slots {
		slots[i] = len(entries)
	}
	for i, e := range entries {
		slot := uint32(e.Code) * slotFactor >> shift
		for slots[slot] != len(entries) {
			slot = (slot + 1) % uint32(len(slots))
		}
		slots[slot] = i
	}
	return slots, shift
}

// slotTable writes the slots, if there are codes outside of the dense block.
func (s *section) slotTable() {
	sparse := s.sparse()
	if len(sparse) == 0 {
		return
	}
	slots, shift := slotsOf(sparse)
	s.doc("slotFactor is what the number of a code is multiplied by, and slotShift which bits of the product are its slot.")
	s.constant("slotFactor").Op("=").Id(fmt.Sprintf("0x%X", uint32(slotFactor)))
	s.blank()
	s.constant("slotShift").Op("=").Lit(shift)
	s.table("slots", "has the codes that are found by a search, counted from sparseAt on, each in its slot or the next one that was free. "+
		"A free slot leads to noRow.", "[...]"+s.typeName(countType(len(sparse))), numberLines(slots))
}
