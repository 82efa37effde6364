#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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

  /// The value of a file; its format is looked at before anything else in it.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8], path: String
  ) throws(SetupError) -> Value {
    let data = Data(bytes)
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: data), head.format >= 1 else { throw .damaged(path: path) }
    guard head.format <= SetupFile.currentFormat else { throw .newerFormat(version: head.format, path: path) }
    guard let value = try? decoder.decode(type, from: data) else { throw .damaged(path: path) }
    return value
  }
}
