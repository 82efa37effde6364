#if os(Linux)
  import InfusionsoftOAuth
  import Testing

  @testable import CurlTransport

  /// In a process of its own, since libcurl once loaded stays.
  @Suite(.timeLimit(.minutes(1)))
  struct LibraryTests {
    @Test func `without libcurl a request is not sent, and the next one looks for it again`() async {
      await #expect(processExitsWith: .success) {
        let request = HTTPRequest(method: .get, url: "https://127.0.0.1:1/")
        for (library, detail) in [
          (
            "libcurl-not-installed.so.4",
            "libcurl4 is missing: libcurl-not-installed.so.4: cannot open shared object file: No such file or directory"
          ),
          ("libc.so.6", "libcurl4 is too old: libc.so.6 has no function curl_easy_cleanup"),
        ] {
          await #expect(throws: TransportError(.other, wasSent: false, detail: detail)) {
            try await CurlTransport(library: library).send(request)
          }
        }
        #expect(await FailureTests.claim(of: request.url) == FailureTests.Claim(.connectionFailed, wasSent: false))
      }
    }
  }
#endif
