import InfusionsoftOAuth
import TerminalUI

@testable import Wizard

/// The pages up to the link.
extension PageCase {
  static let starts = [
    PageCase("start") { _ in },
    PageCase("practice failed") {
      $0.press(.down, .enter)
      $0.happen(.practiceFailed("no port of this machine is free."))
    },
  ]

  static let explanations =
    [
      PageCase("failures to practice") { $0.press(.down, .down, .enter) },
      PageCase("explain", hasField: true) { $0.walkToExplain() },
      PageCase("explain, typed", hasField: true) {
        $0.walkToExplain()
        $0.type("invalid_grant")
      },
    ]
    + [
      ("a broken link", Sample.brokenLink), ("the article's link", Sample.articleLink), ("the whole link", Sample.link),
      ("an address", Sample.address), ("a refusal", Sample.refusal), ("noise", "The quick brown fox."),
      ("tokens", Sample.tokenResponse), ("a failure's word", "credentials-refused"),
    ].map { name, text in
      PageCase("explained: \(name)") {
        $0.walkToExplain()
        $0.paste(text)
      }
    }

  static let keys = [
    PageCase("keys") { $0.press(.enter) },
    PageCase("keys over SSH", in: .overSSH) { $0.press(.enter) },
    PageCase("portal address copied") {
      $0.press(.enter)
      $0.happen(.copied(.portalAddress, .tool("wl-copy")))
    },
    PageCase("keys in practice") { $0.walkToPractice() },
  ]

  static let credentials = [
    PageCase("credentials, empty", hasField: true) { $0.walkToCredentials() },
    PageCase("credentials, empty and warned", hasField: true) {
      $0.walkToCredentials()
      $0.press(.enter)
    },
    PageCase("credentials, filled", hasField: true) { $0.fillInCredentials() },
    PageCase("credentials, on the secret", hasField: true) {
      $0.fillInCredentials()
      $0.press(.up)
    },
    PageCase("credentials, secret shown", hasField: true) {
      $0.fillInCredentials()
      $0.press(.control("r"))
    },
    PageCase("credentials, the same twice", hasField: true) { $0.fillInCredentials(secret: Sample.clientID) },
    PageCase("credentials, own site", hasField: true) {
      $0.fillInCredentials()
      $0.press(.control("u"))
      $0.paste("https://a-shop-with-a-rather-long-name.example.org/oauth/back")
      $0.press(.enter)
    },
    PageCase("credentials in practice", hasField: true) {
      $0.walkToPractice()
      $0.press(.enter)
    },
  ]

  static let links = [
    PageCase("authorize") { $0.walkToAuthorize() },
    PageCase("authorize over SSH", in: .overSSH) { $0.walkToAuthorize() },
    PageCase("authorize, own site") {
      $0.fillInCredentials()
      $0.press(.control("u"))
      $0.paste("https://shop.example/oauth/back")
      $0.press(.enter, .enter)
    },
    PageCase("authorize, nothing can copy") {
      $0.walkToAuthorize()
      $0.happen(.copied(.authorizeURL, .failed))
    },
    PageCase("authorize in practice") {
      $0.walkToPractice()
      $0.press(.character("f"), .enter)
    },
  ]

  static let consents = [
    PageCase("consent") { $0.walkToConsent() },
    PageCase("after Allow") {
      $0.walkToConsent()
      $0.press(.enter)
      $0.happen(.consentAnswered(.redirect(PastedText(Sample.address))))
    },
    PageCase("after Deny") {
      $0.walkToConsent()
      $0.press(.enter)
      $0.happen(.consentAnswered(.redirect(PastedText(Sample.denied))))
    },
    PageCase("consent ends on a page") {
      $0.walkToConsent()
      $0.press(.enter)
      $0.happen(.consentAnswered(.page("Invalid Client")))
    },
  ]

  static let accountCentral = [
    PageCase("Account Central") { $0.walkToAccountCentral() },
    PageCase("Account Central, fields", hasField: true) {
      $0.walkToAccountCentral()
      $0.press(.enter, .enter)
    },
    PageCase("Account Central, filled", hasField: true) { $0.fillInAccountCentral() },
    PageCase("Account Central, tokens shown", hasField: true) {
      $0.fillInAccountCentral()
      $0.press(.control("r"))
    },
    PageCase("Account Central in practice") {
      $0.walkToPractice()
      $0.press(.character("f"), .enter, .character("a"))
    },
  ]
}
