import CurlTransport
import Foundation
import InfusionsoftOAuth
import PracticeServer
import TerminalUI

@testable import Wizard

/// A walk through the real wizard, with the real transport, against a practice server in this process.
///
/// Each effect is done to its end before the next key, so that nothing has to be waited for.
struct FaultWalk {
  private(set) var wizard: Wizard
  private let server: PracticeServer
  private let transport: CurlTransport
  private let client: TokenClient
  /// What the clock of the walk shows, in seconds beside the real one.
  private var offset: TimeInterval = 0

  /// A wizard on Start, with Practice and the failure chosen.
  init(_ fault: Fault) {
    // The failure waits longer than the transport does; both are short, so that the test is.
    let isSlow = fault == .slowAnswer
    wizard = Wizard(
      environment: Environment(
        version: "0.1.0", timeZone: .gmt, isOverSSH: false, canOpenBrowser: true,
        faults: Fault.allCases.map { PracticeFault(name: $0.rawValue, summary: $0.summary, diagnosis: $0.diagnosis) },
        entry: Entry(isPractice: true, fault: fault.rawValue)))
    server = PracticeServer(
      configuration: PracticeConfiguration(
        fault: fault, faultLasts: .once, slowAnswerSeconds: 6, codeLifetimeSeconds: 600))
    transport = CurlTransport(totalTimeout: .seconds(isSlow ? 2 : 20))
    client = TokenClient(transport: transport, now: { Date() })
  }

  /// Presses keys, one after the other, and lets happen what each of them leads to.
  mutating func press(_ keys: Key...) async {
    for key in keys { await happen(.pressed(key, moment)) }
  }

  mutating func wait(_ seconds: TimeInterval) { offset += seconds }

  /// Ends the practice server.
  func end() async { await server.stop() }

  /// The page, as it is drawn on a terminal of that size.
  func screen(_ size: Size = Size(width: 80, height: 24)) -> [String] {
    var viewport = Viewport()
    return Layout().draw(wizard.screen(at: moment.now), size: size, viewport: &viewport).lines
  }

  private var moment: Moment {
    var random = SystemRandomNumberGenerator()
    return Moment(now: Date().addingTimeInterval(offset), freshState: AuthorizationState.random(using: &random))
  }

  private mutating func happen(_ event: Event) async {
    for effect in wizard.reduce(event) {
      guard let next = await result(of: effect) else { continue }
      await happen(next)
    }
  }

  private func result(of effect: Effect) async -> Event? {
    switch effect {
    case .openPractice(_, let fault): return await open(fault: fault)
    case .answerConsent(let consent, let link): return await answer(consent, link: link)
    case .requestToken(let request, let attempt):
      return .tokenAnswered(await client.send(request), attempt: attempt, moment)
    case .checkToken(let accessToken, let api):
      let check = LiveCheck(transport: transport, api: api, now: { Date() })
      return .tokenChecked(await check.run(accessToken), moment)
    case .closePractice, .generateTokens, .copy, .showBare, .openBrowser, .prepareTransport, .listSetups, .findVaults,
      .saveSetup, .openSetup, .removeSetup, .refreshSetup, .writeFile, .suspend, .quit:
      return nil
    }
  }

  private func open(fault: String?) async -> Event {
    do throws(PracticeServerError) {
      let site = try await server.start()
      return .practiceOpened(
        PracticeVendor(
          portal: site.portal, port: Int(site.port),
          endpoints: Endpoints(
            authorization: site.authorizationEndpoint, token: site.tokenEndpoint, api: site.apiBase),
          accountCentral: site.accountCentral, application: site.card.name, clientID: site.card.clientID,
          clientSecret: Secret(site.card.clientSecret), accounts: site.accounts, fault: fault))
    } catch {
      return .practiceFailed("\(error)")
    }
  }

  private func answer(_ consent: Consent, link: String) async -> Event {
    let decision: Decision =
      switch consent {
      case .allow(let account): .allow(account: account)
      case .deny: .deny
      }
    switch await server.decide(decision, for: link) {
    case .redirect(let address): return .consentAnswered(.redirect(PastedText(address)))
    case .accountCentral: return .consentAnswered(.accountCentral)
    case .page(let words): return .consentAnswered(.page(words))
    }
  }
}
