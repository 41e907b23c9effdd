import Events

/// What runs on the machine that the firm handed out.
enum EndpointFeature: Int, FeatureKey {
  case remoteTools, unsanctionedRemoteTools, earlyRemoteTools, remoteToolFamilies, scriptedRemoteDesktop
  case jigglers, faceOrVoiceChangers, interviewAssistants, consumerVPNClients, lanMessengers

  /// What the feature is.
  var declaration: FeatureDeclaration {
    switch self {
    case .remoteTools:
      .init(
        "remote_tools", .count, "Remote-control products on the subject's machines that nothing marks as the firm's own.",
        from: [.deviceInventoried])
    case .unsanctionedRemoteTools:
      .init(
        "unsanctioned_remote_tools", .count,
        "Remote-control products marked as not sanctioned, missing from an allow-list that is in use, or raised by the device's guard.",
        from: [.deviceInventoried, .deviceAlerted])
    case .earlyRemoteTools:
      .init(
        "early_remote_tools", .count,
        "Remote-control products, not marked as the firm's own, first seen within 30 days of the first hire or delivery.",
        from: [.deviceInventoried])
    case .remoteToolFamilies:
      .init(
        "remote_tool_families_7d", .count,
        "Most independent remote-control products, none of them the firm's own, on one machine within any 7 days.",
        from: [.deviceInventoried])
    case .scriptedRemoteDesktop:
      .init(
        "scripted_remote_desktop", .flag,
        "A command set up Chrome Remote Desktop unattended with its PIN on the command line.", from: [.deviceInventoried])
    case .jigglers:
      .init(
        "jigglers", .count, "Looks at a machine that found a program which feigns activity or keeps the screen awake.",
        from: [.deviceInventoried, .deviceAlerted])
    case .faceOrVoiceChangers:
      .init(
        "face_or_voice_changers", .count, "Looks at a machine that found software which swaps faces or changes voices live.",
        from: [.deviceInventoried])
    case .interviewAssistants:
      .init(
        "interview_assistants", .count,
        "Looks at a machine that found a program or extension which answers interview questions live.", from: [.deviceInventoried]
      )
    case .consumerVPNClients:
      .init(
        "consumer_vpn_clients", .count, "Clients of consumer VPN services on the firm's machine that the firm did not sanction.",
        from: [.deviceInventoried])
    case .lanMessengers:
      .init(
        "lan_messengers", .count,
        "Looks at a machine that found a serverless local messenger which the firm did not sanction.", from: [.deviceInventoried])
    }
  }
}
