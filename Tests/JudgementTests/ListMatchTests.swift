import Events
import RedFlags
import Testing
import Watchlists

@testable import Judgement

@Suite("An entry of a list, as people are told of it")
struct ListMatchTests {
  private static let lines = [
    #"36,"TESTMAN, Ava-Lin","individual","TEST1] [TEST2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 27 Mar 1959; Passport AB-1234567 (Iceland); Digital Currency Address - ETH 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed.""#,
    #"37,"EXAMPLE WIDGETS CO., LTD",-0- ,"TEST1",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "#,
  ]

  private static func index() throws -> ScreeningIndex {
    let address = #"37,1,-0- ,"Exampleville","China",-0- "# + "\r\n"
    let sdn = lines.joined(separator: "\r\n") + "\r\n"
    let (parties, rejects) = try Watchlist.load(
      file: "sdn.csv", bytes: Array(sdn.utf8), companions: ["add.csv": Array(address.utf8)])
    #expect(rejects.isEmpty)
    let wallets = "ETH,0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359,seized by nobody\n"
    let (bare, _) = try Watchlist.load(file: "wallets.txt", bytes: Array(wallets.utf8))
    return ScreeningIndex(parties: parties + bare)
  }

  /// What a subject's events meet on the lists.
  private func matches(_ subject: String, _ lines: [String]) throws -> [ListMatch] {
    let decoder = EventDecoder()
    let id = try #require(SubjectID(subject))
    let events = try lines.enumerated().map { number, line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return try decoder.event(
        from: """
          {"specversion":"1.0","id":"e\(number)","source":"//t","type":"sekisho.\(parts[0])","time":"2026-03-01T0\(number):00:00Z",\
          "subject":"\(subject)","tenant":"t","data":\(parts[1])}
          """)
    }
    var notes = WorldNotes()
    for (number, event) in events.enumerated() { notes.hear(event, subject: 0, entry: number) }
    let part = WorldAssembly.Part(notes, subjects: [0], events: events.indices.map { UInt32($0) })
    let world = WorldAssembly([part], subjects: [(tenant: "t", subject: id)], acrossTenants: false, lists: try Self.index())
      .world()
    let history = SubjectHistory(subject: id, number: 0, world: world)
    for (number, event) in events.enumerated() { history.observe(event, as: EventReference(UInt32(number))) }
    return history.listed.map { contact in
      ListMatch(
        contact, flags: contact.slots.map { FeatureTable.shared.declarations[$0].name }, evidence: "e\(contact.event.number)")
    }
  }

