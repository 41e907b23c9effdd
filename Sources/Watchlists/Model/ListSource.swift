/// The list a party stands on, and which edition of it was read.
public struct ListSource: Sendable, Hashable {
  /// The list's name, for instance `OFAC SDN`.
  public let name: String
  /// The name of the file that was read, without its folder.
  public let file: String
  /// The date in the file where it has one, else `sha256:` and the first 32 digits of the hash of its files.
  public let version: String
  /// The publication date the file states, as ISO 8601; nil where it states none.
  public let published: String?
  /// The SHA-256 of the list's files in hexadecimal; of several files, of their digests in the order they were read.
  public let sha256: String?
  /// The format the file was read as.
  public let format: ListFormat?

  /// A source with all its facts.
  public init(
    name: String, file: String, version: String, published: String? = nil, sha256: String? = nil, format: ListFormat? = nil
  ) {
    self.name = name
    self.file = file
    self.version = version
    self.published = published
    self.sha256 = sha256
    self.format = format
  }
}

/// The formats that lists are read from.
public enum ListFormat: String, Sendable, Hashable, CaseIterable {
  /// OFAC's delimited files: primary, aliases, addresses, comments.
  case ofacCSV
  /// OFAC's `SDN.XML` and `CONSOLIDATED.XML`.
  case ofacXML
  /// OFAC's `SDN_ADVANCED.XML` and `CONS_ADVANCED.XML`.
  case ofacAdvancedXML
  /// OFAC's `SDN_ENHANCED.XML` and `CONS_ENHANCED.XML`.
  case ofacEnhancedXML
  /// OFAC's `sdnlist.txt`, made for reading.
  case ofacText
  /// The US Consolidated Screening List as CSV.
  case cslCSV
  /// The US Consolidated Screening List as JSON.
  case cslJSON
  /// The Denied Persons List of the US Bureau of Industry and Security.
  case deniedPersons
  /// The consolidated list of the UN Security Council.
  case unXML
  /// The EU consolidated list, XML 1.1.
  case euXML
  /// The EU consolidated list, CSV 1.1.
  case euCSV
  /// The EU list as it was published until 2017.
  case euOldXML
  /// The UK Sanctions List as XML.
  case ukXML
  /// The UK Sanctions List as CSV.
  case ukCSV
  /// The consolidated list of the UK's OFSI.
  case ukConList
  /// The Swiss list of SECO.
  case swissXML
  /// Japan's end-user list of METI.
  case japanEndUsers
  /// Japan's asset-freeze list of MOF.
  case japanAssetFreeze
  /// Notices of the Republic of Korea.
  case koreaCSV
  /// Canada's autonomous sanctions list (SEMA).
  case canadaXML
  /// Australia's consolidated list of DFAT.
  case australia
  /// FollowTheMoney entities, one a line.
  case ftmJSON
  /// FollowTheMoney targets with what belongs to them inside, one a line.
  case ftmNested
  /// FollowTheMoney targets as a table.
  case ftmSimpleCSV
  /// GraphSense TagPacks.
  case tagPack
  /// Wallets as text lines, as a JSON array or as the daily extract of the OFAC list.
  case wallets
  /// A table of one's own.
  case ownCSV
  /// Entities of one's own, one JSON object a line.
  case ownJSON
}

/// A line or value of a list that could not be used.
public struct ListReject: Sendable, Hashable, CustomStringConvertible {
  /// The file's name without its folder.
  public let file: String
  /// The line, counted from 1; 0 when it concerns the whole file.
  public let line: Int
  /// The column or value.
  public let field: String
  /// Why, as a sentence without full stop.
  public let reason: String

  /// A reject with all its facts.
  public init(file: String, line: Int, field: String, reason: String) {
    self.file = file
    self.line = line
    self.field = field
    self.reason = reason
  }

  /// `file:line: field: reason`.
  public var description: String { "\(file):\(line): \(field): \(reason)" }
}
