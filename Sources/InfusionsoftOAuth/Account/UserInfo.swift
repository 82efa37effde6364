/// Whom a token acts for, in either version of the API's answer; every part may be missing.
public struct UserInfo: Equatable, Sendable {
  /// `email`.
  public let email: String?
  /// `sub`: the user, as the vendor's sign-in knows them.
  public let subject: String?
  /// `keap_id` (v2) or `infusionsoft_id` (v1): what the user signs in with.
  public let signInID: String?
  /// `given_name`.
  public let givenName: String?
  /// `family_name`.
  public let familyName: String?
  /// `is_admin`.
  public let isAdmin: Bool?
  /// `tenant_id` (v2, since 2026): the account, by its name or its host.
  public let tenantID: String?

  /// A reading of the given parts.
  public init(
    email: String? = nil, subject: String? = nil, signInID: String? = nil, givenName: String? = nil,
    familyName: String? = nil, isAdmin: Bool? = nil, tenantID: String? = nil
  ) {
    self.email = email
    self.subject = subject
    self.signInID = signInID
    self.givenName = givenName
    self.familyName = familyName
    self.isAdmin = isAdmin
    self.tenantID = tenantID
  }

  /// The account's short name: "ab123"; nil if the answer names none.
  public var account: String? { tenantID?.split(separator: ".").first.map(String.init) }

  /// Reads either version's answer.
  ///
  /// - Throws: `APIError`, every case of it but `transport`; an object that names nobody is unreadable.
  public static func read(_ response: HTTPResponse) throws(APIError) -> UserInfo {
    try response.object(Body.self) { body in
      body.info.email != nil || body.info.subject != nil || body.info.signInID != nil
    }.info
  }

  private struct Body: Decodable {
    let info: UserInfo

    private enum Key: String, CodingKey {
      case email, subject = "sub", keapID = "keap_id", infusionsoftID = "infusionsoft_id"
      case givenName = "given_name", familyName = "family_name", isAdmin = "is_admin", tenantID = "tenant_id"
    }

    init(from decoder: any Decoder) throws {
      let body = try decoder.container(keyedBy: Key.self)
      info = UserInfo(
        email: body.text(.email), subject: body.text(.subject),
        signInID: body.text(.keapID) ?? body.text(.infusionsoftID), givenName: body.text(.givenName),
        familyName: body.text(.familyName), isAdmin: body.flag(.isAdmin), tenantID: body.text(.tenantID))
    }
  }
}
