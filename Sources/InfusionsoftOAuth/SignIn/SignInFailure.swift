/// What went wrong in a sign-in, as it came and without a word of ours.
package struct SignInFailure: Equatable, Sendable {
  /// The forms in which a failure comes.
  package enum Kind: Equatable, Sendable {
    /// The address that came back gives no grant; nothing was sent.
    case authorization(AuthorizationRefusal)
    /// A token request brought no token.
    case tokenRequest(TokenError)
    /// A call of the API brought nothing readable; the headers are those of its response.
    case apiCall(APIError, headers: [HTTPHeader])
    /// An error body that stands in a text, with the head of its response as far as that is known.
    case errorBody(ErrorEnvelope, status: Int?, headers: [HTTPHeader])
    /// Words without an envelope, such as those on a page of the browser.
    case words(String)
    /// A failure that is known by its name: somebody gives the code, or sees it in the browser.
    case named(DiagnosisCode)
  }

  /// What went wrong.
  package let kind: Kind
  /// The number of the request that it belongs to; nil where none is known.
  package let request: Int?

  /// A failure, of the request of that number.
  package init(_ kind: Kind, of request: Int? = nil) {
    self.kind = kind
    self.request = request
  }
}
