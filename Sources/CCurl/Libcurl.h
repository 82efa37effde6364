// The functions of libcurl that this target calls, found when the first request is made.
//
// Linked, libcurl brings over thirty libraries with it, and the dynamic loader would fetch and relocate them all before
// the first page is drawn. On macOS, where it comes with the system and is loaded already, it is linked.

#ifndef LIBCURL_H
#define LIBCURL_H

#include <curl/curl.h>

/// Every function by its name in libcurl after `curl_`.
#define LIBCURL_FUNCTIONS(FUNCTION) \
  FUNCTION(easy_cleanup)            \
  FUNCTION(easy_getinfo)            \
  FUNCTION(easy_init)               \
  FUNCTION(easy_perform)            \
  FUNCTION(easy_setopt)             \
  FUNCTION(easy_strerror)           \
  FUNCTION(free)                    \
  FUNCTION(global_init)             \
  FUNCTION(slist_append)            \
  FUNCTION(slist_free_all)          \
  FUNCTION(url)                     \
  FUNCTION(url_cleanup)             \
  FUNCTION(url_get)                 \
  FUNCTION(url_set)

#define LIBCURL_MEMBER(name) __typeof__(&curl_##name) name;

/// Calls that go to libcurl.
typedef struct {
  LIBCURL_FUNCTIONS(LIBCURL_MEMBER)
} libcurl_functions;

#undef LIBCURL_MEMBER

/// The calls; null pointers until `ccurl_load` has been successful.
extern libcurl_functions libcurl;

#endif
