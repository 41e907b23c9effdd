import Catalogue
import Events
import Foundation

/// English country names and codes, turned into ISO 3166-1 alpha-2.
struct CountryTable: Sendable {
  private var codes: [String: String] = [:]

  /// The table shipped with this build.
  static let shipped = CountryTable(
    yaml: (try? Data(contentsOf: Catalogue.tables.appendingPathComponent("countries.yaml"))) ?? Data())

  /// Reads a table: a code of two letters for each country, with its other codes and names.
  init(yaml: Data) {
    guard case .object(let countries)? = try? MappingText.tree(of: String(decoding: yaml, as: UTF8.self)) else { return }
    for country in countries {
      codes[Self.folded(country.name)] = country.name
      for name in country.value.asList.compactMap(\.plainText) { codes[Self.folded(name)] = country.name }
    }
  }

  /// The code of two letters, nil when the text names no country.
  func code(for text: String) -> String? { codes[Self.folded(text)] }

  /// Lower case without accents, marks and doubled spaces.
  private static func folded(_ name: String) -> String {
    let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return plain.split { !$0.isLetter }.joined(separator: " ")
  }
}
