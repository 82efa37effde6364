import InfusionsoftOAuth

/// Every diagnosis there is, to be listed and looked up.
package enum DiagnosisCatalog {
  /// What each code means, in the order of the road from the link to the API.
  package static var all: [CodeExplanation] { DiagnosisCode.allCases.map(Diagnosis.about) }

  /// The explanation of a code as somebody typed it: in any case, with blanks around it; nil if there is none.
  package static func explanation(ofCodeNamed name: String) -> CodeExplanation? {
    let name = name.filter { !$0.isWhitespace }.lowercased()
    return DiagnosisCode(rawValue: name).map(Diagnosis.about)
  }
}
