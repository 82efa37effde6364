import FoundationEssentials

/// A body read as one JSON object, and if it is none, what it is instead.
enum JSONBody<Object: Decodable> {
  case object(Object)
  /// JSON, but a list or a single value.
  case otherJSON
  /// The beginning of an object whose end is missing.
  case cut
  /// Not JSON at all.
  case notJSON

  /// Reads a body; a byte order mark before it is passed over, and invalid UTF-8 in it is read as U+FFFD.
  static func read(_ body: [UInt8]) -> JSONBody {
    let text = String(decoding: body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body[...], as: UTF8.self)
    do {
      return .object(try JSONDecoder().decode(Object.self, from: Data(text.utf8)))
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
      return .otherJSON
    } catch {
      return isCut(text) ? .cut : .notJSON
    }
  }

  /// Whether a text begins an object and ends inside it.
  private static func isCut(_ text: String) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    var hasBegun = false
    for byte in text.utf8 {
      if isEscaped {
        isEscaped = false
      } else if isInString {
        isEscaped = byte == UInt8(ascii: "\\")
        isInString = byte != UInt8(ascii: "\"")
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard hasBegun || byte == UInt8(ascii: "{") else { return false }
        hasBegun = true
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
        if depth <= 0 { return false }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      }
      guard hasBegun || byte == 0x20 || (0x09...0x0D).contains(byte) else { return false }
    }
    return depth > 0
  }
}

extension KeyedDecodingContainer {
  /// A value as text: a string that is not empty, or a whole number's digits; nil for anything else.
  func text(_ key: Key) -> String? {
    if let text = try? decode(String.self, forKey: key) { return text.isEmpty ? nil : text }
    if let number = try? decode(Int.self, forKey: key) { return String(number) }
    return nil
  }

  /// A value as a number: a number, or a string that is one, blanks around it allowed.
  func number(_ key: Key) -> Double? {
    if let number = try? decode(Double.self, forKey: key) { return number }
    guard let text = try? decode(String.self, forKey: key) else { return nil }
    return Double(text.filter { !$0.isWhitespace })
  }

  /// A value as yes or no: a boolean, or the words "true" and "false".
  func flag(_ key: Key) -> Bool? {
    if let flag = try? decode(Bool.self, forKey: key) { return flag }
    return (try? decode(String.self, forKey: key)).flatMap { Bool($0.lowercased()) }
  }
}
