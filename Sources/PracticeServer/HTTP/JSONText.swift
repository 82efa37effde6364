/// A JSON value whose keys keep their order, as the vendor's answers do.
indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case null
  case array([JSONText])
  case object([(String, JSONText)])

  /// The value in one line.
  var text: String {
    switch self {
    case .string(let value): Self.quote(value)
    case .number(let value): "\(value)"
    case .bool(let value): "\(value)"
    case .null: "null"
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quote($0.0) + ":" + $0.1.text }.joined(separator: ",") + "}"
    }
  }

  private static func quote(_ text: String) -> String {
    let digits = Array("0123456789abcdef")
    return text.unicodeScalars.reduce(into: "\"") { quoted, scalar in
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..<" ": quoted += "\\u00\(digits[Int(scalar.value >> 4)])\(digits[Int(scalar.value & 15)])"
      case _: quoted.unicodeScalars.append(scalar)
      }
    } + "\""
  }
}
