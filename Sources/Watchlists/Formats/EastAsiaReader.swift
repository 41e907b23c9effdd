import Foundation

/// Reads Japan's end-user list (METI) and asset-freeze list (MOF), and notices of the Republic of Korea.
///
/// Their columns are named in Japanese, Korean and English in changing combinations, so columns are found by the words their
/// names hold. Written from the published tables: no sample of the real files was at hand.
enum EastAsiaReader {
  static let endUserColumns = ["~Company or Organization"]
  static let endUserColumnsJapanese = ["~企業名"]

  /// METI's end-user list: one row for each organisation, other names behind bullets in one cell.
  static func read(endUsers table: ListTable, into sink: inout ListSink) {
    sink.readTable(table) { row, sink in
      let name = row["~Company or Organization", "~企業名"]
      guard let name else { return sink.reject(row.line, "Company or Organization", "is empty") }
      var party = sink.party(id: row["No.", "~No"] ?? "", kind: .organisation)
      addNames(name, primary: true, to: &party)
      addNames(row["~Also Known As", "~別名"], primary: false, to: &party)
      // The name in English stands below the one in Japanese.
      let country = ListText.parts(row["~Country or Region", "~国名"], by: "\n").last
      party.addAddress(PartyAddress(country: country))
      let concern = row["~Type of WMD", "~懸念区分"]
      party.addProgramme("METI End User")
      party.addRemark(concern.map { "Concern: " + $0 })
      sink.add(party, line: row.line)
    }
  }

  static let freezeColumns = ["~告示", "~名"]

  /// MOF's lists of those whose assets are frozen: one sheet or file for each measure.
  static func read(assetFreeze table: ListTable, into sink: inout ListSink) {
    let measure = table.preamble.joined().compactMap { ListText.content($0) }.first
    sink.readTable(table) { row, sink in
      let names = [
        row["~英語", "~英字", "~alphabet", "~english"], row["~日本語", "~和名", "~カナ", "~氏名", "~名称", "~団体名"],
      ].compactMap(\.self)
      guard !names.isEmpty else { return sink.reject(row.line, "氏名", "is empty") }
      let isPerson = row["~生年月日"] != nil || row["~国籍"] != nil || row["~旅券"] != nil
      var party = sink.party(id: row["~番号", "No."].map { $0 } ?? "", kind: isPerson ? .person : .unknown)
      for (place, name) in names.enumerated() { addNames(name, primary: place == 0, to: &party) }
      addNames(row["~別名", "~通称", "~別称"], primary: false, to: &party)
      addBirths(row["~生年月日"], to: &party, line: row.line, sink: &sink)
      addShared(
        row, nationality: "~国籍", passport: "~旅券", idNumber: "~身分証", address: "~住所", birthPlace: "~出生地", title: "~役職", to: &party)
      party.listedOn = row["~告示日", "~告示年月日", "~指定日"].flatMap { ListDate.date($0) ?? Workbook.date($0) ?? eraDate($0) }
      party.addProgramme(row["~制裁", "~措置"] ?? measure)
      party.addRemark(row["~その他", "~備考"])
      sink.add(party, line: row.line)
    }
  }

  static let koreaColumns = ["~성명"]
  static let koreaColumnsNames = ["~명칭"]

