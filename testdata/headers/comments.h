// Where messages can stand.

// The first paragraph of the page.

//
// The door is
// locked.
//
#define DOOR_LOCKED 1
/*
 * %0
 */

// The window is open.
#define WINDOW_OPEN 2
/* %0 */
// The lamp is broken.
#define LAMP_BROKEN 3

#define STAIRS_WET 4 // The stairs are wet.
#define CELLAR_FULL 6 // The cellar is full of water,
                      // up to the third step.
#define GATE_RUSTY 7 /* The gate
                        is rusty. */
#define FENCE_DOWN 8 /* The fence */
                     /* is down. */
#define SHED_LOST 16 /* The shed is lost. */ /* It was old. */

#define HEDGE_HIGH 9
/* The hedge is too high. */

/* ----- The garden ----- */

#define POND_DRY 10

/* The pond is dry. */

/* ===== The road ===== */

/* The bridge is closed. */
#define BRIDGE_CLOSED 11

/* ===== Vehicles ===== */

/* The car has
   no fuel. */ #define CAR_EMPTY 12

#define BIKE_FLAT 13
/*******************************
 * The bike has a flat tyre.   *
 *******************************/

#define CART_GONE /* no comment of a message */ 14

/**/
#define HORSE_TIRED 15
