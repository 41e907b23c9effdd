import Hummingbird
import Logging
import NIOCore

/// What is known of a request beside itself: who is at the other end of the connection.
struct ServiceContext: RequestContext {
  /// Hummingbird's own part.
  var coreContext: CoreRequestContextStorage
  /// The address at the other end, without its port; nil in process.
  let remoteAddress: String?

  /// The context of a request on a connection.
  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    remoteAddress = source.channel.remoteAddress?.ipAddress
  }
}
