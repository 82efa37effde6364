import InfusionsoftOAuth

/// Finds the words of browser pages and of servers that came without anything around them.
struct PhraseScanner {
  /// What words stand for.
  enum Meaning: Equatable {
    case page(VendorPage)
    /// A sentence of the token endpoint or the API.
    case sentence
    /// A code of RFC 6749.
    case code
    /// A code of the gateway; the whole dotted word counts.
    case fault
  }

  /// Words, and where they stand.
  struct Found {
    let range: Range<Int>
    let meaning: Meaning
  }

  /// The words in their order, those inside `skipped`, which is sorted, left out; at most thirty-two.
  static func phrases(in bytes: [UInt8], skipping skipped: [Range<Int>]) -> [Found] {
    var found: [Found] = []
    var index = 0
    var skip = 0
    while index < bytes.count, found.count < 32 {
      while skip < skipped.count, skipped[skip].upperBound <= index { skip += 1 }
      if skip < skipped.count, skipped[skip].contains(index) {
        index = skipped[skip].upperBound
      } else if bytes[index].isLetter, index == 0 || !bytes[index - 1].isLetterOrDigit,
        let (words, meaning) = table[Int(bytes[index].lowercased - 0x61)].first(where: {
          bytes.hasWord($0.0, at: index)
        })
      {
        var end = index + words.utf8CodeUnitCount
        if meaning == .fault {
          while end < bytes.count, bytes[end].isLetterOrDigit || bytes[end].isOne(of: "._-") { end += 1 }
        }
        found.append(Found(range: index..<end, meaning: meaning))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The words by their first letter; longer ones before those that they begin with.
  private static let table: [[(StaticString, Meaning)]] = {
    var table = [[(StaticString, Meaning)]](repeating: [], count: 26)
    for entry in words {
      let first = entry.0.withUTF8Buffer { $0.first ?? 0x61 }
      table[Int(first - 0x61)].append(entry)
    }
    return table
  }()

  private static let words: [(StaticString, Meaning)] = [
    ("invalid client id", .sentence), ("invalid_client", .code),
    ("invalid client", .page(.refusal(.invalidClient))),
    ("unable to create access token", .page(.refusal(.unableToCreateAccessToken))),
    ("account central", .page(.accountCentral)),
    ("this site can't be reached", .page(.browserCannotConnect)),
    ("refused to connect", .page(.browserCannotConnect)),
    ("err_connection_refused", .page(.browserCannotConnect)),
    ("unable to connect", .page(.browserCannotConnect)),
    ("can't connect to the server", .page(.browserCannotConnect)),
    ("can't establish a connection", .page(.browserCannotConnect)),
    ("can't reach this page", .page(.browserCannotConnect)),
    ("connection is not private", .page(.browserCannotConnect)),
    ("err_cert_", .page(.browserCannotConnect)),
    ("err_ssl_protocol_error", .page(.browserCannotConnect)),
    ("err_empty_response", .page(.browserCannotConnect)),
    ("potential security risk ahead", .page(.browserCannotConnect)),
    ("sec_error_unknown_issuer", .page(.browserCannotConnect)),
    ("err_name_not_resolved", .page(.browserCannotFindHost)),
    ("dns_probe_finished_nxdomain", .page(.browserCannotFindHost)),
    ("server ip address could not be found", .page(.browserCannotFindHost)),
    ("having trouble finding that site", .page(.browserCannotFindHost)),
    ("can't find the server", .page(.browserCannotFindHost)),
    ("unable to authenticate username and password", .sentence), ("invalid redirect_uri", .sentence),
    ("invalid refresh token", .sentence), ("invalid access token", .sentence), ("access token expired", .sentence),
    ("authorization code is invalid", .sentence), ("invalid authorization code", .sentence),
    ("response_type or grant_type is required", .sentence), ("missing or invalid service_name", .sentence),
    ("rate limit quota violation", .sentence), ("spike arrest violation", .sentence), ("quota exceeded", .sentence),
    ("user denied access to resource", .sentence), ("required param", .sentence),
    ("invalid_request", .code), ("invalid_grant", .code), ("unauthorized_client", .code),
    ("unsupported_grant_type", .code), ("unsupported_response_type", .code), ("invalid_scope", .code),
    ("access_denied", .code), ("temporarily_unavailable", .code),
    ("keymanagement.service.", .fault), ("oauth.v2.", .fault), ("policies.ratelimit.", .fault),
  ]
}
