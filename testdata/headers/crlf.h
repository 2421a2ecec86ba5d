#define LINEBASE 50

#define LINE_CUT (LINEBASE+1)
/*
 * The line is cut.
 * Mend it.%0
 */

// The line is long.
#define LINE_LONG \
  (LINEBASE+2)
/* %0 */
