/// The messages that the program asks for by name: those with values that templates cannot give, and those that go into files beside the pages.
/// Each must stand in every message file.
enum MessageKey: Int, CaseIterable, Sendable {
    case aboutActor, aboutActors, aboutArticle, aboutChanges, aboutCheck, aboutClaims, aboutComparison, aboutCopies
    case aboutDossier, aboutHome, aboutHomeTitles, aboutMethod, aboutMoved, aboutNotFound, aboutPage, aboutPair
    case aboutPicture, aboutPlaces, aboutReview, aboutSearch, aboutSingle, aboutSources, aboutTimeline, actorCount, actors
    case aDifference, afterCoverage, afterItDown, afterItRight, againstValue, allDossiers, allDossiersAndSingles
    case allNDossiers, aloneNearest, andMore, andMoreInTable, andOthers, andSoOn, andSourcesInFile, article
    case articleCount, articlesAndDossiers, articlesFromOrigins, articlesGone, articlesUndated, articleTitle, aValue
    case backDispute, backShared, backSummary, barApart, barOdds, barSettled, barsLegend, barTime, barUnlike
    case beforeCoverage, bothBeside, bothTell, calendarLeavesOut, cellDiffers, cellDiffersValue, cellNear
    case cellNearBecause, cellSays, changesOfWording, checkTitle, commaDates, comparison, copyEarlier, copyNote
    case copyNotePart, copyPart, copySame, countedFrom, countedSlip, coverage, coverageCaption, coverageCaptionNarrow
    case coverageColumn, coverageKinds, coverageUndated, coverageWeek, dateAbout, dateClock, dateDay, dateDayMonth
    case dateDaysOfMonth, dateDecade, datedEventCount, dateFrom, dateHalfYear, dateInferredNote, dateMonth
    case dateMonthsOfYear, dateNotStated, dateNoYear, datePartOfDay, dateQuarter, dateSeason, dateShortDay
    case dateShortDays, dateShortDaysOfMonth, dateShortDayYear, dateShortMonth, dateSpan, dateUnknown, dateUntil
    case dateYears, dateZone, datingBecause, disputeCount, dossier, dossierCount, dossierOrSingleCount, dossiersTitle
    case dossierTitle, dotsLegend, duringCoverage, editModality, editMoved, editName, editNumber, editTime, editWording
    case eventCount, eventsBeside, factDeveloped, factDisputes, factEvents, factIndependent, factPeople, factSources
    case factSpan, factSpellings, fieldAuthors, fieldLanguage, fieldModified, fieldPublished, fieldPublisher, fieldTitle
    case fieldURL, fileCalendar, fileEntities, fileLinked, filePlaces, fileSentences, fileSlides, fileSpellings, fileTable
    case firstBuild, firstOfSources, foundAlso, foundArticle, groupAttribution, groupDate, groupDevelops
    case groupDevelopsHint, groupModality, groupNumber, groupPrecision, groupPrecisionHint, groupSpelling, groupTime
    case groupTimeHint, ifNoName, ifNotSameStory, ifOne, ifOrganisation, ifOtherStory, ifPerson, ifPlace, ifSameStory
    case ifThisStory, ifTwo, independentSources, inNoDossier, inOtherSources, inSources, itsHeadline, kilometres, kindAttribution
    case kindDate, kindModality, kindNumber, kindSpelling, kindTime, kindWording, legendDiffers, legendNear, length
    case likeNearest, likeOthers, likeOthersCertain, lineCount, linesLeftOut, listBetween, listedAs, listLast, mapNote, mapOfPlaces
    case mapPair, mapTitle, meansThis, mentionCount, mentionsBySource, mentionsInSources, method, moreDoubts
    case moreNotListed, moreOrLess, morePairs, morePairsOnly, moreValues
    case moreWeighty, mostOfAll, nameAndName, namedTogether, namesWithoutRoom, networkOf, newAlone
    case newArticle, newDifference, newDifferenceCount, newDossier, newDossierCount, newsArticleCount, newSinceDay
    case newThings, noActor, noActorRead, noDate, noDateRead, noDifference, noLoneStatement, noSentence
    case noSharedStatement, noSharedText, nothingLikeIt, nothingNew, notListed, oddsDays, oddsNumbers, oddsPeople
    case oddsPlaces, ofShorter, oneOrigin, oneSourceEach, oneSourceEachCopied, organisation, organisationCount
    case organisationInText, organisations, organisationsAndPlaces, originCount, originNumber, otherCount
    case otherDescriptions, otherEvents, otherLanguage, otherNames, otherPairsLess, otherQuotations, otherSentences
    case otherSentencesIn, othersNamedLess, otherTimes, overview, ownWords, pageNotFound, pageOf, pageSuffix
    case pairDiffering, pairNote, pairNoteLong, pairOwn, pairPassage, pairShared, pairStatements, pairTitle
    case partAfternoon, partDates, partDatesHint, partDaytime, partDisagreements, partDisagreementsHint, partEvening
    case partGrouping, partGroupingHint, partKinds, partMidday, partMorning, partNames, partNamesHint, partNight
    case passageCount, passageNumber, people, percent, percentUnderOne, perDay, perDecade, perhapsOne, perMonth
    case perQuarter, person, personCount, personInText, perWeek, perYear, pictureItem, pictureItemStatus, place
    case placeCount, placeInText, places, placesLeaveOut, placesOnMap, pointCount, publicationUnknown, publishedOn
    case publishedOnInferred, putHere, quoted, rangeOf, readAsKind, review, search, sectionDisputed, sectionMost
    case sectionNear, sectionNearHint, sectionOne, sectionSome, sentenceCount, sharedWith, sharedWithToo, sideBySide
    case sideBySideWith, sinceDay, singleArticle, singleUndated, slidesLeaveOut, slipMark, someOfOthers, sourceBySource
    case sourceCount, sourceLine, sources, sourcesDiffer, sourcesNamingMost, spelling, spellingCount
    case spellingFirstSources, spellingFor, statementCount, statementsBySources, statusAnnounced
    case statusAnnouncedHappened, statusCancelled, statusDenied, statusHappened, stretchesMoved, takenToBeOf, textShared
    case theInferredPublication, thenValue, thePublication, tieDiffers, tieSame, tieText, timeline, timelineOf, times
    case toMonth, toRange, toRoughly, toSeason, toWeek, toYear, unitDay, unitDecade, unitMonth, unitQuarter, unitWeek
    case unitYear, unnamedSource, unreadAll, unreadColumns, unreadIn, unreadInOther, unreadSome, valueChanged, valueFell
    case valueRose, warningCancelled, warningDenied, weightiestOf, whatIsNew, whenLine, whereDiffer, whoSays
    case withoutDate, withRightDays, withThisDate, wordCount, wordsAlsoIn, writtenBy, writtenFor

    /// As the message files have it.
    var name: String { Self.names[rawValue] }

    private static let names = allCases.map { String(describing: $0) }
}
