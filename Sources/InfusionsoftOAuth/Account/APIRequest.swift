/// A call that reads from the API: any path below its base.
public struct APIRequest: Equatable, Sendable {
  /// What is asked for, by its path after the API's base: "/rest/v2/contacts".
  public struct Resource: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The path, with a slash before it.
    public let rawValue: String

    /// The resource at a path, with a slash before it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The resource at a path, with a slash before it.
    public init(stringLiteral path: String) { rawValue = path }

    /// Who the token acts for; no permission can withhold it.
    public static let userInfoV2 = Resource(rawValue: Vendor.infusionsoft.userInfoPath)
    /// The same of the older API.
    public static let userInfoV1 = Resource(rawValue: Vendor.infusionsoft.olderUserInfoPath)
    /// The account's business profile, which a user's permissions may withhold.
    public static let accountProfile = Resource(rawValue: Vendor.infusionsoft.profilePath)
  }

  /// What is asked for.
  public let resource: Resource
  /// The request, complete: the token stands in the `Authorization` header (RFC 6750 section 2.1) and nowhere else.
  public let http: HTTPRequest

  /// A request below the API's base ("https://api.infusionsoft.com/crm", a slash at its end is passed over).
  ///
  /// - Parameter query: names and values, not yet percent-encoded; they are sent in this order.
  public init(
    _ resource: Resource, query: [(name: String, value: String)] = [], api: String, accessToken: Secret
  ) {
    let base = api.hasSuffix("/") ? String(api.dropLast()) : api
    let url = base + resource.rawValue + (query.isEmpty ? "" : "?" + FormEncoding.encode(query))
    self.resource = resource
    http = HTTPRequest(
      method: .get, url: url,
      headers: [
        HTTPRequest.Field(
          RequestParameter.authorization.rawValue, .secret(Secret("Bearer " + accessToken.exposed)))
      ])
  }
}
