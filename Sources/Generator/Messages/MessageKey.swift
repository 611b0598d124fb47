/// The messages that the program asks for by name: those with values that templates cannot give, and those that go into files beside the pages.
/// Each must stand in every message file.
enum MessageKey: Int, CaseIterable, Sendable {
    case aboutActor, aboutActors, aboutArticle, aboutChanges, aboutCheck, aboutClaims, aboutComparison, aboutCopies
    case aboutDossier, aboutHome, aboutHomeTitles, aboutMethod, aboutMoved, aboutNotFound, aboutPage, aboutPair
    case aboutPicture, aboutReview, aboutSearch, aboutSingle, aboutSources, aboutTimeline, actorCount, actors
    case aDifference, afterCoverage, afterItDown, afterItRight, againstValue, allDossiers, allDossiersAndSingles
    case allNDossiers, aloneNearest, andMore, andMoreInTable, andOthers, andSoOn, article, articleCount
    case articlesAndDossiers, articlesFromOrigins, articlesGone, articlesUndated, articleTitle, aValue, backDispute
    case backShared, backSummary, barApart, barOdds, barSettled, barsLegend, barTime, barUnlike, beforeCoverage
    case bothBeside, bothTell, calendarLeavesOut, cellDiffers, cellDiffersValue, cellNear, cellNearBecause, cellSays
    case changesOfWording, checkTitle, commaDates, comparison, copyEarlier, copyNote, copyPart, copySame, countedFrom
    case countedSlip, coverage, coverageCaption, coverageCaptionNarrow, coverageColumn, coverageKinds, coverageUndated
    case coverageWeek, dateAbout, dateClock, dateDay, dateDayMonth, dateDaysOfMonth, dateDecade, datedEventCount
    case dateFrom, dateHalfYear, dateInferredNote, dateMonth, dateMonthsOfYear, dateNotStated, dateNoYear, datePartOfDay
    case dateQuarter, dateSeason, dateShortDay, dateShortDays, dateShortDaysOfMonth, dateShortDayYear, dateShortMonth
    case dateSpan, dateUnknown, dateUntil, dateYears, dateZone, datingBecause, disputeCount, dossier, dossierCount
    case dossierOrSingleCount, dossiersTitle, dossierTitle, dotsLegend, duringCoverage, editModality, editMoved
    case editName, editNumber, editTime, editWording, eventCount, eventsBeside, factDeveloped, factDisputes, factEvents
    case factIndependent, factPeople, factSources, factSpan, factSpellings, fieldAuthors, fieldLanguage, fieldModified
    case fieldPublished, fieldPublisher, fieldTitle, fieldURL, fileCalendar, fileEntities, fileLinked, fileSentences
    case fileSlides, fileSpellings, fileTable, firstBuild, foundAlso, foundArticle, groupAttribution, groupDate
    case groupDevelops, groupDevelopsHint, groupModality, groupNumber, groupPrecision, groupPrecisionHint, groupSpelling
    case groupTime, groupTimeHint, ifNoName, ifNotSameStory, ifOne, ifOrganisation, ifOtherStory, ifPerson, ifPlace
    case ifSameStory, ifThisStory, ifTwo, independentSources, inNoDossier, inOtherSources, inSources, itsHeadline
    case kindAttribution, kindDate, kindModality, kindNumber, kindSpelling, kindTime, kindWording, legendDiffers
    case legendNear, length, likeNearest, likeOthers, likeOthersCertain, lineCount, linesLeftOut, listBetween, listedAs
    case listLast, mapNote, mapPair, mapTitle, meansThis, mentionCount, mentionsBySource, mentionsInSources, method
    case moreDoubts, moreNotListed, moreOrLess, morePairs, moreWeighty, mostOfAll, nameAndName, newAlone, newArticle
    case newDifference, newDifferenceCount, newDossier, newDossierCount, newsArticleCount, newSinceDay, newThings
    case noActor, noActorRead, noDate, noDateRead, noDifference, noLoneStatement, noSentence, noSharedStatement
    case noSharedText, nothingLikeIt, nothingNew, notListed, oddsDays, oddsNumbers, oddsPeople, oddsPlaces, ofShorter
    case oneOrigin, oneSourceEach, oneSourceEachCopied, organisation, organisationCount, organisationInText
    case organisations, organisationsAndPlaces, originCount, originNumber, otherCount, otherDescriptions, otherEvents
    case otherLanguage, otherNames, otherPairsLess, otherQuotations, otherSentences, otherSentencesIn, othersNamedLess
    case otherTimes, overview, ownWords, pageNotFound, pageOf, pageSuffix, pairDiffering, pairNote, pairOwn, pairPassage
    case pairShared, pairStatements, pairTitle, partAfternoon, partDates, partDatesHint, partDaytime, partDisagreements
    case partDisagreementsHint, partEvening, partGrouping, partGroupingHint, partKinds, partMidday, partMorning
    case partNames, partNamesHint, partNight, passageCount, passageNumber, people, percent, percentUnderOne, perDay
    case perDecade, perhapsOne, perMonth, perQuarter, person, personCount, personInText, perWeek, perYear, pictureItem
    case pictureItemStatus, place, placeCount, placeInText, places, placesLeaveOut, pointCount, publicationUnknown
    case publishedOn, publishedOnInferred, putHere, quoted, rangeOf, readAsKind, review, search, sectionDisputed
    case sectionMost, sectionNear, sectionNearHint, sectionOne, sectionSome, sentenceCount, sharedWith, sharedWithToo
    case sideBySide, sideBySideWith, sinceDay, singleArticle, singleUndated, slidesLeaveOut, slipMark, sourceBySource
    case sourceCount, sourceLine, sources, sourcesDiffer, sourcesNamingMost, spelling, spellingCount, spellingFor
    case statementCount, statementsBySources, statusAnnounced, statusAnnouncedHappened, statusCancelled, statusDenied
    case statusHappened, stretchesMoved, takenToBeOf, textShared, theInferredPublication, thenValue, thePublication
    case tieDiffers, tieSame, tieText, timeline, timelineOf, times, toMonth, toRange, toRoughly, toSeason, toWeek
    case toYear, unitDay, unitDecade, unitMonth, unitQuarter, unitWeek, unitYear, unnamedSource, unreadAll
    case unreadColumns, unreadIn, unreadInOther, unreadSome, valueChanged, valueFell, valueRose, warningCancelled
    case warningDenied, weightiestOf, whatIsNew, whenLine, whereDiffer, whoSays, withoutDate, withRightDays
    case withThisDate, wordCount, wordsAlsoIn, writtenBy, writtenFor

    /// As the message files have it.
    var name: String { Self.names[rawValue] }

    private static let names = allCases.map { String(describing: $0) }
}
