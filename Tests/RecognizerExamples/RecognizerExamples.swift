// RecognizerExamples owns what people paste, and what it is: strings only. The core's tests give them to the recognizer,
// the command's tests send them through `explain`, and the fuzzer changes them. It imports nothing.

/// A text, and what the recognizer says of it where nothing else is known.
package struct RecognizerExample: Sendable, CustomStringConvertible {
  /// The form, and which of its examples.
  package let name: String
  /// What is pasted.
  package let text: String
  /// The kind's own name.
  package let kind: String
  /// The codes of all findings, in their order.
  package let findings: [String]
  /// The kinds of the further pieces and readings, in their order.
  package let also: [String]

  init(_ name: String, _ text: String, _ kind: String, _ findings: [String] = [], also: [String] = []) {
    self.name = name
    self.text = text
    self.kind = kind
    self.findings = findings
    self.also = also
  }

  package var description: String { name }
}

extension RecognizerExample {
  /// All examples of all forms.
  package static let all: [RecognizerExample] =
    [
      nothing, codes, addresses, wrappedAddresses, quotedAddresses, surroundedAddresses, encodedAddresses,
      refusedAddresses, addressesWithoutCode, links, brokenLinks, linkMeanings, pages, tokens, keys, errors,
      errorsInText, browserWords, heads, commands, diagnoses, mails, copied, linkParts, credentials, refusals,
      wholeMails,
    ].flatMap(\.self)

  static let nothing: [RecognizerExample] = [
    .init("empty 1", "", "empty"),
    .init("empty 2", " \n\t ", "empty"),
    .init("empty 3", "\u{FEFF}\u{200B}\u{1B}[0m", "empty"),
    .init("noise 1", "The quick brown fox jumps over the lazy dog.", "noise"),
    .init("noise 2", "{}[]()<<>>&&==??", "noise"),
    .init("noise 3", "Thanks", "noise", ["looks-like-a-word"], also: ["code"]),
    .init("noise 4", "level=info code=200 error=\"\" msg=done", "noise"),
    .init("noise 5", "me@shop.example", "noise"),
  ]

  static let codes: [RecognizerExample] = [
    .init("bare code 1", "A7x9kQ2m", "code", ["code-by-itself"]),
    .init("bare code 2", "  zR4tY8uP2wQ6eL1kJ9hG3fDs \n", "code", ["code-by-itself"]),
    .init("bare code 3", "\"A7x9kQ2m\"", "code", ["quotes-removed", "code-by-itself"]),
    .init("bare code 4", "A7x9kQ2m\nA7x9kQ2m", "code", ["copied-twice", "code-by-itself"]),
    .init("bare code 5", "A7x9kQ2mA7x9kQ2m", "code", ["copied-twice", "code-by-itself"], also: ["code"]),
    .init("bare code 6", "Code: A7x9kQ2m", "code", ["label-removed", "code-by-itself"]),
    .init("bare code 7", "Hi, the code is A7x9kQ2m, thanks!", "code", ["words-around", "code-by-itself"]),
  ]

  static let addresses: [RecognizerExample] = [
    .init(
      "address 1", "https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab123.infusionsoft.com&state=q7VhT2mZ0s",
      "redirect"),
    .init(
      "address 2", "https://shop.example/?scope=full|ab123.infusionsoft.com&code=zR4tY8uP", "redirect", ["own-site"]),
    .init("address 3", "http://127.0.0.1:8080/cb?code=A7x9kQ2m&state=", "redirect"),
    .init("address 4", "HTTPS://LOCALHOST/callback?code=A7x9kQ2m", "redirect"),
    .init("query 1", "?code=A7x9kQ2m&scope=full%7Cab123.infusionsoft.com&state=q7VhT2mZ0s", "redirect", ["query-only"]),
    .init("query 2", "code=A7x9kQ2m&state=q7VhT2mZ0s", "redirect", ["query-only"]),
    .init("query 3", "A7x9kQ2m&scope=full%7Cab123.infusionsoft.com&state=q7V", "redirect", ["code-name-missing"]),
    .init("query 4", "scope=full|ab123.infusionsoft.com&code=A7x9kQ2m", "redirect", ["query-only"]),
    .init(
      "query 5", "Array\n(\n    [code] => A7x9kQ2m\n    [scope] => full|ab123.infusionsoft.com\n)", "redirect",
      ["query-only"]),
    .init("no scheme 1", "localhost/callback?code=A7x9kQ2m&state=q7V", "redirect", ["scheme-missing"]),
    .init("no scheme 2", "shop.example/back?code=A7x9kQ2m", "redirect", ["scheme-missing", "own-site"]),
    .init("no scheme 3", "ttps://localhost/callback?code=A7x9kQ2m", "redirect", ["scheme-missing"]),
    .init("two codes", "https://localhost/?code=A7x9kQ2m&code=B8y0lR3n", "redirect", ["code-doubled"]),
    .init("in the fragment", "https://localhost/callback#code=A7x9kQ2m&state=q7V", "redirect"),
  ]

