/// Finds all pairs of pictures within reach by multi-index hashing (Norouzi, Punjani, Fleet, "Fast Exact Search in Hamming Space
/// with Multi-Index Hashing", 2014): of sixteen pieces of 16 bits, two hashes at most 31 bits apart have one piece that differs
/// in at most one bit, so 16 × 17 probes find them all.
enum PictureIndex {
  /// With so many near pictures before it a picture is a hub whatever follows, and the search for it ends.
  static let enough = 256

  /// The pairs within reach and scope, each once. The pictures lie in the order of time, and whether a picture finds an earlier
  /// one depends on earlier ones alone.
  static func pairs(_ pictures: [PDQ], _ owners: [NearOwner]) -> [NearPair] {
    guard pictures.count > 1, pictures.count == owners.count else { return [] }
    let tables = (0..<16).map { Table(pictures, piece: $0) }
    var pairs: [NearPair] = []
    var lastSeen = [Int32](repeating: -1, count: pictures.count)
    for index in pictures.indices {
      let firstPair = pairs.count
      search: for piece in tables.indices {
        let word = pictures[index].piece(piece)
        for probe in 0..<17 {
          for place in tables[piece].bucket(probe == 16 ? word : word ^ 1 << UInt16(probe)) {
            let other = tables[piece].picture(at: place)
            if other >= index { break }
            if lastSeen[other] == Int32(truncatingIfNeeded: index) { continue }
            lastSeen[other] = Int32(truncatingIfNeeded: index)
            guard pictures[index].distance(to: pictures[other]) <= PDQ.reach, owners[index].scope == owners[other].scope else {
              continue
            }
            pairs.append(NearPair(first: other, second: index))
            if pairs.count - firstPair >= enough { break search }
          }
        }
      }
    }
    return pairs
  }

  /// The pictures by one of their pieces, in the order of time within a bucket.
  private struct Table {
    private let starts: [UInt32]
    private let members: [UInt32]

    init(_ pictures: [PDQ], piece: Int) {
      var starts = [UInt32](repeating: 0, count: 65_537)
      for picture in pictures { starts[Int(picture.piece(piece)) + 1] += 1 }
      for word in 0..<65_536 { starts[word + 1] += starts[word] }
      var next = starts
      var members = [UInt32](repeating: 0, count: pictures.count)
      for (index, picture) in pictures.enumerated() {
        let word = Int(picture.piece(piece))
        members[Int(next[word])] = UInt32(truncatingIfNeeded: index)
        next[word] += 1
      }
      self.starts = starts
      self.members = members
    }

    /// The places of a bucket's members.
    func bucket(_ word: UInt16) -> Range<Int> { Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) }

    func picture(at place: Int) -> Int { Int(members[place]) }
  }
}
