import Synchronization

/// A number of a document or register on a list.
public struct ListedDocument: Sendable, Hashable {
  /// What the list calls it, for instance `Passport` or `Tax ID No.`.
  public let type: String
  /// The number as written.
  public let number: String
  /// The issuing country as written.
  public let country: String?
  /// What kind of number it is.
  public let kind: DocumentKind
  /// When the document was issued.
  public let issuedOn: PartialDate?
  /// When it expires or expired.
  public let expiresOn: PartialDate?

  /// A document number. Without `kind` it is told from `type`.
  public init(
    type: String, number: String, country: String? = nil, kind: DocumentKind? = nil, issuedOn: PartialDate? = nil,
    expiresOn: PartialDate? = nil
  ) {
    self.type = type
    self.number = number
    self.country = country
    let told = kind ?? DocumentKind(label: type)
    // A ship's registration is its IMO number where it says so.
    self.kind = told == .registration && number.hasPrefix("IMO ") ? .imo : told
    self.issuedOn = issuedOn
    self.expiresOn = expiresOn
  }

  /// What the check digits of the number say.
  public var check: NumberCheck { NumberCheck.of(number, kind: kind, country: CountryName.code(country)) }
}

/// What a number identifies.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
  /// A passport of any kind.
  case passport
  /// A national identity card or number.
  case nationalID
  /// Another paper of a person: residence permit, driving licence, birth certificate, travel document, seaman's book.
  case personalPaper
  /// A social security number.
  case socialSecurity
  /// A tax number.
  case tax
  /// A number in a register of firms, or a licence to trade.
  case registration
  /// A ship's or ship company's IMO number.
  case imo
  /// A ship's radio identity.
  case mmsi
  /// An aircraft's tail number.
  case tailNumber
  /// An aircraft's serial or construction number.
  case serialNumber
  /// A Legal Entity Identifier (ISO 17442).
  case lei
  /// A bank identifier code (ISO 9362).
  case bic
  /// A bank account.
  case account
  /// A D-U-N-S number.
  case duns
  /// A security or its ticker.
  case security
  /// Anything else.
  case other

  /// True for numbers of which one belongs to one party alone, so that two lists with it speak of the same.
  ///
  /// Tickers and securities belong to groups, and what "other" is nobody knows.
  public var isStrong: Bool {
    switch self {
    case .security, .other, .account: false
    default: true
    }
  }

  /// The kind by a list's own words, in the languages that lists use.
  public init(label: String) {
    // Lists use a few hundred labels, tens of thousands of times.
    if let known = Self.known.withLock({ $0[label] }) {
      self = known
      return
    }
    self = Self.told(by: label)
    let told = self
    Self.known.withLock { if $0.count < 4096 { $0[label] = told } }
  }

  private static let known = Mutex<[String: DocumentKind]>([:])

  private static func told(by label: String) -> DocumentKind {
    var words = " "
    for scalar in label.lowercased().unicodeScalars where scalar != "." && scalar != "-" {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        words.unicodeScalars.append(scalar)
      } else if words.utf8.last != 0x20 {
        words.append(" ")
      }
    }
    words.append(" ")
    return marks.first { words.contains($0.mark) }?.kind ?? .other
  }

  /// In the order of their weight: a "Company Number IMO" is an IMO number. A mark that begins with a space begins a word, one
  /// that ends with a space ends one.
  private static let marks: [(mark: String, kind: DocumentKind)] = {
    let table: [(DocumentKind, [String])] = [
      (.passport, [" passport", " passeport", " pasaporte", "여권", "旅券"]),
      (.imo, [" imo ", " omi "]), (.mmsi, [" mmsi "]), (.tailNumber, [" tail number"]),
      (.serialNumber, [" serial number", " construction number", " msn "]),
      (.lei, [" legal entity identifier", " lei "]), (.bic, [" swift", " bic "]), (.account, [" iban ", " account"]),
      (.duns, [" duns "]), (.security, [" isin ", " ticker", " cusip "]), (.socialSecurity, [" social security", " ssn "]),
      (
        .personalPaper,
        [
          " driver", " driving", " birth certificate", " residen", " travel document", " refugee", " seaman", " seafarer",
          " voter",
          " electoral", " military", " stateless",
        ]
      ),
      (
        .nationalID,
        [
          " national id", " national foreign", " identity card", " national number", " cedula", " cédula", " dni ", " curp ",
          " nie ", " ife ", " numero de identidad", " personal id", " turkish identification", " cin ", " id card", "주민",
        ]
      ),
      (
        .tax,
        [
          " tax", " fiscal", " vat ", " nit ", " rfc ", " fein ", " inn ", " cuit ", " ruc ", " rif ", " rtn ", " cif ", " tin ",
        ]
      ),
      (
        .registration,
        [
          " regist", " matricula", " company", " commerc", " chamber", " business", " credit code", " uscc ", " legal entity",
          " enterprise", " licen", " ogrn ", " folio", " cr no ", " trade", " organization code", " charity", "법인", "사업자",
        ]
      ),
      (.nationalID, [" identification", " id "]),
    ]
    return table.flatMap { kind, marks in marks.map { ($0, kind) } }
  }()
}
