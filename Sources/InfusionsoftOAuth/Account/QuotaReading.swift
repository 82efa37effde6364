public import FoundationEssentials

/// What the `x-keap-*` headers of any answer say of quota and account, read leniently.
///
/// On an answer without a valid token they are there and blank, or a lone bar: that is unknown, never 0.
public struct QuotaReading: Equatable, Sendable {
  /// So many calls in so much time.
  public struct Allowance: Equatable, Sendable {
    /// `…-limit`, in calls.
    public let limit: Int?
    /// `…-used`, in calls.
    public let used: Int?
    /// `…-available`, in calls.
    public let available: Int?
    /// `…-interval`, in time units.
    public let interval: Int?
    /// `…-time-unit`: "minute", "day".
    public let timeUnit: String?
    /// `…-expiry-time`: when the count starts anew.
    public let renewsAt: Date?

    /// An allowance of the given parts.
    public init(
      limit: Int? = nil, used: Int? = nil, available: Int? = nil, interval: Int? = nil, timeUnit: String? = nil,
      renewsAt: Date? = nil
    ) {
      self.limit = limit
      self.used = used
      self.available = available
      self.interval = interval
      self.timeUnit = timeUnit
      self.renewsAt = renewsAt
    }
  }

  /// `x-keap-product-quota-…`: the application's, over long.
  public let productQuota: [Allowance]
  /// `x-keap-product-throttle-…`: the application's, at a time.
  public let productThrottle: [Allowance]
  /// `x-keap-tenant-throttle-…`: the account's, which come as pairs with a bar between them.
  public let tenantThrottle: [Allowance]
  /// `x-keap-product-spike-limit` as it came: "10ps".
  public let spikeLimit: String?
  /// `x-keap-tenant-id`: the account's host, "ab123.infusionsoft.com".
  public let tenantID: String?
  /// `x-request-id`, which the vendor's support can look up.
  public let requestID: String?

  /// The account's short name: "ab123"; nil if the answer names none.
  public var account: String? { tenantID?.split(separator: ".").first.map(String.init) }

  /// Reads the headers of an answer; one without any gives a reading without anything in it.
  public init(_ response: HTTPResponse) {
    let vendor = Vendor.infusionsoft
    productQuota = Self.allowances(vendor.productQuotaHeaders, response)
    productThrottle = Self.allowances(vendor.productThrottleHeaders, response)
    tenantThrottle = Self.allowances(vendor.tenantThrottleHeaders, response)
    spikeLimit = Self.pieces(vendor.spikeLimitHeader, response).first ?? nil
    tenantID = Self.pieces(vendor.tenantHeader, response).first ?? nil
    requestID = Self.pieces(vendor.requestIDHeader, response).first ?? nil
  }

  /// The allowances of one family of headers: one for each piece between bars, without those that say nothing.
  private static func allowances(_ prefix: String, _ response: HTTPResponse) -> [Allowance] {
    let names = ["limit", "used", "available", "interval", "time-unit", "expiry-time"]
    let columns = names.map { pieces(prefix + $0, response) }
    let rows = columns.map(\.count).max() ?? 0
    return (0..<rows).compactMap { row in
      let cells = columns.map { $0.indices.contains(row) ? $0[row] : nil }
      let allowance = Allowance(
        limit: cells[0].flatMap(count), used: cells[1].flatMap(count), available: cells[2].flatMap(count),
        interval: cells[3].flatMap(count), timeUnit: cells[4], renewsAt: cells[5].flatMap(date))
      return allowance == Allowance() ? nil : allowance
    }
  }

  /// A header's value between its bars, without blanks around; a blank piece is nil.
  private static func pieces(_ name: String, _ response: HTTPResponse) -> [String?] {
    guard let value = response.header(name) else { return [] }
    return value.split(separator: "|", maxSplits: 7, omittingEmptySubsequences: false).map { piece in
      let text = piece.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
      return text.isEmpty ? nil : String(text)
    }
  }

  private static func count(_ text: String) -> Int? { Int(text).flatMap { $0 < 0 ? nil : $0 } }

  /// An instant in milliseconds since 1970, as it has been seen, or in seconds.
  private static func date(_ text: String) -> Date? {
    guard let number = Double(text), number > 0, number < 1e14 else { return nil }
    return Date(timeIntervalSince1970: number > 1e11 ? number / 1000 : number)
  }
}
