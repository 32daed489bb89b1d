#define A(x) x + x + x + x
#define B(x) A(A(A(x)))
enum L { L_A = B(B(B(B(1)))) };
