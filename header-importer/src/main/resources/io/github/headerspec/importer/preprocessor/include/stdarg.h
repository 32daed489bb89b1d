/* Arguments of functions that take any number of them. C libraries that need only the type, under a
   name that is theirs, define __need___va_list before they include this file. Windows' C library has a
   file of this name too. */

#ifdef __has_include_next
#if __has_include_next(<stdarg.h>)
#include_next <stdarg.h>
#endif
#endif

#ifndef __GNUC_VA_LIST
#define __GNUC_VA_LIST
typedef __builtin_va_list __gnuc_va_list;
#endif

#ifdef __need___va_list
#undef __need___va_list
#elif !defined(__HEADERSPEC_STDARG_H)
#define __HEADERSPEC_STDARG_H

/* The guard is the one that Windows' headers look at before they define the type themselves. */
#ifndef _VA_LIST_DEFINED
#define _VA_LIST_DEFINED
typedef __gnuc_va_list va_list;
#endif

#undef va_start
#undef va_arg
#undef va_end
#undef va_copy
#undef __va_copy
#define va_start(list, last) __builtin_va_start(list, last)
#define va_arg(list, type) __builtin_va_arg(list, type)
#define va_end(list) __builtin_va_end(list)
#define va_copy(to, from) __builtin_va_copy(to, from)
#define __va_copy(to, from) __builtin_va_copy(to, from)

#endif
