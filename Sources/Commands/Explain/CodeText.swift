import Diagnosis
import InfusionsoftOAuth

/// What `explain` prints about one of this program's own codes.
enum CodeText {
  static func words(_ explanation: CodeExplanation) -> String {
    var lines = ["\(explanation.code.rawValue): \(explanation.headline)", "", explanation.meaning, ""]
    if !explanation.causes.isEmpty {
      lines.append("Likely causes:")
      for (index, cause) in explanation.causes.enumerated() {
        lines.append("  \(index + 1). \(cause.text)")
        if !cause.advice.isEmpty { lines.append("     \(cause.advice)") }
      }
      lines.append("")
    }
    lines += [explanation.wayOn, "", "Known from: \(explanation.source) (\(explanation.certainty.rawValue))"]
    return lines.joined(separator: "\n") + "\n"
  }
}
