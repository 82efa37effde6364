import InfusionsoftOAuth

extension Address {
  /// Places whose bytes are secret and are drawn as bullets.
  typealias Hidden = [Range<Int>]

  /// The address as it may be drawn.
  func shown(hiding hidden: Hidden) -> String { shown(0..<text.count, hiding: hidden) }

  /// A mark under a place; of a long address, five hundred bytes on either side are kept.
  func mark(_ place: Range<Int>, hiding hidden: Hidden) -> Mark {
    let start = max(0, place.lowerBound - 500)
    let place = place.lowerBound..<min(place.upperBound, place.lowerBound + 500)
    let end = min(text.count, place.upperBound + 500)
    let lead = (start > 0 ? "…" : "") + shown(start..<max(start, place.lowerBound), hiding: hidden)
    let marked = shown(place, hiding: hidden)
    let rest = shown(min(place.upperBound, end)..<end, hiding: hidden) + (end < text.count ? "…" : "")
    return Mark(text: lead + marked + rest, columns: lead.count..<lead.count + marked.count)
  }

  private func shown(_ range: Range<Int>, hiding hidden: Hidden) -> String {
    var shown = ""
    var start = range.lowerBound
    for secret in hidden {
      let secret = secret.clamped(to: range)
      guard !secret.isEmpty, secret.lowerBound >= start else { continue }
      shown += text.text(start..<secret.lowerBound).visible + String(repeating: "•", count: secret.count)
      start = secret.upperBound
    }
    return shown + text.text(start..<range.upperBound).visible
  }
}
