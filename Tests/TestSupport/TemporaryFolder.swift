package import Foundation

/// An empty folder that belongs to one test and goes with its last reference.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let url: URL

  /// Makes it, open to this user alone.
  package init(_ name: String) throws {
    // A socket's path has little room.
    url = FileManager.default.temporaryDirectory.appending(path: "\(name)-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Its path.
  package var path: String { url.path }
}
