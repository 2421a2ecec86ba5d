// Comments that say more than the message.

#if (WINVER < 0x600)
//
// The bell is
// cracked.
//
// This error was obsoleted in the Windows Vista  release.
//
#define BELL_CRACKED 1
/*
 * %0
 */
#endif

//
// The bell is mute.
//
// This code was added in Windows 7.
//
// Ring again.
// Or knock.
//
// And wait.
#define BELL_MUTE 2

#if (WINVER >= 0x601)
/* The bell is stolen.
 *
 * This error has been removed in Windows 8.1.
 */
#define BELL_STOLEN 3
#endif

//
// MessageId: BELL_LOW
//
// MessageText:
//
//  The bell %1!ws! sounds
//  low, at 80%%0f what it should.%n
//
//  Tune it: %2.%0
//
//  Never said.
//
#define BELL_LOW 4L    // belfry

//
// MessageId: BELL_HIGH
//
// MessageText:
//
//  The bell sounds high.
//
// ;/*++
// ;
// ; End of the bells.
// ;
// ;--*/
#define BELL_HIGH 5

// The clock is late.
#ifndef CLOCK_LATE
#define CLOCK_LATE 6
#endif

// The clock is early.
#define CLOCK_EARLY 7 // (CLOCK_BASE + CLOCK_LATE + 1)

//  CLOCK_STOPPED        0x00000008
#define CLOCK_STOPPED 8

//
// MessageText:
//
//  CLOCK_GONE
//
#define CLOCK_GONE 9

/*
 * The hands of the clock:
 *
 *   +----+----+
 *   | h  | m  |
 *   +----+----+
 *
 * are bent.
 */
#define CLOCK_BENT 10

#define CLOCK_FAST 11
/* The clock is fast.

   Set it back. */
