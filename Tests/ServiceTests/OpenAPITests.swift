import Events
import Foundation
import HTTPTypes
import Testing

@testable import Service

@Suite("The published description")
struct OpenAPITests {
  private static func document(_ bench: ServiceBench) async throws -> JSON {
    let key = try await bench.key([])
    return try await bench.run { (asker: Asker) async throws in
      let answer = try await asker.ask(.get, "/openapi.json", [.accept: "application/json"], key: key)
      #expect(answer.status == 200)
      let tag = try #require(answer.headers[.eTag])
      let again = try await asker.ask(.get, "/openapi.json", [.ifNoneMatch: tag], key: key)
      #expect(again.status == 304 && again.text.isEmpty)
      return try answer.json()
    }
  }

  private static func members(_ value: JSON?) -> [JSONMember] { if case .object(let members)? = value { members } else { [] } }

  @Test("describes every route that is registered, and no other")
  func isComplete() async throws {
    let bench = try await ServiceBench()
    let document = try await Self.document(bench)
    let described = Self.members(document["paths"]).flatMap { path in
      Self.members(path.value).map { "\($0.name.uppercased()) \(path.name)" }
    }
    let registered = bench.service.table.routes.filter(\.description.isPublished).map { "\($0.method.rawValue) \($0.path.text)" }
    #expect(described.sorted() == registered.sorted())
    let pages = bench.service.table.routes.filter { !$0.description.isPublished }
    #expect(pages.allSatisfy { !$0.path.text.hasPrefix("/v1") }, "only pages are left out")
  }

  @Test("operations have names of their own, their places as parameters, and answers for refusals")
  func operations() async throws {
    let bench = try await ServiceBench()
    let document = try await Self.document(bench)
    var names: [String] = []
    for path in Self.members(document["paths"]) {
      for operation in Self.members(path.value) {
        names.append(operation.value["operationId"]?.text ?? "")
        let parameters = operation.value["parameters"]?.elements ?? []
        let places = parameters.filter { $0["in"]?.text == "path" }.compactMap { $0["name"]?.text }
        #expect(places == PathTemplate(path.name).places, "\(path.name)")
        let answers = Self.members(operation.value["responses"]).map(\.name)
        #expect(answers.contains { $0.hasPrefix("2") } && answers.contains("500"), "\(path.name)")
        #expect(operation.value["security"]?.elements == [.object([])] || answers.contains("401"), "\(path.name)")
      }
    }
    #expect(Set(names).count == names.count && !names.contains(""))
  }

  @Test("refers to shapes that are there")
  func references() async throws {
    let bench = try await ServiceBench()
    let document = try await Self.document(bench)
    let known = Set(Self.members(document["components"]?["schemas"]).map { "#/components/schemas/\($0.name)" })
    var writer = JSONWriter()
    writer.value(document)
    let named = writer.text.matches(of: /"\$ref":"([^"]+)"/).map { String($0.1) }
    #expect(!named.isEmpty && Set(named).isSubset(of: known))
    #expect(known.isSubset(of: Set(named).union(["#/components/schemas/EventByType"])), "shapes that nobody uses")
  }
}
