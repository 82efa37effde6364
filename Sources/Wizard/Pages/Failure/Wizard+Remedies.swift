import Diagnosis
import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// What leads on from a failure: each remedy lands on the field that it is about.
extension Wizard {
  /// Whether a remedy can be done: no other host beside given endpoints, no code sent again that may have arrived.
  func canMend(by remedy: Remedy, attempt: Int?) -> Bool {
    switch remedy {
    case .tryOtherHost:
      if case .vendor = draft.site { true } else { false }
    case .sendAgain: unsentRequest(attempt) != nil
    case .openPortal: environment.canOpenBrowser
    case .refresh: journey.record.token?.refreshToken != nil
    case .testAccessToken: journey.record.token != nil
    case .correctSecret, .correctClientID, .correctRedirectURI, .newCode, .newCodeSameSecret, .openLinkAgain,
      .pasteAgain, .waitAndTryAgain, .signInAgain:
      true
    }
  }

  mutating func mend(by remedy: Remedy, attempt: Int?, at moment: Moment) -> [Effect] {
    switch remedy {
    case .correctSecret: show(CredentialsPage(focus: .clientSecret))
    case .correctClientID: show(CredentialsPage(focus: .clientID))
    case .correctRedirectURI: show(CredentialsPage(focus: .redirectURI))
    case .newCode, .newCodeSameSecret, .openLinkAgain, .signInAgain: openLinkAgain(at: moment)
    case .waitAndTryAgain:
      if journey.record.token != nil { return checkToken(at: moment) }
      openLinkAgain(at: moment)
    case .tryOtherHost:
      if case .vendor(let host) = draft.site { draft.site = .vendor(host.other) }
      openLinkAgain(at: moment)
    case .pasteAgain:
      draft.address.clear()
      open(.paste, at: moment)
    case .sendAgain:
      guard let request = unsentRequest(attempt) else { return [] }
      guard let grant = request.grant else { return refresh(at: moment) }
      return send(grant, pastedAt: request.codeReadAt ?? moment.now, at: moment)
    case .openPortal: return [.openBrowser(KeysPage.portalAddress)]
    case .refresh: show(RefreshPage())
    case .testAccessToken: return checkToken(at: moment)
    }
    return []
  }

  private mutating func openLinkAgain(at moment: Moment) {
    draft.address.clear()
    open(.authorize, at: moment)
  }

  private func unsentRequest(_ attempt: Int?) -> SentRequest? {
    guard let attempt, let request = journey.record.requests[attempt] else { return nil }
    return request.wasProvablyNotSent ? request : nil
  }
}

extension Remedy {
  /// The key of a remedy that is not the first; the first has Enter.
  var letter: Character {
    switch self {
    case .correctSecret: "s"
    case .correctClientID: "i"
    case .correctRedirectURI: "r"
    case .newCode, .newCodeSameSecret, .signInAgain: "n"
    case .openLinkAgain: "l"
    case .tryOtherHost: "h"
    case .pasteAgain: "p"
    case .sendAgain: "a"
    case .waitAndTryAgain: "w"
    case .refresh: "f"
    case .testAccessToken: "t"
    case .openPortal: "o"
    }
  }
}
