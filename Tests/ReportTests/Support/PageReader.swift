import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads a page with a strict XML parser and gathers what the tests ask about.
final class PageReader: NSObject, XMLParserDelegate {
  private(set) var failure: String?
  private(set) var ids: [String] = []
  private(set) var targets: [String] = []
  private(set) var elements: [String: Int] = [:]
  private(set) var attributes: Set<String> = []
  private(set) var text = ""

  init(_ html: String) {
    super.init()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = self
    if !parser.parse() { failure = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")" }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes given: [String: String] = [:]
  ) {
    elements[name, default: 0] += 1
    attributes.formUnion(given.keys)
    if let id = given["id"] { ids.append(id) }
    if let target = given["href"] { targets.append(target) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
