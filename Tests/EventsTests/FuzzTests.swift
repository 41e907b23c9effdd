import Events
import Foundation
import Hashing
import TestSupport
import Testing

@Suite("Whatever the bytes, the reader gives an event or an error")
struct FuzzTests {
  /// So many inputs; SEKISHO_FUZZ_ROUNDS asks for more.
  private static let rounds = ProcessInfo.processInfo.environment["SEKISHO_FUZZ_ROUNDS"].flatMap(Int.init) ?? 200_000

  @Test("Mutated events of all kinds: what is taken for an event survives writing and reading")
  func mutatedEvents() throws {
    let samples = Samples.lines.map { Array($0.line.utf8) }
    let decoder = EventDecoder()
    let other = EventDecoder()
    var mutator = Mutator(seed: 0x5E_C1_50)
    var taken = 0
    var unequal = 0
    for round in 0..<Self.rounds {
      let sample = samples[round % samples.count]
      let bytes = mutator.mutated(sample, with: samples[mutator.random.below(samples.count)])
      do throws(EventError) {
        let event = try bytes.withUnsafeBufferPointer { raw throws(EventError) in
          try decoder.event(from: UnsafeRawBufferPointer(raw))
        }
        taken += 1
        let again = try other.event(from: event.line)
        if again != event || again.line != event.line {
          unequal += 1
          if unequal < 5 { Issue.record("not the same after writing: \(String(decoding: bytes, as: UTF8.self))") }
        }
      } catch {
        #expect(!error.reason.isEmpty)
      }
    }
    print("fuzz: \(Self.rounds) mutated events, \(taken) of them valid events, \(unequal) unequal after writing")
    #expect(unequal == 0)
    // The mutations must reach both ends, or the test would prove nothing.
    #expect(taken > Self.rounds / 100)
    #expect(taken < Self.rounds * 9 / 10)
  }
}
