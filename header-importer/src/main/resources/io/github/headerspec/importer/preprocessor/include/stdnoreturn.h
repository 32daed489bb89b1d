/* C's other name for _Noreturn. C++ has an attribute of that name instead. */
#ifndef __HEADERSPEC_STDNORETURN_H
#define __HEADERSPEC_STDNORETURN_H

#ifndef __cplusplus
#define noreturn _Noreturn
#endif

#endif
