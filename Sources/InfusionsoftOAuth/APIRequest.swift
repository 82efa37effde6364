/// A call to the API that changes nothing: it shows whose token this is.
public struct APIRequest: Equatable, Sendable {
  /// What is asked for, by its path after the API's base.
  public enum Resource: String, CaseIterable, Sendable {
    /// Who the token acts for; no permission can withhold it.
    case userInfoV2 = "/rest/v2/oauth/connect/userinfo"
    /// The same of the older API.
    case userInfoV1 = "/rest/v1/oauth/connect/userinfo"
    /// The account's business profile, which a user's permissions may withhold.
    case accountProfile = "/rest/v1/account/profile"
  }

  /// What is asked for.
  public let resource: Resource
  /// The request, complete: the token stands in the `Authorization` header (RFC 6750 section 2.1) and nowhere else.
  public let http: HTTPRequest

  /// A request below the API's base ("https://api.infusionsoft.com/crm", a slash at its end is passed over).
  public init(_ resource: Resource, api: String, accessToken: Secret) {
    let base = api.hasSuffix("/") ? String(api.dropLast()) : api
    self.resource = resource
    http = HTTPRequest(
      method: .get, url: base + resource.rawValue,
      headers: [
        HTTPRequest.Field(
          RequestParameter.authorization.rawValue, .secret(Secret("Bearer " + accessToken.exposed)))
      ])
  }
}

/// Why a call to the API brought nothing readable.
///
/// Facts only; the sentences belong to whoever shows them.
public enum APIError: Error, Equatable, Sendable {
  /// No whole answer came.
  case transport(TransportError)
  /// The gateway or the API answered with an error, verbatim.
  case refused(status: Int, envelope: ErrorEnvelope)
  /// The server answered with a redirect, which is never followed.
  case redirected(status: Int, location: String?)
  /// The answer is not in the language of the API.
  case unreadable(UnreadableAnswer)
}

extension HTTPResponse {
  /// The body as the object that was asked for.
  ///
  /// - Throws: `APIError` for anything else: an object under a status from 300 on, or one that `isMeant` denies.
  func object<Object: Decodable>(_: Object.Type, where isMeant: (Object) -> Bool) throws(APIError) -> Object {
    guard !(300...399).contains(status) else { throw .redirected(status: status, location: header("Location")) }
    if status < 300, case .object(let object) = JSONBody<Object>.read(body), isMeant(object) { return object }
    guard let envelope = ErrorEnvelope.read(body) else { throw .unreadable(UnreadableAnswer(self)) }
    throw .refused(status: status, envelope: envelope)
  }
}
