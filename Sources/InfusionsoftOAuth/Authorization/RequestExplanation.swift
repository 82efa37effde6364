/// What there is to explain about a request: its parameters, where each stands, in the order of the wire.
///
/// Facts only; the sentences belong to whoever shows them.
public struct RequestExplanation: Equatable, Sendable {
  /// Where a parameter stands.
  public enum Place: Equatable, Sendable {
    case query
    case header
    case form
  }

  /// A parameter and its place.
  public struct Item: Equatable, Sendable {
    /// Which parameter it is.
    public let parameter: RequestParameter
    /// Where it stands.
    public let place: Place

    /// A parameter and its place.
    public init(parameter: RequestParameter, place: Place) {
      self.parameter = parameter
      self.place = place
    }
  }

  /// The parameters in the order of the wire.
  public let items: [Item]

  /// The parameters of a link.
  public init(_ request: AuthorizationRequest) {
    items = request.parameters.map { Item(parameter: $0.name, place: .query) }
  }

  /// The headers and the form of a token request.
  public init(_ request: TokenRequest) {
    let headers = request.http.headers.compactMap { field in
      RequestParameter(rawValue: field.name).map { Item(parameter: $0, place: .header) }
    }
    let form = request.http.form.compactMap { field in
      RequestParameter(rawValue: field.name).map { Item(parameter: $0, place: .form) }
    }
    items = headers + form
  }
}