  @Test("a name with a document number: both are named, the number masked")
  func nameAndDocument() throws {
    let match = try #require(
      try matches(
        "worker:a",
        [#"document.submitted {"document":{"type":"passport","number":"AB1234567","country":"IS","names":["Ava-Lin Testman"]}}"#]
      ).first)
    #expect(match.list == "OFAC SDN")
    #expect(match.file == "sdn.csv")
    #expect(match.entry == "36")
    #expect(match.name == "TESTMAN, Ava-Lin")
    #expect(match.programmes == ["TEST1", "TEST2"])
    #expect(match.relation == .own)
    #expect(match.agreements == [.init(.name, "TESTMAN, Ava-Lin"), .init(.document, "…4567")])
    #expect(match.flags == ["list_document_hits", "list_name_strong_hits"])
    #expect(match.evidence == "e0")
    #expect(match.shortVersion.hasPrefix("sha256:") && match.shortVersion.count == "sha256:".count + 9)
    #expect(
      match.sentence.en
        == "OFAC SDN (sdn.csv, \(match.shortVersion)), entry 36 “TESTMAN, Ava-Lin” [TEST1, TEST2]: exact name and document number …4567."
    )
    #expect(
      match.sentence.ja
        == "OFAC SDN（sdn.csv、\(match.shortVersion)）の記載 36「TESTMAN, Ava-Lin」 [TEST1, TEST2]：名称と書類番号 …4567が一致。")
    #expect(
      match.sentence.ko
        == "OFAC SDN(sdn.csv, \(match.shortVersion)) 항목 36 ‘TESTMAN, Ava-Lin’ [TEST1, TEST2]: 이름, 서류 번호 …4567 일치.")
  }

  @Test("a name with a date of birth: the second identifier is told, as a year")
  func nameAndBirth() throws {
    let match = try #require(
      try matches("worker:a", [#"profile.changed {"names":["Ava-Lin Testman"],"date_of_birth":"1959-03-27"}"#]).first)
    #expect(match.agreements == [.init(.name, "TESTMAN, Ava-Lin"), .init(.dateOfBirth, "…1959")])
  }

  @Test("an alias that agrees is told beside the name under which the entry is kept")
  func alias() {
    let match = ListMatch(
      list: "L", file: "l.csv", version: "2026-01-01", entry: "36", name: "TESTMAN, Ava-Lin", relation: .own,
      agreements: [.init(.name, "PROBE, Ava"), .init(.dateOfBirth, "…1959")])
    #expect(match.sentence.en.hasSuffix("entry 36 “TESTMAN, Ava-Lin”: exact name “PROBE, Ava” and date of birth …1959."))
  }

  @Test("a name alone is told to nobody")
  func nameAlone() throws {
    #expect(try matches("worker:a", [#"profile.changed {"names":["Ava-Lin Testman"]}"#]).isEmpty)
  }

  @Test("a wallet is shown by its end, a bare one has no other name than its label")
  func wallets() throws {
    let own = try matches(
      "customer:a",
      [
        #"wallet.declared {"chain":"ethereum","address":"0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED"}"#,
        #"wallet.declared {"chain":"ethereum","address":"0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359"}"#,
      ])
    #expect(own.map(\.entry) == ["36", "…d359"])
    #expect(own.map(\.name) == ["TESTMAN, Ava-Lin", "seized by nobody"])
    #expect(own.map(\.agreements) == [[.init(.wallet, "…eAed")], [.init(.wallet, "…d359")]])
    #expect(own.map(\.evidence) == ["e0", "e1"])
    var whole = ""
    for match in own { whole += match.sentence.en + match.sentence.ja + match.sentence.ko }
    #expect(!whole.contains("fb69160") && !whole.contains("5aAeb60"))
  }

  @Test("a transfer is told apart by its direction, since anybody can send to anybody")
  func transfers() throws {
    let mine = "0x52908400098527886e0f7030069857d2e4169ee7"
    let listed = "0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359"
    func transfer(_ from: String, _ to: String) -> String {
      #"transfer.observed {"chain":"ethereum","tx":"0x1","from":"\#(from)","to":"\#(to)","asset":"ETH","amount":"1"}"#
    }
    let declared = #"wallet.declared {"chain":"ethereum","address":"\#(mine)"}"#
    #expect(try matches("customer:a", [declared, transfer(mine, listed)]).map(\.relation) == [.paid])
    #expect(try matches("customer:a", [declared, transfer(listed, mine)]).map(\.relation) == [.received])
  }

  @Test("a counterparty agrees in name and country")
  func counterparty() throws {
    let payment =
      #"payment.made {"direction":"out","money":{"amount":"10","currency":"USD"},"counterparty":{"name":"Example Widgets Co Ltd","country":"CN"}}"#
    let match = try #require(try matches("customer:a", [payment]).first)
    #expect(match.relation == .counterparty)
    #expect(match.agreements == [.init(.name, "EXAMPLE WIDGETS CO., LTD"), .init(.country, "CN")])
    #expect(match.flags == ["list_company_hits"])
  }

  @Test("a reason names two entries and counts the others")
  func manyEntries() {
    func match(_ entry: String) -> ListMatch {
      ListMatch(
        list: "L", file: "l.csv", version: "2026-01-01", entry: entry, name: nil, relation: .own,
        agreements: [.init(.wallet, "…1")])
    }
    let text = LocalizedText(en: "Hit.", ja: "該当。", ko: "해당.")
    #expect(text.naming([]) == text)
    #expect(text.naming([match("1")]).en == "Hit. L (l.csv, 2026-01-01), entry 1: wallet …1.")
    #expect(text.naming(["1", "2", "3"].map(match)).en.hasSuffix("entry 2: wallet …1. One more entry agrees."))
    #expect(text.naming(["1", "2", "3", "4"].map(match)).en.hasSuffix(" 2 more entries agree."))
    #expect(text.naming(["1", "2", "3"].map(match)).ja.hasSuffix("が一致。ほかに1件の記載が一致。"))
  }
}
