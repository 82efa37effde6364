#if defined(__APPLE__)
#define __STDC_WANT_LIB_EXT1__ 1
#endif

#include "CCurl.h"

#include <ctype.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "Libcurl.h"

/// Bytes with a limit, allocated once: growing would leave copies behind that nobody overwrites.
typedef struct {
  unsigned char *bytes;
  size_t count;
  size_t limit;
} buffer;

struct ccurl_exchange {
  // The request.
  char *method;
  char *url;
  char *ca_file;
  char *body;
  struct curl_slist *headers;
  ccurl_options options;

  // The answer.
  buffer header_lines;
  buffer answer_body;
  size_t header_bytes_read;
  int status;
  bool is_header_complete;
  bool is_header_too_long;
  bool is_body_cut;
  bool was_sent;
  ccurl_outcome outcome;
  char detail[CURL_ERROR_SIZE];

  // Who waits.
  void *context;
  void (*finished)(void *context, ccurl_exchange *exchange);
};

// MARK: Memory

static void wipe(void *bytes, size_t count) {
  if (bytes == NULL || count == 0) return;
#if defined(__APPLE__)
  memset_s(bytes, count, 0, count);
#else
  explicit_bzero(bytes, count);
#endif
}

static void free_wiped_text(char *text) {
  if (text == NULL) return;
  wipe(text, strlen(text));
  free(text);
}

static bool buffer_allocate(buffer *buffer, size_t limit) {
  // Pages that are never written cost nothing, so the limit is asked for at once.
  buffer->bytes = malloc(limit > 0 ? limit : 1);
  buffer->limit = limit;
  buffer->count = 0;
  return buffer->bytes != NULL;
}

/// Keeps what fits; false if that is not all.
static bool buffer_append(buffer *buffer, const char *bytes, size_t count) {
  size_t room = buffer->limit - buffer->count;
  size_t kept = count < room ? count : room;
  memcpy(buffer->bytes + buffer->count, bytes, kept);
  buffer->count += kept;
  return kept == count;
}

static void buffer_free(buffer *buffer) {
  wipe(buffer->bytes, buffer->count);
  free(buffer->bytes);
}

// MARK: The request

/// How every address is read: the path stays as it is, and a user in it is refused.
static const unsigned int url_flags = CURLU_PATH_AS_IS | CURLU_DISALLOW_USER | CURLU_NON_SUPPORT_SCHEME;

static CURLU *read_url(const char *url) {
  CURLU *parts = libcurl.url();
  if (parts != NULL && libcurl.url_set(parts, CURLUPART_URL, url, url_flags) != CURLUE_OK) {
    libcurl.url_cleanup(parts);
    return NULL;
  }
  return parts;
}

static bool copy_part(CURLU *parts, CURLUPart part, char *text, size_t size) {
  char *value = NULL;
  if (libcurl.url_get(parts, part, &value, 0) != CURLUE_OK) return false;
  bool fits = strlen(value) < size;
  strncpy(text, value, size - 1);
  text[size - 1] = '\0';
  libcurl.free(value);
  return fits;
}

bool ccurl_read_address(const char *url, ccurl_address *address) {
  CURLU *parts = read_url(url);
  if (parts == NULL) return false;
  (void)copy_part(parts, CURLUPART_SCHEME, address->scheme, sizeof address->scheme);
  bool fits = copy_part(parts, CURLUPART_HOST, address->host, sizeof address->host);
  libcurl.url_cleanup(parts);
  return fits;
}

ccurl_exchange *ccurl_exchange_create(const char *method, const char *url, const ccurl_options *options) {
  ccurl_exchange *exchange = calloc(1, sizeof *exchange);
  if (exchange == NULL) return NULL;
  exchange->options = *options;
  exchange->outcome = ccurl_other_failure;
  exchange->method = strdup(method);
  exchange->url = strdup(url);
  exchange->ca_file = options->ca_file != NULL ? strdup(options->ca_file) : NULL;
  exchange->options.ca_file = exchange->ca_file;
  bool is_complete = exchange->method != NULL && exchange->url != NULL &&
                     (options->ca_file == NULL || exchange->ca_file != NULL) &&
                     buffer_allocate(&exchange->header_lines, options->header_limit) &&
                     buffer_allocate(&exchange->answer_body, options->body_limit);
  if (is_complete) return exchange;
  ccurl_exchange_free(exchange);
  return NULL;
}

