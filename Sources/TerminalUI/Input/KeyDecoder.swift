/// Turns the bytes that a terminal sends into keys and pastes.
///
/// The bytes may be cut anywhere: feed each read as it comes. Where `patience` is not nil and nothing more comes for that
/// long, call `timeOut`. Every byte is looked at a bounded number of times, and at most 4 MiB of a paste are kept.
///
/// Without bracketed paste, text that nobody types is told by its read: a newline in one read with other text, or more
/// than eight characters. Eight leaves room for a dead key's or an input method's characters and for fast typing over a
/// slow line; and beyond it little is lost, since a field takes pasted characters as typed ones. Such text goes on, control
/// characters and all, until the terminal rests or sends an escape sequence, so that a paste that comes in many reads is
/// one, and a newline that ends it is not Enter.
package struct KeyDecoder: Sendable {
  /// What the next byte belongs to.
  private enum Reading {
    /// A key; goes to any of the others.
    case keys
    /// Text that came too fast to be typed; goes back to keys at ESC or in time.
    case burst
    /// What stands between the marks of a bracketed paste; goes back to keys at the end mark.
    case bracketedPaste
    /// An OSC, DCS, SOS, PM or APC string that nobody asked for, perhaps after an ESC that may end it; back to keys at
    /// its end.
    case controlString(afterEscape: Bool)
    /// A CSI sequence too long to be one of a key; back to keys after its final byte.
    case longSequence
  }

  /// How long to wait for the rest of what may be a key by itself: Esc, or a character with Alt.
  private static let keyPatience = Duration.milliseconds(25)
  /// How long to wait for the rest of what cannot be a key by itself, over a line that may have stalled.
  private static let sequencePatience = Duration.seconds(2)
  /// The most characters in one read that count as typed.
  private static let mostTyped = 8

  private let grammar: EscapeGrammar
  private var reading = Reading.keys
  /// A sequence or a character whose end has not come; empty unless keys are read.
  private var held: [UInt8] = []
  private var paste = PasteCollector()

  /// A decoder for a terminal that sends the given strings for its keys (from terminfo), besides what most send.
  ///
  /// Strings that do not begin with ESC are left aside: they are control characters, which have a meaning already.
  package init(keyStrings: [[UInt8]: Key] = [:]) {
    grammar = EscapeGrammar(keyStrings: keyStrings)
  }

  /// How long to wait for more bytes before calling `timeOut`; nil if nothing is unfinished.
  ///
  /// 25 ms where a key may be complete as it is (a lone ESC) or a paste may have ended; 2 s within a sequence or a
  /// bracketed paste, which end by themselves unless something is broken.
  package var patience: Duration? {
    switch reading {
    case .keys where held.isEmpty: nil
    case .keys: EscapeGrammar.mayBeKeys(held) ? Self.keyPatience : Self.sequencePatience
    case .burst: Self.keyPatience
    case .bracketedPaste, .controlString, .longSequence: Self.sequencePatience
    }
  }

  /// Takes the bytes of one read, and gives what they complete.
  package mutating func feed(_ bytes: [UInt8]) -> [Input] {
    guard let first = bytes.first else { return [] }
    // What is typed comes byte by byte.
    if bytes.count == 1, first >= 0x20, first < 0x7F, held.isEmpty, case .keys = reading {
      return [.key(.character(Character(Unicode.Scalar(first))))]
    }
    var inputs: [Input] = []
    if let lead = held.first, lead != .escape, !first.isContinuation {
      inputs += timeOut()
    }
    var rest = (held.isEmpty ? bytes : held + bytes)[...]
    held = []
    while let byte = rest.first {
      switch reading {
      case .keys where byte == .escape: readSequence(&rest, into: &inputs)
      case .keys: readRun(&rest, into: &inputs)
      case .burst where byte == .escape: inputs.append(endPaste())
      case .burst: paste.append(rest.removePrefix { $0 != .escape })
      case .bracketedPaste: if paste.takeBracketed(&rest) { inputs.append(endPaste()) }
      case .controlString(let afterEscape): skipString(&rest, afterEscape: afterEscape)
      case .longSequence: skipSequence(&rest)
      }
    }
    return inputs
  }

  /// Takes note that nothing more came for as long as `patience` says, and gives what that completes.
  package mutating func timeOut() -> [Input] {
    switch reading {
    case .keys:
      defer { held = [] }
      return EscapeGrammar.keys(ofUnfinished: held).map(Input.key)
    case .burst, .bracketedPaste:
      return [endPaste()]
    case .controlString, .longSequence:
      reading = .keys
      return []
    }
  }

  private mutating func endPaste() -> Input {
    reading = .keys
    return .paste(PastedText(bytes: paste.takeAll()))
  }

  // MARK: Sequences

  private mutating func readSequence(_ rest: inout ArraySlice<UInt8>, into inputs: inout [Input]) {
    guard let sequence = grammar.sequence(at: rest) else {
      held = Array(rest)
      rest = []
      return
    }
    rest = rest.dropFirst(sequence.length)
    switch sequence.meaning {
    case .key(let key): inputs.append(.key(key))
    case .nothing: break
    case .pasteBegins: reading = .bracketedPaste
    case .stringBegins: reading = .controlString(afterEscape: false)
    case .tooLong: reading = .longSequence
    }
  }

  /// Skips a string to its end: ST, BEL, or a control character that cannot be in it, which is read as a key again.
  private mutating func skipString(_ rest: inout ArraySlice<UInt8>, afterEscape: Bool) {
    if afterEscape {
      reading = .keys
      if rest.first == UInt8(ascii: "\\") { rest.removeFirst() } else { rest = ([.escape] + rest)[...] }
      return
    }
    guard let end = rest.firstIndex(where: { $0 < 0x20 }) else { return rest = [] }
    let byte = rest[end]
    rest = rest[end...]
    switch byte {
    case .escape:
      rest.removeFirst()
      reading = .controlString(afterEscape: true)
    case .bell, .cancel, .substitute:
      rest.removeFirst()
      reading = .keys
    default:
      reading = .keys
    }
  }

  private mutating func skipSequence(_ rest: inout ArraySlice<UInt8>) {
    guard let end = rest.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return rest = [] }
    let isFinal = (0x40...0x7E).contains(rest[end])
    rest = isFinal ? rest[(end + 1)...] : rest[end...]
    reading = .keys
  }

  // MARK: Text

  private mutating func readRun(_ rest: inout ArraySlice<UInt8>, into inputs: inout [Input]) {
    let run = rest.removePrefix { $0 != .escape }
    if Self.isTooFastToBeTyped(run) {
      reading = .burst
      paste.append(run)
      return
    }
    var text = run
    while let byte = text.first {
      if byte.isControl {
        text = text.dropFirst(text.starts(with: [.carriageReturn, .lineFeed]) ? 2 : 1)
        inputs.append(.key(.ofControl(byte)))
        continue
      }
      var characters = text.removePrefix { !$0.isControl }
      if text.isEmpty, rest.isEmpty { held = Array(characters.removeUnfinishedCharacter()) }
      inputs += String(decoding: characters, as: UTF8.self).map { .key(.character($0)) }
    }
  }

  private static func isTooFastToBeTyped(_ run: ArraySlice<UInt8>) -> Bool {
    var characters = 0
    var hasNewline = false
    for byte in run {
      if byte == .carriageReturn || byte == .lineFeed { hasNewline = true }
      if !byte.isControl, !byte.isContinuation { characters += 1 }
      if characters > mostTyped || (hasNewline && characters > 0) { return true }
    }
    return false
  }
}
