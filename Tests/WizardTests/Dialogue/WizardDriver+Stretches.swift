import Foundation
import InfusionsoftOAuth
import Setups
import TerminalUI

@testable import Wizard

/// The stretches of the way that many dialogues begin with.
extension WizardDriver {
  /// From Start to the box of Explain.
  mutating func walkToExplain() { press(.down, .down, .down, .enter) }

  /// From Start to empty credentials.
  mutating func walkToCredentials() {
    press(.enter, .enter)
  }

  /// From Start to filled credentials, the cursor on the redirect URI.
  mutating func fillInCredentials(clientID: String = Sample.clientID, secret: String = Sample.secret) {
    walkToCredentials()
    paste(clientID)
    press(.enter)
    paste(secret)
    press(.enter)
  }

  /// From Start to the link.
  mutating func walkToAuthorize() {
    fillInCredentials()
    press(.enter)
  }

  /// From Start to the empty box.
  mutating func walkToPaste() {
    walkToAuthorize()
    press(.enter)
  }

  /// From Start to a code that is understood and not sent.
  mutating func walkToCode() {
    walkToPaste()
    wait(10)
    paste(Sample.address)
  }

  /// From Start to a code for which the secret is still to be entered.
  mutating func walkToCodeWithoutSecret() {
    walkToCredentials()
    paste(Sample.clientID)
    press(.enter, .enter, .enter, .enter, .enter)
    paste(Sample.address)
  }

  /// From Start to a code on its way.
  mutating func walkToWaiting() {
    walkToCode()
    wait(12)
    press(.enter)
  }

  /// From Start to the Token page.
  mutating func walkToToken() {
    walkToWaiting()
    answer(200, Sample.tokenResponse)
    wait(2)
  }

  /// From Start to a token that is saved in the keyring.
  mutating func walkToSavedToken() throws {
    walkToToken()
    press(.character("s"))
    happen(.vaultsFound([.keyring]))
    press(.enter)
    happen(.setupSaved(try SetupName("ab123"), .keyring))
  }

  /// From Start to the card of the practice portal.
  mutating func walkToPractice(site: PracticeVendor = Sample.practice) {
    press(.down, .enter)
    happen(.practiceOpened(site))
  }

  /// From Start to the practice server's consent question.
  mutating func walkToConsent() {
    walkToPractice()
    press(.character("f"), .enter, .enter)
  }

  /// From Start to a practice code on its way.
  mutating func walkToPracticeWaiting() {
    walkToConsent()
    press(.enter)
    happen(.consentAnswered(.redirect(PastedText(Sample.address))))
    press(.enter, .enter)
  }

  /// From Start to the Account Central page.
  mutating func walkToAccountCentral(secret: String = Sample.secret) {
    fillInCredentials(secret: secret)
    if secret.isEmpty { press(.enter) }
    press(.enter, .character("a"))
  }

  /// From Start to both tokens of Account Central, brought back into their fields.
  mutating func fillInAccountCentral() {
    walkToAccountCentral()
    press(.enter, .enter)
    paste(Sample.accessToken)
    press(.enter)
    paste(Sample.refreshToken)
  }

  /// Lets the server answer a token request, the last one if none is named.
  mutating func answer(_ status: Int, _ body: String, attempt: Int? = nil) {
    answer(
      HTTPResponse(
        status: status,
        headers: [
          HTTPHeader("Date", Self.httpDate(now)),
          HTTPHeader("Content-Type", body.hasPrefix("<") ? "text/html" : "application/json"),
        ],
        body: Array(body.utf8)),
      attempt: attempt)
  }

  mutating func answer(_ response: HTTPResponse, attempt: Int? = nil) {
    guard let sent = requests.last(where: { attempt == nil || $0.attempt == attempt }) else { return }
    let exchange = Exchange(request: sent.request.http, startedAt: now, endedAt: now, outcome: .received(response))
    let result = Result { () throws(TokenError) in try Token.read(response, origin: .codeExchange, arrivedAt: now) }
    happen(.tokenAnswered(TokenOutcome(exchange: exchange, result: result), attempt: sent.attempt, moment))
  }

  /// Lets a token request fail on its way.
  mutating func fail(_ error: TransportError) {
    guard let sent = requests.last else { return }
    let exchange = Exchange(request: sent.request.http, startedAt: now, endedAt: now, outcome: .failed(error))
    happen(
      .tokenAnswered(
        TokenOutcome(exchange: exchange, result: .failure(.transport(error))), attempt: sent.attempt, moment))
  }

  /// "Sat, 21 Nov 2026 13:08:31 GMT" (RFC 9110 section 5.6.7).
  private static func httpDate(_ date: Date) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = .gmt
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return formatter.string(from: date)
  }
}
