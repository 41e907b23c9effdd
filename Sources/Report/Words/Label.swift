/// Everything the report and the summary say in words of their own. One table of strings a language stands beside this file; a label
/// that a table lacks does not compile.
package enum Label: String, CaseIterable, Sendable {
  case title, question, asOf, contents, overview, queue, cases, rings, otherCases, glossary, flagsFired, lookedAt, files
  case size, events, duplicates, rejects, unknownTypes, subjects, tenants, liveFlags, evaluations, lists, listEntries
  case listAge, listDateUnknown, noLists, verdicts, clear, review, hold, clearMeaning, reviewMeaning, holdMeaning
  case howToRead, baseRate, oneIn, alertsSentence, expectedHonest, hardlyHonest, evidenceNeeded, kind, prior, reviewFrom, holdFrom
  case honestOf200, never, neverDecides, neverRejects, neverOrigin, neverUnknown, queueOrder, queueOrderPlain, legalHits
  case legalIntro, byEvidence, nobody, subject, verdict, probability, interval, stake, firstReview, firstHold, topReason
  case ring, tenant, names, since, eventCount, sayReview, sayHold, sayLegal, waterfall, waterfallNote, sum, sameStory
  case groupCap, weakCap, ofFull, findings, noFindings, clearing, noClearing, reason, bits, holdsSince, evidence
  case harmless, clears, nextStep, sources, seenAtSource, toBeVerified, ownSuggestion, timeline, timelineNote
  case laneIdentity, laneHiring, laneDevices, laneNetwork, laneWork, laneMoney, laneAftermath, laneOther, eventsAt
  case noEvents, unknown, unknownNote, nothingUnknown, checklist, moreEvidence, elsewhere, backToQueue, reviewLine
  case holdLine, ringSentence, whoSharesWhat, pictureNote, member, facilitator, victim, memberMeaning
  case facilitatorMeaning, victimMeaning, role, members, links, between, shared, shownBy, moreLinks, groupOfMembers
  case notDrawn, otherCasesIntro, termBit, sayBit, termFamily, sayFamily, termCaps, sayCaps, termInterval, sayInterval
  case termEvidenceLane, sayEvidenceLane, termLegalLane, sayLegalLane, termStake, sayStake, termRing, sayRing
  case termStrength, sayStrength, flag, condition, weight, ceiling, benignRate, measured, published, assumed, threshold
  case publishedNumber, sees, group, family, strength, status, lane, whyPlanned, examples, mustFire, mustBeSilent
  case contains, weak, medium, strong, live, off, planned, total, evidenceLane, legalLane, timesFired, flagCounts
  case ofKnown, describedOfKnown, clearingFacts, yes, strongestCases, moreCases, noRings, moreRings, took, perSecond
  case reportAt, outputs, stepOpen, stepRead, stepJoin, stepReplay, stepRings, peopleDecide, unknownStake
  case subjectsLinked, listedEntries, listedNote, listColumn, listEntry, agreesIn, listRelation, programmes, moreListed
  case listedOwn, listedPaid, listedReceived, listedCounterparty, moreUnknown
}
