/// Reads Canada's consolidated autonomous sanctions list (SEMA): `data-set` of `record`s whose elements have English and French
/// names joined by a hyphen.
enum CanadaReader {
  static func read(_ file: ListFile, into sink: inout ListSink) {
    _ = sink.readXML(file, records: ["record"]) { record, _, sink in read(record, &sink) }
  }

  private static func read(_ record: XMLElement, _ sink: inout ListSink) {
    var fields: [String: String] = [:]
    for child in record.children {
      let english = child.name.components(splitBy: "-")[0]
      if let text = child.text { fields[english] = text }
    }
    let imo = fields["ShipIMONumber"]
    let entity = fields["EntityOrShip"] ?? fields["Entity"]
    let kind: ListedParty.Kind = imo != nil ? .vessel : entity != nil ? .organisation : .person
    // The schedule and the item inside a country's regulations are what the list itself numbers entries by.
    let regime = fields["Country"].map { ListText.trim($0.components(splitBy: " / ")[0]) } ?? ""
    let id = [regime, fields["Schedule"] ?? "", fields["Item"] ?? ""].joined(separator: "|")
    var party = sink.party(id: id, kind: kind)
    if let entity {
      // English and French names of one firm stand around a slash.
      let names = entity.components(splitBy: "/").compactMap { ListText.content($0) }
      let areTwo = names.count == 2 && names.allSatisfy { $0.utf8.count > 5 }
      for name in areTwo ? names : [entity] { party.addName(name, quality: .strongAlias, kind: .spelling) }
    } else {
      party.addName(OFACFacts.name(fields["LastName"], fields["GivenName"]), quality: .primary)
    }
    for alias in aliases(fields["Aliases"], kind) { party.addName(alias) }
    if let text = fields["DateOfBirthOrShipBuildDate"] ?? fields["DateOfBirth"] {
      if kind == .vessel {
        party.describeCraft { $0.built = ListDate.date(text) }
      } else if let date = birthDate(text) {
        party.birthDates = [date]
      } else {
        sink.reject(record.line, "DateOfBirth", "is not a date: \(text)")
      }
    }
    party.addDocument("IMO number", imo, kind: .imo)
    let title = fields["TitleOrShipType"] ?? fields["TitleOrShip"] ?? fields["Title"]
    if kind == .vessel { party.describeCraft { $0.type = title } } else { party.title = title }
    party.addProgramme(regime)
    party.listedOn = fields["DateOfListing"].flatMap { ListDate.date($0) }
    sink.add(party, line: record.line)
  }

  /// Semicolons part aliases where there are any. Else commas do, but for words that belong to a firm's name.
  private static func aliases(_ text: String?, _ kind: ListedParty.Kind) -> [String] {
    guard let text else { return [] }
    if text.contains(";") { return ListText.parts(text, by: ";") }
    var names: [String] = []
    for part in ListText.parts(text, by: ",") {
      let word = part.lowercased().filter { $0.isLetter }
      if ["ltd", "llc", "inc", "co", "coltd", "limited", "gmbh", "sa", "srl", "jr"].contains(word), let last = names.popLast() {
        names.append(last + ", " + part)
      } else {
        names.append(part)
      }
    }
    return names
  }

  /// `Sep-99` is September 1999: the list takes two digits of a year where a spreadsheet did so. Years up to 26 would be of
  /// this century, but nobody listed is that young, so all are of the last.
  private static func birthDate(_ text: String) -> ListedBirthDate? {
    if let date = ListDate.birthDate(text) { return date }
    let parts = text.split(separator: "-")
    guard parts.count == 2, parts[1].utf8.count == 2, let year = Int(parts[1]) else { return nil }
    return ListDate.birthDate("\(parts[0]) \(1900 + year)")
  }
}
