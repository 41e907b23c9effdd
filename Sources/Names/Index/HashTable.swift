/// Numbers found by a 32-bit hash: a directory of buckets and one entry of eight bytes each. Built once, then immutable.
struct HashTable: Sendable {
  private var directory: [UInt32] = [0, 0]
  private var hashes: [UInt32] = []
  private var values: [UInt32] = []
  private var shift: UInt32 = 31

  /// An entry before it has its place.
  struct Entry {
    var hash: UInt32
    var value: UInt32
  }

  init() {}

  /// Sorts the entries into their buckets, keeping their order inside each. Cost: about 20 ns an entry.
  init(_ entries: [Entry]) {
    var bits: UInt32 = 1
    while bits < 28, 1 << bits < entries.count { bits += 1 }
    shift = 32 - bits
    directory = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
    for entry in entries { directory[Int(entry.hash >> shift) + 1] += 1 }
    for index in 1..<directory.count { directory[index] += directory[index - 1] }
    var next = directory
    hashes = [UInt32](repeating: 0, count: entries.count)
    values = hashes
    for entry in entries {
      let bucket = Int(entry.hash >> shift)
      let place = Int(next[bucket])
      next[bucket] += 1
      (hashes[place], values[place]) = (entry.hash, entry.value)
    }
  }

  /// Calls `body` with each value under the hash, in the order they were put in.
  @inline(__always)
  func forEach(_ hash: UInt32, _ body: (UInt32) -> Void) {
    let bucket = Int(hash >> shift)
    guard bucket + 1 < directory.count else { return }
    var place = Int(directory[bucket])
    let end = Int(directory[bucket + 1])
    while place < end {
      if hashes[place] == hash { body(values[place]) }
      place += 1
    }
  }
}

/// A fast hash of short byte strings, the same on every run and platform. Not for adversaries: what it finds is always verified.
enum ByteHash {
  /// 64 bits over the bytes; `skipping` leaves out the bytes at up to two places.
  @inline(__always)
  static func hash(_ bytes: [UInt8], skipping first: Int = -1, _ second: Int = -1) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in bytes.indices where index != first && index != second {
      hash = (hash ^ UInt64(bytes[index])) &* 0x2127_599B_F432_5C37
      hash ^= hash >> 29
    }
    return finish(hash)
  }

  /// 64 bits over the bytes of a text.
  static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x2127_599B_F432_5C37
      hash ^= hash >> 29
    }
    return finish(hash)
  }

  @inline(__always)
  private static func finish(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }

  /// The upper half of a hash, which `HashTable` is asked with.
  @inline(__always)
  static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}
