#define ANY_ONE 1L
#define ANY_TWO (ANY_ONE + 2)
#define ANY_BITS(n) (1u << (n))
#define ANY_THREE ANY_BITS(3)
#ifndef ANY_GUARD
#define ANY_GUARD
#if defined(_WIN32) && ANY_ONE == 1
enum any { ANY_A = ANY_TWO, ANY_B = ANY_THREE };
#else
#error "not here"
#endif
#undef ANY_TWO
#endif
