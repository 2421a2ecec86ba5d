#include <stdio.h>
#include "http://not/a/comment.h"
#define EMPTY
#define TWICE(x) ((x)+(x))
#define LOG(format, ...) \
    fprintf(stderr, "see http://example.com/" format /* all of it */, \
            __VA_ARGS__) // and this
#undef TWICE
#pragma message("/* no comment")
#error "a \" // in a string"
struct error { int code; }; /* Not of any definition. */
#define LONG_WAY \
    ( \
      700 \
      + 1 \
    )
/* The way is long. */

#define SHORT_WAY (700+2) \

/* The way is short. */

#define	TAB_WAY	703	/* The way is flat. */
const char *s = "#define NO_WAY 704";
/*
#define OLD_WAY 705
*/
// #define LOST_WAY 706

#define LAST_WAY 707
/* The way ends here. */
