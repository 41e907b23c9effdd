import Foundation
import Hummingbird
import ListStore
import Live
import Logging
import NIOCore
import ServiceLifecycle
import Storage
import UnixSignals

/// Runs the service until it is told to end, and lets requests under way finish then.
public struct ServiceRunner: Sendable {
  private let service: SekishoService

  /// A runner of a service.
  public init(_ service: SekishoService) { self.service = service }

  /// Runs until SIGTERM or SIGINT. The lists are loaded beside; until then the service is not ready.
  ///
  /// - Parameter say: is told where the service listens, and the link for the first account.
  /// - Throws: when the address cannot be listened on or the certificate cannot be used.
  public func run(say: @escaping @Sendable (String) -> Void) async throws {
    let configuration = service.parts.configuration
    let scheme = configuration.tls == nil ? "http" : "https"
    let application = try service.application { channel in
      let port = channel.localAddress?.port ?? configuration.port
      let host = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
      say("Listening on \(scheme)://\(host):\(port)")
      guard let path = try? await service.setupPath() else { return }
      say(
        "Make the first account within an hour, once: \(scheme)://\(configuration.isLoopback ? "localhost" : host):\(port)\(path)"
      )
    }
    var group = ServiceGroupConfiguration(
      services: [
        ListKeeper(lists: service.parts.lists, seconds: configuration.listSeconds, logger: service.parts.logger),
        Judging(desk: service.desk, progress: service.progress, logger: service.parts.logger), Tidier(service: service),
        application,
        // The last is told first: load balancers learn from /readyz before connections are refused.
        Drain(readiness: service.readiness, seconds: configuration.drainDelay),
      ], gracefulShutdownSignals: [.sigterm, .sigint], logger: service.parts.logger)
    group.maximumGracefulShutdownDuration = .seconds(configuration.drainDelay + configuration.drainSeconds)
    try await ServiceGroup(configuration: group).run()
    await service.parts.store.close()
  }
}

/// Says that no more requests should come, before they are refused.
private struct Drain: Service {
  let readiness: Readiness
  let seconds: Int

  func run() async throws {
    try await gracefulShutdown()
    readiness.drain()
    try await Task.sleep(for: .seconds(seconds))
  }
}

/// Loads the lists and looks after them.
private struct ListKeeper: Service {
  let lists: LiveScreening
  let seconds: Int
  let logger: Logger

  func run() async throws {
    // Loading takes a core for seconds: it has a thread of its own.
    let thread = DispatchQueue(label: "sekisho.lists")
    try? await cancelWhenGracefulShutdown {
      while true {
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
          thread.async {
            refresh()
            done.resume()
          }
        }
        try await Task.sleep(for: .seconds(seconds))
      }
    }
  }

  private func refresh() {
    do {
      let (outcome, unread) = try lists.refresh()
      if outcome == .replaced { logger.notice("lists", metadata: ["edition": "\(lists.edition)", "set_aside": "\(unread)"]) }
    } catch {
      logger.error("lists could not be loaded", metadata: ["reason": "\(error)"])
    }
  }
}

/// Judges those whose events come in, and at the start those whose events were not judged when the last run ended.
private struct Judging: Service {
  let desk: LiveDesk
  let progress: JudgementProgress
  let logger: Logger

  func run() async throws {
    await withGracefulShutdownHandler {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await desk.run() }
        group.addTask {
          do {
            let unjudged = try await progress.unjudged()
            logger.notice("judging", metadata: ["waiting": "\(unjudged.count)"])
            desk.recover(unjudged)
            try await cancelWhenGracefulShutdown { try await progress.run() }
          } catch is CancellationError {
          } catch {
            logger.error("progress of judging is not noted", metadata: ["reason": "\(error)"])
          }
        }
      }
    } onGracefulShutdown: {
      desk.queue.close()
    }
  }
}

/// Removes what is too old to matter, every ten minutes.
private struct Tidier: Service {
  let service: SekishoService

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while true {
        do {
          try await service.accounts.tidy(now: service.parts.sources.now())
        } catch {
          service.parts.logger.warning("tidying failed", metadata: ["fault": "\(type(of: error))"])
        }
        try await Task.sleep(for: .seconds(600))
      }
    }
  }
}
