/// Cuts JSON documents into their records without reading them: the elements of lists, and documents one after the other,
/// whether each stands on one
/// line or is spread over many.
///
/// A record that is broken is cut off alone where that can be told: a text ends at the latest with its line, an object in
/// which another one begins
/// without a name lacks its end, and a bracket that does not fit closes what lies open within.
struct RecordSplitter {
  /// One record.
  struct Record: Equatable {
    /// Where its bytes lie.
    let range: Range<Int>
    /// Why it cannot be valid, nil when nothing spoke against it.
    let damage: String?
  }

  private let bytes: UnsafeRawBufferPointer
  private var position: Int
  private var isInList = false
  /// Why the document ended too early, nil when it did not.
  private(set) var ending: String?

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next record, nil at the end.
  mutating func next() -> Record? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","): position += 1
      case UInt8(ascii: "[") where !isInList:
        isInList = true
        position += 1
      case UInt8(ascii: "]") where isInList:
        isInList = false
        position += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): return container()
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        position += 1
        return Record(range: position - 1..<position, damage: "a bracket is closed that was not opened")
      default: return scalar()
      }
    }
    if isInList { ending = "the list does not end" }
    isInList = false
    return nil
  }

  /// A record that is no object: up to the next comma, bracket or line.
  private mutating func scalar() -> Record {
    let start = position
    var isInText = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A { break }
      if isInText, byte == UInt8(ascii: "\\") {
        position += 1
      } else if byte == UInt8(ascii: "\"") {
        isInText.toggle()
      } else if !isInText,
        [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains(byte)
      {
        break
      }
      position += 1
    }
    position = min(position, bytes.count)
    return Record(range: start..<position, damage: nil)
  }

  private mutating func container() -> Record {
    let start = position
    var scan = Nesting()
    while position < bytes.count {
      let byte = bytes[position]
      if scan.isInText {
        position += scan.inText(byte, next: position + 1 < bytes.count ? bytes[position + 1] : 0)
        continue
      }
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: break
      case UInt8(ascii: "{") where scan.lacksEnd:
        scan.closeObjects()
        scan.damage = scan.damage ?? "an object does not end"
        if scan.isClosed { return Record(range: start..<position, damage: scan.damage) }
        scan.open(byte)
      case UInt8(ascii: "{"), UInt8(ascii: "["): scan.open(byte)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if scan.close(byte) == false, byte == UInt8(ascii: "]"), isInList {
          // The bracket is the end of the list around the record.
          return Record(range: start..<position, damage: "an object does not end")
        }
        if scan.isClosed {
          position += 1
          return Record(range: start..<position, damage: scan.damage)
        }
      case UInt8(ascii: "\""):
        scan.isInText = true
        scan.last = byte
      default: scan.last = byte
      }
      position += 1
    }
    return Record(range: start..<position, damage: scan.damage ?? "the record does not end")
  }
}

/// The brackets that are open at a place of a document.
private struct Nesting {
  private var open: [UInt8] = []
  private var beyond = 0
  var isInText = false
  var last: UInt8 = 0
  var damage: String?

  private static let deepest = 65_536

  var isClosed: Bool { open.isEmpty && beyond == 0 }

  /// Whether an object that begins here would have no name in the object around it.
  var lacksEnd: Bool { beyond == 0 && open.last == UInt8(ascii: "{") && last != UInt8(ascii: ":") }

  mutating func open(_ bracket: UInt8) {
    last = bracket
    if open.count < Self.deepest { open.append(bracket) } else { beyond += 1 }
  }

  /// Closes the innermost bracket of the kind; false when none is open.
  mutating func close(_ bracket: UInt8) -> Bool {
    last = bracket
    guard beyond == 0 else {
      beyond -= 1
      return true
    }
    let partner = bracket == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "[")
    guard open.last != partner else {
      open.removeLast()
      return true
    }
    damage = damage ?? "the brackets do not fit"
    guard let place = open.lastIndex(of: partner) else { return false }
    open.removeSubrange(place...)
    return true
  }

  /// Closes the objects that are open up to the next list.
  mutating func closeObjects() {
    while open.last == UInt8(ascii: "{") { open.removeLast() }
  }

  /// Takes a byte of a text and says how many bytes that were.
  mutating func inText(_ byte: UInt8, next: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "\\"): return next == 0x0A ? 1 : 2
    case UInt8(ascii: "\""): isInText = false
    case 0x0A:
      isInText = false
      damage = damage ?? "a text does not end on its line"
    default: break
    }
    return 1
  }
}

extension RecordSplitter {
  /// What a line is for the documents of a file.
  private enum Line {
    /// One whole document.
    case whole
    /// A document and something behind it.
    case more
    /// The beginning of a document, as far as it goes.
    case part(Nesting)
  }

  /// Whether a document that begins with an object has one record on each line.
  static func isLines(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = mark(in: bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    let end = LineChunks.newline(in: bytes, from: start) ?? bytes.count
    guard end - start <= EventScan.longestLine else { return true }
    switch line(bytes, start..<end) {
    case .whole: return true
    case .more: return false
    case .part(let scan):
      // A part of a document: of one spread over lines, unless it breaks off within a text or where the next line cannot go on.
      if scan.isInText || scan.damage != nil { return true }
      let second = mark(in: bytes, from: end)
      guard second < bytes.count, bytes[second] == UInt8(ascii: "{") else { return false }
      if scan.lacksEnd { return true }
      let secondEnd = LineChunks.newline(in: bytes, from: second) ?? bytes.count
      guard secondEnd - second <= EventScan.longestLine, case .whole = line(bytes, second..<secondEnd) else { return false }
      let third = mark(in: bytes, from: secondEnd)
      return third >= bytes.count || bytes[third] == UInt8(ascii: "{")
    }
  }

  private static func mark(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var place = start
    while place < bytes.count, isSpace(bytes[place]) { place += 1 }
    return place
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func line(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Line {
    var scan = Nesting()
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if scan.isInText {
        place += scan.inText(byte, next: place + 1 < range.upperBound ? bytes[place + 1] : 0)
        continue
      }
      switch byte {
      case _ where isSpace(byte): break
      case UInt8(ascii: "{"), UInt8(ascii: "["): scan.open(byte)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = scan.close(byte)
        if scan.isClosed { return bytes[(place + 1)..<range.upperBound].allSatisfy(isSpace) ? .whole : .more }
      case UInt8(ascii: "\""):
        scan.isInText = true
        scan.last = byte
      default: scan.last = byte
      }
      place += 1
    }
    return .part(scan)
  }
}
