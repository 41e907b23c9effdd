import Catalogue
import Events
import Foundation
import RedFlags

/// The inner loops of `sekisho check`, each alone on one thread: reading, folding, judging.
///
/// `sekisho-kernels FILE [EVENTS]` reads the first so many lines (100,000 unless told), which should hold whole subjects, and prints
/// one JSON object. Rates are per second of processor time, so that a busy machine does not blur them.
@main
struct Kernels {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      FileHandle.standardError.write(Data("usage: sekisho-kernels FILE [EVENTS]\n".utf8))
      exit(2)
    }
    let sample = try EventSample(path: arguments[1], limit: arguments.count > 2 ? Int(arguments[2]) ?? 100_000 : 100_000)
    let (catalogue, errors) = FlagCatalogue.load(from: Catalogue.flags)
    if let error = errors.first { throw error }
    let sheet = try RuleSheet(catalogue.flags)
    var json = JSONWriter()
    json.value(
      .object([
        JSONMember("sample", sample.size), JSONMember("decode", try Decoding(sample).measured()),
        JSONMember("fold", Folding(sample).measured()),
        JSONMember("judge", try Judging(sample, sheet).measured()),
        JSONMember("sheet", try SheetEvaluation(Folding(sample).rows(), sheet).measured()),
      ]))
    print(json.text)
  }
}

/// Lines of native events in memory.
struct EventSample {
  let lines: [[UInt8]]
  let bytes: Int

  /// The first so many lines of a file.
  init(path: String, limit: Int) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    lines = data.split(separator: 0x0A, maxSplits: limit).prefix(limit).map(Array.init)
    bytes = lines.reduce(0) { $0 + $1.count + 1 }
  }

  var size: JSON { .object([JSONMember("events", .integer(Int64(lines.count))), JSONMember("bytes", .integer(Int64(bytes)))]) }

  /// The events of each subject in the order of time.
  func histories() -> [(subject: SubjectID, events: [Event])] {
    let decoder = EventDecoder()
    var places: [String: Int] = [:]
    var histories: [(subject: SubjectID, events: [Event])] = []
    for line in lines {
      let event = line.withUnsafeBytes { try? decoder.event(from: $0) }
      guard let event else { continue }
      let key = "\(event.tenant) \(event.subject.text)"
      if let place = places[key] {
        histories[place].events.append(event)
      } else {
        places[key] = histories.count
        histories.append((event.subject, [event]))
      }
    }
    return histories.map { ($0.subject, $0.events.sorted { $0.instant < $1.instant }) }
  }
}

/// Processor time of the calling thread.
enum ProcessorTime {
  /// The seconds that `body` takes: the median of five runs after one that is not counted.
  static func seconds(of body: () throws -> Void) rethrows -> Double {
    try body()
    var runs: [Double] = []
    for _ in 0..<5 {
      let start = now
      try body()
      runs.append(now - start)
    }
    return runs.sorted()[2]
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

extension JSON {
  /// Named rates, rounded to whole numbers.
  static func rates(_ rates: (String, Double)...) -> JSON {
    .object(rates.map { JSONMember($0.0, .integer(Int64($0.1.rounded()))) })
  }
}
