import Hashing

/// What a program is, by its name.
enum ProgramKind: Sendable, Hashable {
  /// Lets somebody elsewhere see and steer this machine; the number is the product's family.
  case remoteTool(Int)
  /// The client of a VPN sold to private people.
  case consumerVPN(Int)
  /// A camera that is software.
  case virtualCamera
  /// Changes a face or a voice while it is filmed.
  case faceOrVoiceChanger
  /// Moves the mouse or keeps the screen awake.
  case jiggler
  /// Answers interview questions while they are asked.
  case assistant
  /// A messenger without a server that finds its peers in the local network.
  case lanMessenger
}

/// Names of programs, folded into families: an installer, a service and a viewer of one product are one tool.
///
/// Only products with which a person elsewhere steers a desktop are listed, not agents of fleet management, terminals or viewers: the
/// latter come in by the inventory's own category. Product and process names: vendors' pages and the LOLRMM project (facts only).
enum ProgramNames {
  /// The families of remote-control tools; the index in this list is the family's number.
  private static let remoteTools: [[String]] = [
    ["anydesk", "anydeskmsi"],
    ["teamviewer", "teamviewerd", "teamviewerhost"],
    ["chromeremotedesktop", "remotinghost", "remotingstarthost", "chromotinghost"],
    ["rustdesk", "hoptodesk"],
    ["splashtop", "strwinclt", "srserver", "srservice"],
    ["meshcentral", "meshagent"],
    ["screenconnect", "connectwisecontrol", "connectwisescreenconnect"],
    ["realvnc", "tightvnc", "tigervnc", "ultravnc", "vncserver", "winvnc", "tvnserver", "x11vnc", "vncconnect"],
    ["remotepc", "remotepchost", "remotepcservice"],
    ["supremo", "supremoservice", "supremoremotedesktop"],
    ["anyviewer"],
    ["todesk"],
    ["sunlogin", "sunloginclient", "aweray", "awesun", "orayremoteservice"],
    ["dwagent", "dwservice", "dwagsvc"],
    ["ultraviewer"],
    ["aeroadmin"],
    ["ammyy", "ammyyadmin"],
    ["zohoassist", "zaservice"],
    ["gotomypc", "gotoresolve", "gotoassist"],
    ["logmein", "logmeinrescue"],
    ["nomachine", "nxserver", "nxservice"],
    ["remoteutilities", "rutserv"],
    ["radmin", "rserver3"],
    ["iperiusremote"],
    ["getscreen", "getscreenme"],
    ["jumpdesktop", "jumpconnect"],
    ["parsec", "parsecd"],
    ["simplehelp"],
    ["litemanager", "romserver"],
    ["helpwire"],
    ["gotohttp"],
    ["remoteit"],
    ["isllight", "islonline"],
    ["bomgar"],
    ["dameware"],
    ["distantdesktop"],
    ["alpemix"],
    ["pcvisit"],
    ["deskin"],
    ["rudesktop"],
    ["aspia"],
    ["netsupportmanager"],
    ["fixmeit", "fixmeitclient"],
    ["remotelyagent", "remotelydesktop"],
    ["dayon"],
  ]

  /// Consumer VPN services; the index is the service's number.
  private static let consumerVPNs: [[String]] = [
    ["astrill", "astrillvpn"], ["nordvpn"], ["expressvpn"], ["surfshark"], ["mullvad", "mullvadvpn"], ["protonvpn"],
    ["cyberghost", "cyberghostvpn"], ["privateinternetaccess", "piavpn"], ["windscribe"], ["hotspotshield"], ["ipvanish"],
    ["vyprvpn"], ["purevpn"], ["tunnelbear"], ["hidemyass", "hmavpn"], ["privatevpn"], ["strongvpn"], ["torguard"],
    ["letsvpn"], ["ivacy", "ivacyvpn"], ["urbanvpn"], ["holavpn"], ["psiphon"], ["lantern"], ["airvpn", "eddieui"], ["ivpn"],
    ["ghostpath", "oconnectvpn"], ["zenmate"], ["atlasvpn"], ["hidemevpn", "hideme"],
  ]

  private static let virtualCameras = [
    "obsvirtualcamera", "obscamera", "obsvirtualcam", "manycam", "splitcam", "xsplitvcam", "snapcamera", "e2esoftvcam", "vcam",
    "unityvideocapture", "v4l2loopback", "dummyvideodevice", "camtwist", "youcam", "altercam", "sparkocam", "webcammax",
    "fakewebcam", "chromacam", "akvirtualcamera", "akvcam",
  ]

  private static let faceOrVoiceChangers = [
    "deepfacelive", "deeplivecam", "swapface", "magicam", "avatarify", "facefusion", "roopcam", "voicemod", "morphvox",
    "clownfishvoicechanger", "voiceai", "wokada", "nchvoxal", "voxal", "xpression", "xpressioncamera", "facerig",
  ]

  private static let jigglers = [
    "mousejiggler", "movemouse", "caffeine", "caffeinated", "keepingyouawake", "amphetamine", "jiggler", "mousejiggle",
    "autoclicker", "dontsleep", "nosleep", "wiggler", "mousemover", "stayawake",
  ]

  private static let assistants = [
    "cluely", "interviewcoder", "finalround", "finalroundai", "lockedin", "lockedinai", "parakeetai", "senseiai",
    "interviewcopilot",
    "leetcodewizard", "ultracode", "interviewhammer", "verveai", "aiapply", "beyz", "shadecoder",
  ]

  private static let lanMessengers = ["ipmsg", "ipmessenger", "feiq", "feige", "ipmsg5", "beebeep", "squiggle"]

  /// The number of the family for a tool that only the inventory's category reveals: names without a family of their own share sixteen.
  static func otherFamily(of name: String?) -> Int { 48 + Int(StableHash.of(name ?? "") & 15) }

  /// All of the names.
  static let table = NameTable<ProgramKind>(
    numbered(remoteTools).map { ($0.key, .remoteTool($0.value)) }
      + numbered(consumerVPNs).map { ($0.key, .consumerVPN($0.value)) }
      + faceOrVoiceChangers.map { ($0, .faceOrVoiceChanger) }
      + virtualCameras.map { ($0, .virtualCamera) }
      + jigglers.map { ($0, .jiggler) }
      + assistants.map { ($0, .assistant) }
      + lanMessengers.map { ($0, .lanMessenger) })

  private static func numbered(_ families: [[String]]) -> [(key: String, value: Int)] {
    families.enumerated().flatMap { family in family.element.map { ($0, family.offset) } }
  }
}
