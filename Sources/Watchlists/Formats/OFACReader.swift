/// Reads the legacy CSV release of an OFAC list: the primary file with its aliases, addresses and overflowing remarks.
///
/// Layout after OFAC's published data specification of the delimited files: no header line, `-0-` for null,
/// programmes joined by `] [`, remarks cut at 1,000 characters and continued in the comments file.
struct OFACReader {
  /// The list so far.
  private(set) var sink: ListSink
  private var positionOf: [String: Int] = [:]
  private var lineOf: [Int] = []
  private var isCut: [Bool] = []
  private let sdn: ListFile

  /// Characters at which the primary file cuts remarks.
  private static let remarksLimit = 1000

  init(primary: ListFile, sink: ListSink) {
    sdn = primary
    self.sink = sink
  }

  /// Reads everything. A companion that is missing is nil; its facts are then missing too.
  mutating func read(aliases: ListFile?, addresses: ListFile?, comments: ListFile?) {
    readPrimary()
    if let aliases { readAliases(aliases) }
    if let addresses { readAddresses(addresses) }
    if let comments { readComments(comments) }
    for index in lineOf.indices { readRemarks(of: index) }
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
      guard let kind = OFACFacts.kind(record[2]) else {
        reader.reject(reader.sdn, line, "SDN_Type", "is none of individual, vessel, aircraft and null")
        return
      }
      var party = reader.sink.party(id: id, kind: kind)
      party.names = [ListedName(name, quality: .primary)]
      party.programmes = Self.programmes(record[3])
      party.title = record[4]
      party.remarks = record[11]
      party.describeCraft {
        $0.callSign = record[5]
        $0.type = record[6]
        $0.tonnage = record[7] ?? record[8]
        $0.flag = record[9]
        $0.owner = record[10]
      }
      reader.positionOf[id] = reader.lineOf.count
      reader.sink.add(party, line: line)
      reader.lineOf.append(line)
      reader.isCut.append((record[11]?.utf8.count ?? 0) >= Self.remarksLimit)
    }
  }

  private mutating func readAliases(_ file: ListFile) {
    forEachRecord(of: file, fieldCount: 5) { reader, record, line in
      guard let index = reader.party(record[0], file, line) else { return }
      guard let name = record[3] else {
        reader.reject(file, line, "alt_name", "is empty")
        return
      }
      reader.sink.change(at: index) { party, _ in
        party.names.append(ListedName(name, quality: .strongAlias, kind: OFACFacts.nameKind(record[2])))
      }
    }
  }

  private mutating func readAddresses(_ file: ListFile) {
    forEachRecord(of: file, fieldCount: 6) { reader, record, line in
      guard let index = reader.party(record[0], file, line) else { return }
      // An entry without any address is present as a line of nulls.
      if record[2] == nil, record[3] == nil, record[4] == nil { return }
      let address = PartyAddress(line: record[2], city: record[3], country: record[4])
      reader.sink.change(at: index) { party, _ in party.addresses.append(address) }
    }
  }

  private mutating func readComments(_ file: ListFile) {
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
      reader.sink.change(at: index) { party, _ in party.remarks = (party.remarks ?? "") + rest }
    }
  }

  private mutating func readRemarks(of index: Int) {
    let (isCut, line, name) = (isCut[index], lineOf[index], sdn.name)
    sink.change(at: index) { party, rejects in
      guard let remarks = party.remarks else { return }
      if isCut {
        let reason = "are cut at 1,000 characters and no comments file beside it continues them"
        rejects.append(ListReject(file: name, line: line, field: "Remarks", reason: reason))
      }
      for problem in OFACRemarks.read(remarks, isCut: isCut, into: &party) {
        rejects.append(ListReject(file: name, line: line, field: problem.field, reason: problem.reason))
      }
    }
  }

  private mutating func forEachRecord(
    of file: ListFile, fieldCount: Int, _ use: (inout OFACReader, [String?], Int) -> Void
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

  private mutating func party(_ number: String?, _ file: ListFile, _ line: Int) -> Int? {
    guard let id = entityNumber(number, file, line) else { return nil }
    guard let index = positionOf[id] else {
      reject(file, line, "ent_num", "names no entry of \(sdn.name)")
      return nil
    }
    return index
  }

  private mutating func entityNumber(_ text: String?, _ file: ListFile, _ line: Int) -> String? {
    let id = ListText.trim(text ?? "")
    guard !id.isEmpty, id.utf8.count <= 18, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      reject(file, line, "ent_num", "is not a number")
      return nil
    }
    return id
  }

  private mutating func reject(_ file: ListFile, _ line: Int, _ field: String, _ reason: String) {
    sink.reject(ListReject(file: file.name, line: line, field: field, reason: reason))
  }

  private static func programmes(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: { $0 == "[" || $0 == "]" }).map { ListText.trim($0) }.filter { !$0.isEmpty }
  }
}
