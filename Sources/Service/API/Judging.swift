import Check
import Events
import Foundation
import Intake
import Judgement
import RedFlags
import Watchlists

/// Judges events without keeping them.
protocol Judging: Sendable {
  /// The assessments of the events' subjects, by tenant and name.
  func assess(_ events: [Event], asOf: Instant?) async throws -> [Assessment]
}

/// Judges a batch by itself, as `sekisho check` does.
struct BatchJudging: Judging {
  let catalogue: FlagCatalogue
  let policy: Policy
  let questions: [Question]
  let lists: @Sendable () -> ScreeningIndex?

  func assess(_ events: [Event], asOf: Instant?) async throws -> [Assessment] {
    guard !events.isEmpty else { return [] }
    let file = try NamelessFile(Array((events.map(\.line).joined(separator: "\n") + "\n").utf8))
    var options = CheckOptions(inputs: [file.path], policy: policy, catalogue: catalogue, questions: questions, lists: lists())
    options.threads = 1
    options.asOf = asOf
    options.intake.format = InputOptions.nativeFormat
    let result = try await CheckRun(options).run()
    withExtendedLifetime(file) {}
    return result.assessments
  }
}

/// A temporary file without a name: it is gone with its owner, whatever happens.
private final class NamelessFile: Sendable {
  private let descriptor: Int32

  /// Where it can be opened as long as its owner lives.
  var path: String { "/proc/self/fd/\(descriptor)" }

  init(_ bytes: [UInt8]) throws {
    var template = Array("\(NSTemporaryDirectory())/sekisho-assess-XXXXXX".utf8CString)
    descriptor = template.withUnsafeMutableBufferPointer { pointer in
      guard let base = pointer.baseAddress else { return -1 }
      let opened = mkstemp(base)
      if opened >= 0 { unlink(base) }
      return opened
    }
    guard descriptor >= 0 else { throw Problem(.internalFault) }
    try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: bytes)
  }

  deinit { close(descriptor) }
}
