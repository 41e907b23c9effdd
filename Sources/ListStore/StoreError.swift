/// Why something could not be done with the store of lists.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name is none that a list of the store may have.
  case badName(String)
  /// The store has no list of that name.
  case unknownList(String)
  /// The list has no such edition.
  case unknownVersion(list: String, version: String)
  /// A new edition was not taken; the one before, if any, stays in use.
  case refused(list: String, reason: String)
  /// A file or folder of the store cannot be read or written; with the system's reason.
  case files(String, String)
  /// The document with the addresses of lists cannot be used.
  case feeds(String)

  /// A sentence for the person who has to act.
  public var description: String {
    switch self {
    case .badName(let name):
      "\(name) is no name for a list: small letters, digits, dots and hyphens, a letter or digit first, at most 64"
    case .unknownList(let name): "the store has no list \(name); `sekisho lists status` names those it has"
    case .unknownVersion(let list, let version):
      "\(list) has no edition \(version); `sekisho lists status \(list) --json` names those that are kept"
    case .refused(let list, let reason): "\(list): the new edition was not taken, an edition before stays in use: \(reason)"
    case .files(let path, let reason): "\(path): \(reason)"
    case .feeds(let reason): "the document with the addresses of lists cannot be used: \(reason)"
    }
  }
}
