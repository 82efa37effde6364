// Diagnosis owns what a failure means: one row a failure in Failures/, one a cause in Causes/, and the function from a
// record to a diagnosis. It has words, but no columns and rows; it must never import a terminal target, curl or files.

package import InfusionsoftOAuth

/// What went wrong, in words for the page: the server's own, then ranked causes, then the way on.
///
/// Made by `Diagnosis.of` from an error and from what the program knows; the same values give the same diagnosis.
package struct Diagnosis: Equatable, Sendable {
  /// The stable name, for tickets and scripts.
  package let code: DiagnosisCode
  /// What happened, in one or two sentences.
  package let headline: String
  /// What the server or the network library said, verbatim; nil where nobody said anything.
  package let serverWords: ServerWords?
  /// The line before the causes, which says how sure they are; nil where there are none.
  package let certainty: String?
  /// The likely causes, the confirmed ones first and the excluded ones last; at most five.
  package let causes: [Cause]
  /// What to do, in one or two sentences.
  package let wayOn: String
  /// What a key can do about it, the best first; empty where no key can.
  package let remedies: [Remedy]

  /// A diagnosis of the given parts, for tests of what is drawn; `of` makes the real ones.
  package init(
    code: DiagnosisCode, headline: String, serverWords: ServerWords?, certainty: String?, causes: [Cause],
    wayOn: String, remedies: [Remedy]
  ) {
    self.code = code
    self.headline = headline
    self.serverWords = serverWords
    self.certainty = certainty
    self.causes = causes
    self.wayOn = wayOn
    self.remedies = remedies
  }

  /// The words of somebody else, kept as they came.
  ///
  /// They can hold anything, control characters included: whoever draws them makes those visible.
  package struct ServerWords: Equatable, Sendable {
    /// The line before them: "The server said, with HTTP 401:".
    package let introduction: String
    /// The words, each on a line of its own.
    package let lines: [String]

    /// Words with the line before them.
    package init(introduction: String, lines: [String]) {
      self.introduction = introduction
      self.lines = lines
    }
  }

  /// One possible cause, and whether it is the one.
  package struct Cause: Equatable, Sendable {
    /// The cause, in one sentence that fits on a row beside the check's remark.
    package let text: String
    /// What to do about it or where to look; empty where the text says all.
    package let advice: String
    /// Lines in columns under it, to be kept as they are: two values with the place marked where they differ.
    package let exact: [String]
    /// What the program found when it looked.
    package let check: Check

    /// A cause of the given parts.
    package init(text: String, advice: String = "", exact: [String] = [], check: Check) {
      self.text = text
      self.advice = advice
      self.exact = exact
      self.check = check
    }
  }

  /// What the program found when it looked for a cause.
  package enum Check: String, Equatable, Sendable {
    /// It looked, and the cause is there.
    case yes
    /// It cannot see that from here.
    case cannot
    /// It looked, and the cause is not there.
    case no

    /// The words at the right end of the cause's row: "checked: no".
    package var remark: String {
      switch self {
      case .yes: "checked: yes"
      case .cannot: "cannot check"
      case .no: "checked: no"
      }
    }
  }
}
