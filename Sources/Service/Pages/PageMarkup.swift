import HTTPTypes
import RedFlags

/// Pieces of a page. Texts are escaped as they go in; only pieces themselves are markup.
struct PageMarkup: Sendable, ExpressibleByStringInterpolation {
  let html: String

  init(stringLiteral value: String) { html = value }
  init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

  /// Gathers pieces and escapes texts.
  struct Interpolation: StringInterpolationProtocol {
    var html = ""

    init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { html += literal }
    mutating func appendInterpolation(_ text: String) { html += PageMarkup.escaped(text) }
    mutating func appendInterpolation(_ markup: PageMarkup) { html += markup.html }
    mutating func appendInterpolation(_ pieces: [PageMarkup]) { for piece in pieces { html += piece.html } }
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
      .replacing("'", with: "&#39;")
  }

  /// A whole page.
  static func page(_ title: String, _ language: Language, _ body: PageMarkup) -> Reply {
    let page: PageMarkup = """
      <!doctype html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title) · Sekisho</title><link rel="stylesheet" href="/assets/sign-in.css"></head>
      <body><main><h1>\(title)</h1>\(body)</main></body></html>
      """
    return .text(form: .html, page.html).with(.contentLanguage, language.rawValue)
  }
}