bool ccurl_exchange_add_header(ccurl_exchange *exchange, const char *line) {
  struct curl_slist *longer = libcurl.slist_append(exchange->headers, line);
  if (longer == NULL) return false;
  exchange->headers = longer;
  return true;
}

bool ccurl_exchange_set_body(ccurl_exchange *exchange, const char *body) {
  free_wiped_text(exchange->body);
  exchange->body = strdup(body);
  return exchange->body != NULL;
}

void ccurl_exchange_free(ccurl_exchange *exchange) {
  if (exchange == NULL) return;
  for (struct curl_slist *line = exchange->headers; line != NULL; line = line->next) {
    wipe(line->data, strlen(line->data));
  }
  if (exchange->headers != NULL) libcurl.slist_free_all(exchange->headers);
  free_wiped_text(exchange->body);
  free(exchange->method);
  free(exchange->url);
  free(exchange->ca_file);
  buffer_free(&exchange->header_lines);
  buffer_free(&exchange->answer_body);
  free(exchange);
}

// MARK: What libcurl calls

/// Called when name, connection, proxy and TLS are done and no byte of the request has been sent.
static int on_ready(void *context, char *remote, char *local, int remote_port, int local_port) {
  (void)remote, (void)local, (void)remote_port, (void)local_port;
  ((ccurl_exchange *)context)->was_sent = true;
  return CURL_PREREQFUNC_OK;
}

/// The status in "HTTP/1.1 200 OK"; 0 if the line is none of that kind.
static int status_in(const char *line, size_t count) {
  const char *blank = memchr(line, ' ', count);
  if (count < 5 || memcmp(line, "HTTP/", 5) != 0 || blank == NULL || line + count - blank < 4) return 0;
  int status = 0;
  for (int index = 1; index <= 3; index++) {
    if (!isdigit((unsigned char)blank[index])) return 0;
    status = status * 10 + (blank[index] - '0');
  }
  return status;
}

static bool is_blank_line(const char *line, size_t count) {
  return count == 0 || line[0] == '\n' || (count > 1 && line[0] == '\r' && line[1] == '\n');
}

static size_t on_header_line(char *line, size_t size, size_t items, void *context) {
  ccurl_exchange *exchange = context;
  size_t count = size * items;
  exchange->header_bytes_read += count;
  if (exchange->header_bytes_read > exchange->options.header_limit) {
    exchange->is_header_too_long = true;
    return 0;
  }
  // After the header come only the trailers of a chunked body, which are no header lines (RFC 9110 section 6.5.1).
  if (exchange->is_header_complete) return count;
  if (exchange->status == 0) {
    exchange->status = status_in(line, count);
  } else if (!is_blank_line(line, count)) {
    (void)buffer_append(&exchange->header_lines, line, count);
  } else if (exchange->status < 200 && exchange->status != 101) {
    // An interim response such as "100 Continue" is followed by another one.
    exchange->status = 0;
    exchange->header_lines.count = 0;
  } else {
    exchange->is_header_complete = true;
  }
  return count;
}

static size_t on_body(char *bytes, size_t size, size_t items, void *context) {
  ccurl_exchange *exchange = context;
  size_t count = size * items;
  if (buffer_append(&exchange->answer_body, bytes, count)) return count;
  exchange->is_body_cut = true;
  return 0;
}

// MARK: How it is sent

#define SET(option, value)                                      \
  do {                                                          \
    CURLcode code = libcurl.easy_setopt(curl, option, value);   \
    if (code != CURLE_OK) return code;                          \
  } while (0)

static CURLcode set_request(CURL *curl, const ccurl_exchange *exchange, CURLU *url) {
  SET(CURLOPT_CURLU, url);
  SET(CURLOPT_PATH_AS_IS, 1L);
#if LIBCURL_VERSION_NUM >= 0x075500
  SET(CURLOPT_PROTOCOLS_STR, "http,https");
#else
  SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  bool is_post = strcmp(exchange->method, "POST") == 0;
  if (is_post || exchange->body != NULL) {
    // Without a copy: this one is ours to overwrite.
    SET(CURLOPT_POSTFIELDS, exchange->body != NULL ? exchange->body : "");
  }
  if (!is_post) SET(CURLOPT_CUSTOMREQUEST, exchange->method);
  SET(CURLOPT_HTTPHEADER, exchange->headers);
  SET(CURLOPT_HEADEROPT, (long)CURLHEADER_SEPARATE);
  return CURLE_OK;
}

