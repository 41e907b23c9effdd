public import Events
public import Watchlists
public import Workers

/// Which column of a table says what.
public struct TableColumns: Sendable, Hashable {
  /// The names of the columns, in the order they are asked for.
  public private(set) var names: [String] = []
  /// What each says; nil for the identifier.
  private(set) var fields: [RequestFields.Field?] = []

  /// Reads `name=Full Name,birthDate=DOB,id=Customer`; several columns may give one field.
  ///
  /// - Throws: ``EventError`` for a field that is not known, or when nothing to ask for is named.
  public init(_ text: String) throws(EventError) {
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, !parts[1].isEmpty else { throw EventError(reason: "\(pair) is not of the form field=Column") }
      let field = RequestFields.Field(member: parts[0])
      guard field != nil || parts[0] == "id" else { throw EventError(reason: "\(parts[0]) is no field of a request") }
      names.append(parts[1])
      fields.append(field)
    }
    guard fields.contains(where: { $0 == .name || $0 == .numbers || $0 == .wallets || $0 == .contacts }) else {
      throw EventError(reason: "names no column with names, numbers, wallets or contacts")
    }
  }
}

/// Screens the rows of a table: answers in the order of the rows, one line of JSON each.
public struct TableScreener: Sendable {
  private let desk: ScreeningDesk
  private let workers: Workers

  /// A screener of tables.
  public init(_ desk: ScreeningDesk, workers: Workers) {
    self.desk = desk
    self.workers = workers
  }

  /// Rows of one piece of work, and pieces in hand.
  private static let (rowsPerJob, jobsPerBatch) = (256, 64)

  /// Screens every row and returns their number. Rows without an identifier get their line as one.
  public func run(
    _ table: StatedTable, columns: TableColumns, write: ([UInt8]) throws -> Void, tell: ([LineProblem]) -> Void,
    progress: (Int) -> Void
  ) throws -> Int {
    var rows: [Result<StatedTable.Row, StatedTable.Defect>] = []
    var count = 0
    var failure: (any Error)?
    func flush() {
      guard failure == nil, !rows.isEmpty else { return }
      let jobs = (rows.count + Self.rowsPerJob - 1) / Self.rowsPerJob
      let batch = rows
      let results = workers.map(jobs: jobs) { job in
        screen(batch[job * Self.rowsPerJob..<min(batch.count, (job + 1) * Self.rowsPerJob)], columns)
      }
      for result in results {
        do { try write(result.output) } catch { failure = error }
        if !result.problems.isEmpty { tell(result.problems) }
      }
      count += rows.count
      progress(count)
      rows.removeAll(keepingCapacity: true)
    }
    table.forEach { row in
      rows.append(row)
      if rows.count == Self.rowsPerJob * Self.jobsPerBatch { flush() }
    }
    flush()
    if let failure { throw failure }
    return count
  }

  private func screen(
    _ rows: ArraySlice<Result<StatedTable.Row, StatedTable.Defect>>, _ columns: TableColumns
  ) -> (output: [UInt8], problems: [LineProblem]) {
    var writer = JSONWriter()
    var problems: [LineProblem] = []
    for row in rows {
      switch row {
      case .success(let row):
        do throws(UnreadableRequest) {
          let read = try Self.read(row, columns)
          desk.write(read, to: &writer)
          problems += read.notes.map { LineProblem(line: row.line, problem: $0, isLost: false) }
        } catch {
          desk.write(error, to: &writer)
          problems.append(LineProblem(line: row.line, problem: error.problem, isLost: true))
        }
      case .failure(let defect):
        let error = UnreadableRequest(id: .string("line-\(defect.line)"), problem: EventError(reason: defect.reason))
        desk.write(error, to: &writer)
        problems.append(LineProblem(line: defect.line, problem: error.problem, isLost: true))
      }
    }
    return (writer.bytes, problems)
  }

  private static func read(_ row: StatedTable.Row, _ columns: TableColumns) throws(UnreadableRequest) -> ReadRequest {
    var fields = RequestFields()
    var id = JSON.string("line-\(row.line)")
    for (place, cell) in row.cells.enumerated() where !cell.isEmpty {
      guard let field = columns.fields[place] else {
        id = .string(cell)
        continue
      }
      // Several values stand in one cell with semicolons or bars between them; a name or an address may hold a semicolon.
      let separators: String = field == .name || field == .addresses ? "|" : ";|"
      for part in cell.split(whereSeparator: { separators.contains($0) }) {
        fields.take(field, String(part), named: columns.names[place])
      }
    }
    return try ReadRequest(id: id, fields)
  }
}
