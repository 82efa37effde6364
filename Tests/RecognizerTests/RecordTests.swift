import Diagnosis
import InfusionsoftOAuth
import Recognizer
import Testing

/// What a text tells of a sign-in, and what that means as a failure.
@Suite struct RecordTests {
  private func diagnosis(_ text: String) -> Diagnosis? {
    return Diagnosis.of(Recognizer().recognize(text).record)
  }

  @Test(arguments: [
    (#"{"error":"invalid_request","error_description":"Invalid redirect_uri"}"#, DiagnosisCode.redirectURIMismatch),
    ("https://localhost/callback?error=access_denied&state=", .accessDenied),
    ("Unable to create access token.", .clientIDInvalid),
    ("https://accounts.infusionsoft.com/app/central/home", .accountCentralLanding),
    ("Account Central", .accountCentralLanding),
    ("credentials-refused", .credentialsRefused),
  ])
  func `a failure has its code`(_ text: String, code: DiagnosisCode) {
    #expect(diagnosis(text)?.code == code)
  }

  @Test(arguments: ["", "A7x9kQ2m", "https://localhost/callback?code=A7x9kQ2m&state=q7VhT2mZ0s", "Welcome back"])
  func `a text that is no failure has no diagnosis`(_ text: String) {
    #expect(diagnosis(text) == nil)
  }

  @Test func `the head of an answer that stands above an error counts with it`() {
    let answer = "HTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n{\"message\":\"Forbidden\"}"
    #expect(diagnosis(answer)?.code == .permissionMissing)
    #expect(diagnosis(answer)?.serverWords?.introduction == "The server said, with HTTP 403:")
    #expect(diagnosis("{\"message\":\"Forbidden\"}")?.code == .apiError)
    let old = "HTTP/1.1 403 Forbidden\nX-Mashery-Responder: a1\n\n{\"message\":\"Forbidden\"}"
    #expect(diagnosis(old)?.code == .oldGateway)
  }
}