  /// Notices of the Republic of Korea (financial restrictions, 금융거래등제한대상자).
  static func read(korea table: ListTable, into sink: inout ListSink) {
    sink.readTable(table) { row, sink in
      let names = [row["~영문", "~english"], row["~한글", "~국문"], row["~성명", "~명칭", "~단체명"]].compactMap(\.self)
      guard !names.isEmpty else { return sink.reject(row.line, "성명", "is empty") }
      let type = row["~구분", "~유형"] ?? ""
      let isPerson = type.contains("개인") || row["~생년월일", "~여권"] != nil
      let kind: ListedParty.Kind =
        isPerson ? .person : type.contains("선박") ? .vessel : type.contains("단체") || type.contains("기관") ? .organisation : .unknown
      var party = sink.party(id: row["~연번", "~번호", "~순번", "No."] ?? "", kind: kind)
      for (place, name) in names.enumerated() { addNames(name, primary: place == 0, to: &party) }
      addNames(row["~별칭", "~이명", "~별명", "~가명"], primary: false, to: &party)
      addNames(row["~한자"], primary: false, to: &party)
      addBirths(row["~생년월일"], to: &party, line: row.line, sink: &sink)
      addShared(
        row, nationality: "~국적", passport: "~여권", idNumber: "~신분증", address: "~주소", birthPlace: "~출생지", title: "~직책", to: &party)
      for wallet in ListText.parts(row["~가상자산", "~지갑"], by: ";；\n") {
        sink.add(wallet: wallet, asset: nil, to: &party, line: row.line)
      }
      party.addDocument("IMO number", row["~IMO"], kind: .imo)
      party.listedOn = row["~지정일", "~고시일"].flatMap { ListDate.date($0) }
      party.addProgramme(row["~근거", "~제재", "~고시"])
      party.addRemark(row["~비고", "~사유"])
      sink.add(party, line: row.line)
    }
  }

  private static func addShared(
    _ row: ListTable.Row, nationality: String, passport: String, idNumber: String, address: String, birthPlace: String,
    title: String,
    to party: inout ListedParty
  ) {
    for name in ListText.parts(row[nationality], by: ";；\n、") { party.addNationality(name) }
    for number in ListText.parts(row[passport], by: ";；\n、") { party.addDocument("Passport", number, kind: .passport) }
    for number in ListText.parts(row[idNumber], by: ";；\n、") { party.addDocument("National ID", number, kind: .nationalID) }
    for line in ListText.parts(row[address], by: ";；\n") { party.addAddress(PartyAddress(line: line)) }
    party.addBirthPlace(row[birthPlace])
    party.title = row[title]
  }

  private static func addNames(_ text: String?, primary: Bool, to party: inout ListedParty) {
    for line in ListText.numbered(text).flatMap({ ListText.parts($0, by: ";；\n●■、") }) {
      // A dot in front of a line begins an item, one inside a name parts its words.
      let name = line.hasPrefix("・") ? String(line.dropFirst()) : line
      let kind: ListedName.Kind? = name.unicodeScalars.contains { $0.value >= 0x1100 } ? .originalScript : nil
      party.addName(name, quality: .strongAlias, kind: kind)
    }
  }

  private static func addBirths(_ text: String?, to party: inout ListedParty, line: Int, sink: inout ListSink) {
    for text in ListText.numbered(text).flatMap({ ListText.parts($0, by: ";；\n、") }) {
      guard
        let date = ListDate.birthDate(text) ?? Workbook.date(text).map({ ListedBirthDate($0) })
          ?? eraDate(text).map({ ListedBirthDate($0) })
      else {
        sink.reject(line, "date of birth", "is not a date: \(text)")
        continue
      }
      if !party.birthDates.contains(date) { party.birthDates.append(date) }
    }
  }

  /// A date in years of a Japanese era: `平成29年12月28日`, `令和元年5月1日`.
  static func eraDate(_ text: String) -> PartialDate? {
    for (era, start) in [("令和", 2018), ("平成", 1988), ("昭和", 1925)] where text.hasPrefix(era) {
      let parts = text.dropFirst(2).split(whereSeparator: { "年月日".contains($0) })
      guard (1...3).contains(parts.count), let year = parts[0] == "元" ? 1 : Int(parts[0]), (1...99).contains(year) else {
        return nil
      }
      return PartialDate(
        year: start + year, month: parts.count > 1 ? Int(parts[1]) : nil, day: parts.count > 2 ? Int(parts[2]) : nil)
    }
    return nil
  }
}
