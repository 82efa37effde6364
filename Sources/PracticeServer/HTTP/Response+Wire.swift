extension Response {
  /// The response as it goes over the wire (HTTP/1.1); empty where the connection is to end without a byte.
  ///
  /// Each connection serves one request, so that its end is the end of the response, a broken-off one included.
  func wire(withBody: Bool) -> [UInt8] {
    if delivery == .lost { return [] }
    let body = Array(body.utf8)
    let lines =
      ["HTTP/1.1 \(status) \(phrase)"] + headers.map { "\($0.name): \($0.value)" }
      + ["Content-Length: \(body.count)", "Connection: close", "", ""]
    let head = Array(lines.joined(separator: "\r\n").utf8)
    guard withBody else { return head }
    return head + (delivery == .cut ? body.prefix(body.count / 2) : body[...])
  }

  private var phrase: String {
    switch status {
    case 200: "OK"
    case 302: "Found"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 411: "Length Required"
    case 413: "Content Too Large"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    case _: "Practice"
    }
  }
}
