/// Text that came with the input and may mean harm: markup, control characters, marks that turn the direction of reading, floods.
package enum ForeignText {
  /// Longest piece that is shown of a single value.
  package static let limit = 160

  /// The text for HTML and XML, in content and in quoted attributes alike. Characters that neither may hold become visible.
  package static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: append(scalar, to: &result)
      }
    }
    return result
  }

  /// The text for a terminal: nothing in it moves the cursor or changes colours.
  package static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result.replacing("\n", with: " ").replacing("\t", with: " ")
  }

  /// The beginning of a long text, by characters; the rest is named by its length.
  package static func clipped(_ text: String, to limit: Int = limit) -> String {
    // Counting scalars bounds the work on a flood of combining marks, which is one character however long it is.
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex), end != scalars.endIndex
    else { return text }
    return String(text.unicodeScalars[..<end]) + "… (" + Figure.count(scalars.count) + ")"
  }

  /// What cannot be seen but acts is written as its code point.
  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar.value {
    case 0x09, 0x0A: result.unicodeScalars.append(scalar)
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF,
      0xE0000...0xE007F, 0x061C:
      let code = String(scalar.value, radix: 16, uppercase: true)
      result += "⟨U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code + "⟩"
    default:
      // XML has no non-characters at the end of any plane.
      if scalar.value & 0xFFFE == 0xFFFE { result += "\u{FFFD}" } else { result.unicodeScalars.append(scalar) }
    }
  }
}

extension Markup {
  /// A value from the input: clipped, escaped, and kept from turning the text around it.
  package static func foreign(_ text: String, limit: Int = ForeignText.limit) -> Markup {
    "<bdi>\(ForeignText.clipped(text, to: limit))</bdi>"
  }
}
