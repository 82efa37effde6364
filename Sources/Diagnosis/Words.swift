extension Duration {
  /// A length of time in its largest sensible unit, rounded down: "12 s", "5 min", "3 h", "46 days".
  ///
  /// - Parameter seconds: of either sign.
  static func words(_ seconds: Double) -> String {
    let seconds = seconds.isFinite ? min(abs(seconds), 1e12) : 0
    if seconds < 120 { return "\(Int(seconds)) s" }
    if seconds < 7200 { return "\(Int(seconds / 60)) min" }
    if seconds < 172_800 { return "\(Int(seconds / 3600)) h" }
    return "\(Int(seconds / 86400)) days"
  }

  /// The life of a token by `expires_in`, which the vendor begins with the last second gone: 86399.
  static func life(_ seconds: Double) -> String {
    words(seconds < 120 ? seconds : (seconds / 60).rounded(.up) * 60)
  }
}

extension String {
  /// A text of somebody else inside a sentence of ours: short, and without characters that would act on a terminal.
  var shown: String {
    let scalars = unicodeScalars.prefix(60).map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: "\u{FFFD}"
      default: scalar
      }
    }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars)
    return String(shown)
  }
}
