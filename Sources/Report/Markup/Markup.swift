/// A piece of HTML that is safe by construction: literals are ours, every interpolated text is escaped.
///
/// The output is also well-formed XML, so that a strict parser can check it.
package struct Markup: ExpressibleByStringInterpolation, Sendable, Hashable {
  /// The HTML.
  package private(set) var html: String

  package init(stringLiteral literal: String) { html = literal }

  package init(stringInterpolation interpolation: Interpolation) { html = interpolation.html }

  /// Collects literals as they are and everything else escaped.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) { html += literal }

    package mutating func appendInterpolation(_ text: String) { html += ForeignText.escaped(text) }

    package mutating func appendInterpolation(_ number: Int) { html += String(number) }

    package mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

    package mutating func appendInterpolation(_ pieces: [Markup]) {
      for piece in pieces { html += piece.html }
    }

    /// A length in a picture, to a tenth.
    package mutating func appendInterpolation(length: Double) { html += Figure.length(length) }
  }

  package static func + (left: Markup, right: Markup) -> Markup {
    var sum = left
    sum.html += right.html
    return sum
  }

  package static func += (left: inout Markup, right: Markup) { left.html += right.html }

  package var isEmpty: Bool { html.isEmpty }
}

extension [Markup] {
  /// The pieces with something between them.
  package func joined(_ separator: Markup) -> Markup {
    var result: Markup = ""
    for (index, piece) in enumerated() {
      if index > 0 { result += separator }
      result += piece
    }
    return result
  }
}
