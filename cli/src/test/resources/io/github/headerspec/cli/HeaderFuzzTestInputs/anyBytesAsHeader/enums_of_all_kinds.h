/** What a light shows. */
typedef enum _LIGHT {
  LIGHT_RED = 1 << 2, ///< Stop.
  LIGHT_GREEN = LIGHT_RED | 0x10u,
  LIGHT_MAX = 'a' + -1,
  LIGHT_FORCE_DWORD = 0x7fffffff
} LIGHT, *PLIGHT;
enum { ONE, TWO = sizeof(int) * 2, THREE = (TWO > 3 ? ~0 : !1) };
struct outer { enum inner { INNER_A, INNER_B } field; };
