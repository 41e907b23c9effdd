import Foundation

/// A member's name and its value in one step.
extension JSONWriter {
  /// A member with a text.
  public mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  /// A member with a text, or null.
  public mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  /// A member with a moment in RFC 3339, or null.
  public mutating func member(_ name: String, _ moment: Instant?) { member(name, moment.map(\.text)) }

  /// A member with a text; none when there is no text.
  public mutating func memberIfPresent(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  /// A member with an array of texts.
  public mutating func member(_ name: String, _ texts: [String]) {
    self.name(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// A member with a whole number.
  public mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    integer(number)
  }

  /// A member with a number in full.
  public mutating func member(_ name: String, _ number: Double) {
    self.name(name)
    double(number)
  }

  /// A member with a number rounded to so many decimals.
  public mutating func member(_ name: String, _ number: Double, decimals: Int) {
    let scale = pow(10, Double(decimals))
    member(name, (number * scale).rounded() / scale)
  }

  /// A member with a truth value.
  public mutating func member(_ name: String, _ value: Bool) {
    self.name(name)
    bool(value)
  }
}
