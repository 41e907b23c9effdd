import Testing

@testable import Casework

@Suite("Where messages may go")
struct TargetGuardTests {
  @Test(
    "ordinary receivers",
    arguments: [
      "https://hooks.example.com/a?b=c", "https://example.com:8443/", "https://EXAMPLE.com.", "https://93.184.216.34/x",
      "https://[2606:2800:220:1::1]/",
    ])
  func allowed(url: String) { #expect(throws: Never.self) { try TargetGuard().check(url) } }

  @Test(
    "whatever leads behind the wall",
    arguments: [
      "https://127.0.0.1/", "https://10.0.0.1", "https://172.16.0.1", "https://172.31.255.255", "https://192.168.1.1",
      "https://169.254.169.254/latest",
      "https://100.64.0.1", "https://0.0.0.0", "https://224.0.0.1", "https://255.255.255.255", "https://198.18.0.1",
      "https://168.63.129.16",
      "https://[::1]/", "https://[::]/", "https://[fe80::1]/", "https://[fc00::1]/", "https://[fd00:ec2::254]/",
      "https://[::ffff:127.0.0.1]/",
      "https://[::ffff:7f00:1]/", "https://[::127.0.0.1]/", "https://[64:ff9b::a00:1]/", "https://[2002:7f00:1::]/",
      "https://[2001::1]/",
      "https://[2001:db8::1]/", "https://[ff02::1]/", "https://[fec0::1]/",
    ])
  func privateAddresses(url: String) { #expect(throws: TargetGuard.Refused.privateAddress) { try TargetGuard().check(url) } }

  @Test(
    "addresses that programs read differently",
    arguments: [
      "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://127.1/", "https://127.0.1",
      "https://0x7f.0.0.1", "https://127.0.0.1./",
      "https://1.2.3.4.5/", "https://example.0x7f/", "https://08.8.8.8/", "https://4294967296/",
    ])
  func odd(url: String) { #expect(throws: TargetGuard.Refused.oddAddress) { try TargetGuard().check(url) } }

  @Test(
    "names and forms that are refused",
    arguments: [
      ("https://localhost/", TargetGuard.Refused.localName), ("https://a.localhost", .localName), ("https://printer", .localName),
      ("https://metadata.google.internal/", .localName), ("https://db.local", .localName),
      ("https://1.0.0.127.in-addr.arpa", .localName),
      ("http://example.com", .scheme), ("file:///etc/passwd", .scheme), ("gopher://example.com", .scheme),
      ("https://user@example.com", .credentials),
      ("https://example.com:22", .port), ("https://example.com:0443443", .port), ("https://example.com:x", .port),
      ("https://", .malformed),
      ("https:///x", .malformed), ("https://exa mple.com", .malformed), ("https://example.com\\@127.0.0.1", .malformed),
      ("https://[::1", .malformed),
      ("https://[fe80::1%25eth0]/", .malformed), ("https://①②⑦.0.0.1", .malformed), ("https://ex%61mple.com", .malformed),
      ("https://a..b", .malformed),
      ("example.com", .malformed), ("https://[::ffff:1.2.3.4.5]/", .malformed), ("https://[1:2:3:4:5:6:7:8:9]/", .malformed),
    ])
  func refused(url: String, why: TargetGuard.Refused) { #expect(throws: why) { try TargetGuard().check(url) } }

  @Test("a name is judged by everything that it resolves to, at the moment of the call")
  func rebinding() throws {
    let guarded = TargetGuard()
    let good = try #require(IPAddress("93.184.216.34"))
    for bad in ["127.0.0.1", "::1", "169.254.169.254", "::ffff:10.0.0.1", "fd00::1"] {
      let address = try #require(IPAddress(bad))
      #expect(throws: TargetGuard.Refused.privateAddress) { try guarded.check(resolved: [good, address]) }
    }
    #expect(throws: Never.self) { try guarded.check(resolved: [good]) }
    #expect(throws: TargetGuard.Refused.malformed) { try guarded.check(resolved: []) }
    #expect(throws: Never.self) {
      try TargetGuard(allowsPlain: true, allowsPrivate: true, ports: [8080]).check("http://127.0.0.1:8080/")
    }
  }

  @Test(
    "addresses as texts",
    arguments: [
      ("1.2.3.4", 4), ("::", 16), ("1::2", 16), ("1:2:3:4:5:6:7:8", 16), ("::ffff:1.2.3.4", 16), ("1:2:3:4:5:6:1.2.3.4", 16),
    ])
  func addresses(text: String, count: Int) { #expect(IPAddress(text)?.bytes.count == count) }

  @Test(
    "texts that are none",
    arguments: [
      "", "1.2.3", "01.2.3.4", "256.1.1.1", ":::", "1::2::3", "1:2:3:4:5:6:7", "g::1", "::1.2.3", "12345::", "1.2.3.4:5::", ":1",
      "1:", "+1.2.3.4",
    ])
  func noAddresses(text: String) { #expect(IPAddress(text) == nil) }
}
