/// What a call to the API came to.
public struct APIOutcome: Equatable, Sendable {
  /// The record of the request.
  public let exchange: Exchange
  /// The response, under a status below 300, or why there is none.
  public let result: Result<HTTPResponse, APIError>
  /// What the headers say of quota and account, under whatever status; nil if no response came.
  public let quota: QuotaReading?

  /// What the record of a request comes to.
  init(_ exchange: Exchange) {
    self.exchange = exchange
    quota = exchange.response.map { QuotaReading($0) }
    result =
      switch exchange.outcome {
      case .failed(let error): .failure(.transport(error))
      case .received(let response): Result { () throws(APIError) in try response.accepted() }
      }
  }
}
