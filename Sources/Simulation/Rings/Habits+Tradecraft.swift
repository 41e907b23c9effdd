import Events

extension Habits {
  /// Rates of what the persona does and leaves behind.
  mutating func follow(_ craft: Tradecraft, stolen: Bool) {
    var habits = self
    habits.paperAltered = craft.paperAltered * (stolen ? 0.4 : 1.4)
    habits.paperAddressOld = stolen ? craft.paperAddressOld : habits.paperAddressOld
    habits.paperLate = max(habits.paperLate, craft.hidesFace * 0.6)
    habits.livenessFailsFirst = max(habits.livenessFailsFirst, craft.faceDiffers)
    habits.faceDiffers = max(habits.faceDiffers, craft.faceDiffers * 0.4)
    habits.disowned = stolen ? craft.disowned : habits.disowned
    habits.taxNumberDiffers = max(habits.taxNumberDiffers, craft.disowned)
    habits.reproofRefused = max(habits.reproofRefused, craft.avoids * 0.7)
    habits.employerUnconfirmed = max(habits.employerUnconfirmed, craft.profileThin * 0.5)
    habits.degreeUnconfirmed = max(habits.degreeUnconfirmed, craft.profileThin * 0.4)
    habits.codeEnteredElsewhere = max(habits.codeEnteredElsewhere, craft.numberRented)
    habits.numberOverInternet = craft.numberOverInternet
    habits.numberRented = craft.numberRented
    habits.mailboxFresh = max(habits.mailboxFresh, craft.profileThin * 0.6)
    habits.profileThin = craft.profileThin
    habits.profileAsleep = craft.profileAsleep
    habits.profileOtherName = craft.profileOtherName
    habits.portraitGenerated = craft.portraitGenerated
    habits.portraitElsewhere = max(habits.portraitElsewhere, craft.portraitGenerated * 0.3)
    habits.commitsBackdated = max(habits.commitsBackdated, craft.codeBorrowed)
    habits.repositoryCopied = craft.codeBorrowed
    habits.authorsRotate = craft.codeBorrowed
    habits.skillsEarly = max(habits.skillsEarly, craft.codeBorrowed * 0.4)
    Self.meet(&habits, craft)
    Self.equip(&habits, craft)
    self = habits
  }

  /// Interviews, meetings and work.
  private static func meet(_ habits: inout Habits, _ craft: Tradecraft) {
    habits.cameraOff = max(habits.cameraOff, craft.hidesFace)
    habits.freezes = max(habits.freezes, craft.hidesFace * 0.6)
    habits.pasted = max(habits.pasted, craft.hidesFace * 0.8)
    habits.assistant = max(habits.assistant, craft.hidesFace * 0.5)
    habits.virtualCamera = max(habits.virtualCamera, craft.hidesFace * 0.35)
    for observation in InterviewNotes.named { habits.observe(observation, max(0.006, craft.noted)) }
    habits.dropsCalls = max(habits.dropsCalls, craft.avoids)
    habits.staysAway = max(habits.staysAway, craft.avoids * 1.4)
    habits.pickupRefused = max(habits.pickupRefused, craft.avoids * 0.6)
    habits.hoursOverlap = craft.overlaps
    habits.longHours = max(habits.longHours, craft.overlaps * 0.25)
    habits.unevenQuality = max(habits.unevenQuality, craft.overlaps * 0.4)
    habits.weakerThanHired = max(habits.weakerThanHired, craft.overlaps * 0.5)
    habits.slipsName = max(habits.slipsName, craft.noted * 0.4)
    habits.leavesSuddenly = max(habits.leavesSuddenly, craft.avoids * 0.8)
    habits.threatens = craft.threatens
    habits.bulkClone = craft.takesData
    habits.pushesElsewhere = craft.takesData * 0.5
    habits.uploads = craft.takesData
    habits.seeksPower = max(habits.seeksPower, craft.asks * 0.6)
    habits.usesAccessAfterwards = max(habits.usesAccessAfterwards, craft.takesData)
  }

  /// Computers, parcels, networks and money.
  private static func equip(_ habits: inout Habits, _ craft: Tradecraft) {
    habits.changesAddress = craft.changesAddress
    habits.signedByOther = max(habits.signedByOther, craft.usesFarm * 0.5)
    habits.sentOnAbroad = max(habits.sentOnAbroad, craft.sentOnAbroad)
    habits.serialChallengeFails = max(habits.serialChallengeFails, craft.hidesFace * 0.5)
    habits.ownComputer = [0.06, 0.1, 0.15, 0.03][craft.level]
    habits.remoteTool = craft.remoteTool
    habits.secondRemoteTool = craft.secondRemoteTool
    habits.unattendedScript = craft.unattendedScript
    habits.remoteSwitch = craft.remoteSwitch
    habits.compositeKeyboard = craft.compositeKeyboard
    habits.jiggler = craft.jiggler
    habits.vpnClient = max(habits.vpnClient, craft.astrill * 0.6)
    habits.lanMessenger = craft.level < 2 ? 0.04 : habits.lanMessenger
    habits.malware = craft.level == 0 ? 0.06 : 0.02
    habits.hidChanges = max(habits.hidChanges, craft.remoteSwitch)
    habits.tunnelDrops = craft.tunnelDrops
    habits.payoutChanges = craft.payoutChanges
    habits.forwards = craft.forwards
    habits.forwardedShare = 0.5...0.9
    habits.sweepsCoins = craft.sweepsCoins
    habits.hops = craft.hops
    habits.mixes = craft.level < 2 ? 0.04 : 0.01
    habits.paidInCoins = max(habits.paidInCoins, craft.asks * 1.5)
    habits.wantsCoins = max(habits.wantsCoins, craft.asks)
    habits.wantsAdvance = max(habits.wantsAdvance, craft.asks * 0.3)
    habits.pullsOffPlatform = max(habits.pullsOffPlatform, craft.asks * 0.5)
    habits.cheap = max(habits.cheap, craft.sharesBids * 0.8)
    habits.bidsFromTemplate = craft.sharesBids
    habits.foreignPayee = max(habits.foreignPayee, craft.sharesAccount * 0.3)
    habits.proofLetter = max(habits.proofLetter, craft.asks * 0.1)
    habits.multiBrowser = craft.multiBrowser
    habits.detailsRepeat = max(habits.detailsRepeat, craft.payoutChanges * 0.5)
  }
}

/// Notes that interviewers of published cases made.
private enum InterviewNotes {
  static let named: [InterviewObservation] = [
    .cameraRefused, .cameraExcuse, .fedAnswers, .eyeScanning, .backgroundVoices, .crowdedRoom, .voiceChanged, .challengeFailed,
    .placeUnknown, .nameChanged, .payOnly, .differentPerson,
  ]
}
