import Testing

@testable import RedFlags

@Suite("What is said about a person")
struct ReasonTextTests {
  private func row(_ values: [String: Double]) throws -> [Double] {
    var row = [Double](repeating: .nan, count: FeatureTable.shared.count)
    for (name, value) in values { row[try #require(FeatureTable.shared.slot(of: name))] = value }
    return row
  }

  private func said(_ text: String, _ values: [String: Double], in language: Language = .english) throws -> String? {
    ReasonText.filled(try ReasonTemplate(text), in: language, with: try row(values))
  }

  @Test("values stand where their names stood")
  func fillsIn() throws {
    #expect(
      try said("One account pays {payout_account_subjects} people.", ["payout_account_subjects": 3])
        == "One account pays 3 people.")
  }

  @Test(
    "one is told from many, and none from both", arguments: [(1.0, "A move went."), (3, "3 moves went."), (0, "Nothing went.")])
  func plural(count: Double, sentence: String) throws {
    let text = "{personal_repository_moves|A move|# moves|Nothing} went."
    #expect(try said(text, ["personal_repository_moves": count]) == sentence)
  }

  @Test("a flag has a text for yes and one for no")
  func flags() throws {
    let text = "The picture {photo_altered|was altered|is as it was}."
    #expect(try said(text, ["photo_altered": 1]) == "The picture was altered.")
    #expect(try said(text, ["photo_altered": 0]) == "The picture is as it was.")
  }

  @Test("of a list that is said which has something to say, joined as the language does")
  func lists() throws {
    let english =
      "seen in [{wrong_name_sessions|one sign-in|# sign-ins}; {wrong_name_pushes|one push|# pushes}; {voip_phones} more]."
    #expect(try said(english, ["wrong_name_sessions": 2, "wrong_name_pushes": 0]) == "Seen in 2 sign-ins.")
    #expect(try said(english, ["wrong_name_sessions": 2, "wrong_name_pushes": 1]) == "Seen in 2 sign-ins and one push.")
    let all = ["wrong_name_sessions": 2.0, "wrong_name_pushes": 1, "voip_phones": 7]
    #expect(try said(english, all) == "Seen in 2 sign-ins, one push and 7 more.")
    let text = "[サインイン{wrong_name_sessions}回; プッシュ{wrong_name_pushes}回]。"
    #expect(try said(text, all, in: .japanese) == "サインイン2回、プッシュ1回。")
    #expect(try said("[로그인 {wrong_name_sessions}번; 푸시 {wrong_name_pushes}번].", all, in: .korean) == "로그인 2번, 푸시 1번.")
  }

  @Test("a part alone is said or left out, with the spaces around it")
  func options() throws {
    let text = "The address is elsewhere[ ({delivery_distance_km} km away)].[ {voip_phones|One phone is|# phones are} virtual.]"
    #expect(
      try said(text, ["delivery_distance_km": 1882.2, "voip_phones": 1])
        == "The address is elsewhere (1,882 km away). One phone is virtual.")
    #expect(try said(text, ["voip_phones": 0]) == "The address is elsewhere.")
  }

  @Test("a text that is left empty says nothing, so that a single subject is not called a group")
  func emptyForms() throws {
    let text = "Used by [{signing_key_subjects||# people}; {voip_phones} phones]."
    #expect(try said(text, ["signing_key_subjects": 1, "voip_phones": 2]) == "Used by 2 phones.")
    #expect(try said(text, ["signing_key_subjects": 4]) == "Used by 4 people.")
  }

  @Test("a sentence that lost what it needs is not said at all")
  func nothingToSay() throws {
    #expect(try said("{device_subjects} share a device.", [:]) == nil)
    #expect(try said("{device_subjects} share a device.", ["device_subjects": 0]) == nil)
    #expect(try said("Shared: [{device_subjects} devices; {wallet_subjects} wallets].", ["device_subjects": 0]) == nil)
    #expect(try said("[{device_subjects} share a device.]", ["device_subjects": 0]) == nil)
    let texts = LocalizedText(en: "{device_subjects} devices.", ja: "端末。", ko: "기기.")
    #expect(try #require(ReasonText(texts)).filled(with: try row([:])) == nil)
    #expect(ReasonText(LocalizedText(en: "{device_subjects", ja: "端末。", ko: "기기.")) == nil)
  }

  @Test(
    "numbers are as exact as a reader needs",
    arguments: [
      ("wage_drip_amount", 3649.7, "3,650"), ("wage_drip_amount", 1_234_567.2, "1,234,567"), ("moved_mb_7d", 57.31, "57"),
      ("moved_mb_7d", 9.96, "10"), ("moved_mb_7d", 3.24, "3.2"), ("document_forensics_score", 0.847, "0.85"),
      ("document_forensics_score", 0.9, "0.9"), ("camera_off_share", 2.0 / 3, "67 %"), ("conduit_margin", 0.0149, "1.5 %"),
      ("camera_off_share", 1, "100 %"), ("longest_silence_days/365.25", 2823, "7.7"), ("mailbox_age_days", 21.1, "21"),
      ("code_account_age_at_hire_days", -12.4, "−12"), ("voip_phones", 1_000, "1,000"),
      ("voip_phones", 1e30, "9,000,000,000,000"),
    ] as [(String, Double, String)])
  func numbers(feature: String, value: Double, shown: String) throws {
    let name = String(feature.prefix { $0 != "/" })
    #expect(try said("{\(feature)}", [name: value]) == shown)
  }

  @Test(
    "a text that cannot be read has an error for its author",
    arguments: [
      "{voip_phones", "voip_phones}", "[{voip_phones}", "{voip_phones}]", "[a; {voip_phones}]", "{voip_phones|one}", "{}",
      "[[{voip_phones}]]",
      "{a{voip_phones}}", "{voip_phones/0}", "{voip_phones/x}", "{voip_phones|a|b|c|d}", "[]",
    ])
  func flaws(text: String) {
    #expect(throws: ReasonTemplate.Flaw.self) { try ReasonTemplate(text) }
  }
}