static CURLcode set_manners(CURL *curl, const ccurl_exchange *exchange) {
  SET(CURLOPT_FRESH_CONNECT, 1L);
  SET(CURLOPT_FORBID_REUSE, 1L);
  SET(CURLOPT_FOLLOWLOCATION, 0L);
  SET(CURLOPT_HTTPAUTH, (long)CURLAUTH_NONE);
  SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  SET(CURLOPT_HTTP09_ALLOWED, 0L);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_CONNECTTIMEOUT_MS, exchange->options.connect_timeout);
  SET(CURLOPT_TIMEOUT_MS, exchange->options.total_timeout);
#if LIBCURL_VERSION_NUM >= 0x075700
  // A name server that does not answer would otherwise be waited for beyond the time-out.
  SET(CURLOPT_QUICK_EXIT, 1L);
#endif
  SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  if (exchange->options.bypasses_proxies) SET(CURLOPT_NOPROXY, "*");
  return CURLE_OK;
}

static CURLcode set_trust(CURL *curl, const ccurl_exchange *exchange) {
  SET(CURLOPT_SSL_VERIFYPEER, 1L);
  SET(CURLOPT_SSL_VERIFYHOST, 2L);
  SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  // The curl program reads this variable; libcurl does not.
  const char *ca_file = exchange->ca_file != NULL ? exchange->ca_file : getenv("SSL_CERT_FILE");
  if (ca_file == NULL || ca_file[0] == '\0') return CURLE_OK;
  SET(CURLOPT_CAINFO, ca_file);
  SET(CURLOPT_PROXY_CAINFO, ca_file);
  // Another store stands instead of the system's. A TLS library that has no folders refuses this, and needs it not.
  (void)libcurl.easy_setopt(curl, CURLOPT_CAPATH, NULL);
  (void)libcurl.easy_setopt(curl, CURLOPT_PROXY_CAPATH, NULL);
  return CURLE_OK;
}

static CURLcode set_callbacks(CURL *curl, ccurl_exchange *exchange) {
  SET(CURLOPT_ERRORBUFFER, exchange->detail);
  SET(CURLOPT_PREREQFUNCTION, on_ready);
  SET(CURLOPT_PREREQDATA, exchange);
  SET(CURLOPT_HEADERFUNCTION, on_header_line);
  SET(CURLOPT_HEADERDATA, exchange);
  SET(CURLOPT_WRITEFUNCTION, on_body);
  SET(CURLOPT_WRITEDATA, exchange);
  return CURLE_OK;
}

// MARK: How it ended

/// Whether the connection that failed was one to a proxy, for which libcurl has no code of its own.
static bool failed_at_proxy(CURL *curl, const ccurl_exchange *exchange) {
  if (exchange->options.bypasses_proxies) return false;
#if LIBCURL_VERSION_NUM >= 0x080700
  long used_proxy = 0;
  return libcurl.easy_getinfo(curl, CURLINFO_USED_PROXY, &used_proxy) == CURLE_OK && used_proxy != 0;
#else
  // Older ones tell it by the name in their words only: "Failed to connect to NAME port 3128 after 0 ms: …".
  (void)curl;
  static const char words[] = "Failed to connect to ";
  ccurl_address address;
  if (strncmp(exchange->detail, words, sizeof words - 1) != 0 || !ccurl_read_address(exchange->url, &address)) {
    return false;
  }
  bool has_brackets = address.host[0] == '[';
  const char *host = address.host + (has_brackets ? 1 : 0);
  size_t count = strlen(host) - (has_brackets ? 1 : 0);
  const char *name = exchange->detail + sizeof words - 1;
  return strncmp(name, host, count) != 0 || name[count] != ' ';
#endif
}

static bool is_proxy_certificate_refused(CURL *curl) {
  long result = 0;
  return libcurl.easy_getinfo(curl, CURLINFO_PROXY_SSL_VERIFYRESULT, &result) == CURLE_OK && result != 0;
}

