import InfusionsoftOAuth
import TerminalUI

/// What is said of a text that is no code: what it is, what is wrong with it, and where the way goes on.
enum RecognitionText {
  /// Where Enter leads from a text of this kind.
  enum Way { case toLink, takeTokens, pasteAgain }

  static func way(from recognition: Recognition) -> Way {
    switch recognition.kind {
    case .tokenPair: .takeTokens
    case .authorizeURL, .vendorPage, .curlCommand: .toLink
    case .empty, .code, .redirect, .denied, .redirectWithoutCode, .refreshToken, .apiKey, .clientID, .clientSecret,
      .redirectURI, .errorBody, .headerDump, .diagnosisCode, .noise:
      .pasteAgain
    }
  }

  static func body(_ recognition: Recognition, in wizard: Wizard) -> [Block] {
    []
  }
}
