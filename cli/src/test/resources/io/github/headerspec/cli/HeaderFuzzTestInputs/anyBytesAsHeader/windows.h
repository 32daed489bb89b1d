typedef [v1_enum] enum LEVEL { LEVEL_ONE = 0x80000000, LEVEL_TWO = 4294967295 } LEVEL;
DEFINE_ENUM_FLAG_OPERATORS(LEVEL)
typedef __int64 BIG; enum { B1 = (BIG)1 << 40, B2 = 0xffffffffffffffffui64 };
#pragma pack(push, 1)
__declspec(dllexport) int f(void);
