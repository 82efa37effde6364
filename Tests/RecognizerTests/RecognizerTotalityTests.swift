import InfusionsoftOAuth
import Recognizer
import RecognizerExamples
import Testing

/// Texts made of the pieces that the recognizer looks for, put together at random but the same in every run.
@Suite struct RecognizerTotalityTests {
  private static let context = Recognizer.Context(
    request: AuthorizationRequest(
      endpoint: "https://signin.infusionsoft.com/app/oauth/authorize", clientID: "k3yFromTheDeveloperPortal",
      redirectURI: "https://localhost/callback", state: AuthorizationState("q7VhT2mZ0sLx9BdKc4RnWg")),
    clientID: "k3yFromTheDeveloperPortal", clientSecret: Secret("s3cretCanary"),
    redirectURI: "https://localhost/callback"
  )

  private static let snippets =
    RecognizerExample.all.map(\.text) + [
      "https://", "http://", "://", "%3A%2F%2F", "%", "%3", "%00", "%0A", "%250A", "?", "&", "&amp;", "=", "#", ";",
      "\n",
      "\r\n", "\n\n", " ", "\t", "\"", "'", "\\", "\\\"", "\\u00", "<", ">", "> ", "](", "[", "]", "(", ")", "{", "}",
      "code=", "state=", "scope=", "error=", "client_id=", "client_secret=", "redirect_uri=", "response_type=",
      "access_token", "refresh_token", ": ", "=> ", "string(", "s:12:", "int(", "curl ", "-d ", "-H ", "HTTP/1.1 ",
      "200",
      "\u{1B}[31m", "\u{1B}]0;", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{200B}", "é", "e\u{301}", "漢字", "👩‍👩‍👧", "…",
      "│", "s3cretCanary", "KeapAK-", "localhost", "[::1]", "infusionsoft.com", "@", "In a ticket: ",
    ]

  private func text(using generator: inout SplitMix) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      var snippet = Self.snippets.randomElement(using: &generator) ?? ""
      if Int.random(in: 0..<3, using: &generator) == 0 {
        let start = Int.random(in: 0...snippet.utf8.count, using: &generator)
        snippet = String(decoding: snippet.utf8.dropFirst(start), as: UTF8.self)
      }
      text += snippet
    }
    return text
  }

  @Test func `any text has a recognition, without a secret in it or a control character in its sentences`() {
    var generator = SplitMix(state: 20_241_030)
    let recognizer = Recognizer(context: Self.context)
    for _ in 0..<10_000 {
      let text = text(using: &generator)
      let recognition = recognizer.recognize(text)
      for part in [recognition] + recognition.also {
        let sentences = part.findings.flatMap { [$0.message, $0.brief, $0.remedy ?? "", $0.mark?.text ?? ""] }
        let controls = sentences.contains { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
        #expect(!controls, "\(text.debugDescription)")
        #expect(!sentences.contains { $0.contains("s3cretCanary") }, "\(text.debugDescription)")
      }
    }
  }

  @Test func `random bytes have a recognition`() {
    var generator = SplitMix(state: 5)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Recognizer().recognize(text) == Recognizer().recognize(text))
    }
  }

  @Test(arguments: RecognizerExample.all)
  func `every beginning of an example has a recognition`(_ example: RecognizerExample) {
    for length in stride(from: 0, to: example.text.utf8.count, by: 7) {
      let text = String(decoding: example.text.utf8.prefix(length), as: UTF8.self)
      #expect(!Recognizer().recognize(text).summary.isEmpty)
    }
  }
}

/// A small generator with a seed (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
