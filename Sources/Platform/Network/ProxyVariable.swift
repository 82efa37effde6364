/// The variable of the environment that names a proxy for https.
package enum ProxyVariable {
  /// The name of the first one that is set and not empty, in the order in which libcurl looks; nil if none is.
  package static func name(in environment: [String: String]) -> String? {
    ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].first { environment[$0]?.isEmpty == false }
  }
}
