import Foundation

/// Reads Australia's consolidated list of DFAT, as workbook or CSV. Written from the published columns: no sample of the real
/// file was at hand.
///
/// A party has one row for each name: `7` for the primary one, `7a`, `7b` for the others.
enum AustraliaReader {
  static let columns = ["Reference", "Name of Individual or Entity", "Name Type"]

  static func read(_ table: ListTable, into sink: inout ListSink) {
    var order: [String] = []
    var found: [String: (party: ListedParty, line: Int)] = [:]
    sink.readTable(table) { row, sink in
      guard let reference = row["Reference"] else { return sink.reject(row.line, "Reference", "is empty") }
      let id = String(reference.prefix { $0.isNumber })
      guard !id.isEmpty else { return sink.reject(row.line, "Reference", "is not a number: \(reference)") }
      if found[id] == nil { order.append(id) }
      var (party, line) = found.removeValue(forKey: id) ?? (sink.party(id: id, kind: kind(row["Type"])), row.line)
      readRow(row, &party, &sink)
      line = min(line, row.line)
      found[id] = (party, line)
    }
    for id in order {
      guard let (party, line) = found[id] else { continue }
      sink.add(party, line: line)
    }
  }

  private static func kind(_ type: String?) -> ListedParty.Kind {
    switch type?.lowercased() {
    case "individual": .person
    case "vessel", "ship": .vessel
    case "entity": .organisation
    default: .unknown
    }
  }

  private static func readRow(_ row: ListTable.Row, _ party: inout ListedParty, _ sink: inout ListSink) {
    let type = row["Name Type"]?.lowercased() ?? ""
    let isWeak = row["Alias Strength"]?.lowercased() == "weak"
    let nameKind: ListedName.Kind =
      type.contains("script") ? .originalScript : type.contains("former") || type.hasPrefix("f.k.a") ? .former : .alias
    party.addName(row["Name of Individual or Entity"], quality: isWeak ? .weakAlias : .strongAlias, kind: nameKind)
    for text in births(row["Date of Birth"]) {
      guard let date = ListDate.birthDate(text) ?? Workbook.date(text).map({ ListedBirthDate($0) }) else {
        sink.reject(row.line, "Date of Birth", "is not a date: \(text)")
        continue
      }
      if !party.birthDates.contains(date) { party.birthDates.append(date) }
    }
    for place in ListText.numbered(row["Place of Birth"]) { party.addBirthPlace(place) }
    for name in ListText.parts(row["Citizenship"], by: ";,") { party.addNationality(name) }
    for address in ListText.numbered(row["Address"]) {
      let country = address.components(splitBy: ", ").last.flatMap { CountryName.code($0) == nil ? nil : $0 }
      party.addAddress(PartyAddress(line: address, country: country))
    }
    party.addDocument("IMO number", row["IMO Number"], kind: .imo)
    party.addProgramme(row["Committees", "Sanctions Regime", "Instrument of Designation"])
    let listed = row["Control Date", "Listing Date"]
    party.listedOn = party.listedOn ?? listed.flatMap { ListDate.date($0) ?? Workbook.date($0) }
    if party.remarks == nil { party.addRemark(row["Additional Information"]) }
    if let information = row["Listing Information"], party.remarks?.contains(information) != true { party.addRemark(information) }
  }

  /// `a) 1 Jan 1960, b) circa 1961`, `1960 or 1961`, `1960; 1961`.
  private static func births(_ text: String?) -> [String] {
    ListText.numbered(text).flatMap { ListText.parts($0, by: ";\n") }
  }
}
