package import Foundation

#if canImport(FoundationXML)
  package import FoundationXML
#endif

/// Reads a page with a strict XML parser and gathers what the tests ask about.
package final class PageReader: NSObject, XMLParserDelegate {
  package private(set) var failure: String?
  package private(set) var ids: [String] = []
  package private(set) var targets: [String] = []
  package private(set) var elements: [String: Int] = [:]
  package private(set) var attributes: Set<String> = []
  package private(set) var text = ""
  /// Every element with its attributes, in order.
  package private(set) var nodes: [(name: String, attributes: [String: String])] = []

  package init(_ html: String) {
    super.init()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = self
    if !parser.parse() { failure = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")" }
  }

  package func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes given: [String: String] = [:]
  ) {
    elements[name, default: 0] += 1
    nodes.append((name, given))
    attributes.formUnion(given.keys)
    if let id = given["id"] { ids.append(id) }
    if let target = given["href"] { targets.append(target) }
  }

  package func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