/// What each code means, before and after the request was sent; what is not listed is another failure.
///
/// Before it is sent, only a proxy is talked to.
static const struct {
  CURLcode code;
  ccurl_outcome unsent;
  ccurl_outcome sent;
} meanings[] = {
    {CURLE_OK, ccurl_answered, ccurl_answered},
    {CURLE_URL_MALFORMAT, ccurl_address_refused, ccurl_address_refused},
    {CURLE_COULDNT_RESOLVE_HOST, ccurl_host_not_found, ccurl_host_not_found},
    {CURLE_COULDNT_CONNECT, ccurl_connection_failed, ccurl_connection_failed},
    {CURLE_INTERFACE_FAILED, ccurl_connection_failed, ccurl_connection_failed},
    {CURLE_COULDNT_RESOLVE_PROXY, ccurl_proxy_failed, ccurl_proxy_failed},
    {CURLE_PROXY, ccurl_proxy_failed, ccurl_proxy_failed},
    {CURLE_PEER_FAILED_VERIFICATION, ccurl_certificate_refused, ccurl_certificate_refused},
    {CURLE_SSL_ISSUER_ERROR, ccurl_certificate_refused, ccurl_certificate_refused},
    {CURLE_SSL_INVALIDCERTSTATUS, ccurl_certificate_refused, ccurl_certificate_refused},
    {CURLE_SSL_CACERT_BADFILE, ccurl_certificate_refused, ccurl_certificate_refused},
    {CURLE_SSL_CONNECT_ERROR, ccurl_tls_failed, ccurl_tls_failed},
    {CURLE_SSL_CIPHER, ccurl_tls_failed, ccurl_tls_failed},
    {CURLE_SSL_ENGINE_NOTFOUND, ccurl_tls_failed, ccurl_tls_failed},
    {CURLE_SSL_ENGINE_SETFAILED, ccurl_tls_failed, ccurl_tls_failed},
    {CURLE_SSL_ENGINE_INITFAILED, ccurl_tls_failed, ccurl_tls_failed},
    {CURLE_SSL_CERTPROBLEM, ccurl_tls_failed, ccurl_tls_failed},
    {CURLE_SSL_CLIENTCERT, ccurl_tls_failed, ccurl_tls_failed},
    {CURLE_USE_SSL_FAILED, ccurl_tls_failed, ccurl_tls_failed},
    {CURLE_OPERATION_TIMEDOUT, ccurl_timed_out, ccurl_timed_out},
    {CURLE_RECV_ERROR, ccurl_proxy_failed, ccurl_connection_lost},
    {CURLE_SEND_ERROR, ccurl_proxy_failed, ccurl_connection_lost},
    {CURLE_GOT_NOTHING, ccurl_proxy_failed, ccurl_connection_lost},
    {CURLE_PARTIAL_FILE, ccurl_proxy_failed, ccurl_connection_lost},
    {CURLE_WEIRD_SERVER_REPLY, ccurl_proxy_failed, ccurl_malformed_answer},
    {CURLE_BAD_CONTENT_ENCODING, ccurl_proxy_failed, ccurl_malformed_answer},
    // An answer without a status line counts as a protocol too, HTTP/0.9.
    {CURLE_UNSUPPORTED_PROTOCOL, ccurl_address_refused, ccurl_malformed_answer},
};

static ccurl_outcome outcome_of(CURLcode code, CURL *curl, const ccurl_exchange *exchange) {
  if (code == CURLE_WRITE_ERROR && exchange->is_body_cut) return ccurl_answered;
  if (code == CURLE_COULDNT_CONNECT && failed_at_proxy(curl, exchange)) return ccurl_proxy_failed;
  if (code == CURLE_PEER_FAILED_VERIFICATION && is_proxy_certificate_refused(curl)) return ccurl_proxy_failed;
  // A broken chunk has no code of its own, only words.
  bool is_chunk_broken = strstr(exchange->detail, "chunked-encoding") != NULL;
  if (code == CURLE_RECV_ERROR && is_chunk_broken) return ccurl_malformed_answer;
  for (size_t index = 0; index < sizeof meanings / sizeof meanings[0]; index++) {
    if (meanings[index].code == code) return exchange->was_sent ? meanings[index].sent : meanings[index].unsent;
  }
  return ccurl_other_failure;
}

