import Foundation

/// Where things are. Every link and form of the console gets its path from here, and so does whoever serves it.
public enum Place {
  /// What changed, what presses.
  public static let overview = "/console"
  /// Whom to look at first.
  public static let queue = "/console/queue"
  /// Names, numbers and wallets against the lists.
  public static let screening = "/console/screening"
  /// Tables against the lists.
  public static let batches = "/console/screening/batches"
  /// One wallet.
  public static let wallet = "/console/wallet"
  /// All rules.
  public static let rules = "/console/rules"
  /// A new rule.
  public static let newRule = "/console/rules/new"
  /// Feeds and lists.
  public static let feeds = "/console/feeds"
  /// Shared indicators.
  public static let indicators = "/console/indicators"
  /// Candidates, for those who hire.
  public static let candidates = "/console/candidates"
  /// Who did what.
  public static let audit = "/console/audit"
  /// Accounts, keys, sessions, receivers, policy.
  public static let settings = "/console/settings"
  /// How to use the keyboard.
  public static let help = "/console/help"
  /// Where people sign in.
  public static let signIn = "/console/sign-in"
  /// Where the sign-in of the firm's own identity provider begins.
  public static let singleSignOn = "/console/sign-in/oidc"
  /// Where people sign out.
  public static let signOut = "/console/sign-out"
  /// Where the first administrator is made, once.
  public static let firstAdmin = "/console/first-admin"
  /// Where language and colours are set.
  public static let preferences = "/console/preferences"
  /// Where the search box leads.
  public static let search = "/console/search"
  /// Server-sent events: `queue`, `overview`, `batch`.
  public static let events = "/console/events"
  /// The style sheet.
  public static let stylesheet = "/console/assets/console.css"
  /// The script.
  public static let script = "/console/assets/console.js"
  /// The icon.
  public static let icon = "/console/assets/icon.svg"

  /// One subject.
  public static func subject(_ id: String) -> String { "/console/subjects/" + encoded(id) }
  /// One ring.
  public static func ring(_ id: String) -> String { "/console/rings/" + encoded(id) }
  /// What can be done of a case: `decide`, `comment`, `undo`, `hold` …
  public static func act(_ id: String, _ act: String) -> String { subject(id) + "/" + act }
  /// One rule.
  public static func rule(_ id: String) -> String { "/console/rules/" + encoded(id) }
  /// One candidate.
  public static func candidate(_ id: String) -> String { "/console/candidates/" + encoded(id) }
  /// One batch.
  public static func batch(_ id: String) -> String { batches + "/" + encoded(id) }
  /// The page of a person concerned, by the secret of the letter.
  public static func appeal(_ token: String) -> String { "/appeal/" + encoded(token) }

  /// A text as a piece of a path or of a query.
  static func encoded(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "" }

  /// A path with a query; fields without a value are left out.
  static func query(_ path: String, _ fields: [(String, String?)]) -> String {
    let pairs = fields.compactMap { field in field.1.flatMap { $0.isEmpty ? nil : field.0 + "=" + encoded($0) } }
    return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
