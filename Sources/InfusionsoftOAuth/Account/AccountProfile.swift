/// The account's business profile, of which these parts tell one customer from another; every part may be missing.
public struct AccountProfile: Equatable, Sendable {
  /// `name`: the business.
  public let name: String?
  /// `email`.
  public let email: String?
  /// `website`.
  public let website: String?

  /// A profile of the given parts.
  public init(name: String? = nil, email: String? = nil, website: String? = nil) {
    self.name = name
    self.email = email
    self.website = website
  }

  /// Reads the answer.
  ///
  /// - Throws: `APIError`, every case of it but `transport`; an object with none of the parts is unreadable.
  public static func read(_ response: HTTPResponse) throws(APIError) -> AccountProfile {
    try response.object(Body.self) { $0.profile != AccountProfile() }.profile
  }

  private struct Body: Decodable {
    let profile: AccountProfile

    private enum Key: String, CodingKey { case name, email, website }

    init(from decoder: any Decoder) throws {
      let body = try decoder.container(keyedBy: Key.self)
      profile = AccountProfile(name: body.text(.name), email: body.text(.email), website: body.text(.website))
    }
  }
}
