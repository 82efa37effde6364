import InfusionsoftOAuth
import TerminalUI

@testable import Wizard

/// The pages up to the link.
extension Stop {
  static let starts = [
    Stop("start") { _ in },
    Stop("practice failed") {
      $0.press(.down, .enter)
      $0.happen(.practiceFailed("no port of this machine is free."))
    },
  ]

  static let explanations =
    [
      Stop("failures to practice") { $0.press(.down, .down, .enter) },
      Stop("explain", hasField: true) { $0.walkToExplain() },
      Stop("explain, typed", hasField: true) {
        $0.walkToExplain()
        $0.type("invalid_grant")
      },
    ]
    + [
      ("a broken link", Sample.brokenLink), ("the article's link", Sample.articleLink), ("the whole link", Sample.link),
      ("an address", Sample.address), ("a refusal", Sample.refusal), ("noise", "The quick brown fox."),
      ("tokens", Sample.tokenResponse), ("a failure's word", "credentials-refused"),
    ].map { name, text in
      Stop("explained: \(name)") {
        $0.walkToExplain()
        $0.paste(text)
      }
    }

  static let keys = [
    Stop("keys") { $0.press(.enter) },
    Stop("keys over SSH", in: .overSSH) { $0.press(.enter) },
    Stop("portal address copied") {
      $0.press(.enter)
      $0.happen(.takenAway(.portalAddress, .tool("wl-copy")))
    },
    Stop("keys in practice") { $0.walkToPractice() },
  ]

  static let credentials = [
    Stop("credentials, empty", hasField: true) { $0.walkToCredentials() },
    Stop("credentials, empty and warned", hasField: true) {
      $0.walkToCredentials()
      $0.press(.enter)
    },
    Stop("credentials, filled", hasField: true) { $0.fillInCredentials() },
    Stop("credentials, on the secret", hasField: true) {
      $0.fillInCredentials()
      $0.press(.up)
    },
    Stop("credentials, secret shown", hasField: true) {
      $0.fillInCredentials()
      $0.press(.control("r"))
    },
    Stop("credentials, the same twice", hasField: true) { $0.fillInCredentials(secret: Sample.clientID) },
    Stop("credentials, own site", hasField: true) {
      $0.fillInCredentials()
      $0.press(.control("u"))
      $0.paste("https://a-shop-with-a-rather-long-name.example.org/oauth/back")
      $0.press(.enter)
    },
    Stop("credentials in practice", hasField: true) {
      $0.walkToPractice()
      $0.press(.enter)
    },
  ]

  static let links = [
    Stop("authorize") { $0.walkToAuthorize() },
    Stop("authorize over SSH", in: .overSSH) { $0.walkToAuthorize() },
    Stop("authorize, own site") {
      $0.fillInCredentials()
      $0.press(.control("u"))
      $0.paste("https://shop.example/oauth/back")
      $0.press(.enter, .enter)
    },
    Stop("authorize, nothing can copy") {
      $0.walkToAuthorize()
      $0.happen(.takenAway(.authorizeURL, .failed))
    },
    Stop("authorize in practice") {
      $0.walkToPractice()
      $0.press(.character("f"), .enter)
    },
  ]

  static let consents = [
    Stop("consent") { $0.walkToConsent() },
    Stop("after Allow") {
      $0.walkToConsent()
      $0.press(.enter)
      $0.happen(.consentAnswered(.redirect(PastedText(Sample.address))))
    },
    Stop("after Deny") {
      $0.walkToConsent()
      $0.press(.enter)
      $0.happen(.consentAnswered(.redirect(PastedText(Sample.denied))))
    },
    Stop("consent ends on a page") {
      $0.walkToConsent()
      $0.press(.enter)
      $0.happen(.consentAnswered(.page("Invalid Client")))
    },
  ]

  static let accountCentral = [
    Stop("Account Central") { $0.walkToAccountCentral() },
    Stop("Account Central, fields", hasField: true) {
      $0.walkToAccountCentral()
      $0.press(.enter, .enter)
    },
    Stop("Account Central, filled", hasField: true) { $0.fillInAccountCentral() },
    Stop("Account Central, tokens shown", hasField: true) {
      $0.fillInAccountCentral()
      $0.press(.control("r"))
    },
    Stop("Account Central in practice") {
      $0.walkToPractice()
      $0.press(.character("f"), .enter, .character("a"))
    },
  ]
}
