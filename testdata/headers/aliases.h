// One number under several symbols.

#define AREA_TOWER 17
#define AREA_STAIRS 18

// The lamp is out.
#define LAMP_OUT 17L

#define LIGHT_OUT LAMP_OUT

// The beacon is out.
#define BEACON_OUT (LAMP_OUT)

#define OIL_EMPTY ((DWORD)OIL_GONE)

// The oil is gone.
#define OIL_GONE 0x20

// The stairs are wet.
#define STAIRS_WET 18

#define STEPS_WET STAIRS_WET
#define STEPS_DRY STEPS_TOO_DRY

// The steps are too dry.
#define STEPS_TOO_DRY 19
