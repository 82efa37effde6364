import InfusionsoftOAuth
package import Recognizer

extension Diagnosis {
  /// The diagnosis of a pasted text that is an error, or a place where a sign-in went astray; nil for any other text.
  package static func of(recognition: Recognition) -> Diagnosis? {
    switch recognition.kind {
    case .errorBody(let envelope):
      let head = recognition.onlyHead
      return of(
        envelope: envelope, status: head?.status,
        // What tells the old gateway is the names.
        headers: head.map { $0.headers.map { HTTPHeader($0.name, "") } } ?? [])
    case .denied(let address):
      return of(
        AuthorizationRefusal.denied(
          ServerError(code: address.error, description: address.errorDescription, uri: address.errorURI)))
    case .vendorPage(.refusal(let refusal)): return of(words: refusal.rawValue)
    case .vendorPage(.accountCentral): return of(code: .accountCentralLanding)
    case .diagnosisCode(let code): return DiagnosisCode(rawValue: code).map { of(code: $0) }
    case .empty, .code, .redirect, .redirectWithoutCode, .authorizeURL, .vendorPage, .tokenPair, .refreshToken, .apiKey,
      .clientID, .clientSecret, .redirectURI, .headerDump, .curlCommand, .noise:
      return nil
    }
  }
}

extension Recognition {
  /// The head of an answer that stands beside the main thing, if there is exactly one: it is that answer's then.
  fileprivate var onlyHead: HeaderDump? {
    let heads = pieces.compactMap { piece -> HeaderDump? in
      if case .headerDump(let head) = piece.kind { head } else { nil }
    }
    return heads.count == 1 ? heads.first : nil
  }
}
