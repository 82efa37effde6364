import InfusionsoftOAuth

extension FindingCode {
  /// The finding for a fault in the form of a query.
  init(_ fault: Address.Fault.Kind) {
    switch fault {
    case .questionMarkMissing: self = .questionMarkMissing
    case .questionMarkDoubled: self = .questionMarkDoubled
    case .ampersandMissing: self = .ampersandMissing
    case .wrongSeparator: self = .wrongSeparator
    }
  }
}
