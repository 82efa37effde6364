/// What the API's gateway (Apigee) says instead of an response.
enum GatewayFault: Error, Equatable, Sendable {
  /// No Authorization header, one of another scheme, or a path that does not exist.
  case noToken
  /// A token that the gateway does not know: wrong, revoked, or of another kind.
  case tokenUnknown
  /// A token that has run out.
  case tokenExpired
  /// The quota of the client with this ID.
  case quota(String)
  /// Too many calls within a moment. The vendor's sentence is known up to its comma; the rest is stock Apigee.
  case spike

  /// The fault envelope, and its status.
  var response: Response {
    switch self {
    case .noToken: fault(401, "Invalid access token", "oauth.v2.InvalidAccessToken")
    case .tokenUnknown: fault(401, "Invalid Access Token", "keymanagement.service.invalid_access_token")
    case .tokenExpired: fault(401, "Access Token expired", "keymanagement.service.access_token_expired")
    case .quota(let clientID):
      fault(
        429, "Rate limit quota violation. Quota limit exceeded. Identifier : \(clientID)",
        "policies.ratelimit.QuotaViolation")
    case .spike:
      fault(
        429,
        "Spike arrest violation. Allowed rate : MessageRate{messagesPerPeriod=25, periodInMicroseconds=1000000, "
          + "maxBurstMessageCount=1.0}",
        "policies.ratelimit.SpikeArrestViolation")
    }
  }

  private func fault(_ status: Int, _ text: String, _ code: String) -> Response {
    .json(
      status,
      .object([
        ("fault", .object([("faultstring", .string(text)), ("detail", .object([("errorcode", .string(code))]))]))
      ]))
  }
}
