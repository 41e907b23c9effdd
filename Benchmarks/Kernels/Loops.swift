import Events
import RedFlags

/// Lines into events: JSON, the envelope, every field, all checks.
struct Decoding {
  private let sample: EventSample

  init(_ sample: EventSample) { self.sample = sample }

  func measured() throws -> JSON {
    let decoder = EventDecoder()
    let seconds = try ProcessorTime.seconds {
      for line in sample.lines { try line.withUnsafeBytes { _ = try decoder.event(from: $0) } }
    }
    return .rates(
      ("events_per_second", Double(sample.lines.count) / seconds), ("bytes_per_second", Double(sample.bytes) / seconds))
  }
}

/// Events into features: all facets of every subject, without rules and without other subjects.
struct Folding {
  private let histories: [(subject: SubjectID, events: [Event])]
  private let count: Int

  init(_ sample: EventSample) {
    histories = sample.histories()
    count = histories.reduce(0) { $0 + $1.events.count }
  }

  func measured() -> JSON {
    let seconds = ProcessorTime.seconds { fold { _ in } }
    return .rates(("events_per_second", Double(count) / seconds))
  }

  /// Rows of features as they stood after every sixteenth event.
  func rows() -> [[Double]] {
    var rows: [[Double]] = []
    var seen = 0
    fold { history in
      seen += 1
      if seen % 16 == 0 { rows.append(history.row) }
    }
    return rows
  }

  private func fold(_ look: (SubjectHistory) -> Void) {
    for (subject, events) in histories {
      let history = SubjectHistory(subject: subject)
      for (number, event) in events.enumerated() {
        history.observe(event, as: EventReference(UInt32(clamping: number)))
        look(history)
      }
    }
  }
}

/// Events into findings: facets, and after every event the rules that read a changed feature.
struct Judging {
  private let histories: [(subject: SubjectID, events: [Event])]
  private let sheet: RuleSheet

  init(_ sample: EventSample, _ sheet: RuleSheet) {
    histories = sample.histories()
    self.sheet = sheet
  }

  func measured() throws -> JSON {
    let evaluator = try RuleEvaluator(sheet)
    var evaluations = 0
    let seconds = ProcessorTime.seconds {
      evaluations = 0
      for (subject, events) in histories {
        let replay = SubjectReplay(subject: subject, sheet: sheet, evaluator: evaluator)
        for (number, event) in events.enumerated() {
          replay.observe(event, as: EventReference(UInt32(clamping: number))) { _ in }
        }
        evaluations += replay.evaluations
      }
    }
    let count = Double(histories.reduce(0) { $0 + $1.events.count })
    return .rates(
      ("events_per_second", count / seconds), ("evaluations", Double(evaluations)),
      ("evaluations_per_second", Double(evaluations) / seconds))
  }
}

/// The whole sheet over rows of features, as a back-test does it.
struct SheetEvaluation {
  private let rows: [[Double]]
  private let sheet: RuleSheet

  init(_ rows: [[Double]], _ sheet: RuleSheet) {
    self.rows = rows
    self.sheet = sheet
  }

  func measured() throws -> JSON {
    let evaluator = try RuleEvaluator(sheet)
    var held = 0
    let seconds = ProcessorTime.seconds {
      held = 0
      for row in rows { for truth in evaluator.evaluate(row) where truth == true { held += 1 } }
    }
    var heldAlone = 0
    let secondsAlone = ProcessorTime.seconds {
      heldAlone = 0
      for row in rows {
        row.withUnsafeBufferPointer { row in
          for rule in sheet.rules.indices where evaluator.holds(rule, in: row) == true { heldAlone += 1 }
        }
      }
    }
    precondition(held == heldAlone, "the two ways to evaluate rules differ")
    let evaluations = Double(rows.count * sheet.rules.count)
    return .rates(
      ("rules", Double(sheet.rules.count)), ("rows", Double(rows.count)), ("held", Double(held)),
      ("evaluations_per_second", evaluations / seconds), ("single_evaluations_per_second", evaluations / secondsAlone))
  }
}
