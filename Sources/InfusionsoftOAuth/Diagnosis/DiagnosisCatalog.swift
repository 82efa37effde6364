/// Every diagnosis there is, to be listed and looked up.
public enum DiagnosisCatalog {
  /// What each code means, in the order of the road from the link to the API.
  public static var all: [CodeExplanation] { DiagnosisCode.allCases.map(Diagnosis.about) }

  /// The explanation of a code as somebody typed it: in any case, with blanks around it; nil if there is none.
  public static func explanation(ofCodeNamed name: String) -> CodeExplanation? {
    let name = name.filter { !$0.isWhitespace }.lowercased()
    return DiagnosisCode(rawValue: name).map(Diagnosis.about)
  }
}
