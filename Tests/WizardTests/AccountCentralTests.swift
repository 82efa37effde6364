import Diagnosis
import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// The route through Account Central: two values out, two tokens back.
struct AccountCentralTests {
  @Test func `values go out by Enter, tokens come back, and it ends on the Token page`() {
    var walk = WizardDriver()
    walk.walkToAccountCentral()
    #expect(walk.page.progress.map(\.title) == ["Get your keys", "Credentials", "Account Central", "Token"])
    walk.press(.enter)
    #expect(walk.effects == [.copy(.clientID)])
    #expect(walk.wizard.value(of: .clientID)?.value.exposed == Sample.clientID)
    walk.press(.enter)
    #expect(walk.effects == [.copy(.clientSecret)])
    #expect(walk.wizard.value(of: .clientSecret)?.isSecret == true)
    walk.type(Sample.accessToken)
    walk.press(.enter)
    walk.paste(" \(Sample.refreshToken)\n")
    walk.press(.enter)
    #expect(walk.effects == [])
    #expect(walk.name == "token")
    #expect(
      walk.wizard.journey.record.token
        == Token.pasted(
          accessToken: Secret(Sample.accessToken), refreshToken: Secret(Sample.refreshToken), at: walk.now))
  }

  @Test(arguments: [
    Sample.tokenResponse,
    "Access Token: \(Sample.accessToken)\nRefresh Token: \(Sample.refreshToken)",
    "access_token=\(Sample.accessToken)\nrefresh_token=\(Sample.refreshToken)",
  ]) func `a paste with both names fills both fields, wherever the cursor is`(_ text: String) {
    for downs in 0..<4 {
      var walk = WizardDriver()
      walk.walkToAccountCentral()
      for _ in 0..<downs { walk.press(.down) }
      walk.paste(text)
      #expect(walk.wizard.draft.accessToken.text == Sample.accessToken)
      #expect(walk.wizard.draft.refreshToken.text == Sample.refreshToken)
      #expect(walk.page.footnote == Notice("Both tokens were in what you pasted.", tone: .good))
    }
  }

  @Test func `tokens that were typed are kept on the way back and forth`() {
    var walk = WizardDriver()
    walk.fillInAccountCentral()
    let draft = walk.wizard.draft
    walk.press(.escape)
    #expect(walk.name == "authorize")
    #expect(walk.page.progress.count == 5)
    walk.press(.character("a"))
    #expect(walk.wizard.draft == draft)
  }

  @Test func `without an access token there is nothing to take`() {
    var walk = WizardDriver()
    walk.walkToAccountCentral()
    walk.press(.down, .down, .down, .enter)
    #expect(walk.name == "account central")
    #expect(walk.page.footnote == Notice("The access token is still empty.", tone: .warning))
  }

  @Test func `without a refresh token it is said once what that means`() {
    var walk = WizardDriver()
    walk.walkToAccountCentral()
    walk.press(.down, .down)
    walk.paste(Sample.accessToken)
    walk.press(.enter, .enter)
    #expect(walk.name == "account central")
    walk.press(.enter)
    #expect(walk.wizard.journey.record.token?.refreshToken == nil)
    #expect(walk.name == "token")
  }

  @Test func `the same text in both fields is said, and does not block`() {
    var walk = WizardDriver()
    walk.walkToAccountCentral()
    walk.press(.down, .down)
    walk.paste(Sample.accessToken)
    walk.press(.enter)
    walk.paste(Sample.accessToken)
    walk.press(.enter)
    #expect(
      walk.page.footnote
        == Notice("Both fields hold the same text. Press Enter again to continue anyway.", tone: .warning))
    walk.press(.enter)
    #expect(walk.name == "token")
  }

  @Test func `tokens that are brought after others were saved are not saved themselves`() throws {
    var walk = WizardDriver()
    try walk.walkToSavedToken()
    walk.press(.escape, .character("a"), .down, .down)
    walk.paste(Sample.tokenResponse.replacing("2026", with: "2027"))
    walk.press(.enter)
    #expect(walk.name == "token")
    walk.press(.enter)
    #expect(walk.name == "leaving")
  }

  @Test(arguments: [
    ("KeapAK-0123456789abcdef", DiagnosisCode.patOrSAKUsed), ("aCc3ss T0ken", .tokenCorrupted),
    (Sample.accessToken, .accessTokenInvalid),
  ])
  func `an access token that is refused is looked at`(_ text: String, code: DiagnosisCode) throws {
    var walk = WizardDriver()
    walk.walkToAccountCentral()
    walk.press(.down, .down)
    walk.type(text)
    walk.press(.enter)
    walk.type(Sample.refreshToken)
    for _ in 0..<4 where walk.name != "token" { walk.press(.enter) }
    walk.press(.character("t"))
    walk.happen(.tokenChecked(Self.refused, walk.moment))
    let diagnosis = try #require(walk.diagnosis)
    #expect(diagnosis.code == code)
    // When it was made, nobody said.
    #expect(!diagnosis.causes.contains { $0.text.contains(" old,") })
  }

  private static let refused = LiveOutcome(
    exchanges: [],
    result: .failure(
      .refused(
        status: 401,
        envelope: .fault(
          faultString: "Invalid Access Token", errorCode: "keymanagement.service.invalid_access_token"))))

  @Test func `in practice the page's button is a key`() {
    var walk = WizardDriver()
    walk.walkToPractice()
    walk.press(.character("f"), .enter, .character("a"), .alt("g"))
    #expect(
      walk.effects == [
        .generateTokens(ClientCredentials(clientID: "practice-client-5t8w", secret: Secret("practice-secret-w2k6")))
      ])
    walk.happen(.tokensGenerated(Secret(Sample.accessToken), Secret(Sample.refreshToken)))
    walk.press(.enter)
    #expect(walk.name == "token")
  }

  @Test func `the page's refusal is said in its words`() {
    var walk = WizardDriver()
    walk.walkToPractice()
    walk.press(.character("f"), .enter, .character("a"), .alt("g"))
    walk.happen(.generationRefused("Invalid Client"))
    #expect(walk.page.footnote == Notice("The page said: Invalid Client", tone: .warning))
  }
}
