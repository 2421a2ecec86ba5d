/* Codes that macros with arguments make of numbers, of parts, and of other codes. */

#ifndef FORCEINLINE
#if (_MSC_VER >= 1200)
#define FORCEINLINE __forceinline
#else
#define FORCEINLINE __inline
#endif
#endif

#define GARDEN_API __declspec(dllimport) long __stdcall
#define GARDEN_NAME "Kew 1759"
#define GARDEN_TREE GARDEN_TREE_W

#define SEVERITY_BAD 1
#define AREA_POND 0x12
#define AREA_LAWN 0x13

#ifdef RC_INVOKED
#define _GARDEN_TYPEDEF_(_sc) _sc
#else
#define _GARDEN_TYPEDEF_(_sc) ((GARDEN)_sc)
#endif

#define MAKE_GARDEN(severity, area, code) \
    ((GARDEN)(((unsigned long)(severity) << 31) | ((unsigned long)(area) << 16) | ((unsigned long)(code))))
#define POND_ERROR(code) MAKE_GARDEN(SEVERITY_BAD, AREA_POND, (code) | 0x100)
#define GARDEN_FROM_CODE(x) ((GARDEN)(x) <= 0 ? ((GARDEN)(x)) : ((GARDEN)(((x) & 0xFFFF) | (7 << 16) | 0x80000000)))
#define IS_POND(code) (((code) >> 16 & 0x7FF) == AREA_POND)

// The hedge is dry.
#define HEDGE_DRY _GARDEN_TYPEDEF_(0x80110001L)

// The hedge is bare.
#define HEDGE_BARE _OTHER_TYPEDEF_(+ 0x80110002L)

// The pond is green.
#define POND_GREEN MAKE_GARDEN(SEVERITY_BAD, AREA_POND, 1)

// The pond is frozen.
#define POND_FROZEN POND_ERROR(0x02)

// The lawn is high.
#define LAWN_HIGH ((WHATEVER)MAKE_GARDEN(1, (AREA_LAWN), (2 + 1)))

// The gate is shut.
#define GATE_SHUT 1234

// The gate is shut, seen from the house.
#define HOUSE_GATE_SHUT GARDEN_FROM_CODE(GATE_SHUT)

// The gate is shut, seen from the street.
#define STREET_GATE_SHUT (0x20000000 | GARDEN_FROM_CODE (1234))

#define FIELD_MAX ((~0) & 0xFFFF)
/* The field is full. */