  static let wrappedAddresses: [RecognizerExample] = [
    .init(
      "wrapped 1", "https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab\n123.infusionsoft.com&state=q7VhT2mZ0s",
      "redirect", ["wrapped-lines"]),
    .init(
      "wrapped 2",
      "   https://localhost/callback?code=A7x9kQ2m&\n   scope=full%7Cab123.infusionsoft.com&\n   state=q7VhT2mZ0s",
      "redirect", ["wrapped-lines"]),
    .init(
      "wrapped 3", "> https://localhost/callback?code=A7x9kQ2m&scope=full%\n> 7Cab123.infusionsoft.com&state=q7V",
      "redirect", ["wrapped-lines"]),
    .init(
      "wrapped 4",
      "    │  https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab\n    │  123.infusionsoft.com&state=q7VhT2mZ0sLx9BdKc4RnWg",
      "redirect", ["wrapped-lines"]),
    .init(
      "wrapped 5", "https://localhost/callback?code=A7x9kQ2m&state=q7V\nhT2mZ0sLx9BdKc4RnWg", "redirect",
      ["wrapped-lines"], also: ["redirect"]),
    .init(
      "wrapped 6", "https://localhost/callback?code=A7x9kQ2m\n\nThanks", "redirect", ["words-around"]),
    .init(
      "wrapped 7", "https://localhost/callback?code=A7x9kQ2m\r\nThanks, Kim", "redirect", ["words-around"]),
    .init(
      "raw mail", "https://localhost/callback?code=3DA7x9kQ2m&scope=3Dfull%7Cab123.infu=\nsionsoft.com&state=3Dq7V",
      "redirect", ["quoted-printable"]),
  ]

  static let quotedAddresses: [RecognizerExample] = [
    .init("quoted 1", "\"https://localhost/callback?code=A7x9kQ2m&state=q7V\"", "redirect", ["quotes-removed"]),
    .init("quoted 2", "<https://localhost/callback?code=A7x9kQ2m&state=q7V>", "redirect", ["quotes-removed"]),
    .init("quoted 3", "“https://localhost/callback?code=A7x9kQ2m&state=q7V”", "redirect", ["quotes-removed"]),
    .init("quoted 4", "`https://localhost/callback?code=A7x9kQ2m&state=q7V`", "redirect", ["quotes-removed"]),
    .init("Markdown 1", "[here](https://localhost/callback?code=A7x9kQ2m&state=q7V)", "redirect", ["markdown-link"]),
    .init("Markdown 2", "See [the address](https://localhost/callback?code=A7x9kQ2m).", "redirect", ["markdown-link"]),
    .init(
      "Markdown 3", "[https://localhost/?code=A7x9kQ2m](https://localhost/?code=A7x9kQ2m)", "redirect",
      ["copied-twice", "markdown-link"]),
    .init("HTML 1", "https://localhost/callback?code=A7x9kQ2m&amp;state=q7V", "redirect", ["html-link"]),
    .init(
      "HTML 2", "<a href=\"https://localhost/callback?code=A7x9kQ2m&amp;state=q7V\">link</a>", "redirect",
      ["html-link"]),
    .init(
      "HTML 3", "<a href='https://localhost/callback?code=A7x9kQ2m&#38;state=q7V'>x</a>", "redirect", ["html-link"]),
  ]

