/// What the user says about the inputs.
public struct InputOptions: Sendable {
  /// The name of the format of native events.
  public static let nativeFormat = "events"

  /// In whose books events of other people's formats belong; nil when the firm has but one, or the format says it.
  public var tenant: String?
  /// The format of every input; nil to tell each by its content.
  public var format: String?
  /// How much packed files may grow.
  public var unpackLimit = UnpackLimit()

  /// Options.
  public init(tenant: String? = nil, format: String? = nil) {
    self.tenant = tenant
    self.format = format
  }
}
