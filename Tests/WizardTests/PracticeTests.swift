import Diagnosis
import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// Practice, from the card to the token, and the way between practice and the real thing.
struct PracticeTests {
  @Test func `practice leads from Start to a token without a browser`() throws {
    var walk = WizardDriver()
    walk.press(.down, .enter)
    #expect(walk.effects == [.openPractice(clientID: nil, fault: nil)])
    walk.happen(.practiceOpened(Sample.practice))
    #expect(walk.name == "keys")
    walk.press(.character("f"), .enter)
    #expect(walk.name == "authorize")
    walk.press(.enter, .enter)
    let link =
      "http://127.0.0.1:43121/app/oauth/authorize?client_id=practice-client-5t8w"
      + "&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7VhT2mZ0sLx9BdKc4RnWg"
    #expect(walk.effects == [.answerConsent(.allow(account: "ab123"), link: link)])
    walk.happen(.consentAnswered(.redirect(PastedText(Sample.address))))
    #expect(walk.name == "after consent")
    walk.press(.enter)
    #expect(walk.name == "understood")
    walk.press(.enter)
    let request = try #require(walk.requests.first?.request)
    #expect(request.http.url == "http://127.0.0.1:43121/token")
    #expect(
      request.http.body?.exposed
        == "client_id=practice-client-5t8w&client_secret=practice-secret-w2k6&code=A7x9kQ2m"
        + "&grant_type=authorization_code&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback")
    walk.answer(200, Sample.tokenResponse)
    #expect(walk.name == "token")
    walk.press(.character("g"))
    #expect(walk.effects == [.closePractice])
    #expect(walk.name == "keys")
    #expect(walk.wizard.draft == Draft(entry: Entry()))
  }

  @Test(arguments: [
    (0, Consent.allow(account: "ab123")), (1, .allow(account: "cd456")), (2, .deny),
  ]) func `each line of the consent question is its button`(_ downs: Int, consent: Consent) {
    var walk = WizardDriver()
    walk.walkToConsent()
    for _ in 0..<downs { walk.press(.down) }
    walk.press(.enter)
    let link = walk.wizard.journey.link ?? ""
    #expect(walk.effects == [.answerConsent(consent, link: link)])
  }

  @Test func `Deny leads to the page that explains it, and on to the link`() {
    var walk = WizardDriver()
    walk.walkToConsent()
    walk.press(.down, .down, .enter)
    walk.happen(.consentAnswered(.redirect(PastedText(Sample.denied))))
    walk.press(.enter)
    guard let failure = walk.wizard.page as? FailurePage else {
      Issue.record("\(walk.name)")
      return
    }
    #expect(failure.diagnosis.code == .accessDenied)
    walk.press(.enter)
    #expect(walk.name == "authorize")
  }

  @Test func `the failure that was chosen goes with the practice server`() {
    var walk = WizardDriver()
    walk.press(.down, .down, .enter, .down, .enter)
    #expect(walk.effects == [.openPractice(clientID: nil, fault: "slow")])
  }

  @Test func `practice has fields of its own, and the real ones are kept`() {
    var walk = WizardDriver()
    walk.walkToCode()
    let (draft, journey) = (walk.wizard.draft, walk.wizard.journey)
    walk.press(.escape, .escape, .escape, .escape, .escape)
    walk.walkToPractice()
    #expect(walk.wizard.draft.clientID.text.isEmpty)
    walk.press(.character("f"), .enter, .escape, .escape, .escape)
    #expect(walk.name == "start")
    walk.press(.up, .enter)
    #expect(walk.effects == [.closePractice])
    #expect(walk.wizard.draft == draft)
    #expect(walk.wizard.journey == journey)
  }

  @Test func `what was typed in practice is kept on the way over Start`() {
    var walk = WizardDriver()
    walk.walkToPractice()
    walk.press(.character("f"))
    let draft = walk.wizard.draft
    walk.press(.escape, .escape)
    #expect(walk.name == "start")
    walk.press(.enter)
    walk.happen(.practiceOpened(Sample.practice))
    #expect(walk.name == "credentials")
    #expect(walk.wizard.draft == draft)
  }

  @Test func `practice that cannot start is said on Start`() {
    var walk = WizardDriver()
    walk.press(.down, .enter)
    walk.happen(.practiceFailed("no port of this machine is free."))
    #expect(walk.name == "start")
    #expect(
      walk.page.footnote == Notice("Practice did not start: no port of this machine is free.", tone: .warning))
  }
}
