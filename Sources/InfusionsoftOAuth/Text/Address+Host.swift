extension Address {
  /// The host of an absolute URL, with its port if it has one: "127.0.0.1:43121"; nil if there is none.
  package static func host(of url: String) -> String? {
    let address = Address(Array(url.utf8))
    guard !address.scheme.isEmpty, !address.host.isEmpty else { return nil }
    return address.text.text(address.host.lowerBound..<address.port.upperBound)
  }

  /// Whether the host of a URL is this machine by one of its own names.
  package static func isLoopback(_ url: String) -> Bool {
    ["localhost", "127.0.0.1", "[::1]"].contains(Address(Array(url.utf8)).hostName)
  }
}
