/// What stands in a link that starts a sign-in (RFC 6749 section 4.1.1), and the same link repaired.
public struct AuthorizeURLReading: Equatable, Sendable {
  /// One thing that the repaired link has otherwise.
  public struct Repair: Equatable, Sendable {
    /// The finding that it mends.
    public var code: FindingCode
    /// The parameter it is about; nil for the host, the path and the separators.
    public var parameter: String?
    /// What stood there; nil if nothing did, or a secret.
    public var before: String?
    /// What stands there now; nil if it was taken out.
    public var after: String?

    /// A repair of the given parts.
    public init(_ code: FindingCode, parameter: String? = nil, before: String? = nil, after: String? = nil) {
      self.code = code
      self.parameter = parameter
      self.before = before
      self.after = after
    }
  }

  /// The link as it came, unwrapped and otherwise as it is; a secret, since some people put theirs into it.
  public var link: Secret
  /// The link as it may be drawn: secrets are bullets.
  public var shown: String
  /// The host, in lower case; empty if none came.
  public var host: String
  /// The path, without a parameter that hangs on it.
  public var path: String
  /// The parameters in their order, decoded; of a misspelled name the right one.
  public var parameters: [HTTPRequest.Field]
  /// Whether it is the link as the vendor's help article prints it, with some client ID.
  public var isArticleForm: Bool
  /// Whether it works as it stands, as far as a link shows that.
  public var isComplete: Bool
  /// The link with its form put right; nil if it has no usable client ID and none is known.
  ///
  /// What it means is never changed: an http redirect URI stays. A look-alike host is not kept.
  public var repaired: String?
  /// What differs between the two, in the order of the link.
  public var repairs: [Repair]

  /// A reading of the given parts.
  public init(
    link: Secret, shown: String, host: String, path: String, parameters: [HTTPRequest.Field], isArticleForm: Bool,
    isComplete: Bool, repaired: String?, repairs: [Repair]
  ) {
    self.link = link
    self.shown = shown
    self.host = host
    self.path = path
    self.parameters = parameters
    self.isArticleForm = isArticleForm
    self.isComplete = isComplete
    self.repaired = repaired
    self.repairs = repairs
  }

  /// The value of a parameter, unless it is missing, empty or a secret.
  public func value(_ name: String) -> String? {
    for field in parameters where field.name == name {
      if case .open(let text) = field.value, !text.isEmpty { return text }
    }
    return nil
  }

  /// The client ID, unless it is missing.
  public var clientID: String? { value("client_id") }
  /// The redirect URI, unless it is missing.
  public var redirectURI: String? { value("redirect_uri") }
  /// The state, unless it is missing.
  public var state: String? { value("state") }
}