/// Whether libcurl gave up on a header line for its length, which it calls a lack of memory before 8.6.
static bool is_line_too_long(CURLcode code, const ccurl_exchange *exchange) {
#if LIBCURL_VERSION_NUM >= 0x080600
  if (code == CURLE_TOO_LARGE) return true;
#endif
  return code == CURLE_OUT_OF_MEMORY && exchange->was_sent && !exchange->is_header_complete;
}

static CURLcode perform(CURL *curl, ccurl_exchange *exchange, CURLU *url) {
  CURLcode code = set_callbacks(curl, exchange);
  if (code == CURLE_OK) code = set_request(curl, exchange, url);
  if (code == CURLE_OK) code = set_manners(curl, exchange);
  if (code == CURLE_OK) code = set_trust(curl, exchange);
  return code == CURLE_OK ? libcurl.easy_perform(curl) : code;
}

static void describe(ccurl_exchange *exchange, const char *words) {
  strncpy(exchange->detail, words, sizeof exchange->detail - 1);
}

static void send_request(ccurl_exchange *exchange) {
  CURLU *url = read_url(exchange->url);
  CURL *curl = libcurl.easy_init();
  if (url == NULL || curl == NULL) {
    exchange->outcome = url == NULL ? ccurl_address_refused : ccurl_other_failure;
    describe(exchange, libcurl.easy_strerror(url == NULL ? CURLE_URL_MALFORMAT : CURLE_FAILED_INIT));
  } else {
    CURLcode code = perform(curl, exchange, url);
    if (exchange->is_header_too_long || is_line_too_long(code, exchange)) {
      exchange->outcome = ccurl_malformed_answer;
      describe(exchange, "The header of the answer is too long");
    } else {
      exchange->outcome = outcome_of(code, curl, exchange);
      if (exchange->detail[0] == '\0') describe(exchange, libcurl.easy_strerror(code));
    }
  }
  libcurl.easy_cleanup(curl);
  libcurl.url_cleanup(url);
}

// MARK: The thread

/// Leaves signals to the program's other threads, SIGPIPE of a dying connection among them.
///
/// Those that a fault raises stay: blocked, they would end the program before its handler restores the terminal.
static void block_signals(void) {
  static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
  sigset_t signals;
  sigfillset(&signals);
  for (size_t index = 0; index < sizeof faults / sizeof faults[0]; index++) sigdelset(&signals, faults[index]);
  (void)pthread_sigmask(SIG_BLOCK, &signals, NULL);
}

static void *run(void *argument) {
  ccurl_exchange *exchange = argument;
  block_signals();
  send_request(exchange);
  exchange->finished(exchange->context, exchange);
  return NULL;
}

bool ccurl_exchange_start(
    ccurl_exchange *exchange, void *context, void (*finished)(void *context, ccurl_exchange *exchange)) {
  exchange->context = context;
  exchange->finished = finished;
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return false;
  pthread_t thread;
  bool has_started = pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED) == 0 &&
                     pthread_create(&thread, &attributes, run, exchange) == 0;
  pthread_attr_destroy(&attributes);
  return has_started;
}

// MARK: The answer

ccurl_outcome ccurl_exchange_outcome(const ccurl_exchange *exchange) { return exchange->outcome; }

bool ccurl_exchange_was_sent(const ccurl_exchange *exchange) { return exchange->was_sent; }

const char *ccurl_exchange_detail(const ccurl_exchange *exchange) { return exchange->detail; }

int ccurl_exchange_status(const ccurl_exchange *exchange) { return exchange->status; }

const unsigned char *ccurl_exchange_header_lines(const ccurl_exchange *exchange, size_t *count) {
  *count = exchange->header_lines.count;
  return exchange->header_lines.bytes;
}

const unsigned char *ccurl_exchange_body(const ccurl_exchange *exchange, size_t *count) {
  *count = exchange->answer_body.count;
  return exchange->answer_body.bytes;
}

bool ccurl_exchange_is_body_cut(const ccurl_exchange *exchange) { return exchange->is_body_cut; }
