/// Reads the facts out of the remarks of an OFAC entry, where they stand as phrases joined by `; `.
enum OFACRemarks {
  /// A phrase that should have been readable.
  struct Problem {
    var field: String
    var reason: String
  }

  /// Adds what the remarks say to `party`. Phrases that are prose stay in `party.remarks` alone.
  ///
  /// The last phrase of remarks that are cut is left out: half a number is another number.
  static func read(_ remarks: String, isCut: Bool, into party: inout ListedParty) -> [Problem] {
    var problems: [Problem] = []
    let trimmed = ListText.trim(remarks)
    let text = trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed
    for phrase in phrases(of: text).dropLast(isCut ? 1 : 0) {
      // `(Linked To: X)` stands in brackets in the XML release and in what is made of it.
      let bare = phrase.hasPrefix("(") && phrase.hasSuffix(")") ? String(phrase.dropFirst().dropLast()) : phrase
      let fact = bare.hasPrefix("alt. ") ? String(bare.dropFirst(5)) : bare
      if let problem = read(fact: fact, into: &party) { problems.append(problem) }
    }
    return problems
  }

  private static func phrases(of text: String) -> [String] {
    var phrases: [String] = []
    var current: [UInt8] = []
    var isEnd = false
    for byte in text.utf8 {
      if isEnd, byte == UInt8(ascii: " ") {
        phrases.append(ListText.trim(String(decoding: current.dropLast(), as: UTF8.self)))
        current.removeAll(keepingCapacity: true)
      } else {
        current.append(byte)
      }
      isEnd = byte == UInt8(ascii: ";")
    }
    phrases.append(ListText.trim(String(decoding: current, as: UTF8.self)))
    return phrases.filter { !$0.isEmpty }
  }

  private static func read(fact: String, into party: inout ListedParty) -> Problem? {
    if let rest = fact.suffix(behind: "DOB ") {
      guard let date = birthDate(rest) else { return Problem(field: "DOB", reason: "is not a date: \(rest)") }
      if !party.birthDates.contains(date) { party.birthDates.append(date) }
    } else if let rest = fact.suffix(behind: "POB ") {
      party.addBirthPlace(rest)
    } else if let rest = fact.suffix(behind: "nationality ") ?? fact.suffix(behind: "citizen ") {
      party.addNationality(rest)
    } else if let rest = fact.suffix(behind: "Linked To: ") {
      party.addRelation(ListedRelation(.linkedTo, name: rest, type: "Linked To"))
    } else if let (rest, kind) = alias(fact) {
      // Quotation marks are the list's sign of a weak alias.
      let isQuoted = rest.utf8.count > 2 && rest.hasPrefix("'") && rest.hasSuffix("'")
      let name = isQuoted ? String(rest.dropFirst().dropLast()) : rest
      party.addName(name, quality: isQuoted ? .weakAlias : .strongAlias, kind: kind)
    } else if let rest = fact.suffix(behind: "Digital Currency Address - ") {
      return readWallet(rest, into: &party)
    } else if let type = factTypes.first(where: { fact.utf8.starts(with: $0.utf8) }), let value = fact.suffix(behind: type + " ")
    {
      _ = OFACFacts.add(fact: type, value: value, to: &party)
    } else if let document = document(fact), !party.documents.contains(document) {
      party.documents.append(document)
    }
    return nil
  }

  private static func alias(_ fact: String) -> (name: String, kind: ListedName.Kind)? {
    guard fact.utf8.count > 7, fact.utf8.dropFirst().first == UInt8(ascii: ".") else { return nil }
    if let name = fact.suffix(behind: "a.k.a. ") ?? fact.suffix(behind: "n.k.a. ") { return (name, .alias) }
    return fact.suffix(behind: "f.k.a. ").map { ($0, .former) }
  }

  /// Facts that are neither dates nor documents, as the remarks call them.
  private static let factTypes = [
    "Gender", "Website", "Email Address", "Phone Number", "Telephone No.", "Fax No.", "Aircraft Model", "Aircraft Operator",
    "Aircraft Manufacture Date", "Vessel Year of Build", "Former Vessel Flag", "Other Vessel Flag", "Vessel Call Sign",
    "Other Vessel Call Sign", "Nationality of Registration",
  ]

  private static func readWallet(_ text: String, into party: inout ListedParty) -> Problem? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return Problem(field: "Digital Currency Address", reason: "has no address") }
    do {
      let address = try WalletAddress(String(parts[1]))
      party.wallets.append(ListedWallet(asset: String(parts[0]), address: address))
      return nil
    } catch {
      return Problem(field: "Digital Currency Address", reason: "\(parts[1]) \(error.reason)")
    }
  }
}

// MARK: - Dates

