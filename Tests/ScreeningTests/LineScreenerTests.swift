import Events
import Hashing
import Screening
import TestSupport
import Testing

@Suite("Screening lines as they arrive")
struct LineScreenerTests {
  private static func lines(_ count: Int) -> [UInt8] {
    let names = ["Rim Chol Jun", "림철준", "Green Pine Machinery", "Maria Lopez", "CHONG SONG 9"]
    return (0..<count).flatMap { Array("{\"id\":\($0),\"name\":\"\(names[$0 % names.count])\"}\n".utf8) }
  }

  @Test("answers come in the order of the lines, the same for any number of threads and any cut of the input")
  func order() throws {
    let input = Self.lines(600)
    let whole = try Sample.answers([input], threads: 1).lines
    #expect(whole.compactMap { $0["id"]?.number } == (0..<600).map(Double.init))
    var random = SplitMix64(seed: 7)
    for _ in 0..<3 {
      var pieces: [[UInt8]] = []
      var start = 0
      while start < input.count {
        let end = min(input.count, start + 1 + Int(random.next() % 2000))
        pieces.append(Array(input[start..<end]))
        start = end
      }
      #expect(try Sample.answers(pieces, threads: 3).lines == whole)
    }
  }

  @Test(
    "a bad line is answered with an error in its place",
    arguments: [
      ("not json", JSON.null), (#"{"id":"7","name":5}"#, .string("7")), (#"{"id":7}"#, .integer(7)), ("[]", .null),
      (#"{"id":"7","name":"\ud800"}"#, .null), (#"{"id":1,"name":NaN}"#, .null), (#"{"id":1,"id":2,"name":"x"}"#, .null),
      (#"{"id":"7","name":"  "}"#, .string("7")),
    ])
  func badLines(line: String, id: JSON) throws {
    let good = #"{"id":"after","name":"Rim Chol Jun"}"#
    let (lines, problems) = try Sample.answers([Array((line + "\n" + good + "\n").utf8)])
    #expect(lines.count == 2)
    #expect(lines.first?["error"]?.text?.isEmpty == false)
    #expect(lines.first?["id"] == id)
    #expect(lines.last?["id"] == .string("after"))
    #expect(lines.last?["matches"]?.elements?.count == 1)
    #expect(problems.map(\.line) == [1])
    #expect(problems.first?.isLost == true)
  }

  @Test("deep nesting is an error, not a crash", arguments: ["[", #"{"name":"#])
  func deepNesting(opening: String) throws {
    let (lines, problems) = try Sample.answers([Array(String(repeating: opening, count: 100_000).utf8)])
    #expect(lines.map { $0["error"] != nil } == [true])
    #expect(problems.map(\.line) == [1])
  }

  @Test("bytes that are no UTF-8 are an error, not a crash")
  func brokenEncoding() throws {
    let (lines, _) = try Sample.answers([Array(#"{"id":1,"name":""#.utf8) + [0xFF, 0xFE] + Array("\"}\n".utf8)])
    #expect(lines.first?["error"] != nil)
  }

  @Test("a field that cannot be used is noted, and the name is asked for all the same")
  func notes() throws {
    let line = #"{"id":1,"name":"Rim Chol Jun","birthDate":"soon","country":"Atlantis","wallets":["x"],"type":"alien"}"#
    let (lines, problems) = try Sample.answers([Array(line.utf8)])
    #expect(lines.first?["matches"]?.elements?.first?["entityId"] == .string("p-1"))
    #expect(lines.first?["notes"]?.elements?.count == 4)
    #expect(problems.map(\.problem.field) == ["birthDate", "country", "wallets", "type"])
    #expect(problems.allSatisfy { !$0.isLost })
  }

  @Test("a line without end is set aside in bounded memory, and the next is answered")
  func endlessLine() throws {
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 18)
    let tail = Array("\n{\"id\":2,\"name\":\"Rim Chol Jun\"}\n".utf8)
    let (lines, problems) = try Sample.answers([Array(#"{"id":1,"name":""#.utf8)] + Array(repeating: piece, count: 20) + [tail])
    #expect(lines.map { $0["id"] } == [.null, .integer(2)])
    #expect(problems.map(\.line) == [1])
    #expect(problems.first?.problem.reason.contains("longer than") == true)
  }

  @Test("empty lines are passed over and count as lines; a byte-order mark and CR LF do no harm")
  func emptyLines() throws {
    let text = "\u{FEFF}{\"id\":1,\"name\":\"Rim Chol Jun\"}\r\n\r\n\nnot json\r\n{\"id\":2,\"name\":\"Rim Chol Su\"}"
    let (lines, problems) = try Sample.answers([Array(text.utf8)])
    #expect(lines.map { $0["id"] } == [.integer(1), .null, .integer(2)])
    #expect(problems.map(\.line) == [4])
  }

  @Test("random bytes never stop the run")
  func randomBytes() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      var line = Array(#"{"id":"a","name":"Rim Chol Jun","type":"person","birthDate":"1974-11-02","numbers":["PS 836"]}"#.utf8)
      for _ in 0..<(1 + Int(random.next() % 6)) {
        line[Int(random.next() % UInt64(line.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let (lines, _) = try Sample.answers([line + Array("\n{\"id\":\"b\",\"name\":\"Rim Chol Jun\"}\n".utf8)])
      #expect(lines.last?["id"] == .string("b"))
    }
  }
}
