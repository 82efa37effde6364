import InfusionsoftOAuth

extension Diagnosis.Cause {
  /// The confirmed causes, then those that cannot be seen, then the excluded ones, each group in the given order.
  ///
  /// The causes and the advice of the first ones take as many rows as are given, so that a failure with its way on is
  /// read on one screen of 80x24; `Diagnosis.about` has the advice of all.
  static func ranked(_ suspicions: [Suspicion], _ facts: DiagnosisFacts, rows: Int) -> [Diagnosis.Cause] {
    let conceivable = suspicions.filter { $0.isConceivable(facts) }.map { ($0, $0.check(facts)) }
    let ranked = [Diagnosis.Check.yes, .cannot, .no].flatMap { check in conceivable.filter { $0.1 == check } }
    var room = rows - ranked.count
    return ranked.map { suspicion, check in
      let advice = check == .no || room <= 0 ? "" : DiagnosisText.advice(suspicion, check, facts)
      if !advice.isEmpty { room -= 1 }
      return Diagnosis.Cause(
        text: DiagnosisText.cause(suspicion, facts), advice: advice,
        exact: suspicion == .redirectDiffers && check == .yes ? DiagnosisText.redirectURIs(facts) : [], check: check)
    }
  }
}
