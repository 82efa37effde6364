/// Where two redirect URIs differ; the vendor wants the same text in the link and in the token request.
package struct RedirectURIDifference: Equatable, Sendable {
  /// The part of an address that differs.
  package enum Part: String, CaseIterable, Sendable {
    case scheme, host, port, path, query, fragment
    /// Only upper and lower case differ.
    case letterCase = "case"
    /// One has a `/` at its end.
    case trailingSlash = "trailing-slash"
    /// Both mean the same once decoded.
    case encoding
  }

  /// One difference, as columns of both.
  package struct Place: Equatable, Sendable {
    /// What differs.
    package var part: Part
    /// The columns in the first, counted in characters; empty where the other has more.
    package var first: Range<Int>
    /// The columns in the second.
    package var second: Range<Int>

    /// A difference at the given columns.
    package init(part: Part, first: Range<Int>, second: Range<Int>) {
      self.part = part
      self.first = first
      self.second = second
    }
  }

  /// The two, as they came.
  package var first: String
  /// The two, as they came.
  package var second: String
  /// The differences in the order of an address; at least one.
  package var places: [Place]

  /// Two redirect URIs that differ at the given places.
  package init(first: String, second: String, places: [Place]) {
    self.first = first
    self.second = second
    self.places = places
  }

  /// The differences of two redirect URIs; nil if they are the same text.
  package static func between(_ first: String, _ second: String) -> RedirectURIDifference? {
    guard !first.utf8.elementsEqual(second.utf8) else { return nil }
    let one = Address(Array(first.utf8))
    let other = Address(Array(second.utf8))
    var places: [Place] = []
    for (part, range, otherRange) in [
      (Part.scheme, one.scheme, other.scheme), (.host, one.authority, other.authority), (.port, one.port, other.port),
      (.path, one.path, other.path), (.query, one.tail, other.tail), (.fragment, one.anchor, other.anchor),
    ] {
      if let place = Self.place(part, one, range, other, otherRange) { places.append(place) }
    }
    if places.isEmpty {
      places = [Place(part: .encoding, first: 0..<first.count, second: 0..<second.count)]
    }
    return RedirectURIDifference(first: first, second: second, places: places)
  }

  /// The difference of one part, without what both have in common at its ends.
  private static func place(
    _ part: Part, _ one: Address, _ range: Range<Int>, _ other: Address, _ otherRange: Range<Int>
  ) -> Place? {
    let bytes = one.text[range]
    let others = other.text[otherRange]
    guard !bytes.elementsEqual(others) else { return nil }
    var kind = part
    if bytes.count == others.count, zip(bytes, others).allSatisfy({ $0.lowercased == $1.lowercased }) {
      kind = .letterCase
    } else if part == .path, isSlash(bytes, more: others) || isSlash(others, more: bytes) {
      kind = .trailingSlash
    } else if percentDecodedOnce(bytes) == percentDecodedOnce(others) {
      kind = .encoding
    }
    let shorter = min(bytes.count, others.count)
    let lead = zip(bytes, others).prefix { $0 == $1 }.count
    let tail = min(zip(bytes.reversed(), others.reversed()).prefix { $0 == $1 }.count, shorter - lead)
    return Place(
      part: kind, first: one.columns(range.lowerBound + lead..<range.upperBound - tail),
      second: other.columns(otherRange.lowerBound + lead..<otherRange.upperBound - tail))
  }

  private static func isSlash(_ bytes: ArraySlice<UInt8>, more others: ArraySlice<UInt8>) -> Bool {
    bytes.count == others.count + 1 && bytes.last == UInt8(ascii: "/") && bytes.dropLast().elementsEqual(others)
  }
}

extension Address {
  /// The user information and the host.
  fileprivate var authority: Range<Int> { (userInfo.isEmpty ? host.lowerBound : userInfo.lowerBound)..<host.upperBound }

  /// All between the path and a `#`.
  fileprivate var tail: Range<Int> { path.upperBound..<anchor.lowerBound }

  /// A `#` and what follows it.
  fileprivate var anchor: Range<Int> { (text.firstIndex(of: UInt8(ascii: "#")) ?? text.count)..<text.count }

  /// A range of bytes as columns of characters.
  fileprivate func columns(_ range: Range<Int>) -> Range<Int> {
    let lead = text.text(0..<range.lowerBound).count
    return lead..<lead + text.text(range).count
  }
}
