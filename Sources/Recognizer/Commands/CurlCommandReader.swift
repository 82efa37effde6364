import InfusionsoftOAuth

/// Reads the words of a call of curl.
struct CurlCommandReader {
  private let words: [String]
  private var method: String?
  private var address: Address?
  private var headers: [HTTPRequest.Field] = []
  private var parameters: [HTTPRequest.Field] = []
  private var body: [String] = []
  private var hasUser = false
  private var isGet = false

  init(_ words: [String]) { self.words = words }

  /// What the call is, and what is wrong with it for this protocol.
  consuming func read() -> Recognition {
    var reader = self
    reader.readWords()
    let command = CurlCommand(
      method: reader.method ?? (reader.body.isEmpty || reader.isGet ? "GET" : "POST"),
      address: reader.address?.base, headers: reader.headers, parameters: reader.parameters)
    return Recognition(kind: .curlCommand(command), findings: reader.findings(command))
  }
}

extension CurlCommandReader {
  private mutating func readWords() {
    var index = 1
    while index < words.count {
      let word = words[index]
      let next = index + 1 < words.count ? words[index + 1] : ""
      let (option, attached) = Self.option(word)
      guard let option else {
        if address == nil { readAddress(word) }
        index += 1
        continue
      }
      let usesNext = Self.takesValue(option) && attached == nil
      take(option, attached ?? next)
      index += usesNext ? 2 : 1
    }
  }

  /// An option's name and the value that hangs on it: `--data=x`, `-Xpost`.
  private static func option(_ word: String) -> (String?, String?) {
    guard word.hasPrefix("-"), word.utf8.count > 1 else { return (nil, nil) }
    if word.hasPrefix("--") {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
    }
    let name = String(word.prefix(2))
    return (name, takesValue(name) && word.count > 2 ? String(word.dropFirst(2)) : nil)
  }

  private static func takesValue(_ option: String) -> Bool {
    [
      "-X", "--request", "-H", "--header", "-d", "--data", "--data-raw", "--data-binary", "--data-ascii",
      "--data-urlencode", "--json", "-F", "--form", "-u", "--user", "--url", "-A", "--user-agent", "-b", "--cookie",
      "-o",
      "--output", "-e", "--referer", "-m", "--max-time", "--connect-timeout", "-x", "--proxy",
    ].contains(option)
  }

  private mutating func take(_ option: String, _ value: String) {
    switch option {
    case "-X", "--request": method = value.uppercased()
    case "-H", "--header": readHeader(value)
    case "-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode", "-F", "--form", "--json":
      body.append(value)
      readParameters(FormEncoding.decode(value))
    case "-u", "--user": hasUser = true
    case "-G", "--get": isGet = true
    case "--url": readAddress(value)
    case _: break
    }
  }

  private mutating func readAddress(_ word: String) {
    let address = Address(Array(word.utf8))
    self.address = address
    if !address.userInfo.isEmpty { hasUser = true }
    readParameters(address.decodedParameters)
  }

  private mutating func readHeader(_ line: String) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    let name = String(parts[0])
    let value = parts[1].trimmingBlanks
    headers.append(.init(name, HeaderReader.isSecret(name, value) ? .secret(Secret(value)) : .open(value)))
  }

  private mutating func readParameters(_ pairs: [(name: String, value: String)]) {
    for (name, value) in pairs.prefix(64) where !name.utf8.contains(where: { $0.isOne(of: "{\"") }) {
      parameters.append(.init(name, ParameterName.isSecret(name, value: value) ? .secret(Secret(value)) : .open(value)))
    }
  }

  private func findings(_ command: CurlCommand) -> [Finding] {
    var findings: [Finding] = []
    let secrets = command.parameters.contains { ["client_secret", "refresh_token"].contains($0.name) }
    let authorization = command.headers.first { $0.name.lowercased() == "authorization" }
    if secrets || hasUser || authorization != nil { findings.append(Finding(.secretInCommand)) }
    if command.parameters.contains(where: { $0.value.exposed.hasPrefix(Vendor.infusionsoft.apiKeyPrefix) }) {
      findings.append(Finding(.apiKeyNotForSignIn))
    }
    guard let address, VendorHost(address.hostName) == .api, address.pathText == "/token" else { return findings }
    let isJSON =
      body.contains { $0.utf8.contains(UInt8(ascii: "{")) }
      || command.headers.contains { $0.name.lowercased() == "content-type" && $0.value.exposed.contains("json") }
    if isJSON { findings.append(Finding(.formExpected)) }
    if !address.parameters.isEmpty || isGet { findings.append(Finding(.parametersInQuery)) }
    let grant = command.parameters.first { $0.name == "grant_type" }?.value.exposed
    let hasBasic = hasUser || (authorization?.value.exposed.lowercased().hasPrefix("basic ") ?? false)
    if grant == "authorization_code", authorization != nil || hasUser { findings.append(Finding(.basicHeaderWithCode)) }
    if grant == "refresh_token", !hasBasic { findings.append(Finding(.basicHeaderMissing)) }
    return findings
  }
}
