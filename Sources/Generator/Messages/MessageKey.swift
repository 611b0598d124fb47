/// The messages that the program asks for by name: those with values that templates cannot give, and those that go into files beside the pages.
/// Each must stand in every message file.
enum MessageKey: Int, CaseIterable, Sendable {
    case aboutActor, aboutActors, aboutArticle, aboutChanges, aboutCheck, aboutClaims, aboutComparison, aboutCopies
    case aboutDossier, aboutHome, aboutHomeTitles, aboutMethod, aboutMoved, aboutNotFound, aboutPage, aboutPair
    case aboutPicture, aboutReview, aboutSearch, aboutSingle, aboutSources, aboutTimeline, aboutVersions, actorCount
    case actors, aDifference, afterCoverage, afterItDown, afterItRight, againstValue, allDossiers
    case allDossiersAndSingles, allNDossiers, aloneNearest, andMore, andMoreInData, andMoreInTable, andOthers, andSoOn
    case andSourcesInFile, article, articleCount, articlesAndDossiers, articlesFromOrigins, articlesGone
    case articlesUndated, articleTitle, aValue, backDispute, backShared, backSummary, barApart, barOdds, barSettled
    case barsLegend, barTime, barUnlike, beforeCoverage, bothBeside, bothTell, calendarLeavesOut, cellDiffers
    case cellDiffersValue, cellNear, cellNearBecause, cellSays, changedHeadlines, changedNames, changedNumbers
    case changedTimes, changesOfWording, checkTitle, commaDates, comparison, copyEarlier, copyNote, copyNotePart
    case copyPart, copySame, countedFrom, countedSlip, coverage, coverageCaption, coverageCaptionNarrow
    case coverageColumn, coverageKinds, coverageUndated, coverageWeek, dateAbout, dateByEditor, dateClock, dateDay
    case dateDayMonth, dateDaysOfMonth, dateDecade, datedEventCount, dateFrom, dateHalfYear, dateInferredNote
    case dateMonth, dateMonthsOfYear, dateNotStated, dateNoYear, datePartOfDay, dateQuarter, dateSeason, dateShortDay
    case dateShortDays, dateShortDaysOfMonth, dateShortDayYear, dateShortMonth, dateSpan, dateUnknown, dateUntil
    case dateYears, dateZone, datingBecause, disputeCount, dossier, dossierCount, dossierOrSingleCount, dossiersTitle
    case dossierTitle, dotsLegend, duringCoverage, editModality, editMoved, editName, editNumber, editTime
    case editWording, eventCount, eventsBeside, factDeveloped, factDisputes, factEvents, factIndependent, factPeople
    case factSources, factSpan, factSpellings, fieldAuthors, fieldLanguage, fieldModified, fieldPublished
    case fieldPublisher, fieldTitle, fieldURL, fileCalendar, fileEntities, fileLinked, fileSentences, fileSlides
    case fileSpellings, fileTable, firstBuild, firstOfSources, foundAlso, foundArticle, groupAttribution, groupDate
    case groupDevelops, groupDevelopsHint, groupModality, groupNumber, groupPrecision, groupPrecisionHint
    case groupSpelling, groupTime, groupTimeHint, headlineChanged, ifNoDifference, ifNoName, ifNotSameStory, ifOne
    case ifOrganisation, ifOtherStory, ifPerson, ifPlace, ifSameStory, ifThisStory, ifTwo, independentSources
    case inNoDossier, inOtherSources, inSources, itsHeadline, kindAttribution, kindDate, kindModality, kindNumber
    case kindSpelling, kindTime, kindWording, legendDiffers, legendNear, length, likeNearest, likeOthers
    case likeOthersCertain, lineCount, linesLeftOut, listBetween, listedAs, listLast, mapNote, mapPair, mapTitle
    case meansThis, mentionCount, mentionsBySource, mentionsInSources, method, moreDoubts, moreNotListed, moreOrLess
    case morePairs, morePairsOnly, moreValues, moreWeighty, mostOfAll, nameAndName, newAlone, newArticle
    case newDifference, newDifferenceCount, newDossier, newDossierCount, newsArticleCount, newSinceDay, newThings
    case noActor, noActorRead, noDate, noDateRead, noDifference, noLoneStatement, noSentence, noSharedStatement
    case noSharedText, nothingLikeIt, nothingNew, notListed, oddsDays, oddsNumbers, oddsPeople, oddsPlaces, ofShorter
    case oneOrigin, oneSourceEach, oneSourceEachCopied, organisation, organisationCount, organisationInText
    case organisations, organisationsAndPlaces, originCount, originNumber, otherCount, otherDescriptions, otherEvents
    case otherLanguage, otherNames, otherPairsLess, otherQuotations, otherSentences, otherSentencesIn, othersNamedLess
    case otherTimes, overview, ownWords, pageNotFound, pageOf, pageSuffix, pairDiffering, pairNote, pairNoteLong
    case pairOwn, pairPassage, pairShared, pairStatements, pairTitle, partAfternoon, partDates, partDatesHint
    case partDaytime, partDisagreements, partDisagreementsHint, partEvening, partGrouping, partGroupingHint, partKinds
    case partMidday, partMorning, partNames, partNamesHint, partNight, passageCount, passageNumber, people, percent
    case percentUnderOne, perDay, perDecade, perhapsOne, perMonth, perQuarter, person, personCount, personInText
    case perWeek, perYear, pictureItem, pictureItemStatus, place, placeCount, placeInText, places, placesLeaveOut
    case pointCount, publicationUnknown, publishedOn, publishedOnInferred, putHere, quoted, rangeOf, readAsKind
    case review, search, sectionDisputed, sectionMost, sectionNear, sectionNearHint, sectionOne, sectionSome
    case sentenceCount, sharedWith, sharedWithToo, sideBySide, sideBySideWith, sinceDay, singleArticle, singleUndated
    case slidesLeaveOut, slipMark, someOfOthers, sourceBySource, sourceCount, sourceLine, sources, sourcesDiffer
    case sourcesNamingMost, spelling, spellingCount, spellingFirstSources, spellingFor, statementCount
    case statementsBySources, statusAnnounced, statusAnnouncedHappened, statusCancelled, statusDenied, statusHappened
    case stretchesMoved, takenToBeOf, textCited, textInData, textShared, textWithheld, theInferredPublication
    case thenValue, thePublication, tieDiffers, tieSame, tieText, timeline, timelineOf, times, toMonth, toRange
    case toRoughly, toSeason, toWeek, toYear, unitDay, unitDecade, unitMonth, unitQuarter, unitWeek, unitYear
    case unnamedSource, unreadAll, unreadColumns, unreadIn, unreadInOther, unreadSome, valueChanged, valueFell
    case valueRose, versionCount, versionNumber, versionsChanged, versionsOf, versionWhen, warningCancelled
    case warningDenied, weightiestOf, whatIsNew, whenLine, whereDiffer, whoSays, withoutDate, withRightDays
    case withThisDate, wordCount, wordsAlsoIn, writtenBy, writtenFor

    /// As the message files have it.
    var name: String { Self.names[rawValue] }

    private static let names = allCases.map { String(describing: $0) }
}
