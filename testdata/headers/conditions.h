#ifndef ORCHARD_H
#define ORCHARD_H
#define TREEBASE 100

#define APPLE (TREEBASE+1) /* The apple is green. */

#if (WINVER >= 0x500)
#define BIRCH (TREEBASE+2) /* The birch is bare. */
#if ( WINVER >= 0x0600 )
#define CEDAR (TREEBASE+3) /* The cedar is cut. */
#if WINVER < 0x0603 && WINVER >= 0x501
#define DOGWOOD (TREEBASE+4) /* The dogwood is dead. */
#else // a new planting
#define ELM (TREEBASE+5) /* The elm is young. */
#endif
#else
#define FIR (TREEBASE+6) /* The fir is felled. */
#endif // WINVER >= 0x0600
#define GINKGO (TREEBASE+7) /* The ginkgo is yellow. */
#endif

#if (WINVER <= 0x0600)
#define HAZEL (TREEBASE+8) /* The hazel is empty. */
#endif

#if (WINVER > 0x0601)
#define IVY (TREEBASE+9) /* The ivy is everywhere. */
#elif (WINVER > 0x0501)
#define JUNIPER (TREEBASE+10) /* The juniper is wild. */
#else
#define KAPOK (TREEBASE+11) /* The kapok is rare. */
#endif

#ifdef GARDEN
#define LARCH (TREEBASE+12) /* The larch is bare. */
#else
#define MAPLE (TREEBASE+13) /* The maple is red. */
#endif

#if (WINVER >= 0x0600) || defined(GARDEN)
#define NUTMEG (TREEBASE+14) /* The nutmeg is gone. */
#endif
#if !(WINVER >= 0x0600)
#define OAK (TREEBASE+15) /* The oak is old. */
#endif
#if WINVER >= 0x0123
#define PINE (TREEBASE+16) /* The pine is bent. */
#endif
#if _WIN32_WINNT >= 0x0A00
#define QUINCE (TREEBASE+17) /* The quince is hard. */
#endif

#if WINVER >= 0x0602
#define ROWAN (TREEBASE+18)
#else
#define ROWAN (TREEBASE+18)
/* The rowan has berries. */
#endif

#define TREEBASEEND (TREEBASE+18)
#endif
#define SPRUCE (TREEBASE+19) /* The spruce is straight. */
