import FoundationEssentials

/// An error body in one of the forms that the vendor's servers use, each value verbatim.
public enum ErrorEnvelope: Equatable, Sendable {
  /// What an application error says of one thing: `{"domain":…,"resource":…}`.
  public struct Detail: Equatable, Sendable {
    /// `domain`.
    public let domain: String?
    /// `resource`.
    public let resource: String?

    /// A detail of the given parts.
    public init(domain: String?, resource: String?) {
      self.domain = domain
      self.resource = resource
    }
  }

  /// The token endpoint's form (RFC 6749 section 5.2): `{"error":…,"error_description":…,"error_uri":…}`.
  case tokenEndpoint(ServerError)
  /// The gateway's own form at the token endpoint: `{"ErrorCode":…,"Error":…}`.
  case gateway(errorCode: String?, error: String?)
  /// The gateway's form before the API: `{"fault":{"faultstring":…,"detail":{"errorcode":…}}}`.
  case fault(faultString: String?, errorCode: String?)
  /// The API's own form: `{"code":…,"message":…,"status":…,"details":[…]}`; a numeric code is kept as its digits.
  case application(code: String?, message: String?, status: String?, details: [Detail])
  /// The form of the older API: `{"message":…}` alone.
  case message(String)

  /// The body's envelope; nil if it is no JSON object, or none that has one of these forms.
  ///
  /// Invalid UTF-8 is read as U+FFFD; values of an unexpected type are passed over.
  public static func read(_ body: [UInt8]) -> ErrorEnvelope? {
    guard case .object(let object) = JSONBody<ErrorBody>.read(body) else { return nil }
    return object.envelope
  }

  /// The code that tells errors of one form apart: "invalid_grant", "oauth.v2.InvalidAccessToken", "429".
  public var code: String? {
    switch self {
    case .tokenEndpoint(let error): error.code
    case .gateway(let errorCode, _): errorCode
    case .fault(_, let errorCode): errorCode
    case .application(let code, _, _, _): code
    case .message: nil
    }
  }

  /// The sentence for people.
  public var description: String? {
    switch self {
    case .tokenEndpoint(let error): error.description
    case .gateway(_, let error): error
    case .fault(let faultString, _): faultString
    case .application(_, let message, _, _): message
    case .message(let message): message
    }
  }
}

/// Every key of every form, each read if it is there and of a readable type.
struct ErrorBody: Decodable {
  let envelope: ErrorEnvelope?

  private enum Key: String, CodingKey {
    case error, errorDescription = "error_description", errorURI = "error_uri"
    case gatewayCode = "ErrorCode", gatewayError = "Error"
    case fault, code, message, status, details
  }
  private enum FaultKey: String, CodingKey { case faultString = "faultstring", detail }
  private enum DetailKey: String, CodingKey { case errorCode = "errorcode" }

  init(from decoder: any Decoder) throws {
    let body = try decoder.container(keyedBy: Key.self)
    envelope =
      Self.tokenEndpoint(body) ?? Self.gateway(body) ?? Self.fault(body) ?? Self.application(body)
  }

  private static func tokenEndpoint(_ body: KeyedDecodingContainer<Key>) -> ErrorEnvelope? {
    let error = ServerError(
      code: body.text(.error), description: body.text(.errorDescription), uri: body.text(.errorURI))
    return error.isEmpty ? nil : .tokenEndpoint(error)
  }

  private static func gateway(_ body: KeyedDecodingContainer<Key>) -> ErrorEnvelope? {
    let code = body.text(.gatewayCode)
    let error = body.text(.gatewayError)
    return code == nil && error == nil ? nil : .gateway(errorCode: code, error: error)
  }

  private static func fault(_ body: KeyedDecodingContainer<Key>) -> ErrorEnvelope? {
    guard let fault = try? body.nestedContainer(keyedBy: FaultKey.self, forKey: .fault) else { return nil }
    let detail = try? fault.nestedContainer(keyedBy: DetailKey.self, forKey: .detail)
    return .fault(faultString: fault.text(.faultString), errorCode: detail?.text(.errorCode))
  }

  private static func application(_ body: KeyedDecodingContainer<Key>) -> ErrorEnvelope? {
    let code = body.text(.code)
    let message = body.text(.message)
    let status = body.text(.status)
    let details = (try? body.decode([DetailBody].self, forKey: .details)) ?? []
    if code == nil, status == nil, details.isEmpty { return message.map(ErrorEnvelope.message) }
    // `code` alone is no error: other answers have a field of that name.
    guard message != nil || status != nil else { return nil }
    return .application(code: code, message: message, status: status, details: details.map(\.detail))
  }

  private struct DetailBody: Decodable {
    let detail: ErrorEnvelope.Detail

    private enum Key: String, CodingKey { case domain, resource }

    init(from decoder: any Decoder) throws {
      let body = try decoder.container(keyedBy: Key.self)
      detail = ErrorEnvelope.Detail(domain: body.text(.domain), resource: body.text(.resource))
    }
  }
}
