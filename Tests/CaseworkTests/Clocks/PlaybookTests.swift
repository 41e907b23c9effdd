import Catalogue
import Foundation
import RedFlags
import Testing

@testable import Casework

@Suite("Playbooks")
struct PlaybookTests {
  @Test("every sector has one in every country, in order of time, in three languages", arguments: Sector.allCases)
  func complete(sector: Sector) throws {
    let library = try PlaybookLibrary.load()
    #expect(library.countries.keys.sorted() == ["EU", "GB", "JP", "KR", "US"])
    for country in library.countries.keys {
      let playbook = try #require(library.playbook(for: sector, in: country))
      #expect(playbook.steps.map(\.phase) == playbook.steps.map(\.phase).sorted())
      #expect(playbook.steps.count >= 6 && !playbook.clocks.isEmpty && !playbook.contacts.isEmpty)
      #expect(playbook.steps.contains { $0.paper == .victimNotice }, "victims are never forgotten")
    }
  }

  @Test("the flags that a sector watches exist")
  func flags() throws {
    let known = Set(FlagCatalogue.load(from: Catalogue.flags, examples: false).catalogue.flags.map(\.id))
    for playbook in try PlaybookLibrary.load().sectors.values {
      for flag in playbook.watch { #expect(known.contains(flag), "\(playbook.sector): \(flag)") }
    }
  }

  @Test("a suspicious-activity report binds money firms, and not employers")
  func binding() throws {
    let library = try PlaybookLibrary.load()
    let provider = try #require(library.playbook(for: .paymentProvider, in: "US"))
    let employer = try #require(library.playbook(for: .employer, in: "US"))
    #expect(provider.clocks.contains { $0.id == "us-sar" } && !employer.clocks.contains { $0.id == "us-sar" })
    #expect(employer.clocks.contains { $0.id == "us-ofac-blocked" })
  }

  @Test(
    "a broken document is refused with its file and field",
    arguments: [
      (
        "clocks.yaml", "length: {business_days: 10}", "length: {business_days: 10, days: 3}",
        "clocks.us-ofac-blocked.length must be exactly one of business_days, days, hours, date, none"
      ),
      ("clocks.yaml", "calendar: us\n", "calendar: mars\n", "clocks.us-ofac-blocked.calendar is unknown"),
      ("clocks.yaml", "grade: V\n", "grade: X\n", "clocks.us-ofac-blocked.grade must be V, K, V/K or S"),
      ("sectors/employer.yaml", "phase: first_hour", "phase: soon", "steps.[0].phase"),
      (
        "countries/us.yaml", "clock: us-ofac-blocked", "clock: jp-str",
        "steps.us_ofac_blocked.visibility differs from its clock's"
      ),
      ("gates.yaml", "hold_hours: 168", "hold_hours: 0", "gates.hire.hold_hours must lie between 0 and 2208"),
      ("gates.yaml", "owner: senior", "owner: viewer", "gates.hire.owner must be a role that may release holds"),
      (
        "gates.yaml", "review: review, hold: hold}", "review: hold, hold: review}",
        "gates.hire.evidence must not answer a graver verdict more mildly"
      ),
      ("casework.yaml", "undo_minutes: 15", "undo_minutes: 0", "undo_minutes must lie between 1 and 3650"),
      ("papers/ic3-complaint.yaml", "{period_from}", "{period_form}", "names the unknown fact {period_form}"),
      ("candidate-check.yaml", "question: camera", "question: kamera", "items.kamera is no question of questions.yaml"),
    ])
  func broken(file: String, old: String, new: String, reason: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("playbooks-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Catalogue.playbooks, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appendingPathComponent(file)
    var text = try String(contentsOf: place, encoding: .utf8)
    let range = try #require(text.range(of: old))
    text.replaceSubrange(range, with: new)
    try Data(text.utf8).write(to: place)
    do throws(CatalogueError) {
      _ = try PlaybookLibrary.load(from: folder)
      _ = try GatePolicy.load(from: folder)
      _ = try CasePolicy.load(from: folder)
      _ = try PaperForms.load(from: folder)
      _ = try CheckSheet.load(from: folder)
      Issue.record("\(file) was accepted")
    } catch {
      #expect(error.file == file)
      #expect(error.reason.contains(reason), "\(error.reason)")
    }
  }
}
