import ArgumentParser
import Events
import Foundation
import ListStore
import Names
import RedFlags
import Report
import Screening
import Watchlists
import Workers

/// `sekisho screen`: asks lists for people, firms and ships.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Ask sanctions lists and lists of your own for names, numbers and wallets.",
    discussion: """
      Without a name, reads one JSON object a line from standard input ({"id","name","type","birthDate","country","numbers","wallets"}) \
      and writes one a line with the matches, best first, in the same order. With a name, explains what is found. A name alone never \
      confirms anybody.
      """)

  @Argument(help: ArgumentHelp("The name of one person, firm or ship, in any script.", valueName: "name"))
  var name: String?
  @Option(
    help: ArgumentHelp("A list, a folder of lists as downloaded, or store: for the store. May be repeated.", valueName: "path"))
  var list: [String] = []
  @Option(help: "The least score of a match, 0 to 1.") var threshold: Double?
  @Option(help: "How many matches at most for one request.") var limit = 10
  @Option(help: "How many threads work; all cores when nothing is said.") var threads: Int?
  @Option(help: ArgumentHelp("Screen the rows of a CSV file instead of standard input.", valueName: "file"))
  var csv: String?
  @Option(help: ArgumentHelp("Which column says what: name=Full Name,birthDate=DOB,id=Customer.", valueName: "field=column,…"))
  var columns: String?
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Screen payment files: ISO 20022 XML, SWIFT MT103 and MT202, IVMS101 JSON.", valueName: "file"))
  var payments: [String] = []
  @Flag(help: "With --payments: leave out parties and texts on whom lists have nothing.") var onlyMatches = false
  @Option(help: "With one name: person, organization, vessel or aircraft.") var type: String?
  @Option(help: ArgumentHelp("With one name: the date of birth, or the year.", valueName: "date")) var birthDate: String?
  @Option(help: "With one name: the country that was stated.") var country: String?
  @Option(help: "With one name: male or female, as stated.") var gender: String?
  @Option(help: "With or instead of a name: the number of a document or register.") var number: [String] = []
  @Option(help: "With or instead of a name: a cryptocurrency address.") var wallet: [String] = []
  @Option(help: ArgumentHelp("Decisions of your own: matches in it stay out until either side changes.", valueName: "file"))
  var cleared: [String] = []
  @Option(help: ArgumentHelp("The lists as they were: only who is touched by a change since is answered.", valueName: "path"))
  var rescreen: [String] = []
  @Flag(help: "Score each match in the manner of OFAC's Sanctions List Search as well.") var ofacCompatible = false
  @Flag(help: "Leave out how the parts of the names agree, which is faster.") var brief = false
  @Flag(help: "With one name: one line of JSON instead of a text.") var json = false

  func validate() throws {
    if list.isEmpty { throw ValidationError("Name at least one list with --list.") }
    if let threshold, !(0...1).contains(threshold) { throw ValidationError("--threshold lies between 0 and 1.") }
    if !(1...1000).contains(limit) { throw ValidationError("--limit lies between 1 and 1000.") }
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1.") }
    if (csv == nil) != (columns == nil) { throw ValidationError("--csv and --columns go together.") }
    if !rescreen.isEmpty, isOne { throw ValidationError("--rescreen goes with stored customers.") }
    if !payments.isEmpty, isOne || csv != nil { throw ValidationError("Screen payments, a table or one name.") }
    if !payments.isEmpty, !cleared.isEmpty || !rescreen.isEmpty || ofacCompatible {
      throw ValidationError("--cleared, --rescreen and --ofac-compatible do not go with --payments.")
    }
    if onlyMatches, payments.isEmpty { throw ValidationError("--only-matches goes with --payments.") }
    if csv != nil, isOne { throw ValidationError("Ask for one name, or screen a file.") }
    if !isOne, type != nil || birthDate != nil || country != nil || gender != nil {
      throw ValidationError("--type, --birth-date, --country and --gender go with one name.")
    }
  }

  /// Whether one party is asked for on the command line.
  private var isOne: Bool { name != nil || !number.isEmpty || !wallet.isEmpty }

  private var options: ScreenOptions {
    ScreenOptions(threshold: threshold ?? ScoreScale.threshold, limit: limit, explains: !brief)
  }

  func run() throws {
    let columns = try columns.map { text in
      do { return try TableColumns(text) } catch { throw ValidationError("--columns: \(error).") }
    }
    let progress = ProgressLine(terminal: .of(standardError: true), language: .english) { text in
      FileHandle.standardError.write(Data(text.utf8))
    }
    progress.show("reading lists")
    let screener = try loaded(list)
    let rescreener = rescreen.isEmpty ? nil : Rescreener(from: try loaded(rescreen), to: screener)
    let desk = ScreeningDesk(
      screener, options: options, cleared: try clearedMatches(), rescreener: rescreener, showsOFACScore: ofacCompatible)
    progress.finish()
    if isOne { return try screenOne(desk) }
    if !payments.isEmpty { return try screenPayments(screener, progress) }
    try screenMany(desk, columns, progress)
  }

  private func clearedMatches() throws -> ClearedMatches {
    let notes = ErrorNotes()
    var matches = ClearedMatches()
    for file in cleared {
      guard let data = FileManager.default.contents(atPath: file) else { throw InputFailure("\(file) cannot be read") }
      let problems = data.withUnsafeBytes { matches.read($0) }
      notes.tell(problems.map { "\(file):\($0.line): \($0.problem)" }, "decisions cannot be used")
    }
    return matches
  }

  private func loaded(_ paths: [String]) throws -> Screener {
    let notes = ErrorNotes()
    do {
      let (lists, unread) = try Watchlist.read(paths: ListStore.paths(of: paths))
      notes.tell(lists.flatMap(\.rejects).map(\.description) + unread.map(\.description), "lines of the lists were set aside")
      return Screener(lists: lists)
    } catch {
      throw InputFailure("\(error)")
    }
  }

  private func screenOne(_ desk: ScreeningDesk) throws {
    var fields = RequestFields()
    func take(_ field: RequestFields.Field, _ text: String?, _ option: String) {
      if let text { fields.take(field, text, named: option) }
    }
    take(.name, name, "name")
    take(.type, type, "--type")
    take(.birthDate, birthDate, "--birth-date")
    take(.country, country, "--country")
    take(.gender, gender, "--gender")
    for number in number { take(.numbers, number, "--number") }
    for wallet in wallet { take(.wallets, wallet, "--wallet") }
    if let note = fields.notes.first { throw InputFailure("\(note)") }
    let request = fields.request
    guard !request.isEmpty else { throw InputFailure("the name is empty") }
    if json {
      var writer = JSONWriter()
      desk.write(ReadRequest(id: .null, request: request), to: &writer)
      FileHandle.standardOutput.write(Data(writer.bytes))
    } else {
      let terminal = TerminalTraits.of()
      let (answer, keys, ofacScores, cleared) = desk.shown(request)
      let notes = zip(keys, ofacScores).map { key, score in
        "key \(key)" + (score.map { " · about \($0) of 100 in OFAC's manner" } ?? "")
      }
      print(
        ScreeningText.text(
          answer, of: request, desk.screener, notes: notes, cleared: cleared, threshold: options.threshold,
          color: terminal.color, width: terminal.width),
        terminator: "")
    }
  }

  private func screenPayments(_ screener: Screener, _ progress: ProgressLine) throws {
    let notes = ErrorNotes()
    let run = PaymentRun(
      screener: screener, options: options, workers: Workers(count: threads), onlyMatches: onlyMatches)
    let unread = try run.run(payments) { sentences in
      notes.tell(sentences)
    } progress: { count in
      progress.show("\(count) payments screened")
    }
    progress.finish()
    notes.finish("more lines or fields could not be used")
    if unread > 0 { throw InputFailure("\(unread) of \(payments.count) files could not be read") }
  }

  private func screenMany(_ desk: ScreeningDesk, _ columns: TableColumns?, _ progress: ProgressLine) throws {
    let notes = ErrorNotes()
    let workers = Workers(count: threads)
    let source = csv ?? "standard input"
    func write(_ bytes: [UInt8]) throws { try FileHandle.standardOutput.write(contentsOf: bytes) }
    func tell(_ problems: [LineProblem]) {
      notes.tell(problems.map { "\(source):\($0.line): \($0.problem)\($0.isLost ? "" : "; left out")" })
    }
    func show(_ count: Int) { progress.show("\(count) screened") }
    defer {
      progress.finish()
      notes.finish("more lines or fields could not be used")
    }
    do {
      if let csv, let columns {
        guard let data = FileManager.default.contents(atPath: csv) else { throw InputFailure("\(csv) cannot be read") }
        guard let table = StatedTable([UInt8](data), columns: columns.names) else {
          throw InputFailure("\(csv) has no header with the columns \(columns.names.joined(separator: ", "))")
        }
        _ = try TableScreener(desk, workers: workers)
          .run(table, columns: columns, write: write, tell: tell, progress: show)
      } else {
        _ = try LineScreener(desk, workers: workers)
          .run(StandardInput(), write: write, tell: tell, progress: show)
      }
    } catch let failure as InputFailure {
      throw failure
    } catch {
      throw InputFailure("cannot go on: \(error)")
    }
  }
}

/// Standard input, read as it comes.
private struct StandardInput: ByteSource {
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Foundation.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw InputFailure("standard input cannot be read: \(String(cString: strerror(errno)))") }
    }
  }

  var isReady: Bool {
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }
}

/// Sentences about what could not be used, on standard error: the first few, then how many more.
private final class ErrorNotes {
  private var told = 0
  private static let most = 20

  func tell(_ sentences: [String], _ rest: String? = nil) {
    for sentence in sentences {
      if told < Self.most { FileHandle.standardError.write(Data("sekisho: \(sentence)\n".utf8)) }
      told += 1
    }
    if let rest { finish("more \(rest)") }
  }

  func finish(_ rest: String) {
    guard told > Self.most else { return }
    FileHandle.standardError.write(Data("sekisho: \(told - Self.most) \(rest)\n".utf8))
    told = 0
  }
}
