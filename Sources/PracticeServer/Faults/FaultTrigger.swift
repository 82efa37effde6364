/// Whether the failure to practise is still to come.
struct FaultTrigger: Sendable {
  private let fault: Fault?
  private let lasts: FaultSpan
  private var hasStruck = false

  init(_ fault: Fault?, lasts: FaultSpan) {
    self.fault = fault
    self.lasts = lasts
  }

  /// What the failure does in this place; nil if it does nothing there, or has come already.
  func armed<Value>(_ part: KeyPath<FaultEffect, Value?>) -> Value? {
    lasts == .always || !hasStruck ? fault?.effect[keyPath: part] : nil
  }

  /// What the failure does in this place now; if it comes only once, it has.
  mutating func strike<Value>(_ part: KeyPath<FaultEffect, Value?>) -> Value? {
    guard let value = armed(part) else { return nil }
    hasStruck = true
    return value
  }
}
