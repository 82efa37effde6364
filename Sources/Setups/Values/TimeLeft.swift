package import FoundationEssentials

/// How long something lives on, in words.
package enum TimeLeft {
  /// "23 h 59 min left", "44 d 23 h left", "12 min 5 s left", "ended", "not known".
  package static func words(_ seconds: TimeInterval?) -> String {
    guard let seconds else { return "not known" }
    guard seconds > 0 else { return "ended" }
    let whole = Int(seconds)
    let (days, hours, minutes) = (whole / 86_400, whole / 3600 % 24, whole / 60 % 60)
    if days > 1 { return "\(days) d \(hours) h left" }
    if whole >= 3600 { return "\(whole / 3600) h \(minutes) min left" }
    return whole >= 60 ? "\(minutes) min \(whole % 60) s left" : "\(whole) s left"
  }
}
