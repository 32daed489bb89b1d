/* C's bool. C++ has it as a keyword, and gcc gives it C's name too. */
#ifndef __HEADERSPEC_STDBOOL_H
#define __HEADERSPEC_STDBOOL_H

#if defined(__cplusplus)
#ifdef __GNUC__
#define _Bool bool
#endif
#elif !defined(__STDC_VERSION__) || __STDC_VERSION__ <= 201710L
#define bool _Bool
#define true 1
#define false 0
#endif
#define __bool_true_false_are_defined 1

#endif
