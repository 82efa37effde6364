internal import FoundationEssentials

extension VendorState {
  /// The API behind its gateway, which looks at the token before it looks for the route.
  mutating func api(_ request: Request, at moment: Date) -> Response {
    let response: Response
    var pair: Ledger.Pair?
    switch gate(request, at: moment) {
    case .failure(let fault): response = fault.response
    case .success(let admitted):
      pair = admitted
      response = apiFault() ?? call(request, pair: admitted)
    }
    return quotaHeaders(pair: pair, at: moment).reduce(response) { $0.adding($1.name, $1.value) }
  }

  private func gate(_ request: Request, at moment: Date) -> Result<Ledger.Pair, GatewayFault> {
    let parts = (request.headers["authorization"] ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard Route(rawValue: request.path) != nil, parts.count == 2, parts[0].lowercased() == "bearer" else {
      return .failure(.noToken)
    }
    switch ledger.access(String(parts[1]), at: moment) {
    case .opens(let pair): return .success(pair)
    case .expired: return .failure(.tokenExpired)
    case .unknown: return .failure(.tokenUnknown)
    }
  }

  private mutating func apiFault() -> Response? {
    let respond = trigger.strike(\.apiResponse)
    return respond?(self)
  }

  private func call(_ request: Request, pair: Ledger.Pair) -> Response {
    guard let route = Route(rawValue: request.path) else { return GatewayFault.noToken.response }
    guard route.methods.contains(request.method) else {
      return Self.applicationError(405, "Method Not Allowed")
        .adding("Allow", route.methods.joined(separator: ", "))
    }
    guard request.body != .tooLarge else { return Self.applicationError(413, "Content Too Large") }
    switch route {
    case .userInfoV1: return .json(200, ResourceText.userInfoV1)
    case .userInfoV2: return .json(200, ResourceText.userInfoV2(pair.account))
    case .profileV1, .profileV2: return .json(200, ResourceText.profile(pair.account))
    case .portal, .guesses, .log, .authorize, .central, .apiAccess, .token, .elsewhere, .callback:
      return GatewayFault.noToken.response
    }
  }

  private static func applicationError(_ status: Int, _ message: String) -> Response {
    .json(
      status,
      .object([
        ("code", .number(status)), ("message", .string(message)), ("status", .string(message)), ("details", .array([])),
      ]))
  }

  /// The vendor's headers, on every response of the API; blank, or a bar alone, for who has not proved a token.
  private mutating func quotaHeaders(pair: Ledger.Pair?, at moment: Date) -> [Response.Header] {
    let used = log.count { Route.isAPI($0.path) } + 1
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
    return values.map { Response.Header(name: "x-keap-" + $0, value: pair == nil ? $2 : $1) }
      + [Response.Header(name: "x-request-id", value: Alphabet.lowercase.text(32, using: &random))]
  }
}
