import Judgement
import Linking

/// Which groups of flags tell the story that a link tells already: who shares an account with others is paid to another name, and who
/// shares a place is seen there. Such evidence is not lent over the link, or it would count twice.
enum LinkDomains {
  /// The groups that a family of shared values explains.
  private static func groups(explainedBy family: EvidenceFamily) -> Set<String> {
    switch family {
    case .money: ["PAY", "CRY", "LDR"]
    case .machine: ["LOG", "NET", "DEV"]
    case .network: ["LOG", "NET", "DEV", "SHP"]
    case .place: ["CON", "SHP"]
    case .papers: ["IDD"]
    case .words: ["PER", "MKT"]
    case .contact: ["CON", "PER"]
    case .code: ["PER", "WRK"]
    }
  }

  /// The part of a subject's evidence that the link does not explain.
  static func evidence(_ own: [String: Bits], apartFrom link: PairLink) -> Bits {
    let explained = Set(link.because.filter { $0.bits >= 1 }.flatMap { groups(explainedBy: $0.kind.family) })
    return own.filter { !explained.contains($0.key) }.values.reduce(.zero, +)
  }
}
