internal import Foundation

extension Vendor {
  /// The API behind its gateway, which looks at the token before it looks for the road.
  mutating func api(_ request: Incoming, at moment: Date) -> Answer {
    let answer: Answer
    var pair: Ledger.Pair?
    switch gate(request, at: moment) {
    case .failure(let fault): answer = fault.answer
    case .success(let admitted):
      pair = admitted
      answer = apiFault() ?? call(request, pair: admitted)
    }
    return quotaHeaders(pair: pair, at: moment).reduce(answer) { $0.adding($1.name, $1.value) }
  }

  private func gate(_ request: Incoming, at moment: Date) -> Result<Ledger.Pair, GatewayFault> {
    let parts = (request.headers["authorization"] ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard Road(rawValue: request.path) != nil, parts.count == 2, parts[0].lowercased() == "bearer" else {
      return .failure(.noToken)
    }
    switch ledger.access(String(parts[1]), at: moment) {
    case .opens(let pair): return .success(pair)
    case .expired: return .failure(.tokenExpired)
    case .unknown: return .failure(.tokenUnknown)
    }
  }

  private mutating func apiFault() -> Answer? {
    if trigger.strikes(.apiFault) { return GatewayFault.tokenUnknown.answer }
    if trigger.strikes(.quotaExceeded) { return GatewayFault.quota(card.clientID).answer }
    if trigger.strikes(.spikeArrest) { return GatewayFault.spike.answer }
    return nil
  }

  private func call(_ request: Incoming, pair: Ledger.Pair) -> Answer {
    guard let road = Road(rawValue: request.path) else { return GatewayFault.noToken.answer }
    guard road.methods.contains(request.method) else {
      return Self.applicationError(405, "Method Not Allowed")
        .adding("Allow", road.methods.joined(separator: ", "))
    }
    guard request.body != .tooLarge else { return Self.applicationError(413, "Content Too Large") }
    switch road {
    case .userInfoV1: return .json(200, ResourceText.userInfoV1)
    case .userInfoV2: return .json(200, ResourceText.userInfoV2(pair.account))
    case .profileV1, .profileV2: return .json(200, ResourceText.profile(pair.account))
    case .portal, .guesses, .log, .authorize, .central, .apiAccess, .token, .elsewhere, .callback:
      return GatewayFault.noToken.answer
    }
  }

  private static func applicationError(_ status: Int, _ message: String) -> Answer {
    .json(
      status,
      .object([
        ("code", .number(status)), ("message", .string(message)), ("status", .string(message)), ("details", .array([])),
      ]))
  }

  /// The vendor's headers, on every answer of the API; blank, or a bar alone, for who has not proved a token.
  private mutating func quotaHeaders(pair: Ledger.Pair?, at moment: Date) -> [Answer.Header] {
    let used = log.count { Road.isAPI($0.path) } + 1
    let day = moment.timeIntervalSince1970 / 86_400
    let resetsAt = Int((day.rounded(.down) + 1) * 86_400_000)
    let values: [(String, String, String)] = [
      ("product-quota-limit", "150000", ""), ("product-quota-time-unit", "day", ""),
      ("product-quota-interval", "1", ""), ("product-quota-available", "\(150_000 - used)", ""),
      ("product-quota-used", "\(used)", ""), ("product-quota-expiry-time", "\(resetsAt)", ""),
      ("product-throttle-limit", "1500", ""), ("product-throttle-time-unit", "minute", ""),
      ("product-throttle-interval", "1", ""), ("product-throttle-available", "1499", ""),
      ("product-throttle-used", "1", ""), ("tenant-id", pair?.account.host ?? "", ""),
      ("tenant-throttle-limit", "10000|250000", "|"), ("tenant-throttle-time-unit", "minute|day", "|"),
      ("tenant-throttle-interval", "1|1", "|"), ("tenant-throttle-available", "9999|\(250_000 - used)", "|"),
      ("tenant-throttle-used", "1|\(used)", "|"), ("product-spike-limit", "25ps", ""),
    ]
    return values.map { Answer.Header(name: "x-keap-" + $0, value: pair == nil ? $2 : $1) }
      + [Answer.Header(name: "x-request-id", value: Alphabet.lowercase.text(32, using: &random))]
  }
}
