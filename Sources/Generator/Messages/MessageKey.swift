/// The messages that the program asks for by name: those with values that templates cannot give, and those that go into files beside the pages.
/// Each must stand in every message file.
enum MessageKey: Int, CaseIterable, Sendable {
    case aboutActor, aboutActors, aboutArticle, aboutCheck, aboutClaims, aboutComparison, aboutCopies, aboutDossier, aboutHome
    case aboutHomeTitles, aboutMethod, aboutNotFound, aboutPage, aboutPair, aboutPicture, aboutReview, aboutSearch
    case aboutSingle, aboutSources, aboutTimeline, actorCount, actors, aDifference, afterCoverage, afterItDown
    case afterItRight, allDossiers, allDossiersAndSingles, allNDossiers, aloneNearest, andMore, andMoreInTable, andOthers
    case andSoOn, andSourcesInFile, article, articleCount, articlesAndDossiers, articlesFromOrigins, articlesUndated, articleTitle
    case backDispute, backShared, backSummary, barApart, barOdds, barSettled, barsLegend, barTime, barUnlike
    case beforeCoverage, bothBeside, bothTell, calendarLeavesOut, cellDiffers, cellDiffersValue, cellNear, cellNearBecause
    case cellSays, changesOfWording, checkTitle, commaDates, comparison, copyEarlier, copyNote, copyNotePart, copyPart, copySame
    case countedFrom, countedSlip, coverage, coverageCaption, coverageCaptionNarrow, coverageColumn, coverageKinds, coverageUndated
    case coverageWeek, dateAbout, dateClock, dateDay, dateDayMonth, dateDaysOfMonth, dateDecade, datedEventCount, dateFrom
    case dateHalfYear, dateInferredNote, dateMonth, dateMonthsOfYear, dateNotStated, dateNoYear, datePartOfDay
    case dateQuarter, dateSeason, dateShortDay, dateShortDays, dateShortDaysOfMonth, dateShortDayYear, dateShortMonth
    case dateSpan, dateUnknown, dateUntil, dateYears, dateZone, datingBecause, disputeCount, dossier, dossierCount
    case dossiersTitle, dossierTitle, dotsLegend, duringCoverage, editModality, editMoved, editName, editNumber, editTime
    case editWording, eventCount, eventsBeside, factDeveloped, factDisputes, factEvents, factIndependent, factPeople
    case factSources, factSpan, factSpellings, fieldAuthors, fieldLanguage, fieldModified, fieldPublished, fieldPublisher
    case fieldTitle, fieldURL, fileCalendar, fileEntities, fileLinked, fileSentences, fileSlides, fileSpellings, fileTable
    case firstOfSources, foundAlso, foundArticle, groupAttribution, groupDate, groupDevelops, groupDevelopsHint, groupModality
    case groupNumber, groupPrecision, groupPrecisionHint, groupSpelling, groupTime, groupTimeHint, ifNoName
    case ifNotSameStory, ifOne, ifOrganisation, ifOtherStory, ifPerson, ifPlace, ifSameStory, ifThisStory, ifTwo
    case independentSources, inNoDossier, inOtherSources, inSources, itsHeadline, kindAttribution, kindDate, kindModality
    case kindNumber, kindSpelling, kindTime, kindWording, legendDiffers, legendNear, length, likeNearest, likeOthers
    case likeOthersCertain, lineCount, linesLeftOut, listBetween, listedAs, listLast, mapNote, mapPair, mapTitle
    case meansThis, mentionCount, mentionsBySource, mentionsInSources, method, moreDoubts, moreNotListed, moreOrLess
    case morePairs, morePairsOnly, moreValues, moreWeighty, mostOfAll, nameAndName, newsArticleCount, noActor, noActorRead, noDate
    case noDateRead, noDifference, noLoneStatement, noSentence, noSharedStatement, noSharedText, nothingLikeIt, notListed, oddsDays
    case oddsNumbers, oddsPeople, oddsPlaces, ofShorter, oneOrigin, oneSourceEach, oneSourceEachCopied, organisation
    case organisationCount, organisationInText, organisations, organisationsAndPlaces, originCount, originNumber
    case otherCount, otherDescriptions, otherEvents, otherLanguage, otherNames, otherPairsLess, otherQuotations
    case otherSentences, otherSentencesIn, othersNamedLess, otherTimes, overview, ownWords, pageNotFound, pageOf
    case pageSuffix, pairDiffering, pairNote, pairNoteLong, pairOwn, pairPassage, pairShared, pairStatements, pairTitle, partAfternoon
    case partDates, partDatesHint, partDaytime, partDisagreements, partDisagreementsHint, partEvening, partGrouping
    case partGroupingHint, partKinds, partMidday, partMorning, partNames, partNamesHint, partNight, passageCount
    case passageNumber, people, percent, percentUnderOne, perDay, perDecade, perhapsOne, perMonth, perQuarter, person
    case personCount, personInText, perWeek, perYear, pictureItem, pictureItemStatus, place, placeCount, placeInText
    case places, placesLeaveOut, pointCount, publicationUnknown, publishedOn, publishedOnInferred, putHere, quoted
    case rangeOf, readAsKind, review, search, sectionDisputed, sectionMost, sectionNear, sectionNearHint, sectionOne
    case sectionSome, sentenceCount, sharedWith, sharedWithToo, sideBySide, sideBySideWith, singleArticle, singleUndated
    case slidesLeaveOut, slipMark, someOfOthers, sourceBySource, sourceCount, sourceLine, sources, sourcesDiffer, sourcesNamingMost
    case spelling, spellingCount, spellingFirstSources, spellingFor, statementCount, statementsBySources, statusAnnounced
    case statusAnnouncedHappened, statusCancelled, statusDenied, statusHappened, stretchesMoved, takenToBeOf, textShared
    case theInferredPublication, thenValue, thePublication, tieDiffers, tieSame, tieText, timeline, timelineOf, times
    case toMonth, toRange, toRoughly, toSeason, toWeek, toYear, unitDay, unitDecade, unitMonth, unitQuarter, unitWeek
    case unitYear, unnamedSource, unreadAll, unreadColumns, unreadIn, unreadInOther, unreadSome, warningCancelled
    case warningDenied, weightiestOf, whenLine, whereDiffer, whoSays, withoutDate, withRightDays, withThisDate, wordCount
    case wordsAlsoIn, writtenBy, writtenFor

    /// As the message files have it.
    var name: String { Self.names[rawValue] }

    private static let names = allCases.map { String(describing: $0) }
}
