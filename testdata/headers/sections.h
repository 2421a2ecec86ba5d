// Comments that belong to no code.

// LAMPS ////////////////////////////////////////////////////
//      LAMP_OUT                      0x80040001
#define LAMP_OUT                      0x80040001

// the second floor

//      LAMP_WEAK                     0x80040002
#define LAMP_WEAK                     0x80040002

/* ----- The windows ----- */

#define WINDOW_OPEN 3

// ===== The doors =====

#define DOOR_OPEN 4 // (DOOR_BASE + 1

/* The roof */

#define ROOF_OPEN 5

/* The roof leaks. */
