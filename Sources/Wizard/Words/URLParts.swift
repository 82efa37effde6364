/// The few parts of a URL that sentences name.
enum URLParts {
  /// The host of an absolute URL, with its port if it has one: "127.0.0.1:43121"; nil if there is none.
  static func host(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let authority = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return authority.isEmpty ? nil : String(authority)
  }

  /// What stands after the "?"; empty if there is none.
  static func query(of url: String) -> Substring {
    guard let mark = url.firstIndex(of: "?") else { return "" }
    return url[url.index(after: mark)...]
  }
}
