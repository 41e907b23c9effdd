/// Finds pairs of nearly equal texts: sketches that agree in one of 32 bands of four values are compared in full. At a share of
/// 0.7 of common shingles a pair is missed once in some ten thousand times.
enum TextIndex {
  /// How many texts of a band's bucket later ones are compared with, and how many of these may stem from one subject: a letter of
  /// which everybody uses a copy must not cost its square.
  static let bucketCap = 256
  static let subjectCap = 8

  /// The pairs within reach and scope, each once. The texts lie in the order of time, and whether a text finds an earlier one
  /// depends on earlier ones alone.
  static func pairs(_ sketches: [TextSketch], _ owners: [NearOwner]) -> [NearPair] {
    guard sketches.count > 1, sketches.count == owners.count else { return [] }
    let digests = SketchDigests(sketches)
    var pairs: Set<NearPair> = []
    for band in 0..<(TextSketch.width / 4) {
      var keys = repeated(sketches.indices.map { sketches[$0].band(band) ^ UInt64(owners[$0].scope) })
      keys.sort { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count && keys[end].key == keys[start].key { end += 1 }
        if end - start > 1 { compare(keys[start..<end].map(\.index), sketches, digests, owners, &pairs) }
        start = end
      }
    }
    return pairs.sorted { ($0.second, $0.first) < ($1.second, $1.first) }
  }

  /// The keys that may occur more than once, with their places. Most occur once, and are found out by a table of counts instead of
  /// being sorted with the rest.
  private static func repeated(_ keys: [UInt64]) -> [(key: UInt64, index: Int)] {
    var size = 64
    while size < keys.count * 4 { size *= 2 }
    var counts = [UInt8](repeating: 0, count: size)
    let mask = UInt64(size - 1)
    func slot(_ key: UInt64) -> Int { Int((key ^ key >> 32) & mask) }
    for key in keys where counts[slot(key)] < 2 { counts[slot(key)] += 1 }
    return keys.indices.filter { counts[slot(keys[$0])] > 1 }.map { (keys[$0], $0) }
  }

  private static func compare(
    _ bucket: [Int], _ sketches: [TextSketch], _ digests: SketchDigests, _ owners: [NearOwner], _ pairs: inout Set<NearPair>
  ) {
    var kept: [Int] = []
    var keptBySubject: [UInt32: Int] = [:]
    for index in bucket {
      for earlier in kept where owners[earlier].scope == owners[index].scope && digests.mayBeNear(earlier, index) {
        let pair = NearPair(first: earlier, second: index)
        if !pairs.contains(pair), sketches[earlier].similarity(to: sketches[index]) >= TextSketch.reach { pairs.insert(pair) }
      }
      let count = keptBySubject[owners[index].subject, default: 0]
      guard kept.count < bucketCap, count < subjectCap else { continue }
      kept.append(index)
      keptBySubject[owners[index].subject] = count + 1
    }
  }
}

/// Sketches cut down to a byte a value: most pairs that share a band are far apart, and their bytes already tell.
struct SketchDigests {
  private let bytes: [UInt8]
  /// Two sketches are near when at least so many of their values agree.
  private static let leastEqual = Int((TextSketch.reach * Double(TextSketch.width)).rounded(.up))

  init(_ sketches: [TextSketch]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sketches.count * TextSketch.width)
    for sketch in sketches { sketch.appendDigest(to: &bytes) }
    self.bytes = bytes
  }

  /// False only when the two cannot be near: where values agree, their bytes do.
  func mayBeNear(_ first: Int, _ second: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let left = UnsafeBufferPointer(rebasing: bytes[first * TextSketch.width..<(first + 1) * TextSketch.width])
      let right = UnsafeBufferPointer(rebasing: bytes[second * TextSketch.width..<(second + 1) * TextSketch.width])
      // Most pairs are so far apart that one half tells: not even a second half without any difference would bring them near.
      let half = TextSketch.width / 2
      let equal = Self.agreement(left, right, 0..<half)
      guard equal + half >= Self.leastEqual else { return false }
      return equal + Self.agreement(left, right, half..<TextSketch.width) >= Self.leastEqual
    }
  }

  @inline(__always)
  private static func agreement(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    // 64 values fit into the sum, and so the loop becomes one over whole vectors.
    var equal: UInt8 = 0
    for index in range { equal &+= left[index] == right[index] ? 1 : 0 }
    return Int(equal)
  }
}
