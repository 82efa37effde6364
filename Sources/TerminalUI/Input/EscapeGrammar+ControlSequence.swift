extension EscapeGrammar {
  /// CSI: ESC [, parameters, and a final byte (ECMA-48, 5.4), besides what the Linux console, rxvt and X10 mice send.
  static func controlSequence(_ bytes: ArraySlice<UInt8>) -> Sequence? {
    let body = bytes.dropFirst(2)
    guard let first = body.first else { return nil }
    if first == UInt8(ascii: "[") { return linuxFunctionKey(bytes) }
    if first == UInt8(ascii: "M") { return bytes.count < 6 ? nil : Sequence(.nothing, length: 6) }

    let parameters = body.prefix { (0x30...0x3F).contains($0) }
    let afterParameters = body.dropFirst(parameters.count)
    // rxvt ends the sequence of a shifted key with "$", which is no final byte.
    let isShifted =
      afterParameters.first == UInt8(ascii: "$") && !parameters.isEmpty && parameters.allSatisfy(\.isDigit)
    let intermediates = isShifted ? 0 : afterParameters.prefix { (0x20...0x2F).contains($0) }.count
    guard let final = afterParameters.dropFirst(intermediates).first else {
      return bytes.count > longestSequence ? Sequence(.tooLong, length: bytes.count) : nil
    }
    let length = 2 + parameters.count + intermediates + 1
    if final.isControl || final >= 0x80 {
      return length == 3 ? Sequence(.key(.alt("[")), length: 2) : Sequence(.nothing, length: length - 1)
    }
    guard intermediates == 0 else { return Sequence(.nothing, length: length) }
    return Sequence(meaning(of: final, parameters: parameters), length: length)
  }

  private static func linuxFunctionKey(_ bytes: ArraySlice<UInt8>) -> Sequence? {
    guard let letter = bytes.dropFirst(3).first else { return nil }
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else {
      return Sequence(.nothing, length: letter.isControl ? 3 : 4)
    }
    return Sequence(.key(.function(Int(letter - UInt8(ascii: "A")) + 1)), length: 4)
  }

  private static func meaning(of final: UInt8, parameters: ArraySlice<UInt8>) -> Sequence.Meaning {
    if let first = parameters.first, (0x3C...0x3F).contains(first) { return .nothing }
    // The first of several values in one parameter is the one that all terminals send.
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { $0.prefix(while: \.isDigit).prefix(7).reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let number = numbers.first ?? 0
    let modifiers = max(0, (numbers.dropFirst().first ?? 1) - 1)
    switch final {
    case UInt8(ascii: "~") where number == 200: return .pasteBegins
    case UInt8(ascii: "~") where number == 27 && numbers.count > 2:
      return modified(numbers[2], modifiers).map { .key($0) } ?? .nothing
    case UInt8(ascii: "u"): return modified(number, modifiers).map { .key($0) } ?? .nothing
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return editingKey(number).map { .key($0) } ?? .nothing
    // With a first parameter, these report a position, a device or a state.
    case _ where number > 1: return .nothing
    default: return Key.ofFinal(final).map { .key($0) } ?? .nothing
    }
  }

  /// The keys that VT220 numbers, and where others put Home and End.
  private static func editingKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// A character with modifiers, as xterm's modifyOtherKeys and its relatives send it; modifiers are 1 Shift, 2 Alt, 4 Ctrl.
  private static func modified(_ code: Int, _ modifiers: Int) -> Key? {
    switch code {
    case 9: return modifiers & 1 == 0 ? .tab : .backTab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    // Kitty numbers keys that make no character from a private area.
    case 0..<32, 0xE000...0xF8FF: return nil
    default: break
    }
    guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
    let character = Character(scalar)
    if modifiers & 4 != 0 { return .control(Character(character.lowercased())) }
    return modifiers & 2 != 0 ? .alt(character) : .character(character)
  }
}