extension OFACRemarks {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// `27 Mar 1959`, `Mar 1959`, `1959`, `circa 1959`, and ranges of these with ` to ` or between years `-`.
  static func birthDate(_ text: String) -> ListedBirthDate? {
    var rest = ListText.trim(text)
    let circa = rest.suffix(behind: "circa ")
    rest = circa ?? rest
    var ends = rest.components(splitBy: " to ")
    if ends.count == 1, rest.utf8.count == 9, rest.contains("-") { ends = rest.components(splitBy: "-") }
    guard (1...2).contains(ends.count), let first = date(ends[0]) else { return nil }
    guard ends.count == 2 else { return ListedBirthDate(first, isCirca: circa != nil) }
    guard let last = date(ends[1].suffix(behind: "circa ") ?? ends[1]), last.span.upperBound >= first.span.lowerBound else {
      return nil
    }
    return ListedBirthDate(first, to: last, isCirca: circa != nil)
  }

  private static func date(_ text: String) -> PartialDate? {
    let words = text.split(separator: " ").map(String.init)
    guard (1...3).contains(words.count), let last = words.last, last.utf8.count == 4, let year = Int(last) else { return nil }
    guard words.count > 1 else { return PartialDate(year: year) }
    guard let month = months.firstIndex(of: words[words.count - 2].lowercased()) else { return nil }
    guard words.count == 3 else { return PartialDate(year: year, month: month + 1) }
    return Int(words[0]).flatMap { PartialDate(year: year, month: month + 1, day: $0) }
  }
}

// MARK: - Documents

extension OFACRemarks {
  /// What the list calls its numbers.
  private static let documentTypes = [
    "Passport", "Diplomatic Passport", "Stateless Person Passport", "British National Overseas Passport",
    "National ID No.", "National Foreign ID Number", "Identification Number IMO", "Identification Number", "Personal ID Card",
    "Stateless Person ID Card", "Turkish Identification Number", "Afghan Money Service Provider License Number",
    "Cedula No.", "Cedula de Residencia", "Cedula de Ciudadania", "NIT #", "R.F.C.", "RFC", "C.U.R.P.", "C.U.I.P.", "C.U.I.",
    "C.U.I.T.",
    "D.N.I.", "DNI Number", "N.I.E.", "C.I.F.", "C.I.N.", "I.F.E.", "Tax ID No.", "US FEIN", "SSN", "Italian Fiscal Code",
    "RUC #", "RIF #", "RTN", "Numero de Identidad", "Personal ID No.", "Electoral Registry No.", "Credencial electoral",
    "Driver's License No.", "Birth Certificate Number", "Residency Number", "Refugee ID Card", "Travel Document Number",
    "Seafarer's Identification Document", "Seaman's Book Number", "LE Number", "Matricula Mercantil No", "Registration ID",
    "Registration Number",
    "Registered Charity No.", "Company Number IMO", "Company Number", "UK Company Number", "Commercial Registry Number",
    "Chamber of Commerce Number", "Business Registration Document #", "Business Registration Number", "Business Number",
    "C.R. No.", "V.A.T. Number", "Public Registration Number", "Trade License No.", "Folio Mercantil No.",
    "Government Gazette Number", "Unified Social Credit Code (USCC)", "Legal Entity Number", "License", "D-U-N-S Number",
    "Enterprise Number", "Istanbul Chamber of Comm. No.", "Economic Register Number (CBLS)", "Organization Code",
    "Vessel Registration Identification IMO", "MMSI", "SWIFT/BIC", "BIK (RU)",
    "Aircraft Manufacturer's Serial Number (MSN)", "Aircraft Tail Number",
  ]

  /// The types by their first byte, since most phrases are none; where one begins another, the longer stands first.
  private static let typesByFirstByte: [UInt8: [String]] = {
    var table: [UInt8: [String]] = [:]
    for type in documentTypes.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      if let first = type.utf8.first { table[first, default: []].append(type) }
    }
    return table
  }()

  /// `Passport E1929795 (Iran) expires 25 May 2010`.
  static func document(_ phrase: String) -> ListedDocument? {
    guard let candidates = phrase.utf8.first.flatMap({ typesByFirstByte[$0] }) else { return nil }
    guard let type = candidates.first(where: { phrase.utf8.starts(with: $0.utf8) }), let rest = phrase.suffix(behind: type),
      phrase.utf8.dropFirst(type.utf8.count).first == UInt8(ascii: " ")
    else { return nil }
    var number = ListText.trim(rest)
    for marker in [" issued ", " expires ", " (", ", Doc."] {
      if let cut = number.components(splitBy: marker).first { number = cut }
    }
    // A type followed by prose has no digit where the number should be.
    guard number.utf8.contains(where: { (0x30...0x39).contains($0) }) || type == "SWIFT/BIC" else { return nil }
    return ListedDocument(
      type: type, number: ListText.trim(number), country: country(in: rest), issuedOn: date(in: rest, behind: " issued "),
      expiresOn: date(in: rest, behind: " expires "))
  }

  private static func date(in text: String, behind mark: String) -> PartialDate? {
    let parts = text.components(splitBy: mark)
    guard parts.count > 1 else { return nil }
    let words = parts[1].split(separator: " ")
    // The longest run of words that is a date: `02 Feb 2011 expires …`.
    return [3, 2, 1].lazy.compactMap { date(words.prefix($0).joined(separator: " ")) }.first
  }

  private static func country(in text: String) -> String? {
    let parts = text.components(splitBy: " (")
    guard parts.count > 1, let inside = parts[1].components(splitBy: ")").first, !inside.isEmpty else { return nil }
    return inside
  }
}
