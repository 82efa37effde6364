internal import Foundation

/// The program that is tested: the one that was built beside these tests.
package enum BuiltProgram {
  /// Its path in the folder of the build's products.
  package static let path = products.appending(path: "infusionsoft-oauth").path

  /// The folder that holds the test bundle; on Linux the tests are an executable in that folder itself.
  private static var products: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }
}
