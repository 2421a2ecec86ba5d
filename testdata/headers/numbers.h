// Numbers in every manner of writing. The names say the expected value.

#define N_601       601
#define N_602       602L
#define N_603       603UL
#define N_604       (604)
#define N_605       ((DWORD)605)
#define N_606       ((unsigned long) 606u)
#define N_607       0x25F
#define N_608       0X260uL
#define N_609       (609 + 0)
#define N_610       (1 << 9 | 98)
#define N_611       (2 * (300 + 5) + 1)
#define N_612       (0x3FF & 612)
#define N_613       (1000 - 387)
#define N_614       (600 ^ 62)
#define N_615       01147
#define N_616       (-1 + 617)
#define H_80040001  0x80040001
#define H_80040002  _HRESULT_TYPEDEF_(0x80040002L)
#define H_80040003  ((HRESULT)0x80040003L)
#define H_80040004  ((LONG)(0x80040000 + 4))
#define H_80040005  __MSABI_LONG(0x80040005)
#define H_80040006  (((DWORD)1 << 31) | (FACILITY << 16) | 6)
#define FACILITY    4
#define H_FFFFFFFF  4294967295
#define S_OK        ((HRESULT)0L)
#define S_AGAIN     0x0
