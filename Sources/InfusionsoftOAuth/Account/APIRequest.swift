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
