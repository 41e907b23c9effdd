import Catalogue
import Events
import Foundation
import RedFlags
import Testing
import Watchlists

@testable import Judgement

/// The shipped questions, and what answers each: events before which it is open, and the event that closes it.
private struct QuestionStory: Sendable, CustomTestStringConvertible {
  var question: String
  var subject: String
  var before: [String]
  var answer: String

  var testDescription: String { "\(question) of \(subject)" }

  init(_ question: String, _ subject: String, after before: [String] = [], answer: String) {
    self.question = question
    self.subject = subject
    self.before = before
    self.answer = answer
  }

  static let hired = "engagement.started {\"engagement_id\":\"e\",\"remote\":true}"
  static let home = #"{"line":"1 Mill Lane","city":"Leeds","country":"GB","lat":53.8,"lon":-1.55}"#
  static let delivered =
    #"shipment.updated {"shipment_id":"s","status":"delivered","device_serial":"SN-1","to":\#(home)}"#
  static let profile = #"profile.changed {"names":["Ada Lane"],"addresses":[\#(home)]}"#
  static let wallet = #"wallet.declared {"chain":"ethereum","address":"0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"}"#
  static let iban = #"payout_method.added {"method":{"id":"m","rail":"bank","account":"DE89370400440532013000"}}"#

