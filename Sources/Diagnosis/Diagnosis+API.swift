package import InfusionsoftOAuth

extension Diagnosis {
  /// The diagnosis of a call to the API that brought nothing readable.
  ///
  /// `headers` are those of its answer, if one came.
  package static func of(
    _ error: APIError, headers: [HTTPHeader] = [], facts: DiagnosisFacts = DiagnosisFacts()
  ) -> Diagnosis {
    var facts = facts
    facts.operation = .apiCall
    switch error {
    case .transport(let error): return of(error, facts: facts)
    case .refused(let status, let envelope):
      return of(envelope: envelope, status: status, headers: headers, facts: facts)
    case .redirected(let status, let location):
      return of(TokenError.redirected(status: status, location: location), facts: facts)
    case .unreadable(let answer):
      return of(answer.status >= 500 ? TokenError.serverFailure(answer) : TokenError.notJSON(answer), facts: facts)
    }
  }
}
