/// A failure that can be practised: one row says all of it.
package struct Fault: RawRepresentable, Hashable, Sendable {
  /// The name on the command line and in lists, in kebab case.
  package let rawValue: String
  /// One line for a list of faults: what the server does, and whether the real one is known to.
  package let summary: String
  /// The name of the diagnosis that a client comes to, which sees the wire alone.
  package let diagnosis: String
  /// Where the failure strikes, and what it changes there.
  let effect: FaultEffect

  /// The failure of that name; nil if there is none.
  package init?(rawValue: String) {
    guard let fault = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = fault
  }

  /// A row; without a name of its own, the diagnosis is called like the failure.
  init(_ name: String, _ summary: String, diagnosis: String? = nil, _ effect: FaultEffect) {
    rawValue = name
    self.summary = summary
    self.diagnosis = diagnosis ?? name
    self.effect = effect
  }
}
