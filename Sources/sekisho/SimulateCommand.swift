import ArgumentParser
import Events
import Foundation
import Simulation

/// `sekisho simulate`: invents a population and writes what its firms would have recorded.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Invent a believable population for demonstrations, proofs and load.",
    discussion: """
      Writes events as JSON Lines, subject by subject: honest people with ordinary and with unusual lives, and rings of operators, \
      facilitators and victims. The same options and seed give the same bytes. Everybody and everything in it is invented.
      """)

  @Option(help: ArgumentHelp("Where the events go; - is standard output.", valueName: "file"))
  var out = "-"

  @Option(help: ArgumentHelp("Where the answers go: one line a subject.", valueName: "file"))
  var truth: String?

  @Flag(help: "The bundled sample; other options than --out, --truth, --seed and --sorted are ignored.")
  var demonstration = false

  @Option(help: "How many subjects.")
  var subjects: Int?

  @Option(help: "The share of operators and facilitators.")
  var guiltyRate = 0.005

  @Option(help: "Chooses among all populations of the same description.")
  var seed: UInt64?

  @Option(help: "Kind of firm: platform, employer, exchange, payments, web3 or all.")
  var firm = "all"

  @Option(help: "How careful the rings are: 0 as documented, to 3; or mixed.")
  var adaptation = "mixed"

  @Option(help: "For how many months the records run.")
  var months = 12

  @Option(help: ArgumentHelp("The first day of the records.", valueName: "date"))
  var from = "2025-11-01"

  @Option(help: "About how many events in all; sets the number of subjects unless --subjects is given.")
  var eventsTarget: Int?

  @Option(help: "The median number of events of a subject.")
  var eventsPerSubject = 100

  @Flag(help: "Write events by time. Holds all of them in memory.")
  var sorted = false

  func validate() throws {
    _ = try population()
  }

  func run() async throws {
    let simulator = Simulator(try population())
    let events = try OutputFile(out)
    let answers = try truth.map { try OutputFile($0) }
    let clock = ContinuousClock()
    let started = clock.now
    let count =
      sorted
      ? try writeSorted(simulator, events, answers) : try await SimulationRun(simulator: simulator).write(to: events, answers)
    try events.close()
    try answers?.close()
    let seconds = Double((clock.now - started).components.seconds) + Double((clock.now - started).components.attoseconds) * 1e-18
    let rate = seconds > 0 ? Int(Double(count) / seconds) : count
    FileHandle.standardError.write(
      Data("\(simulator.subjectCount) subjects, \(count) events at \(simulator.tenants.count) firms (\(rate) events/s)\n".utf8))
  }

  private func writeSorted(_ simulator: Simulator, _ events: OutputFile, _ answers: OutputFile?) throws -> Int {
    var lines: [(time: Instant, id: String, line: [UInt8])] = []
    var truths = JSONWriter()
    for unit in 0..<simulator.unitCount {
      for subject in simulator.subjects(ofUnit: unit) {
        for event in subject.events {
          var writer = JSONWriter()
          event.write(to: &writer)
          writer.newline()
          lines.append((event.instant, event.id, writer.bytes))
        }
        subject.truth.write(to: &truths)
        truths.newline()
      }
    }
    lines.sort { $0.time == $1.time ? $0.id < $1.id : $0.time < $1.time }
    for line in lines { try events.write(line.line) }
    try answers?.write(truths.bytes)
    return lines.count
  }

  /// What the options describe.
  func population() throws -> Population {
    var population = demonstration ? Population.demonstration : Population()
    if let seed { population.seed = seed }
    if demonstration { return population }
    guard let adaptation = Adaptation(adaptation) else { throw ValidationError("--adaptation is 0, 1, 2, 3 or mixed") }
    guard let from = PartialDate(from), from.day != nil else { throw ValidationError("--from is a date such as 2025-11-01") }
    guard (0...0.5).contains(guiltyRate) else { throw ValidationError("--guilty-rate lies between 0 and 0.5") }
    guard (1...120).contains(months) else { throw ValidationError("--months lies between 1 and 120") }
    guard (1...1_000_000).contains(eventsPerSubject) else { throw ValidationError("--events-per-subject is at least 1") }
    guard (1...50_000_000).contains(subjects ?? 1) else { throw ValidationError("--subjects lies between 1 and 50000000") }
    guard (1...100_000_000_000).contains(eventsTarget ?? 1) else { throw ValidationError("--events-target is at least 1") }
    if firm != "all" {
      guard let kind = FirmKind(rawValue: firm) else {
        throw ValidationError("--firm is \(FirmKind.allCases.map(\.rawValue).joined(separator: ", ")) or all")
      }
      population.firms = [kind]
    }
    population.adaptation = adaptation
    population.from = from
    population.guiltyRate = guiltyRate
    population.months = months
    population.eventsPerSubject = eventsPerSubject
    if let subjects {
      population.subjects = subjects
      if let eventsTarget { population.eventsPerSubject = max(1, eventsTarget / subjects) }
    } else if let eventsTarget {
      population = population.resized(toEvents: eventsTarget)
    }
    return population
  }
}

/// Invents units on all cores and writes them in their order, a few batches in hand at a time.
private struct SimulationRun {
  let simulator: Simulator
  private let unitsPerBatch = 48

  struct Batch: Sendable {
    let number: Int
    let events: [UInt8]
    let truths: [UInt8]
    let count: Int
  }

  func write(to events: OutputFile, _ answers: OutputFile?) async throws -> Int {
    let batches = (simulator.unitCount + unitsPerBatch - 1) / unitsPerBatch
    let width = max(2, ProcessInfo.processInfo.activeProcessorCount * 2)
    var count = 0
    try await withThrowingTaskGroup(of: Batch.self) { group in
      var waiting: [Int: Batch] = [:]
      var written = 0
      var begun = 0
      while written < batches {
        while begun < batches, begun - written < width {
          let number = begun
          group.addTask { batch(number) }
          begun += 1
        }
        guard let done = try await group.next() else { break }
        waiting[done.number] = done
        while let next = waiting.removeValue(forKey: written) {
          try events.write(next.events)
          try answers?.write(next.truths)
          count += next.count
          written += 1
        }
      }
    }
    return count
  }

  private func batch(_ number: Int) -> Batch {
    var events = JSONWriter()
    var truths = JSONWriter()
    let first = number * unitsPerBatch
    let units = first..<min(simulator.unitCount, first + unitsPerBatch)
    let count = simulator.write(units: units, events: &events, truths: &truths)
    return Batch(number: number, events: events.bytes, truths: truths.bytes, count: count)
  }
}

/// A file to write to, or standard output.
private final class OutputFile {
  private let handle: FileHandle
  private var buffer = Data()

  init(_ path: String) throws {
    if path == "-" {
      handle = .standardOutput
    } else {
      // Opened in place: a device or pipe is written to, not replaced by a file.
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw InputFailure("cannot write to \(path)") }
      handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
  }

  func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 20 { try flush() }
  }

  private func flush() throws {
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  func close() throws {
    try flush()
    if handle !== FileHandle.standardOutput { try handle.close() }
  }
}
