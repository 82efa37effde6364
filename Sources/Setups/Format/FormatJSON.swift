import FoundationEssentials

/// JSON as our files have it: keys in order, one format number, and nothing newer than this program knows.
enum FormatJSON {
  private struct Head: Decodable {
    let format: Int
  }

  /// The bytes of a value that only needs to be JSON.
  static func encode(_ value: some Encodable, path: String) throws(SetupError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try Array(encoder.encode(value))
    } catch {
      // A number that JSON has no sign for: a date beyond all dates.
      throw .damaged(path: path)
    }
  }

  /// The value of a file, which is only believed if its format is this program's.
  static func decode<Value: Formatted>(
    _ type: Value.Type, from bytes: [UInt8], path: String
  ) throws(SetupError) -> Value {
    let data = Data(bytes)
    let decoder = JSONDecoder()
    if let value = try? decoder.decode(type, from: data), value.format == SetupFile.currentFormat { return value }
    guard let head = try? decoder.decode(Head.self, from: data), head.format > SetupFile.currentFormat else {
      throw .damaged(path: path)
    }
    throw .newerFormat(version: head.format, path: path)
  }
}

/// A file of ours, which says its format.
protocol Formatted: Codable {
  /// The number of its format.
  var format: Int { get }
}
