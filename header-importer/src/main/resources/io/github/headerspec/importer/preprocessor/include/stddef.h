/* Types that every C program has. Libraries ask for one of them at a time, by defining __need_... before
   they include this file; then it gives no more than that, however often it is included. Windows' C
   library has a file of this name too, which says some of the same and more, and forgets what was asked. */

#ifdef __has_include_next
#if __has_include_next(<stddef.h>)
#include_next <stddef.h>
#endif
#endif

#if !defined(__need_size_t) && !defined(__need_ptrdiff_t) && !defined(__need_wchar_t) && \
    !defined(__need_wint_t) && !defined(__need_NULL)
#define __HEADERSPEC_STDDEF_WHOLE
#define __need_size_t
#define __need_ptrdiff_t
#define __need_wchar_t
#define __need_NULL
#endif

/* The guards are those that other headers look at before they define the type themselves. */
#ifdef __need_size_t
#undef __need_size_t
#ifndef _SIZE_T_DEFINED
#define _SIZE_T_DEFINED
typedef __SIZE_TYPE__ size_t;
#endif
#endif

#ifdef __need_ptrdiff_t
#undef __need_ptrdiff_t
#ifndef _PTRDIFF_T_DEFINED
#define _PTRDIFF_T_DEFINED
typedef __PTRDIFF_TYPE__ ptrdiff_t;
#endif
#endif

#ifdef __need_wchar_t
#undef __need_wchar_t
/* In C++ it is a keyword. */
#if !defined(__cplusplus) && !defined(_WCHAR_T_DEFINED)
#define _WCHAR_T_DEFINED
typedef __WCHAR_TYPE__ wchar_t;
#endif
#endif

#ifdef __need_wint_t
#undef __need_wint_t
#ifndef _WINT_T
#define _WINT_T
typedef __WINT_TYPE__ wint_t;
#endif
#endif

#ifdef __need_NULL
#undef __need_NULL
#undef NULL
#ifndef __cplusplus
#define NULL ((void *)0)
#elif defined(__GNUG__)
#define NULL __null
#else
#define NULL 0
#endif
#endif

#ifdef __HEADERSPEC_STDDEF_WHOLE
#undef __HEADERSPEC_STDDEF_WHOLE
#ifndef __HEADERSPEC_STDDEF_H
#define __HEADERSPEC_STDDEF_H

#undef offsetof
#define offsetof(type, member) __builtin_offsetof(type, member)

#if !defined(_GCC_MAX_ALIGN_T) && ((defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L) || \
                                   (defined(__cplusplus) && __cplusplus >= 201103L))
#define _GCC_MAX_ALIGN_T
#ifdef _MSC_VER
typedef double max_align_t;
#elif defined(__APPLE__)
typedef long double max_align_t;
#else
/* As aligned as anything. Within a struct, 32-bit ABIs would align less: hence the attributes. */
typedef struct {
  long long whole __attribute__((__aligned__(__alignof__(long long))));
  long double real __attribute__((__aligned__(__alignof__(long double))));
#if defined(__i386__) && !defined(_WIN32)
  __float128 widest __attribute__((__aligned__(__alignof__(__float128))));
#endif
} max_align_t;
#endif
#endif

#if defined(__cplusplus) && __cplusplus >= 201103L && !defined(_GXX_NULLPTR_T)
#define _GXX_NULLPTR_T
typedef decltype(nullptr) nullptr_t;
#endif

#endif
#endif
