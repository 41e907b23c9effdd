public import Events

/// An event to be stored.
public struct NewEvent: Sendable {
  /// The event.
  public let event: Event
  /// The whole of it as JSON, with what the vocabulary does not know.
  public let json: [UInt8]
  /// The identifiers that it shows, to be stored with it or not at all.
  public var sightings: [NewSighting]

  /// An event as it was read, with its text; without one it is written anew, and nothing of it is lost either.
  public init(_ event: Event, json: [UInt8]? = nil, sightings: [NewSighting] = []) {
    self.event = event
    self.sightings = sightings
    if let json {
      self.json = json
    } else {
      var writer = JSONWriter()
      event.write(to: &writer)
      self.json = writer.bytes
    }
  }
}

/// What became of an event.
public enum AppendOutcome: Sendable, Hashable {
  /// It is new and on the disk, under this sequence number.
  case stored(Int64)
  /// It was there with the same content.
  case duplicate(Int64)
  /// There is another event with its source and identifier; the new one was not stored.
  case conflict(Int64)

  /// The sequence number of the event that is stored.
  public var sequence: Int64 {
    switch self {
    case .stored(let number), .duplicate(let number), .conflict(let number): number
    }
  }
}

/// An event from the store.
public struct StoredEvent: Sendable, Hashable {
  /// Counts up over all tenants in the order of storing; there are gaps.
  public var sequence: Int64
  /// In whose books.
  public var tenant: TenantID
  /// Whose event.
  public var subject: SubjectNumber
  /// When it happened.
  public var time: Instant
  /// Its type.
  public var type: String
  /// When it arrived.
  public var receivedAt: Instant
  /// The whole of it.
  public var json: [UInt8]

  /// The event.
  ///
  /// - Throws: ``EventError`` when this program does not understand it.
  public func event(_ decoder: EventDecoder) throws(EventError) -> Event {
    try json.withUnsafeBufferPointer { bytes throws(EventError) in
      try decoder.event(from: UnsafeRawBufferPointer(bytes))
    }
  }
}
