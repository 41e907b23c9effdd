import Events
import Screening
import Watchlists
import Workers

/// A list of invented parties, and requests as they arrive.
enum Sample {
  private static let lines = """
    {"id":"p-1","type":"person","names":["RIM, Chol Jun","RIM, Ch'ŏl-chun"],"weakNames":["Magpie"],"birthDates":["1974-11-02"],\
    "countries":["KP"],"programs":["DPRK3"],"numbers":["Passport:PS 836-410-552","ID:41277"],\
    "addresses":["14 Kwangbok Street, Mangyongdae, Pyongyang"],"emails":["r.chol@example.com"]}
    {"id":"p-2","type":"person","names":["RIM, Chol Su"],"birthDates":["1981"]}
    {"id":"o-1","type":"organization","names":["Green Pine Machinery Trading Corporation"],"countries":["North Korea"]}
    {"id":"u-1","names":["Hyesan Lantern"],"wallets":["0x52908400098527886E0F7030069857D2E4169EE7"]}
    {"id":"v-1","type":"vessel","names":["CHONG SONG 9"],"numbers":["Vessel Registration Identification IMO:9187629"]}
    {"id":"a-1","type":"person","names":["RIM, Chol Hun"],"list":"allow"}

    """

  static let screener: Screener = {
    let lists = try? Watchlist.read(file: "entities.jsonl", bytes: Array(lines.utf8))
    return Screener(lists: lists ?? [])
  }()

  static func read(_ line: String) throws -> ReadRequest {
    let bytes = Array(line.utf8)
    return try bytes.withUnsafeBytes { bytes throws(UnreadableRequest) in try RequestReader().read(bytes) }
  }

  /// What is found for a request of JSON.
  static func matches(_ line: String, threshold: Double = 0.8, limit: Int = 10) throws -> [ScreenMatch] {
    screener.screen(try read(line).request, ScreenOptions(threshold: threshold, limit: limit)).matches
  }

  /// What is answered to lines that arrive in the given pieces.
  static func answers(_ pieces: [[UInt8]], threads: Int = 2) throws -> (lines: [JSON], problems: [LineProblem]) {
    var (output, problems): ([UInt8], [LineProblem]) = ([], [])
    let count = try LineScreener(ScreeningDesk(screener), workers: .init(count: threads)).run(
      PiecewiseSource(pieces), write: { output += $0 }, tell: { problems += $0 }, progress: { _ in })
    let parser = JSONParser()
    let lines = try output.split(separator: 0x0A).map { line in
      try Array(line).withUnsafeBytes { bytes throws(EventError) in try parser.value(of: bytes) }
    }
    precondition(lines.count == count)
    return (lines, problems)
  }
}

/// A source whose bytes arrive in pieces, as from a pipe.
final class PiecewiseSource: ByteSource {
  private var pieces: ArraySlice<[UInt8]>

  init(_ pieces: [[UInt8]]) { self.pieces = pieces[...] }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard var piece = pieces.first else { return 0 }
    let count = min(piece.count, buffer.count)
    buffer.copyBytes(from: piece.prefix(count))
    piece.removeFirst(count)
    if piece.isEmpty { pieces.removeFirst() } else { pieces[pieces.startIndex] = piece }
    return count
  }

  var isReady: Bool { false }
}