  static let surroundedAddresses: [RecognizerExample] = [
    .init(
      "twice 1", "https://localhost/?code=A7x9kQ2m&state=q7Vhttps://localhost/?code=A7x9kQ2m&state=q7V", "redirect",
      ["copied-twice"]),
    .init("twice 2", "https://localhost/?code=A7x9kQ2m https://localhost/?code=A7x9kQ2m", "redirect", ["copied-twice"]),
    .init(
      "twice 3", "https://localhost/?code=A7x9kQ2m\nhttps://localhost/?code=A7x9kQ2m\n", "redirect", ["copied-twice"]),
    .init(
      "words 1", "I got https://localhost/callback?code=A7x9kQ2m&state=q7V, is that right?", "redirect",
      ["words-around"]),
    .init(
      "words 2", "Hello,\n\nhttps://localhost/callback?code=A7x9kQ2m&state=q7V\n\nKim", "redirect", ["words-around"]),
    .init("words 3", "address: https://localhost/callback?code=A7x9kQ2m.", "redirect", ["words-around"]),
    .init(
      "request line 1", "GET /callback?code=A7x9kQ2m&state=q7V HTTP/1.1", "redirect", ["request-line", "query-only"]),
    .init(
      "request line 2",
      "GET /?scope=full%7Cab123.infusionsoft.com&code=A7x9kQ2m HTTP/1.1\nHost: localhost\nAccept: */*",
      "redirect", ["request-line", "query-only"]),
    .init("request line 3", "> GET /callback?code=A7x9kQ2m HTTP/2", "redirect", ["request-line", "query-only"]),
    .init(
      "location 1", "Location: https://localhost/callback?code=A7x9kQ2m&state=q7V", "redirect", ["location-header"]),
    .init("location 2", "location:https://localhost/callback?code=A7x9kQ2m", "redirect", ["location-header"]),
    .init(
      "location 3", "HTTP/1.1 302 Found\nLocation: https://localhost/callback?code=A7x9kQ2m\nContent-Length: 0",
      "redirect",
      ["location-header", "several-pieces"], also: ["headers"]),
    .init(
      "log 1",
      "127.0.0.1 - - [21/Nov/2026:14:08:31 +0100] \"GET /callback?code=A7x9kQ2m&state=q7V HTTP/1.1\" 404 153",
      "redirect", ["log-line", "query-only"]),
    .init(
      "log 2", "2026-11-21 14:08:31 INFO redirected to https://localhost/callback?code=A7x9kQ2m&state=q7V", "redirect",
      ["log-line"]),
    .init(
      "log 3", "{\"time\":\"14:08:31\",\"url\":\"https:\\/\\/localhost\\/callback?code=A7x9kQ2m\\u0026state=q7V\"}",
      "redirect", ["json-escaped", "log-line"]),
  ]

  static let encodedAddresses: [RecognizerExample] = [
    .init(
      "encoded 1", "https%3A%2F%2Flocalhost%2Fcallback%3Fcode%3DA7x9kQ2m%26state%3Dq7V", "redirect",
      ["percent-encoded-twice"]),
    .init(
      "encoded 2", "https://localhost/callback?code%3DA7x9kQ2m%26state%3Dq7V", "redirect", ["percent-encoded-twice"]),
    .init(
      "encoded 3", "https%253A%252F%252Flocalhost%252Fcallback%253Fcode%253DA7x9kQ2m", "redirect",
      ["percent-encoded-twice"]),
    .init(
      "invisible", "https://local\u{200B}host/callback?code=A7x9\u{AD}kQ2m", "redirect", ["invisible-characters"]),
  ]

  static let refusedAddresses: [RecognizerExample] = [
    .init(
      "denied 1",
      "https://localhost/callback?error=access_denied&error_description=User+denied+access+to+resource&state=q7V",
      "denied", ["access-denied"]),
    .init(
      "denied 2",
      "https://shop.example/?state=&error=access_denied&error_uri=https%3A%2F%2Fdeveloper.infusionsoft.com%2Fdocs",
      "denied", ["own-site", "access-denied"]),
    .init("denied 3", "?error=server_error", "denied", ["query-only", "access-denied"]),
    .init("denied 4", "error=access_denied&state=q7V", "denied", ["query-only", "access-denied"]),
    .init("denied and code", "https://localhost/?error=access_denied&code=A7x9kQ2m", "denied", ["access-denied"]),
  ]

  static let addressesWithoutCode: [RecognizerExample] = [
    .init("without code 1", "https://localhost/callback", "redirect-without-code", ["code-missing"]),
    .init("without code 2", "http://localhost:8080/", "redirect-without-code", ["code-missing"]),
    .init("without code 3", "localhost", "redirect-without-code", ["code-missing"]),
    .init("without code 4", "https://localhost/callback?code=&state=q7V", "redirect-without-code", ["code-missing"]),
    .init("other address", "https://shop.example/about", "noise", ["address-without-code"]),
  ]
}
