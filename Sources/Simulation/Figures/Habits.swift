import Events

/// How often things happen in a life, as probabilities a subject unless said otherwise. The defaults describe ordinary people: nothing
/// is impossible for them. Groups and rings change rates, never the shape of what is written.
///
/// The defaults are assumptions, rounded, from the innocent explanations that the advisories themselves list; measured benign rates are
/// published for few of them. [A] marks plain assumptions.
struct Habits: Sendable {
  // Papers and proofs
  var paperAltered = 0.004  // [A] damaged or heavily compressed scans that score as edited
  var paperMisread = 0.02  // [A] unreadable machine lines
  var paperFromTemplate = 0.003  // [A] vendor frame or notary's desk that makes pictures look alike
  var paperAsScreenshot = 0.05
  var paperLate = 0.08
  var paperAddressOld = 0.12  // US Census: about one in eight moves in a year
  var paperNameVaries = 0.06
  var livenessFailsFirst = 0.06
  var livenessFailsAgain = 0.08  // of those who failed once
  var faceDiffers = 0.004
  var degreeUnconfirmed = 0.04
  var employerUnconfirmed = 0.06
  var taxNumberDiffers = 0.012
  var reproofRefused = 0.02  // of those asked
  var codeEnteredElsewhere = 0.006  // roaming phones
  var serialChallengeFails = 0.015
  // Contact data and persona
  var numberOverInternet = 0.07
  var numberRented = 0.003
  var mailboxFresh = 0.08
  var mailboxDisposable = 0.004
  var letterBox = 0.014
  var portraitGenerated = 0.035
  var portraitElsewhere = 0.008
  var profileThin = 0.1
  var profileAsleep = 0.03
  var profileRenamed = 0.008
  var profileOtherName = 0.006
  var commitsBackdated = 0.05
  var repositoryCopied = 0.015
  var authorsRotate = 0.02
  var skillsEarly = 0.02
  var secretsLeaked = 0.02
  var refereesFree = 0.25
  var refereesClose = 0.004
  var detailsRepeat = 0.01  // contact or payout data changed again and again
  // Interview
  var observations: [(InterviewObservation, Double)] = InterviewObservation.allCases.map { ($0, 0.006) }
  var cameraOff = 0.06
  var freezes = 0.06
  var assistant = 0.02
  var pasted = 0.12
  var virtualCamera = 0.02
  // Devices
  var remoteTool = 0.03
  var secondRemoteTool = 0.05  // of those with one
  var unattendedScript = 0.01  // of those with one
  var remoteSwitch = 0.002  // hobby laboratories, server rooms
  var compositeKeyboard = 0.012
  var jiggler = 0.02
  var vpnClient = 0.06
  var lanMessenger = 0.003
  var malware = 0.006
  var hidChanges = 0.12  // docking stations
  var signsInUnmanaged = 0.15
  var ownComputer = 0.03
  // Parcels
  var shipsElsewhere = 0.06
  var changesAddress = 0.02
  var rerouted = 0.02
  var signedByOther = 0.12
  var pickupRefused = 0.05
  var wiped = 0.1
  var sentOnAbroad = 0.003
  // Work
  var longHours = 0.01
  var hoursOverlap = 0.03
  var bulkClone = 0.02
  var pushesElsewhere = 0.012
  var uploads = 0.015
  var outOfRole = 0.05
  var seeksPower = 0.03
  var plantsChange = 0.002
  var dropsCalls = 0.04
  var staysAway = 0.06
  var unevenQuality = 0.05
  var weakerThanHired = 0.05
  var leavesSuddenly = 0.05  // of those who leave
  var usesAccessAfterwards = 0.006
  var threatens = 0.0006
  var slipsName = 0.006
  var pullsOffPlatform = 0.04
  var wantsAdvance = 0.02
  var cheap = 0.12
  var bidsFromTemplate = 0.03
  // Money
  var wantsCoins = 0.03
  var paidInCoins = 0.02
  var proofLetter = 0.002
  var payeeOther = 0.018  // a spouse's or a firm's account
  var payoutChanges = 0.05
  var forwards = 0.03  // family abroad, subcontractors
  var forwardedShare = 0.3...0.9
  var sweeps = 0.08
  var sweepsCoins = 0.12
  var splitsAmounts = 0.015
  var hops = 0.02
  var mixes = 0.004
  var manyPayers = 0.02
  var foreignPayee = 0.003
  var disowned = 0.0012  // mistaken complaints and namesakes
  var multiBrowser = 0.012
  // Networks
  var tunnelDrops = 0.03  // of looks at a session: a VPN that falls away or comes up

  /// Changes the rate of one observation.
  mutating func observe(_ observation: InterviewObservation, _ rate: Double) {
    for index in observations.indices where observations[index].0 == observation { observations[index].1 = rate }
  }
}
