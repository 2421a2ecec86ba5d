/* Codes of the harbour's radio service. */

#ifndef _HARBOUR_ERRORS_
#define _HARBOUR_ERRORS_

#if defined(_MSC_VER)
#pragma once
#endif

#define HARBOURBASE 4200
#define SUCCESS 0

#define PENDING                         (HARBOURBASE+0)
/*
 * The ship is still on its way.%0
 */

#define ERROR_NO_BERTH                  (HARBOURBASE+1)
/*
 * No berth is free.
 * Ask for berth %1!ws! at %2!d! o'clock.%0
 */

#define ERROR_NO_PILOT                  ( HARBOURBASE + 2 )
/*
The pilot does not answer.
Call again on channel 12.%0
*/

#define ERROR_NO_TIDE                   (HARBOURBASE  +3)
/* The water is too low.%0 */

#define ERROR_NO_FLAG  HARBOURBASE+4
/**
 ** The flag is missing: %%, %1, %%1.%n%r%tHoist it%. %0
 **/

    #  define ERROR_NO_LIGHT (0x6 + HARBOURBASE)   /* The light is out. */

#define ERROR_NO_CREW                   (HARBOURBASE+7)

#define HARBOURBASEEND                  (HARBOURBASE+7)

#define QUAYBASE (HARBOURBASE + 100)

#define ERROR_NO_QUAY (QUAYBASE | 0x400)
/* The quay is closed.%0 */
#define QUAYBASE_LAST (QUAYBASE + 1)

#endif /* _HARBOUR_ERRORS_ */
