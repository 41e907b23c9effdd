/// Everything that the console says in words of its own, beside the report’s labels. One table a language stands beside this file; a
/// phrase that a table lacks does not compile.
enum Phrase: String, CaseIterable, Sendable {
  case accountName, act, actWord, actor, addKey, addUser, addWebhook, age, allFresh
  case answer, answerAppeal, answerHint, answerReceived, answerToPerson, answered, any, apiKeys, appeal
  case appealIntro, appealNeedsOther, appealTitle, appealWords, apply, approve, approveBlock, asTable, ask
  case askPromotion, askedFor, askedLists, assign, assignHint, atOnce, audit, auditIntro, backlog
  case backtest, batch, batchIntro, batchMayLeave, birthHint, blockProposed, brokenText, brokenTitle, bulk
  case bulkNext, bulkNote, cameOutRight, cameOutWrong, candidate, candidateIntro, candidates, candidatesIntro, casesFound
  case chainBroken, chainWhole, changedText, changedTitle, changedVerdicts, changes, clearedBefore, clearedCount, clocks
  case colours, comment, comments, complianceOnly, concerns, confirmedCount, count, countryHint, createAccount
  case created, days, decide, decideNote, decision, decisions, decline, declineBlock, denyAppeal
  case document, due, edit, edition, editorHint, effect, end, entries, excluded
  case extendHold, feed, feeds, feedsCaption, fetchResult, file, fileHint, filter, filters
  case fired, first, firstAdmin, firstAdminIntro, forbiddenText, forbiddenTitle, found, from, furtherRows
  case gates, grantAppeal, hash, help, hold, holdHint, holdOwnerHint, holds, hours
  case howToAnswer, indicator, indicators, indicatorsIntro, interviewIntro, interviewList, isEqual, judged, key
  case keyHelp, keyLeave, keyOnce, keyOpen, keyOverview, keyQueue, keyRows, keySearch, keyboardHelp
  case keyboardIntro, language, last, lastSeen, lineNumber, linesDone, linesMatched, linesUnreadable, listed
  case lock, locked, lockedText, lockedTitle, marking, maskedNote, meaning, mindThis, minutes
  case missingText, missingTitle, moneyHeld, moreLinks, name, nameHint, navigation, needsSecond, neverAsk
  case neverAskText, newPassword, newRule, newsArrived, nextPage, noAddress, noChanges, noClocks, noComments
  case noDecisions, noExamples, noGates, noHolds, noTrials, noWarnings, nobodyHere, nobodyListed, nobodyYet
  case noteHint, noteLabel, nothingKnown, nothingMissing, nothingToDo, nothingWaits, numberHint, object, ofFeeds
  case oldestWaits, openCases, openRing, overSince, overdueCount, overview, owner, pages, password
  case passwordAgain, passwordRule, policy, policyNote, possibleFor, precision, preferences, previousPage, printHint
  case promotion, promotionAsked, proposeBlock, proposeNote, proposedBy, queue, queueEmpty, queueOrder, reachPerson
  case readAs, reasonHint, recall, recallWhat, recalled, receiver, recordAppeal, replay, requestName
  case required, result, revoke, rightHuman, rightNoHarm, rightOrigin, rightWithdraw, roles, rule
  case ruleFaults, rules, rulesIntro, sameForAll, saveShadow, scopes, scopesHint, scoreMeaning, screening
  case screeningIntro, search, searchHint, secondBlock, secretNote, sector, send, sessionOverText, sessionOverTitle
  case sessions, settings, showWhat, shownOnRecord, sightings, signIn, signInFailed, signInHelp, signInWith
  case signOut, signedInAs, since, sinceVisit, skip, someStale, source, speaksAgainst, speaksFor, staleFeeds
  case staleLists, state, step, stepNotPossible, stepPassed, stepWaits, steps, stepsDone, stepsWait
  case takeBack, test, thisSession, timeLeft, tooManyText, tooManyTitle, topics, trial, trials
  case undelivered, undo, undone, unlock, until, untilHint, untilLabel, upload, users
  case value, verify, waitsForOthers, waitsForSecond, wallet, walletAddress, walletChains, walletHint, walletIntro
  case walletListed, walletNotListed, walletUsers, warnings, weakestFirst, webhookHint, webhooks, whatIsAsked, when
  case who, whyTogether, yourAnswer, yourAnswerHint, yourRights
}
