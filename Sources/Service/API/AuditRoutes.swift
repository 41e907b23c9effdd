import Casework
import Events
import HTTPTypes
import Storage

/// Who did what, and whether the chain of it is whole.
struct AuditRoutes {
  let store: Store
  let secret: ServiceSecret

  static let schema = Schema.object([
    "number": Schema.integer(), "time": Schema.time, "actor": Schema.text(), "act": Schema.text(),
    "object": Schema.orNull(Schema.text()), "detail": Schema.orNull(Schema.text()), "hash": Schema.text(),
  ])

  var routes: [Route] {
    [
      Route(
        .get, "/v1/audit",
        RouteDescription(
          "audit", tag: "Audit", "Who did what", parameters: Listing.parameters,
          answers: [RouteDescription.Answer(200, "A page, oldest first.", Schema.page(of: Schema.ref("AuditEntry")))],
          problems: [.invalidCursor]),
        access: .permission(.readAudit)
      ) { call in
        let listing = try Listing(call, secret)
        let tenant = try await store.tenants.ensure(call.signedIn().tenant, at: call.now)
        let links = try await store.audit.page(
          after: listing.place.flatMap { Int64($0) } ?? 0, limit: listing.limit + 1, tenant: tenant)
        return listing.reply(links, place: { "\($0.link.number)" }) { link, writer in
          writer.beginObject()
          writer.member("number", Int(clamping: link.link.number))
          writer.member("time", link.link.time)
          writer.member("actor", link.link.actor)
          writer.member("act", link.link.act)
          writer.member("object", link.entry?.object)
          writer.member("detail", link.entry?.detail)
          writer.member("hash", TraceContext.hex(link.link.hash))
          writer.endObject()
        }
      },
      Route(
        .get, "/v1/audit/head",
        RouteDescription(
          "audit_head", tag: "Audit", "Check the whole chain and tell its end",
          text: "Keep the end elsewhere: a chain that later does not go through it was changed.",
          answers: [
            RouteDescription.Answer(
              200, "Whether it is whole, and its end or the first link that is not right.",
              Schema.object(["whole": Schema.bool, "number": Schema.integer(), "hash": Schema.orNull(Schema.text())]))
          ]),
        access: .permission(.readAudit)
      ) { call in
        let tenant = try await store.tenants.ensure(call.signedIn().tenant, at: call.now)
        let (isWhole, number, hash): (Bool, Int64, [UInt8]?)
        do {
          let head = try await store.audit.verify(tenant: tenant)
          (isWhole, number, hash) = (true, head.number, head.hash)
        } catch let fault as AuditChain.Break {
          (isWhole, number, hash) = (false, fault.number, nil)
        }
        return .json { writer in
          writer.beginObject()
          writer.member("whole", isWhole)
          writer.member("number", Int(clamping: number))
          writer.member("hash", hash.map { TraceContext.hex($0) })
          writer.endObject()
        }
      },
    ]
  }
}
