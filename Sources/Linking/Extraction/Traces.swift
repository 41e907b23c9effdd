public import Events

/// What an event shows that other subjects may show too.
public struct Traces: Sendable {
  /// The identifiers with the ways in which they were shown; an identifier may stand more than once.
  public internal(set) var identifiers: [(identifier: Identifier, role: Role)] = []
  /// The perceptual hashes behind identifiers of pictures and backgrounds.
  public internal(set) var pictures: [(identifier: Identifier, picture: PDQ)] = []
  /// The sketches behind identifiers of texts.
  public internal(set) var texts: [(identifier: Identifier, sketch: TextSketch)] = []
  /// Transfers: a cash-out address counts as the subject's only if the wallet it was fed from is the subject's own.
  public internal(set) var outflows: [(wallet: Identifier, cashOut: Identifier)] = []

  /// The identifier whose text is looked for, and the text in its masked form once it was met.
  var wanted: Identifier?
  var found: String?
  /// What keeps values apart that mean something in one tenant only.
  var tenant = ""

  /// Nothing shown.
  public init() {}

  /// Empties the lists and keeps their memory.
  public mutating func removeAll() {
    identifiers.removeAll(keepingCapacity: true)
    pictures.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    outflows.removeAll(keepingCapacity: true)
  }

  /// Adds a value in its normal form, if there is one.
  mutating func add(_ kind: IdentifierKind, _ normalForm: String?, _ role: Role = .own, masked: @autoclosure () -> String) {
    guard let identifier = identifier(kind, normalForm) else { return }
    add(identifier, role, masked: masked())
  }

  /// Adds an identifier.
  mutating func add(_ identifier: Identifier, _ role: Role, masked: @autoclosure () -> String) {
    if identifier == wanted { found = masked() }
    identifiers.append((identifier, role))
  }

  func identifier(_ kind: IdentifierKind, _ normalForm: String?) -> Identifier? {
    guard let normalForm else { return nil }
    return kind.isOfTenant
      ? Identifier(kind, joining: tenant, normalForm) : Identifier(kind, normalForm: normalForm)
  }

  static func tail(_ text: String) -> String { "…\(text.suffix(4))" }
}

/// Finds the identifiers in events.
public enum IdentifierExtraction {
  /// Adds everything that the event shows to the traces. The traces are not emptied before.
  public static func extract(_ event: Event, into traces: inout Traces) {
    traces.tenant = event.tenant
    switch event.payload {
    case .profileChanged(let data): traces.add(data)
    case .profileExternalSeen(let data): traces.addHandle(service: data.service, id: data.handle)
    case .contactChecked(let data): traces.add(data)
    case .documentSubmitted(let data): traces.add(data)
    case .verificationCompleted(let data): traces.add(data, day: event.instant.day)
    case .sessionStarted(let data): traces.add(data, day: event.instant.day)
    case .sessionSampled(let data): traces.add(data, day: event.instant.day)
    case .deviceInventoried(let data): traces.add(data, day: event.instant.day)
    case .deviceAlerted(let data): data.device.map { traces.add($0) }
    case .applicationSubmitted(let data): traces.add(data)
    case .interviewHeld(let data): traces.add(data, day: event.instant.day)
    case .assessmentCompleted(let data):
      data.device.map { traces.add($0) }
      data.network.map { traces.addSession($0, day: event.instant.day) }
    case .shipmentUpdated(let data): traces.add(data)
    case .commitPushed(let data): traces.add(data)
    case .bidPlaced(let data): traces.addText(data.text, .bidText)
    case .payoutMethodAdded(let data): traces.add(data.method)
    case .paymentMade(let data): traces.add(data)
    case .walletDeclared(let data): traces.addWallet(data.address, chain: data.chain)
    case .transferObserved(let data): traces.add(data)
    // The rest names nobody's values: judgements, moves, and words about other people.
    default: break
    }
  }

  /// Gives each identifier of the event with its role. Transfers give no cash-out address here, since one event cannot tell whose
  /// the wallet is; ``extract(_:into:)`` does.
  public static func identifiers(in event: Event, _ emit: (Identifier, Role) -> Void) {
    var traces = Traces()
    extract(event, into: &traces)
    for trace in traces.identifiers { emit(trace.identifier, trace.role) }
  }

  /// How the identifier stands in the event, with most of it hidden, such as `…4521`; nil when the event does not show it. For
  /// explanations: identifiers keep no text, so it is read again from the evidence.
  public static func masked(_ identifier: Identifier, in event: Event) -> String? {
    var traces = Traces()
    traces.wanted = identifier
    extract(event, into: &traces)
    return traces.found
  }
}
