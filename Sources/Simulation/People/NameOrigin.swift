/// Where a name comes from. It shapes invented names and lets fairness be measured; nothing about guilt depends on it.
public enum NameOrigin: String, CaseIterable, Sendable {
  /// English-speaking countries.
  case english
  /// Spanish and Portuguese.
  case hispanic
  /// German.
  case german
  /// French.
  case french
  /// Polish.
  case polish
  /// Ukrainian.
  case ukrainian
  /// Russian.
  case russian
  /// Korean.
  case korean
  /// Chinese.
  case chinese
  /// Japanese.
  case japanese
  /// Of India and Pakistan.
  case indian
  /// Vietnamese.
  case vietnamese
  /// Arabic.
  case arabic
  /// Of Nigeria.
  case nigerian

  /// How often each origin occurs among ordinary people of a firm with staff and customers all over the world.
  static let shares: [(NameOrigin, Double)] = [
    (.english, 0.25), (.hispanic, 0.10), (.german, 0.05), (.french, 0.04), (.polish, 0.04), (.ukrainian, 0.04), (.russian, 0.05),
    (.korean, 0.08), (.chinese, 0.08), (.japanese, 0.09), (.indian, 0.09), (.vietnamese, 0.04), (.arabic, 0.03),
    (.nigerian, 0.02),
  ]

  /// Where people with such names live, with the share of each country; migrants are part of it.
  var countries: [(String, Double)] {
    switch self {
    case .english: [("US", 0.6), ("GB", 0.15), ("CA", 0.1), ("AU", 0.06), ("IE", 0.03), ("DE", 0.02), ("TH", 0.02), ("JP", 0.02)]
    case .hispanic: [("US", 0.3), ("MX", 0.2), ("BR", 0.15), ("ES", 0.12), ("AR", 0.1), ("CO", 0.08), ("PT", 0.05)]
    case .german: [("DE", 0.7), ("AT", 0.15), ("US", 0.1), ("ES", 0.05)]
    case .french: [("FR", 0.75), ("CA", 0.15), ("GB", 0.05), ("US", 0.05)]
    case .polish: [("PL", 0.7), ("GB", 0.12), ("DE", 0.1), ("US", 0.08)]
    case .ukrainian: [("UA", 0.5), ("PL", 0.25), ("DE", 0.1), ("US", 0.08), ("CA", 0.07)]
    case .russian: [("RU", 0.4), ("GE", 0.15), ("RS", 0.12), ("DE", 0.1), ("US", 0.1), ("AE", 0.07), ("KR", 0.06)]
    case .korean: [("KR", 0.55), ("US", 0.2), ("JP", 0.1), ("CN", 0.06), ("CA", 0.05), ("DE", 0.04)]
    case .chinese: [("CN", 0.4), ("US", 0.2), ("HK", 0.1), ("TW", 0.1), ("SG", 0.08), ("CA", 0.06), ("MY", 0.06)]
    case .japanese: [("JP", 0.8), ("US", 0.1), ("GB", 0.04), ("SG", 0.03), ("CN", 0.03)]
    case .indian: [("IN", 0.55), ("US", 0.2), ("GB", 0.08), ("CA", 0.07), ("AE", 0.05), ("PK", 0.05)]
    case .vietnamese: [("VN", 0.66), ("US", 0.15), ("JP", 0.08), ("LA", 0.06), ("KH", 0.05)]
    case .arabic: [("EG", 0.4), ("AE", 0.2), ("US", 0.15), ("GB", 0.1), ("FR", 0.1), ("TR", 0.05)]
    case .nigerian: [("NG", 0.56), ("GB", 0.15), ("US", 0.12), ("KE", 0.08), ("TZ", 0.09)]
    }
  }

  /// The country whose papers most of them hold, and the language they grew up with.
  var homeland: (country: String, language: String) {
    switch self {
    case .english: ("US", "en")
    case .hispanic: ("MX", "es")
    case .german: ("DE", "de")
    case .french: ("FR", "fr")
    case .polish: ("PL", "pl")
    case .ukrainian: ("UA", "uk")
    case .russian: ("RU", "ru")
    case .korean: ("KR", "ko")
    case .chinese: ("CN", "zh")
    case .japanese: ("JP", "ja")
    case .indian: ("IN", "hi")
    case .vietnamese: ("VN", "vi")
    case .arabic: ("EG", "ar")
    case .nigerian: ("NG", "en")
    }
  }
}
