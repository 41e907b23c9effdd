import Events

/// Names of members in the API's spelling and in that of the screening room.
enum SnakeCase {
  /// `birthDate` as `birth_date`.
  static func snake(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      if letter.isASCII, letter.isUppercase { text += "_" + letter.lowercased() } else { text.append(letter) }
    }
  }

  /// A value with all its members' names in the API's spelling.
  static func snake(_ value: JSON) -> JSON {
    switch value {
    case .object(let members): .object(members.map { JSONMember(snake($0.name), snake($0.value)) })
    case .array(let elements): .array(elements.map { snake($0) })
    default: value
    }
  }
}
