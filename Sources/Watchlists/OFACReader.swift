/// Reads the legacy CSV release of an OFAC list: the primary file with its aliases, addresses and overflowing remarks.
///
/// Layout after OFAC's published data specification of the delimited files: no header line, `-0-` for null,
/// programmes joined by `] [`, remarks cut at 1,000 characters and continued in the comments file.
struct OFACReader {
  /// A file that was read into memory.
  struct File {
    var name: String
    var bytes: [UInt8]
  }

  private(set) var parties: [ListedParty] = []
  private(set) var rejects: [ListReject] = []
  private var positionOf: [String: Int] = [:]
  private var lineOf: [Int] = []
  private var isCut: [Bool] = []
  private let source: ListSource
  private let sdn: File

  /// Characters at which the primary file cuts remarks.
  private static let remarksLimit = 1000

  init(listName: String, primary: File) {
    sdn = primary
    source = ListSource(name: listName, file: primary.name, version: "fnv128:" + FNV128.hexDigest(primary.bytes))
  }

  /// Reads everything. A companion that is missing is nil; its facts are then missing too.
  mutating func read(aliases: File?, addresses: File?, comments: File?) {
    readPrimary()
    if let aliases { readAliases(aliases) }
    if let addresses { readAddresses(addresses) }
    if let comments { readComments(comments) }
    for index in parties.indices { readRemarks(of: index) }
  }

  private mutating func readPrimary() {
    forEachRecord(of: sdn, fieldCount: 12) { reader, record, line in
      guard let name = record[1] else {
        reader.reject(reader.sdn, line, "SDN_Name", "is empty")
        return
      }
      guard let id = reader.entityNumber(record[0], reader.sdn, line) else { return }
      guard reader.positionOf[id] == nil else {
        reader.reject(reader.sdn, line, "ent_num", "is the number of an earlier entry")
        return
      }
      guard let kind = Self.kind(record[2]) else {
        reader.reject(reader.sdn, line, "SDN_Type", "is none of individual, vessel, aircraft and null")
        return
      }
      var party = ListedParty(id: id, list: reader.source, kind: kind)
      party.names = [ListedName(name, quality: .primary)]
      party.programmes = Self.programmes(record[3])
      party.title = record[4]
      party.remarks = record[11]
      reader.positionOf[id] = reader.parties.count
      reader.parties.append(party)
      reader.lineOf.append(line)
      reader.isCut.append((record[11]?.utf8.count ?? 0) >= Self.remarksLimit)
    }
  }

  private mutating func readAliases(_ file: File) {
    forEachRecord(of: file, fieldCount: 5) { reader, record, line in
      guard let index = reader.party(record[0], file, line) else { return }
      guard let name = record[3] else {
        reader.reject(file, line, "alt_name", "is empty")
        return
      }
      reader.parties[index].names.append(ListedName(name, quality: .strongAlias))
    }
  }

  private mutating func readAddresses(_ file: File) {
    forEachRecord(of: file, fieldCount: 6) { reader, record, line in
      guard let index = reader.party(record[0], file, line) else { return }
      // An entry without any address is present as a line of nulls.
      if record[2] == nil, record[3] == nil, record[4] == nil { return }
      reader.parties[index].addresses.append(PartyAddress(line: record[2], city: record[3], country: record[4]))
    }
  }

  private mutating func readComments(_ file: File) {
    forEachRecord(of: file, fieldCount: 2) { reader, record, line in
      guard let index = reader.party(record[0], file, line) else { return }
      guard let rest = record[1] else { return }
      guard reader.isCut[index] else {
        // A comments file of another edition.
        reader.reject(file, line, "Remarks", "continue remarks that are not cut in \(reader.sdn.name)")
        return
      }
      reader.isCut[index] = false
      // The cut may fall inside a word: nothing stands between the halves.
      reader.parties[index].remarks = (reader.parties[index].remarks ?? "") + rest
    }
  }

  private mutating func readRemarks(of index: Int) {
    guard let remarks = parties[index].remarks else { return }
    let isCut = isCut[index]
    if isCut {
      reject(sdn, lineOf[index], "Remarks", "are cut at 1,000 characters and no comments file beside it continues them")
    }
    let problems = OFACRemarks.read(remarks, isCut: isCut, into: &parties[index])
    for problem in problems { reject(sdn, lineOf[index], problem.field, problem.reason) }
  }

  private mutating func forEachRecord(
    of file: File, fieldCount: Int, _ use: (inout OFACReader, [String?], Int) -> Void
  ) {
    var reader = CSVRecordReader(file.bytes)
    while let record = reader.next() {
      if let defect = record.defect {
        reject(file, record.line, "record", defect)
      } else if record.fields.count != fieldCount {
        reject(file, record.line, "record", "has \(record.fields.count) fields instead of \(fieldCount)")
      } else {
        use(&self, record.fields.map(Self.value), record.line)
      }
    }
  }

  private static func value(_ bytes: [UInt8]) -> String? {
    // Only nulls are trimmed here: remarks may end in a blank that belongs between two words.
    if bytes.count <= 5, bytes.starts(with: [0x2D, 0x30, 0x2D]), bytes.dropFirst(3).allSatisfy({ $0 == 0x20 }) { return nil }
    return bytes.allSatisfy { $0 <= 0x20 } ? nil : ListText.decode(bytes)
  }

  private mutating func party(_ number: String?, _ file: File, _ line: Int) -> Int? {
    guard let id = entityNumber(number, file, line) else { return nil }
    guard let index = positionOf[id] else {
      reject(file, line, "ent_num", "names no entry of \(sdn.name)")
      return nil
    }
    return index
  }

  private mutating func entityNumber(_ text: String?, _ file: File, _ line: Int) -> String? {
    let id = ListText.trim(text ?? "")
    guard !id.isEmpty, id.utf8.count <= 18, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      reject(file, line, "ent_num", "is not a number")
      return nil
    }
    return id
  }

  private mutating func reject(_ file: File, _ line: Int, _ field: String, _ reason: String) {
    rejects.append(ListReject(file: file.name, line: line, field: field, reason: reason))
  }

  private static func kind(_ text: String?) -> ListedParty.Kind? {
    switch text.map({ ListText.trim($0) }) {
    case nil: .organisation
    case "individual": .person
    case "vessel": .vessel
    case "aircraft": .aircraft
    default: nil
    }
  }

  private static func programmes(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: { $0 == "[" || $0 == "]" }).map { ListText.trim($0) }.filter { !$0.isEmpty }
  }
}
