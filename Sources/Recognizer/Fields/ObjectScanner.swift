import InfusionsoftOAuth

/// Finds the JSON objects in a text in one pass, broken ones around them or not.
struct ObjectScanner {
  /// All balanced objects, ordered by where they begin.
  let objects: [Range<Int>]
  /// The objects that no other one contains.
  private let outer: [Range<Int>]

  init(_ bytes: [UInt8]) {
    var open: [Int] = []
    var found: [Range<Int>] = []
    var isString = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isString: index += 1
      case UInt8(ascii: "\""): isString.toggle()
      // JSON has no line break inside a string, so a stray quote is forgotten at the end of its line.
      case 0x0A: isString = false
      case UInt8(ascii: "{") where !isString: open.append(index)
      case UInt8(ascii: "}") where !isString:
        if let start = open.popLast() { found.append(start..<index + 1) }
      default: break
      }
      index += 1
    }
    objects = found.sorted { $0.lowerBound < $1.lowerBound }
    var outer: [Range<Int>] = []
    for object in objects where object.lowerBound >= (outer.last?.upperBound ?? 0) { outer.append(object) }
    self.outer = outer
  }

  /// The outermost object around an index; nil if there is none.
  func outermost(around index: Int) -> Range<Int>? {
    var low = 0
    var high = outer.count
    while low < high {
      let middle = (low + high) / 2
      if outer[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < outer.count && outer[low].contains(index) ? outer[low] : nil
  }

  /// The objects inside another one and that one itself, outermost first.
  func objects(in outer: Range<Int>) -> ArraySlice<Range<Int>> {
    var low = 0
    var high = objects.count
    while low < high {
      let middle = (low + high) / 2
      if objects[middle].lowerBound < outer.lowerBound { low = middle + 1 } else { high = middle }
    }
    return objects[low...].prefix { $0.upperBound <= outer.upperBound }
  }
}