  static let all: [QuestionStory] = [
    .init("live_identity", "applicant:a", answer: #"verification.completed {"method":"face_match","result":"fail"}"#),
    .init("live_identity", "customer:a", answer: #"verification.completed {"method":"liveness","result":"pass"}"#),
    .init(
      "live_identity", "account:a", after: [#"verification.completed {"method":"video_call","result":"refused"}"#],
      answer: #"clearance.recorded {"kind":"in_person_verified"}"#),
    .init(
      "second_look", "worker:a", after: [#"verification.completed {"method":"face_match","result":"pass"}"#, hired],
      answer: #"verification.completed {"method":"reverification","result":"pass"}"#),
    .init("document", "account:a", answer: #"document.submitted {"document":{"type":"passport","number":"X1234567"}}"#),
    .init("earlier_employer", "worker:a", answer: #"verification.completed {"method":"employment","result":"fail"}"#),
    .init("earlier_employer", "applicant:a", answer: #"clearance.recorded {"kind":"employer_confirmed"}"#),
    .init("reference", "applicant:a", answer: #"verification.completed {"method":"reference","result":"pass"}"#),
    .init("camera", "applicant:a", answer: #"interview.held {"channel":"video","video_on_ratio":0.9}"#),
    .init("delivery_address", "worker:a", after: [delivered], answer: profile),
    .init(
      "device_check_in", "worker:a", after: [delivered],
      answer: #"device.inventoried {"device":{"id":"d","serial":"SN-1"},"software":[]}"#),
    .init(
      "device_check_in", "worker:a", after: [delivered],
      answer: #"verification.completed {"method":"serial_number","result":"pass"}"#),
    .init(
      "device_software", "worker:a", after: [hired],
      answer: #"device.inventoried {"device":{"id":"d","managed":true},"software":[{"name":"Editor"}]}"#),
    .init(
      "sign_in_place", "client:a",
      answer:
        #"session.started {"session_id":"s","outcome":"success","network":{"ip":"81.2.69.1","country":"GB","kind":"residential"}}"#
    ),
    .init("payout_account", "account:a", answer: iban),
    .init("payout_account", "worker:a", answer: wallet),
    .init(
      "payout_name", "account:a", after: [iban],
      answer: #"payout_method.added {"method":{"id":"n","rail":"bank","account":"GB33BUKB20201555555555"},"payee_check":"match"}"#
    ),
    .init("wallet_transfers", "customer:a", after: [wallet], answer: Self.transfer),
    .init("client_identity", "client:a", answer: #"document.submitted {"document":{"type":"passport","number":"X1234567"}}"#),
    .init("company_register", "company:a", answer: #"contact.checked {"kind":"company","value":"Example Ltd","exists":true}"#),
  ]

  static let transfer =
    #"transfer.observed {"chain":"ethereum","tx":"0x1","from":"0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed","#
    + #""to":"0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359","asset":"USDC","amount":"10"}"#
}

@Suite("Open questions")
struct QuestionTests {
  private static let flags = FlagCatalogue.load(from: Catalogue.flags).catalogue.flags
  private static let file = Catalogue.tables.appendingPathComponent("questions.yaml")

  private static func sheet() throws -> QuestionSheet {
    QuestionSheet(try Question.load(from: file), sheet: try RuleSheet(flags))
  }

  private func events(_ lines: [String], of subject: String) throws -> [Event] {
    let decoder = EventDecoder()
    return try lines.enumerated().map { number, line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return try decoder.event(
        from: """
          {"specversion":"1.0","id":"e\(number)","source":"//t","type":"sekisho.\(parts[0])",\
          "time":"2026-03-\(number < 9 ? "0" : "")\(number + 1)T09:00:00Z","subject":"\(subject)","tenant":"t","data":\(parts[1])}
          """)
    }
  }

  /// The questions that are open about a subject after its events.
  private func open(_ lines: [String], of subject: String, lists: ScreeningIndex? = nil) throws -> [String] {
    let events = try events(lines, of: subject)
    let id = try #require(SubjectID(subject))
    var notes = WorldNotes()
    for (number, event) in events.enumerated() { notes.hear(event, subject: 0, entry: number) }
    let part = WorldAssembly.Part(notes, subjects: [0], events: events.indices.map { UInt32($0) })
    let world = WorldAssembly([part], subjects: [(tenant: "t", subject: id)], acrossTenants: false, lists: lists).world()
    let history = SubjectHistory(subject: id, number: 0, world: world)
    for (number, event) in events.enumerated() { history.observe(event, as: EventReference(UInt32(number))) }
    let sheet = try Self.sheet()
    return sheet.unknown(sheet.open(for: id.kind, row: history.row)).map(\.question)
  }

  @Test("each is open until something answers it", arguments: QuestionStory.all)
  fileprivate func opensAndCloses(story: QuestionStory) throws {
    #expect(try open(story.before, of: story.subject).contains(story.question))
    #expect(try !open(story.before + [story.answer], of: story.subject).contains(story.question))
  }

  @Test("whether a wallet is listed is answered by loading a list, whatever stands on it")
  func listsAnswer() throws {
    let lists = ScreeningIndex(
      parties: try Watchlist.load(file: "w.txt", bytes: Array("ETH,0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359".utf8)).0)
    #expect(try open([QuestionStory.wallet], of: "customer:a").contains("wallet_lists"))
    #expect(try !open([QuestionStory.wallet], of: "customer:a", lists: lists).contains("wallet_lists"))
  }

  @Test("a list that names no wallet compares none")
  func namesAloneDoNotAnswer() throws {
    let entity =
      #"{"id":"1","type":"organization","names":["Harbour Trading"],"weakNames":[],"birthDates":[],"countries":["CN"],"programs":["X"]}"#
    let lists = ScreeningIndex(parties: try Watchlist.load(file: "entities.jsonl", bytes: Array(entity.utf8)).0)
    #expect(lists.parties.count == 1)
    #expect(try open([QuestionStory.wallet], of: "customer:a", lists: lists).contains("wallet_lists"))
  }

  @Test("no shipped question goes untold here, save the one that loaded lists answer")
  func allAreTold() throws {
    let told = Set(QuestionStory.all.map(\.question))
    let known = Set(try Question.load(from: Self.file).map(\.id))
    #expect(known.subtracting(told) == ["wallet_lists"])
    #expect((12...20).contains(known.count))
  }

  @Test("what cannot be asked yet is not asked: no delivery, no question about it")
  func waitsForItsOccasion() throws {
    let early = try open([QuestionStory.profile], of: "worker:a")
    for question in ["second_look", "delivery_address", "device_check_in", "device_software", "payout_name", "wallet_lists"] {
      #expect(!early.contains(question), "\(question)")
    }
    let later = try open([QuestionStory.hired, QuestionStory.iban, QuestionStory.wallet], of: "worker:a")
    for question in ["second_look", "device_software", "payout_name", "wallet_lists", "wallet_transfers"] {
      #expect(later.contains(question), "\(question)")
    }
  }

  @Test("each is asked about its own kinds of subjects alone")
  func asksItsKinds() throws {
    #expect(try open([QuestionStory.profile], of: "company:a") == ["company_register"])
    #expect(Set(try open([QuestionStory.profile], of: "client:a")) == ["sign_in_place", "client_identity"])
    #expect(try !open([QuestionStory.profile], of: "customer:a").contains("camera"))
  }

  @Test("those whose answer may move most come first, and each of a value above nothing")
  func order() throws {
    let sheet = try Self.sheet()
    let story = [QuestionStory.hired, QuestionStory.delivered, QuestionStory.iban, QuestionStory.wallet]
    let id = try #require(SubjectID("worker:a"))
    var row = [Double](repeating: .nan, count: FeatureTable.shared.count)
    for feature in ["engagements_started", "deliveries", "payout_methods", "wallets_named"] {
      row[try #require(FeatureTable.shared.slot(of: feature))] = 1
    }
    let unknown = sheet.unknown(sheet.open(for: id.kind, row: row))
    #expect(unknown.count >= 10)
    #expect(unknown.map(\.value) == unknown.map(\.value).sorted(by: >))
    #expect(unknown.allSatisfy { $0.value > .zero })
    #expect(unknown.first?.question == "wallet_lists")
    #expect(try open(story, of: "worker:a").first == "wallet_lists")
  }

  @Test("every flag that a question decides is in the catalogue and live, so that the order means something")
  func decidesLiveFlags() throws {
    let live = Set(Self.flags.filter { $0.status == .live }.map(\.id))
    for question in try Question.load(from: Self.file) {
      #expect(Set(question.decides).subtracting(live) == [], "\(question.id)")
    }
  }

  @Test("a catalogue without the flags that an answer decides does not ask")
  func otherCatalogue() throws {
    let few = QuestionSheet(try Question.load(from: Self.file), sheet: try RuleSheet(Self.flags.filter { $0.id == "PAY-01" }))
    var row = [Double](repeating: .nan, count: FeatureTable.shared.count)
    row[try #require(FeatureTable.shared.slot(of: "payout_methods"))] = 1
    #expect(few.unknown(few.open(for: .worker, row: row)).map(\.question) == ["payout_name"])
  }

  @Test(
    "a table that is wrong is refused with its reason",
    arguments: [
      ("no_such_feature", "worker", "names the unknown feature no_such_feature"),
      ("voip_phones", "robot", "is about the unknown kind of subject robot"),
    ])
  func refuses(feature: String, kind: String, reason: String) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("questions-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "- {id: q, kinds: [\(kind)], features: [\(feature)], decides: [CON-01], text: {en: a, ja: b, ko: c}}\n"
    try Data(text.utf8).write(to: file)
    do {
      _ = try Question.load(from: file)
      Issue.record("it was read")
    } catch {
      #expect(error.reason == "q \(reason)")
    }
  }
}
