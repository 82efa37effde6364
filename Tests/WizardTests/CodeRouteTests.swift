import Diagnosis
import Foundation
import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// The route with a code, from Start to the token, and the ways back on it.
struct CodeRouteTests {
  private static let request = TokenRequest.exchange(
    grant, credentials: ClientCredentials(clientID: Sample.clientID, secret: Secret(Sample.secret)),
    endpoint: "https://api.infusionsoft.com/token")

  private static let link = AuthorizationRequest(
    endpoint: "https://signin.infusionsoft.com/app/oauth/authorize", clientID: Sample.clientID,
    redirectURI: "https://localhost/callback", state: AuthorizationState(Sample.state))

  private static let grant = AuthorizationGrant.bareCode(Secret(Sample.code), answering: link)

  @Test func `clicking Allow says that a request will come`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.press(.enter)
    #expect(walk.name == "paste")
    #expect(walk.effects == [.prepareTransport])
  }

  @Test func `an address that came to another site says so before anything is sent`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste("https://shop.example/oauth/back?code=AbCd1234&scope=full%7Cab123.infusionsoft.com")
    let notice =
      "It came to https://shop.example/oauth/back, and your link asked for https://localhost/callback. It may "
      + "answer another sign-in."
    #expect(walk.page.body.contains(.notice(Notice(notice, tone: .warning))))
    #expect(walk.requests.isEmpty)
    var own = WizardDriver()
    own.walkToPaste()
    own.paste("https://LOCALHOST/callback?code=AbCd1234")
    #expect(
      !own.page.body.contains {
        if case .notice(let notice) = $0 { notice.text.hasPrefix("It came to") } else { false }
      })
  }

  @Test func `twelve keys and three pastes lead from Start to the token`() {
    var walk = WizardDriver()
    walk.press(.enter, .enter)
    #expect(walk.name == "credentials")
    walk.paste(Sample.clientID)
    walk.press(.enter)
    walk.paste(Sample.secret)
    walk.press(.enter, .enter)
    #expect(walk.name == "authorize")
    walk.press(.character("o"))
    #expect(walk.effects == [.openBrowser(Sample.link)])
    walk.happen(.browserOpened(true))
    walk.press(.enter)
    #expect(walk.name == "paste")
    walk.paste(Sample.address)
    #expect(walk.effects == [])
    #expect(walk.name == "understood")
    walk.press(.enter)
    #expect(walk.effects == [.requestToken(Self.request, attempt: 0)])
    #expect(walk.name == "waiting")
    walk.answer(200, Sample.tokenResponse)
    #expect(walk.name == "token")
    #expect(walk.wizard.journey.record.token?.accessToken == Secret(Sample.accessToken))
    #expect(walk.wizard.journey.record.token?.refreshToken == Secret(Sample.refreshToken))
    let keys = walk.events.filter { if case .pressed = $0 { true } else { false } }
    #expect(keys.count <= 12)
  }

  @Test func `the token request is a form with everything in it, and no header`() throws {
    var walk = WizardDriver()
    walk.walkToWaiting()
    let request = try #require(walk.requests.first?.request)
    #expect(request.http.url == "https://api.infusionsoft.com/token")
    #expect(request.http.method == .post)
    #expect(request.http.headers == [])
    #expect(
      request.http.body?.exposed
        == "client_id=k3yFromTheDeveloperPortal&client_secret=s3cretFromPortal&code=A7x9kQ2m"
        + "&grant_type=authorization_code&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback")
  }

  @Test func `everything typed is kept, back to Start and forth again`() {
    var walk = WizardDriver()
    walk.walkToCode()
    let (draft, requests) = (walk.wizard.draft, walk.wizard.journey.record.links)
    walk.press(.escape, .escape, .escape, .escape, .escape)
    #expect(walk.name == "start")
    #expect(walk.wizard.draft == draft)
    walk.freshState = AuthorizationState("aStateThatIsNotNeeded0")
    walk.press(.enter, .enter, .enter)
    #expect(walk.name == "understood")
    #expect(walk.wizard.draft == draft)
    #expect(walk.wizard.journey.record.links == requests)
    #expect(walk.requests.isEmpty)
  }

  @Test func `another host has another link and the same state`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.press(.character("h"))
    #expect(
      walk.wizard.value(of: .authorizeURL)?.value.exposed
        == Sample.link.replacing("https://signin.", with: "https://accounts."))
    walk.press(.character("h"))
    #expect(walk.wizard.value(of: .authorizeURL)?.value.exposed == Sample.link)
    walk.press(.character("h"), .enter)
    walk.paste(Sample.address)
    #expect(walk.name == "understood")
  }

  @Test func `a changed client ID has a new state, and the old address is known as an earlier one`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.freshState = AuthorizationState("4notherState0123456789")
    walk.press(.escape, .control("u"))
    walk.paste("another-client")
    walk.press(.enter, .enter, .enter)
    #expect(walk.name == "authorize")
    #expect(
      walk.wizard.value(of: .authorizeURL)?.value.exposed
        == "https://signin.infusionsoft.com/app/oauth/authorize?client_id=another-client"
        + "&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full"
        + "&state=4notherState0123456789")
    walk.press(.enter)
    walk.paste(Sample.address)
    guard let failure = walk.wizard.page as? FailurePage else {
      Issue.record("\(walk.name)")
      return
    }
    #expect(failure.diagnosis.code == .stateOfEarlierLink)
    #expect(walk.requests.isEmpty)
    walk.press(.enter)
    #expect(walk.name == "authorize")
  }

  @Test func `a changed secret keeps the link`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.freshState = AuthorizationState("4notherState0123456789")
    walk.press(.escape, .down, .control("u"))
    walk.paste("another-secret")
    walk.press(.enter, .enter)
    #expect(walk.wizard.value(of: .authorizeURL)?.value.exposed == Sample.link)
  }

  @Test func `a token for another account than the saved one's is said to be, and kept`() throws {
    var walk = WizardDriver()
    try walk.walkToSavedToken()
    walk.press(.escape, .enter, .control("u"))
    walk.paste(Sample.redirect("code=B8y0lR3n&scope=full%7Ccd456.infusionsoft.com"))
    walk.press(.enter)
    walk.answer(200, Sample.tokenResponse.replacing("ab123", with: "cd456"))
    let diagnosis = try #require(walk.diagnosis)
    #expect(diagnosis.code == .accountMismatch)
    #expect(diagnosis.headline == "The token opens the account cd456, and you meant ab123.")
    #expect(walk.wizard.journey.record.token?.account == "cd456")
    #expect(walk.wizard.journey.savedSetup == nil)
  }

  @Test func `without a secret the code waits while it is entered`() {
    var walk = WizardDriver()
    walk.walkToCodeWithoutSecret()
    walk.press(.enter)
    #expect(walk.requests.isEmpty)
    #expect(walk.name == "credentials")
    #expect(walk.page.footnote == Notice("The code is kept. After the secret, Enter leads back to it."))
    walk.paste(Sample.secret)
    walk.press(.enter)
    #expect(walk.name == "understood")
    walk.press(.enter)
    #expect(walk.effects == [.requestToken(Self.request, attempt: 0)])
  }

  @Test func `a warning never blocks: Enter again goes on`() {
    var walk = WizardDriver()
    walk.fillInCredentials(secret: Sample.clientID)
    #expect(walk.page.footnote == Notice("Press Enter again to continue anyway."))
    walk.press(.enter, .control("u"))
    walk.paste("http://shop.example/back")
    walk.press(.enter, .enter)
    #expect(walk.name == "authorize")
  }

  @Test func `a redirect URI that is empty is put back, since a link needs one`() {
    var walk = WizardDriver()
    walk.fillInCredentials()
    walk.press(.control("u"), .enter)
    #expect(walk.wizard.draft.redirectURI.text == "https://localhost/callback")
    #expect(walk.page.footnote == Notice("The usual redirect URI was put back: a link needs one."))
    walk.press(.enter)
    #expect(walk.name == "authorize")
  }

  @Test func `there is no link without a client ID`() {
    var walk = WizardDriver()
    walk.walkToCredentials()
    walk.press(.enter, .enter, .enter, .enter, .enter)
    #expect(walk.name == "credentials")
    #expect(walk.page.footnote == Notice("Without a client ID there is no link to make.", tone: .warning))
  }

  @Test(arguments: ["credentials", "box", "Account Central, fields", "explain"])
  func `Ctrl-V names the keys that paste`(
    _ name: String
  ) throws {
    let stop = try #require(PageCase.all.first { $0.name.hasPrefix(name) && $0.hasField })
    var walk = stop.walk
    let draft = walk.wizard.draft
    walk.press(.control("v"))
    #expect(walk.page.footnote == Notice("To paste here, press Ctrl-Shift-V or Cmd-V, or right-click."))
    #expect(walk.wizard.draft == draft)
  }

  @Test func `a line break inside a paste submits nothing`() {
    var walk = WizardDriver()
    walk.walkToCredentials()
    walk.paste("\(Sample.clientID)\n")
    #expect(walk.name == "credentials")
    #expect(walk.wizard.draft.clientID.text == Sample.clientID)
    #expect(walk.page.footnote == Notice("Pasted 26 characters; one line break at the end was removed."))
    walk.press(.enter, .enter, .enter, .enter, .enter)
    walk.paste("https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab\n123.infusionsoft.com&state=\(Sample.state)\n")
    #expect(walk.name == "understood")
    #expect(walk.effects == [])
  }

  @Test func `an address that is pasted on the link's page is understood there`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.paste(Sample.address)
    #expect(walk.name == "understood")
  }

  @Test func `the command line's values fill the fields, and Start comes first all the same`() {
    var walk = WizardDriver(.in(entry: Entry(clientID: "given-client", redirectURI: "https://shop.example/back")))
    #expect(walk.name == "start")
    walk.press(.enter)
    #expect(walk.name == "credentials")
    walk.paste(Sample.secret)
    #expect(walk.wizard.draft.clientSecret.text == Sample.secret)
    walk.press(.enter, .enter, .enter)
    #expect(
      walk.wizard.value(of: .authorizeURL)?.value.exposed.hasPrefix(
        "https://signin.infusionsoft.com/app/oauth/authorize?client_id=given-client"
          + "&redirect_uri=https%3A%2F%2Fshop.example%2Fback&") == true)
  }

  @Test func `given endpoints are used, and no other host is offered`() throws {
    let endpoints = Endpoints(
      authorization: "https://id.example/authorize", token: "https://id.example/token", api: "https://id.example/crm")
    var walk = WizardDriver(.in(entry: Entry(endpoints: endpoints)))
    walk.walkToAuthorize()
    #expect(!walk.page.actions.contains { $0.keys == [.character("h")] })
    #expect(walk.wizard.value(of: .authorizeURL)?.value.exposed.hasPrefix("https://id.example/authorize?") == true)
    walk.press(.enter)
    walk.paste(Sample.address)
    walk.press(.enter)
    #expect(try #require(walk.requests.first).request.http.url == "https://id.example/token")
  }
}
