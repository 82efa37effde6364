#include "Libcurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>

#include "CCurl.h"

libcurl_functions libcurl;

static pthread_mutex_t loading = PTHREAD_MUTEX_INITIALIZER;

#if defined(__APPLE__)

static bool find_functions(const char *library, libcurl_functions *found, char *trouble, size_t size) {
  (void)library, (void)trouble, (void)size;
#define LINKED(name) found->name = curl_##name;
  LIBCURL_FUNCTIONS(LINKED)
#undef LINKED
  return true;
}

#else

static const char usual_name[] = "libcurl.so.4";

static bool find_functions(const char *library, libcurl_functions *found, char *trouble, size_t size) {
  const char *name = library != NULL ? library : usual_name;
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) {
    // The reason names the library itself.
    const char *reason = dlerror();
    snprintf(trouble, size, "libcurl4 is missing: %s", reason != NULL ? reason : name);
    return false;
  }
#define FIND(function)                                                                                 \
  *(void **)&found->function = dlsym(handle, "curl_" #function);                                       \
  if (found->function == NULL) {                                                                       \
    snprintf(trouble, size, "libcurl4 is too old: %s has no function curl_%s", name, #function);       \
    dlclose(handle);                                                                                   \
    return false;                                                                                      \
  }
  LIBCURL_FUNCTIONS(FIND)
#undef FIND
  return true;
}

#endif

bool ccurl_load(const char *library, char *trouble, size_t size) {
  bool is_loaded = true;
  pthread_mutex_lock(&loading);
  if (libcurl.easy_perform == NULL) {
    libcurl_functions found;
    is_loaded = find_functions(library, &found, trouble, size);
    if (is_loaded && found.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
      snprintf(trouble, size, "libcurl4 is there, but cannot be set up");
      is_loaded = false;
    }
    if (is_loaded) libcurl = found;
  }
  pthread_mutex_unlock(&loading);
  return is_loaded;
}
