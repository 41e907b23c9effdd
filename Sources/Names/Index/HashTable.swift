/// Numbers found by a 32-bit hash: a directory of buckets and one entry of eight bytes each. Built once, then immutable.
struct HashTable: Sendable {
  /// An entry: the hash it is found by and the number found.
  struct Entry: Sendable {
    var hash: UInt32
    var value: UInt32
  }

  private var directory: [UInt32] = [0, 0]
  private var entries: [Entry] = []
  private var shift: UInt32 = 31

  init() {}

  /// Sorts the entries into their buckets, keeping their order inside each. Cost: about 10 ns an entry.
  init(_ unsorted: [Entry]) {
    var bits: UInt32 = 1
    while bits < 28, 1 << bits < unsorted.count { bits += 1 }
    shift = 32 - bits
    directory = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
    for entry in unsorted { directory[Int(entry.hash >> shift) + 1] += 1 }
    for index in 1..<directory.count { directory[index] += directory[index - 1] }
    var next = directory
    entries = [Entry](repeating: Entry(hash: 0, value: 0), count: unsorted.count)
    for entry in unsorted {
      let bucket = Int(entry.hash >> shift)
      entries[Int(next[bucket])] = entry
      next[bucket] += 1
    }
  }

  /// Whether there is a value under the hash.
  func contains(_ hash: UInt32) -> Bool {
    var isFound = false
    forEach(hash) { _ in isFound = true }
    return isFound
  }

  /// Calls `body` with each value under the hash, in the order they were put in.
  @inline(__always)
  func forEach(_ hash: UInt32, _ body: (UInt32) -> Void) {
    let bucket = Int(hash >> shift)
    guard bucket + 1 < directory.count else { return }
    var place = Int(directory[bucket])
    let end = Int(directory[bucket + 1])
    while place < end {
      let entry = entries[place]
      if entry.hash == hash { body(entry.value) }
      place += 1
    }
  }
}

/// A fast hash of short byte strings, the same on every run and platform. Not for adversaries: what it finds is always verified.
enum ByteHash {
  /// The state before the first byte.
  static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// 64 bits over the bytes.
  @inline(__always)
  static func hash(_ bytes: Span<UInt8>) -> UInt64 { finish(add(bytes, to: start)) }

  /// The state after one more byte.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    let mixed = (hash ^ UInt64(byte)) &* 0x2127_599B_F432_5C37
    return mixed ^ mixed >> 29
  }

  /// The state after all bytes.
  @inline(__always)
  static func add(_ bytes: Span<UInt8>, to hash: UInt64) -> UInt64 {
    var hash = hash
    for index in 0..<bytes.count { hash = add(bytes[index], to: hash) }
    return hash
  }

  /// The hash of a state.
  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }

  /// The upper half of a hash, which `HashTable` is asked with.
  @inline(__always)
  static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}
