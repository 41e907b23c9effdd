import Intake
import Testing

@Suite("Packed files are told by their content and read as far as they go")
struct PackedFileTests {
  private static let lines = (0..<2_000).map { Inputs.event("e\($0)", time: "2026-03-02T08:15:00.\(1_000 + $0)Z") }
  private static let text = Array(lines.joined(separator: "\n").utf8)

  @Test("gzip and zstd, whatever the name says", arguments: ["events.jsonl", "events.gz", "events"])
  func whole(_ name: String) throws {
    for packed in [Packed.gzip(Self.text), Packed.zstd(Self.text)] {
      let outcome = try Inputs.check(name, packed)
      #expect(outcome.ids.count == 2_000)
      #expect(outcome.rejects.isEmpty)
    }
  }

  @Test("Several members one after the other, cut anywhere")
  func members() throws {
    let half = Self.text.count / 2 + 7
    for pack in [Packed.gzip, Packed.zstd] {
      let outcome = try Inputs.check("two", pack(Array(Self.text[..<half])) + pack(Array(Self.text[half...])))
      #expect(outcome.ids.count == 2_000)
      #expect(outcome.rejects.isEmpty)
    }
  }

  @Test("Cut off: what came before is kept, the broken line and the damage are named")
  func truncated() throws {
    for (name, packed) in [("gzip", Packed.gzip(Self.text)), ("zstd", Packed.zstd(Self.text))] {
      let outcome = try Inputs.check("cut", Array(packed[..<(packed.count * 3 / 4)]))
      let kept = outcome.ids.count
      #expect(outcome.ids == (0..<kept).map { "e\($0)" })
      #expect(
        outcome.rejects.first
          == Reject(file: "cut", line: 0, reason: "the \(name) data ends too early; what came before was read"))
      #expect(outcome.rejects.dropFirst().allSatisfy { $0.line == kept + 1 && $0.reason.hasPrefix("not valid JSON") })
      #expect(outcome.rejects.count <= 2)
      if name == "gzip" { #expect(kept > 100) }
    }
  }

  @Test("Damaged in the middle")
  func damaged() throws {
    var packed = Packed.gzip(Self.text)
    for place in (packed.count / 2)..<(packed.count / 2 + 40) { packed[place] ^= 0xFF }
    let outcome = try Inputs.check("hurt", packed)
    #expect(outcome.rejects.contains { $0.line == 0 && $0.reason.hasPrefix("the gzip data") })
    #expect(outcome.ids.count < 2_000)
  }

  @Test("A file made to fill the disk is stopped at the limit and not read")
  func bomb() throws {
    var options = InputOptions()
    options.unpackLimit = UnpackLimit(bytes: 1 << 20, ratio: 100)
    let zeros = [UInt8](repeating: 0x20, count: 16 << 20)
    for packed in [Packed.gzip(zeros), Packed.zstd(zeros)] {
      let most = max(1 << 20, packed.count * 100)
      let outcome = try Inputs.check("bomb", packed, options: options)
      #expect(outcome.ids.isEmpty)
      let reason = "unpacks from \(packed.count) bytes to more than \(most), the most that is allowed; not read"
      #expect(outcome.rejects == [Reject(file: "bomb", line: 0, reason: reason)])
    }
  }
}
