import InfusionsoftOAuth

/// Takes a text apart into the things it holds.
struct PieceCollector {
  /// How many pieces are kept; nobody reads more.
  private static let limit = 64

  private let bytes: [UInt8]
  private let context: Recognizer.Context
  /// What was noticed about the text as a whole.
  private(set) var notes: [Finding] = []
  /// Where pieces stand, further copies of them included.
  private(set) var covered: [Range<Int>] = []

  init(_ bytes: [UInt8], context: Recognizer.Context) {
    self.bytes = bytes
    self.context = context
  }

  /// The pieces in their order, each thing once.
  mutating func collect() -> [Piece] {
    let commands = CurlReader(bytes).commands()
    let addresses = readAddresses(skipping: commands.map(\.range))
    var answers = AnswerReader(bytes, skipping: sorted(commands + addresses))
    let answered = answers.read(limit: Self.limit)
    let structured = commands + inside(addresses, answered)
    let heads = HeaderReader(bytes).dumps()
    let keys = apiKeys(skipping: sorted(structured + answered))
    let words = phrases(skipping: sorted(structured + answered))
    let all = structured + outside(answered, structured) + heads + keys + words + tickets()
    covered = sorted(all)
    return numbered(withoutMentions(all).sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}

extension PieceCollector {
  /// The ranges of pieces in their order, made one where they overlap.
  private func sorted(_ pieces: [Piece]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for range in pieces.map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  private mutating func readAddresses(skipping commands: [Range<Int>]) -> [Piece] {
    let found = AddressScanner(bytes, context: context).addresses(skipping: commands)
    var strong: [AddressScanner.Found] = []
    var weak: [AddressScanner.Found] = []
    for address in found { if address.hasAnswer { strong.append(address) } else { weak.append(address) } }
    let left = max(0, strong.count - Self.limit * 4) + max(0, weak.count - Self.limit)
    if left > 0 { notes.append(Finding(.piecesLeftOut, count: left)) }
    let chosen = strong.prefix(Self.limit * 4) + weak.prefix(Self.limit)
    return chosen.compactMap(piece)
  }

  private func piece(_ address: AddressScanner.Found) -> Piece? {
    var reader = AddressReader(context: context)
    guard let recognition = reader.read(address) else { return nil }
    let parts = Address(address.text)
    let isMention = parts.scheme.isEmpty && parts.path.count < 2 && parts.parameters.isEmpty
    return Piece(range: address.range, recognition: recognition, isAddress: true, isMention: isMention)
  }

  /// Addresses without those that are only a value in an answer: an `error_uri`, a redirect URI with its label.
  private func inside(_ addresses: [Piece], _ answers: [Piece]) -> [Piece] {
    addresses.filter { address in
      address.weight >= 80
        || !answers.contains { $0.range.contains(address.range.lowerBound) && $0.range != address.range }
    }
  }

  /// Answers without the labels of addresses that are pieces of their own.
  private func outside(_ answers: [Piece], _ others: [Piece]) -> [Piece] {
    answers.filter { answer in
      guard case .redirectURI = answer.recognition.kind else { return true }
      return !others.contains { answer.range.contains($0.range.lowerBound) }
    }
  }

  /// Pieces without mere names of hosts, unless there is nothing else.
  private func withoutMentions(_ pieces: [Piece]) -> [Piece] {
    let others = pieces.filter { !$0.isMention }
    return others.contains { $0.weight > 0 } ? others : pieces
  }

  /// Each thing once and with its number; a further copy is said, not kept.
  private mutating func numbered(_ pieces: [Piece]) -> [Piece] {
    var kept: [Piece] = []
    for piece in pieces where kept.count < Self.limit {
      if kept.contains(where: { $0.recognition.kind == piece.recognition.kind }) {
        if piece.isAddress, piece.weight > 0, !notes.contains(where: { $0.code == .copiedTwice }) {
          notes.append(Finding(.copiedTwice))
        }
        continue
      }
      var piece = piece
      piece.place = kept.count
      kept.append(piece)
    }
    return kept
  }
}

// MARK: Words

extension PieceCollector {
  private func apiKeys(skipping skipped: [Range<Int>]) -> [Piece] {
    var pieces: [Piece] = []
    var index = 0
    let prefix = Vendor.infusionsoft.apiKeyPrefix
    let (word, length) = (prefix.lowercased(), prefix.utf8.count)
    while pieces.count < Self.limit, let start = bytes.firstIndex(ofWordOf: word, in: index..<bytes.count) {
      var end = start + length
      while end < bytes.count, bytes[end].isLetterOrDigit || bytes[end].isOne(of: "-_") { end += 1 }
      index = end
      guard end > start + length, bytes.text(start..<start + length) == prefix,
        !skipped.contains(where: { $0.contains(start) })
      else { continue }
      let key = Recognition(kind: .apiKey(Secret(bytes.text(start..<end))), findings: [Finding(.apiKeyNotForSignIn)])
      pieces.append(Piece(range: start..<end, recognition: key))
    }
    return pieces
  }

  /// Pages by their words, and one error of all the server's words that came without an envelope.
  private func phrases(skipping skipped: [Range<Int>]) -> [Piece] {
    var pieces: [Piece] = []
    var code: PhraseScanner.Found?
    var sentence: PhraseScanner.Found?
    for found in PhraseScanner.phrases(in: bytes, skipping: skipped) {
      switch found.meaning {
      case .page(let page):
        pieces.append(Piece(range: found.range, recognition: Recognition(kind: .vendorPage(page))))
      case .fault:
        pieces.append(words(.fault(faultString: nil, errorCode: bytes.text(found.range)), found.range))
      case .code: code = code ?? found
      case .sentence: sentence = sentence ?? found
      }
    }
    let description = sentence.map { bytes.text($0.range) }
    if let code {
      let error = ServerError(code: bytes.text(code.range), description: description, uri: nil)
      pieces.append(words(.tokenEndpoint(error), code.range))
    } else if let sentence, let description {
      pieces.append(words(.message(description), sentence.range))
    }
    return pieces
  }

  private func words(_ envelope: ErrorEnvelope, _ range: Range<Int>) -> Piece {
    Piece(
      range: range, recognition: Recognition(kind: .errorBody(envelope), findings: [Finding(.wordsWithoutEnvelope)]))
  }

  /// The line that each failure page ends with: "In a ticket: credentials-refused, 14:08:31 +01:00, 0.1.0".
  private func tickets() -> [Piece] {
    guard let start = bytes.firstIndex(ofWord: "in a ticket:", in: 0..<bytes.count) else { return [] }
    var from = start + 12
    while from < bytes.count, bytes[from] == 0x20 { from += 1 }
    var end = from
    while end < bytes.count, bytes[end].isLowercase || bytes[end].isDigit || bytes[end] == UInt8(ascii: "-") {
      end += 1
    }
    let code = bytes.text(from..<end)
    let isKnown = DiagnosisCode(rawValue: code) != nil || FindingCode(rawValue: code) != nil
    guard end > from, isKnown else { return [] }
    return [Piece(range: start..<end, recognition: Recognition(kind: .diagnosisCode(code)))]
  }
}
