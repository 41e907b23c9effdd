public import Catalogue
public import Foundation
public import RedFlags

/// All playbooks of a folder.
public struct PlaybookLibrary: Sendable {
  /// By sector.
  public let sectors: [Sector: SectorPlaybook]
  /// By country.
  public let countries: [String: CountryPlaybook]
  /// The clocks.
  public let clocks: ClockBook

  /// Reads a folder of playbooks and its calendars.
  ///
  /// - Throws: ``CatalogueError`` with file and field.
  public static func load(
    from folder: URL = Catalogue.playbooks, calendars: URL = Catalogue.calendars
  ) throws(CatalogueError) -> PlaybookLibrary {
    let clocks = try ClockBook.load(from: folder, calendars: BusinessCalendar.loadAll(from: calendars))
    let reader = DocumentReader(folder: folder)
    var sectors: [Sector: SectorPlaybook] = [:]
    for name in try reader.names(in: "sectors") {
      let playbook = try reader.read(SectorPlaybook.self, name)
      try reader.require(sectors[playbook.sector] == nil, name, "sector", "is there twice")
      try reader.require(playbook.title, name, "title")
      try check(playbook.steps, clocks: clocks, name, reader)
      sectors[playbook.sector] = playbook
    }
    for sector in Sector.allCases { try reader.require(sectors[sector] != nil, "sectors", sector.rawValue, "is missing") }
    var countries: [String: CountryPlaybook] = [:]
    for name in try reader.names(in: "countries") {
      let playbook = try reader.read(CountryPlaybook.self, name)
      try reader.require(countries[playbook.country] == nil, name, "country", "is there twice")
      try reader.require(playbook.title, name, "title")
      for (place, note) in playbook.notes.enumerated() { try reader.require(note, name, "notes[\(place)]") }
      for contact in playbook.contacts {
        try reader.require(contact.name, name, "contacts.\(contact.id).name")
        try reader.require(contact.text, name, "contacts.\(contact.id).text")
        try reader.require(contact.url.hasPrefix("https://"), name, "contacts.\(contact.id).url", "must begin with https://")
      }
      try check(playbook.steps, clocks: clocks, name, reader)
      for step in playbook.steps {
        let country = step.clock.flatMap { clocks.clocks[$0]?.country } ?? playbook.country
        try reader.require(country == playbook.country, name, "steps.\(step.id).clock", "is a clock of \(country)")
      }
      countries[playbook.country] = playbook
    }
    return PlaybookLibrary(sectors: sectors, countries: countries, clocks: clocks)
  }

  private static func check(_ steps: [PlaybookStep], clocks: ClockBook, _ name: String, _ reader: DocumentReader)
    throws(CatalogueError)
  {
    var seen: Set<String> = []
    try reader.require(!steps.isEmpty, name, "steps", "is empty")
    for step in steps {
      let field = "steps.\(step.id)"
      try reader.require(seen.insert(step.id).inserted, name, field, "is there twice")
      try reader.require(step.text, name, "\(field).text")
      try reader.require(["V", "K", "V/K", "S"].contains(step.grade), name, "\(field).grade", "must be V, K, V/K or S")
      guard let clock = step.clock else { continue }
      guard let known = clocks.clocks[clock] else {
        throw CatalogueError(file: name, reason: "\(field).clock is unknown: \(clock)")
      }
      // A step that only some may know must not be told by the step that serves it.
      try reader.require(known.visibility == (step.visibility ?? .team), name, "\(field).visibility", "differs from its clock's")
    }
  }

  /// The playbook of a sector in a country; nil for a country that has none.
  public func playbook(for sector: Sector, in country: String) -> Playbook? {
    guard let own = sectors[sector], let law = countries[country] else { return nil }
    let binding = law.steps.filter { $0.sectors?.contains(sector) ?? true }
    let ordered = (own.steps + binding).enumerated().sorted { ($0.element.phase, $0.offset) < ($1.element.phase, $1.offset) }
    return Playbook(
      sector: sector, country: country, steps: ordered.map(\.element), clocks: clocks.clocks(in: country, for: sector),
      notes: law.notes, contacts: law.contacts)
  }
}
