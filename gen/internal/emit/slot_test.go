package emit

import (
	"testing"

	"example.com/ras/gen/internal/catalog"
)

// TestSlots looks for codes in their slots as the generated code does: from the slot
// of each on, up to one that is free.
func TestSlots(t *testing.T) {
	for name, step := range map[string]uint32{"neighbours": 1, "with gaps": 7, "HRESULTs of facilities": 1 << 16, "one slot": 1 << 24} {
		t.Run(name, func(t *testing.T) {
			for _, count := range []int{1, 2, 3, 4, 5, 8, 194, 204, 205, 255} {
				var entries []*catalog.Entry
				for i := range count {
					entries = append(entries, &catalog.Entry{Code: 0x80040000 + int64(i)*int64(step)})
				}
				slots, shift := slotsOf(entries)
				if 5*count > 4*len(slots) {
					t.Errorf("%d codes in %d slots", count, len(slots))
				}
				for i, e := range entries {
					slot := uint32(e.Code) * slotFactor >> shift
					for slots[slot] != i && slots[slot] != count {
						slot = (slot + 1) % uint32(len(slots))
					}
					if slots[slot] != i {
						t.Errorf("of %d codes, 0x%X is not found", count, e.Code)
					}
				}
			}
		})
	}
}
