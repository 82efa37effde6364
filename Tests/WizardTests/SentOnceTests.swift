import Diagnosis
import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// A code is sent once, and what comes back late is kept.
struct SentOnceTests {
  @Test func `a second Enter sends nothing`() {
    var walk = WizardDriver()
    walk.walkToCode()
    walk.press(.enter, .enter, .enter)
    #expect(walk.effects.count == 1)
    #expect(walk.requests.count == 1)
  }

  @Test func `back, and Enter with the same code, sends nothing`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.press(.escape)
    walk.paste(Sample.address)
    #expect(walk.name == "understood")
    walk.press(.enter)
    #expect(walk.effects == [])
    #expect(walk.name == "authorize")
    #expect(walk.requests.count == 1)
  }

  @Test func `after a refusal, the same code is known as sent, with or without its address`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.answer(401, Sample.refusal)
    walk.press(.escape, .enter, .enter)
    #expect(walk.requests.count == 1)
    walk.press(.enter)
    walk.paste(Sample.code)
    walk.press(.enter)
    #expect(walk.requests.count == 1)
  }

  @Test func `a code whose request provably never left can be sent again`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.fail(TransportError(.hostNotFound, wasSent: false, detail: "Could not resolve host"))
    walk.press(.enter)
    #expect(walk.requests.map(\.attempt) == [0, 1])
    #expect(walk.requests[0].request == walk.requests[1].request)
    walk.answer(200, Sample.tokenResponse)
    #expect(walk.name == "token")
  }

  @Test func `a code that provably did not leave the first time is not called sent before`() throws {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.fail(TransportError(.hostNotFound, wasSent: false, detail: "Could not resolve host"))
    walk.press(.enter)
    walk.answer(400, #"{"error":"invalid_grant","error_description":"Authorization code is invalid"}"#)
    let diagnosis = try #require(walk.diagnosis)
    #expect(diagnosis.code == .codeInvalid)
    #expect(diagnosis.causes.first { $0.text == "The code has been sent before." }?.check == .no)
  }

  @Test func `a refresh that provably never left is offered again, with the same refresh token`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("f"), .enter)
    walk.fail(TransportError(.connectionFailed, wasSent: false, detail: "Connection refused"))
    #expect(walk.page.actions.first?.label == "send it again")
    walk.press(.enter)
    #expect(walk.requests.count == 3)
    #expect(walk.requests[2].request == walk.requests[1].request)
    #expect(walk.name == "waiting")
  }

  @Test func `a refresh that brings no refresh token keeps the one that is still good`() {
    var walk = WizardDriver()
    walk.walkToToken()
    let before = walk.wizard.journey.record.token
    walk.press(.character("f"), .enter)
    walk.answer(200, #"{"access_token":"n3wAccess","token_type":"bearer","expires_in":86399}"#)
    #expect(walk.wizard.journey.record.token?.accessToken == Secret("n3wAccess"))
    #expect(walk.wizard.journey.record.token?.refreshToken == before?.refreshToken)
    #expect(walk.wizard.journey.record.token?.refreshToken != nil)
    #expect(walk.wizard.journey.record.token?.refreshExpiry == before?.refreshExpiry)
    #expect(walk.wizard.journey.record.token?.account == before?.account)
  }

  @Test func `a refresh that may have arrived is offered by no key again`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("f"), .enter)
    walk.fail(TransportError(.connectionLost, wasSent: true, detail: "Empty reply from server"))
    #expect(walk.page.actions.map(\.label).prefix(2) == ["test the access token", "sign in again"])
  }

  @Test func `a call that was never sent is tried again by Enter`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("t"))
    let asked = walk.effects
    let error = APIError.transport(TransportError(.hostNotFound, wasSent: false, detail: "Could not resolve host"))
    walk.happen(.tokenChecked(LiveOutcome(exchanges: [], result: .failure(error)), walk.moment))
    #expect(walk.diagnosis?.code == .hostNotFound)
    #expect(walk.page.head.aside == "not sent")
    #expect(walk.page.actions.first?.label == "try again")
    walk.press(.enter)
    #expect(walk.effects == asked)
    #expect(walk.effects.count == 1)
  }

  @Test func `a code that waited for its secret grows old from its first reading on`() throws {
    var walk = WizardDriver()
    walk.walkToCodeWithoutSecret()
    walk.press(.enter)
    walk.wait(700)
    walk.paste(Sample.secret)
    walk.press(.enter, .enter)
    walk.answer(401, Sample.refusal)
    let diagnosis = try #require(walk.diagnosis)
    #expect(diagnosis.causes.first?.text == "The code grew old: it waited 11 min.")
    #expect(diagnosis.causes.first?.check == .yes)
  }

  @Test(arguments: [TransportError.Reason.timedOut, .connectionLost, .malformedResponse, .other])
  func `a code whose request may have arrived is not sent again by any key`(_ reason: TransportError.Reason) {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.fail(TransportError(reason, wasSent: true, detail: "broken"))
    #expect(walk.name == "failure")
    let failed = walk
    for action in failed.page.actions {
      walk = failed
      for key in action.keys { walk.press(key, .enter) }
      #expect(walk.requests.count == 1, "\(action.label)")
    }
  }

  @Test func `a token that comes after Esc is kept, announced, and shown by Ctrl-N`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.press(.escape, .escape)
    let link = walk.name
    walk.answer(200, Sample.tokenResponse)
    #expect(walk.name == link)
    #expect(
      walk.page.footnote == Notice("The token you stopped waiting for has come. Ctrl-N shows it.", tone: .good))
    walk.press(.control("n"))
    #expect(walk.name == "token")
    #expect(walk.wizard.journey.pendingResult == nil)
  }

  @Test(arguments: PageCase.all) func `a late token changes no page but the one that waits`(_ stop: PageCase) {
    var walk = stop.walk
    guard let sent = walk.requests.last, !walk.wizard.isWaiting(for: sent.attempt) else { return }
    let (name, draft) = (walk.name, walk.wizard.draft)
    walk.answer(200, Sample.tokenResponse)
    #expect(walk.name == name)
    #expect(walk.wizard.draft == draft)
    #expect(walk.wizard.journey.record.token != nil)
  }

  @Test func `a refusal that comes after Esc is announced, and shown by Ctrl-N`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.press(.escape)
    walk.answer(401, Sample.refusal)
    #expect(walk.name == "paste")
    #expect(
      walk.page.footnote == Notice("The answer you stopped waiting for has come. Ctrl-N shows it.", tone: .warning))
    walk.press(.control("n"))
    #expect(walk.name == "failure")
    #expect(walk.wizard.journey.pendingResult == nil)
  }

  @Test func `a refusal that comes late is judged by the values that were sent`() throws {
    var walk = WizardDriver()
    walk.fillInCredentials(secret: Sample.clientID)
    walk.press(.enter, .enter, .enter)
    walk.paste(Sample.address)
    walk.press(.enter, .escape, .escape, .escape)
    #expect(walk.name == "credentials")
    walk.press(.down, .control("u"))
    walk.paste(Sample.secret)
    walk.answer(401, Sample.refusal)
    walk.press(.control("n"))
    let same = try #require(walk.diagnosis).causes.first { $0.text == "Client ID and secret are the same." }
    #expect(same?.check == .yes)
  }

  @Test func `a token that comes while help is open takes its place`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.press(.control("g"))
    walk.answer(200, Sample.tokenResponse)
    #expect(walk.name == "token")
  }

  @Test func `an answer to a request that was never sent changes nothing`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    let before = walk.wizard
    walk.happen(
      .tokenAnswered(TokenOutcome(exchange: nil, result: .failure(.alreadySent)), attempt: 7, walk.moment))
    #expect(walk.wizard == before)
  }

  @Test func `a token stays within reach after Esc`() {
    var walk = WizardDriver()
    walk.walkToToken()
    for _ in 0..<8 {
      walk.press(.escape)
      #expect(walk.page.constantActions.contains { $0.keys == [.control("n")] }, "\(walk.name)")
      var there = walk
      there.press(.control("n"))
      #expect(there.name == "token")
    }
    #expect(walk.name == "start")
  }

  @Test func `leaving is asked about a token only, and says what was lost`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.enter)
    #expect(walk.name == "leaving")
    walk.press(.enter)
    #expect(walk.name == "token")
    walk.press(.enter, .down, .down, .enter)
    #expect(
      walk.effects == [
        .quit(
          farewell: "infusionsoft-oauth: a token for ab123, until Sun 22 Nov 14:08 +01:00, not saved.",
          isInterrupt: false)
      ])
  }

  @Test func `a refresh sends the refresh token once, with Basic and nothing else in the form`() throws {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("f"))
    #expect(walk.effects == [])
    walk.press(.enter, .enter)
    #expect(walk.effects.count == 1)
    let request = try #require(walk.requests.last?.request)
    #expect(request.http.body?.exposed == "grant_type=refresh_token&refresh_token=\(Sample.refreshToken)")
    #expect(
      request.http.headers == [
        HTTPRequest.Field(
          "Authorization", .secret(Secret("Basic azN5RnJvbVRoZURldmVsb3BlclBvcnRhbDpzM2NyZXRGcm9tUG9ydGFs")))
      ])
  }
}
