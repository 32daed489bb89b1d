/* C's names for alignment before C23, which has them as keywords, as C++ does. */
#ifndef __HEADERSPEC_STDALIGN_H
#define __HEADERSPEC_STDALIGN_H

#ifndef __cplusplus
#if !defined(__STDC_VERSION__) || __STDC_VERSION__ <= 201710L
#define alignas _Alignas
#define alignof _Alignof
#endif
#define __alignas_is_defined 1
#define __alignof_is_defined 1
#endif

#endif
