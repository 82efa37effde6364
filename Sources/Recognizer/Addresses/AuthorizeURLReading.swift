package import InfusionsoftOAuth

/// What stands in a link that starts a sign-in (RFC 6749 section 4.1.1), and the same link repaired.
package struct AuthorizeURLReading: Equatable, Sendable {
  /// One thing that the repaired link has otherwise.
  package struct Repair: Equatable, Sendable {
    /// The finding that it mends.
    package var code: FindingCode
    /// The parameter it is about; nil for the host, the path and the separators.
    package var parameter: String?
    /// What stood there; nil if nothing did, or a secret.
    package var before: String?
    /// What stands there now; nil if it was taken out.
    package var after: String?

    /// A repair of the given parts.
    package init(_ code: FindingCode, parameter: String? = nil, before: String? = nil, after: String? = nil) {
      self.code = code
      self.parameter = parameter
      self.before = before
      self.after = after
    }
  }

  /// The link as it came, unwrapped and otherwise as it is; a secret, since some people put theirs into it.
  package var link: Secret
  /// The link as it may be drawn: secrets are bullets.
  package var shown: String
  /// The host, in lower case; empty if none came.
  package var host: String
  /// The path, without a parameter that hangs on it.
  package var path: String
  /// The parameters in their order, decoded; of a misspelled name the right one.
  package var parameters: [HTTPRequest.Field]
  /// Whether it is the link as the vendor's help article prints it, with some client ID.
  package var isArticleForm: Bool
  /// Whether it works as it stands, as far as a link shows that.
  package var isComplete: Bool
  /// The link with its form put right; nil if it has no usable client ID and none is known.
  ///
  /// What it means is never changed: an http redirect URI stays. A look-alike host is not kept.
  package var repaired: String?
  /// What differs between the two, in the order of the link.
  package var repairs: [Repair]

  /// A reading of the given parts.
  package init(
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
  package func value(_ name: String) -> String? {
    for field in parameters where field.name == name {
      if case .open(let text) = field.value, !text.isEmpty { return text }
    }
    return nil
  }

  /// The client ID, unless it is missing.
  package var clientID: String? { value("client_id") }
  /// The redirect URI, unless it is missing.
  package var redirectURI: String? { value("redirect_uri") }
  /// The state, unless it is missing.
  package var state: String? { value("state") }
}
