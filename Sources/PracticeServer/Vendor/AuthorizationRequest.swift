/// What an authorize URL asks for, once it is found to be in order.
struct AuthorizationRequest: Equatable, Sendable {
  let clientID: String
  let redirectURI: RedirectURI
  /// As it came; nil if there was none.
  let state: String?

  /// Where an authorize URL leads.
  enum Reading: Equatable, Sendable {
    case consent(AuthorizationRequest)
    case accountCentral
    case errorPage(ErrorPage)
    case redirect(String)
  }

  /// The address that brings a code back.
  func granted(code: String, account: Account, state: String?) -> String {
    var parameters = [("code", code), ("scope", Form.encode(account.scope))]
    if let state { parameters.append(("state", Form.encode(state))) }
    return redirectURI.adding(parameters)
  }

  /// The address that brings a denial back, in the order and with the pluses of the reports of 2016 and 2017.
  ///
  /// A state that was not sent comes back empty there.
  func denied() -> String {
    redirectURI.adding([
      ("state", Form.encode(state ?? "")),
      ("error", "access_denied"),
      ("error_uri", Form.encode("https://developer.infusionsoft.com/docs/read/Getting_Started_With_OAuth2")),
      ("error_description", "User+denied+access+to+resource"),
    ])
  }

  /// The address that says which parameter the server does not take (RFC 6749 section 4.1.2.1).
  func refused(_ error: String, because description: String) -> String {
    redirectURI.adding([
      ("state", Form.encode(state ?? "")),
      ("error", error),
      ("error_description", Form.encode(description)),
    ])
  }
}
