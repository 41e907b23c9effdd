import Casework
import Events
import HTTPTypes
import ListStore
import Screening
import Watchlists

/// Which lists are in use and how old they are.
struct ListRoutes {
  let lists: LiveScreening

  var routes: [Route] {
    [
      Route(
        .get, "/v1/lists",
        RouteDescription(
          "lists", tag: "Screening", "The lists in use",
          answers: [RouteDescription.Answer(200, "The lists, and how their store stands.", ListJSON.schema)]),
        access: .permission(.screen)
      ) { call in
        let stored = lists.stored(now: call.now)
        return .json { writer in
          writer.beginObject()
          writer.member("edition", lists.edition)
          writer.name("lists")
          writer.beginArray()
          for list in lists.inUse { ListJSON.write(list, to: &writer) }
          writer.endArray()
          writer.name("store")
          writer.beginArray()
          for status in stored { ListJSON.write(status, to: &writer) }
          writer.endArray()
          writer.endObject()
        }
      }
    ]
  }
}

/// How lists are shown.
enum ListJSON {
  static let schema = Schema.object([
    "edition": Schema.integer(0...Int(Int32.max)),
    "lists": Schema.list(
      of: Schema.object([
        "name": Schema.text(), "file": Schema.text(), "version": Schema.text(), "published": Schema.orNull(Schema.text()),
        "sha256": Schema.orNull(Schema.text()), "entries": Schema.integer(),
      ])),
    "store": Schema.list(
      of: Schema.object([
        "name": Schema.text(), "state": Schema.words(["fresh", "stale", "failed", "missing"]),
        "version": Schema.orNull(Schema.text()), "checked_at": Schema.orNull(Schema.time),
        "age_hours": Schema.orNull(Schema.number()),
        "failure": Schema.orNull(Schema.text()),
      ])),
  ])

  static func write(_ list: (source: ListSource, entries: Int), to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", list.source.name)
    writer.member("file", list.source.file)
    writer.member("version", list.source.version)
    writer.member("published", list.source.published)
    writer.member("sha256", list.source.sha256)
    writer.member("entries", list.entries)
    writer.endObject()
  }

  static func write(_ status: ListStatus, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", status.list.name)
    writer.member("state", status.state.rawValue)
    writer.member("version", status.version?.id)
    writer.member("checked_at", status.list.checked)
    writer.name("age_hours")
    if let age = status.ageHours { writer.double((age * 10).rounded() / 10) } else { writer.null() }
    writer.member("failure", status.list.failure?.reason)
    writer.endObject()
  }
}
