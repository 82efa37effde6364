import Commands
import InfusionsoftOAuth
import PracticeServer
import TerminalUI
import Wizard

/// The practice server as the wizard meets it: opened once, its consent page answered without a browser.
actor PracticeEffects {
  private var server: PracticeServer?
  private var vendor: PracticeVendor?
  private var fault: Fault?

  /// Starts the server, or gives the values of the one that runs; another failure needs another server.
  func open(clientID: String?, fault: Fault?) async -> Event {
    if let vendor, self.fault == fault { return .practiceOpened(vendor) }
    await close()
    let server = PracticeServer(
      configuration: PracticeConfiguration(
        clientID: clientID, fault: fault, faultLasts: .once, codeLifetimeSeconds: 600))
    do throws(PracticeServerError) {
      let vendor = PracticeVendor(try await server.start(), fault: fault)
      self.server = server
      self.fault = fault
      self.vendor = vendor
      return .practiceOpened(vendor)
    } catch {
      return .practiceFailed(PracticeText.sentence(error))
    }
  }

  /// Stops the server; what it made is gone with it.
  func close() async {
    await server?.stop()
    server = nil
    vendor = nil
  }

  /// Presses a button of the consent page.
  func answer(_ consent: Consent, link: String) async -> Event {
    let decision: Decision =
      switch consent {
      case .allow(let account): .allow(account: account)
      case .deny: .deny
      }
    switch await server?.decide(decision, for: link) {
    case .redirect(let address): return .consentAnswered(.redirect(TerminalUI.PastedText(address)))
    case .accountCentral: return .consentAnswered(.accountCentral)
    case .page(let words): return .consentAnswered(.page(words))
    case nil: return .consentAnswered(.page("The practice server has ended."))
    }
  }

  /// Clicks Generate API Token in Account Central.
  func generateTokens(for credentials: ClientCredentials) async -> Event {
    switch await server?.generateTokenPair(
      clientID: credentials.clientID, clientSecret: credentials.secret.exposed)
    {
    case .pair(let pair): return .tokensGenerated(Secret(pair.accessToken), Secret(pair.refreshToken))
    case .page(let words): return .generationRefused(words)
    case nil: return .generationRefused("The practice server has ended.")
    }
  }
}

extension PracticeVendor {
  init(_ site: PracticeSite, fault: Fault?) {
    self.init(
      portal: site.portal, port: Int(site.port),
      endpoints: Endpoints(
        authorization: site.authorizationEndpoint, token: site.tokenEndpoint, api: site.apiBase),
      accountCentral: site.accountCentral, application: site.card.name, clientID: site.card.clientID,
      clientSecret: Secret(site.card.clientSecret), accounts: site.accounts,
      fault: fault?.rawValue)
  }
}
