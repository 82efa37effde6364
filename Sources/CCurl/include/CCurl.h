// CCurl owns the only files that include <curl/curl.h>: one HTTP request on a thread and a connection of its own.
// No type and no constant of libcurl leaves it, and it knows nothing of OAuth.

#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>

/// How a request ended.
typedef enum __attribute__((enum_extensibility(closed))) {
  /// A whole answer came, or its first part and then more than the limit.
  ccurl_answered,
  ccurl_address_refused,
  ccurl_host_not_found,
  ccurl_connection_failed,
  ccurl_proxy_failed,
  ccurl_certificate_refused,
  ccurl_tls_failed,
  ccurl_timed_out,
  ccurl_connection_lost,
  ccurl_malformed_answer,
  ccurl_other_failure,
} ccurl_outcome;

/// Loads libcurl if it is not loaded yet; every other function here needs it. From any thread.
///
/// What failed is tried again by the next call, since the library may have been installed meanwhile.
/// `library` is the file's name or path, null the usual one; where libcurl is linked, as on macOS, nothing is loaded.
/// False if libcurl is missing or too old; then `trouble`, of `size` bytes, says so.
bool ccurl_load(const char *library, char *trouble, size_t size);

/// What an address names, read by the parser that also sends: where two parsers disagree, a check means nothing.
typedef struct {
  /// "http" or "https" in lower case, or another scheme cut to 15 bytes.
  char scheme[16];
  /// The host, numeric addresses in their usual form, IPv6 in brackets; at most 255 bytes.
  char host[256];
} ccurl_address;

/// Reads an absolute URL; false if it cannot be read, holds control characters or blanks, or names a user.
bool ccurl_read_address(const char *url, ccurl_address *address);

/// What is the same for every request.
typedef struct {
  /// The certificates that are trusted, a PEM file; null is `SSL_CERT_FILE`, else the system's store.
  const char *ca_file;
  /// Whether the proxies that the environment names are passed over.
  bool bypasses_proxies;
  /// Until name, connection, proxy and TLS are done; milliseconds, at least 1.
  long connect_timeout;
  /// Until the whole answer is there; milliseconds, at least 1.
  long total_timeout;
  /// How many bytes of the body are kept.
  size_t body_limit;
  /// How many bytes of header lines are read, all responses of the connection together.
  size_t header_limit;
} ccurl_options;

/// One request and its answer.
typedef struct ccurl_exchange ccurl_exchange;

/// A request with the given method and no headers; null if there is no memory for it.
ccurl_exchange *ccurl_exchange_create(const char *method, const char *url, const ccurl_options *options);

/// Adds a header line, "Name: value", or "Name;" for an empty value; false if there is no memory for it.
bool ccurl_exchange_add_header(ccurl_exchange *exchange, const char *line);

/// Sets the body, which has no NUL in it; false if there is no memory for it.
bool ccurl_exchange_set_body(ccurl_exchange *exchange, const char *body);

/// Sends the request on a new thread, which calls `finished` once, with the same context; false if there is no thread.
bool ccurl_exchange_start(
    ccurl_exchange *exchange, void *context, void (*finished)(void *context, ccurl_exchange *exchange));

/// How the request ended.
ccurl_outcome ccurl_exchange_outcome(const ccurl_exchange *exchange);

/// Whether the connection was ready and the request handed to it; false proves that no byte of it was sent.
bool ccurl_exchange_was_sent(const ccurl_exchange *exchange);

/// libcurl's own words for a failure; never null.
const char *ccurl_exchange_detail(const ccurl_exchange *exchange);

/// The status of the last response, interim ones aside; 0 if none began.
int ccurl_exchange_status(const ccurl_exchange *exchange);

/// The header lines of the last response as they came, without the status line and without trailers.
const unsigned char *ccurl_exchange_header_lines(const ccurl_exchange *exchange, size_t *count);

/// The body, as much of it as was kept.
const unsigned char *ccurl_exchange_body(const ccurl_exchange *exchange, size_t *count);

/// Whether the body was longer than what was kept.
bool ccurl_exchange_is_body_cut(const ccurl_exchange *exchange);

/// Overwrites what was sent and what came, then frees it; null does nothing.
void ccurl_exchange_free(ccurl_exchange *exchange);

#endif
