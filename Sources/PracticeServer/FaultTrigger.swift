/// Whether the failure to practise is still to come.
struct FaultTrigger: Sendable {
  private let fault: Fault?
  private let lasts: FaultSpan
  private var hasStruck = false

  init(_ fault: Fault?, lasts: FaultSpan) {
    self.fault = fault
    self.lasts = lasts
  }

  /// Whether this failure is the one to practise and has not come yet.
  func isArmed(_ candidate: Fault) -> Bool {
    candidate == fault && (lasts == .always || !hasStruck)
  }

  /// Whether this failure comes now; if so, and it comes only once, it has.
  mutating func strikes(_ candidate: Fault) -> Bool {
    guard isArmed(candidate) else { return false }
    hasStruck = true
    return true
  }
}
