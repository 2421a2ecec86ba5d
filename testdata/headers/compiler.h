//
//  Values are 32 bit values laid out as follows:
//
//   S R C N r  Facility  Code
//

//
// Define the facility codes
//

//
// MessageId: KITCHEN_E_COLD
//
// MessageText:
//
// The stove is cold.
//
#define KITCHEN_E_COLD                   ((HRESULT)0xC0090001L)

//
// MessageId: KITCHEN_E_LATE
//
// MessageText:
//
//  Dinner for %1!d! is late.%n
//  Start without the cook.%0
//
#define KITCHEN_E_LATE                   ((HRESULT)0xC0090002L)

//
// MessageId: KITCHEN_E_SILENT
//
// MessageText:
//
#define KITCHEN_E_SILENT                 ((HRESULT)0xC0090003L)
