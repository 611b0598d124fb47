/// The messages that the program asks for by name: those with values that templates cannot give, and those that go into files beside the pages.
/// Each must stand in every message file.
enum MessageKey: Int, CaseIterable, Sendable {
    case aboutActor, aboutActors, aboutArticle, aboutChanges, aboutCheck, aboutClaims, aboutComparison, aboutCopies
    case aboutDossier, aboutHome, aboutHomeTitles, aboutMethod, aboutMoved, aboutNotFound, aboutPage, aboutPair
    case aboutPicture, aboutReview, aboutSearch, aboutSingle, aboutSources, aboutTimeline, aboutVersions, actorCount
    case actors, aDifference, afterCoverage, afterItDown, afterItRight, againstValue, allDossiers
    case allDossiersAndSingles, allNDossiers, aloneNearest, andMore, andMoreInData, andMoreInTable, andOthers, andSoOn
    case andSourcesInFile, announcedAhead, announcedAheadHint, announcedCalledOff, announcedCount, announcedHappened
    case announcedLater, announcedSilent, announcedSilentHint, announcedTakenUp, announcedTitle, article, articleCount
    case articlesAndDossiers, articlesAndRoots, articlesFromOrigins, articlesGone, articlesUndated, articleTitle
    case aValue, backDispute, backShared, backSummary, barApart, barOdds, barSettled, barsLegend, barTime, barUnlike
    case beforeCoverage, bothBeside, bothTell, calendarLeavesOut, cellDiffers, cellDiffersValue, cellNear
    case cellNearBecause, cellSays, changedHeadlines, changedNames, changedNumbers, changedTimes, changesOfWording
    case checkTitle, commaDates, comparison, copyEarlier, copyNote, copyNotePart, copyPart, copySame, countedFrom
    case countedSlip, coverage, coverageCaption, coverageCaptionNarrow, coverageColumn, coverageKinds, coverageUndated
    case coverageWeek, dateAbout, dateByEditor, dateClock, dateDay, dateDayMonth, dateDaysOfMonth, dateDecade
    case datedEventCount, dateFrom, dateHalfYear, dateInferredNote, dateMonth, dateMonthsOfYear, dateNotStated
    case dateNoYear, datePartOfDay, dateQuarter, dateSeason, dateShortDay, dateShortDays, dateShortDaysOfMonth
    case dateShortDayYear, dateShortMonth, dateSpan, dateUnknown, dateUntil, dateYears, dateZone, datingBecause
    case disputeCount, dossier, dossierCount, dossierOrSingleCount, dossiersTitle, dossierTitle, dotsLegend
    case duringCoverage, edgeAttribution, edgeByline, edgeCopied, edgeCopiedSome, edgeLink, editModality, editMoved
    case editName, editNumber, editTime, editWording, eventCount, eventsBeside, factDeveloped, factDisputes
    case factEvents, factIndependent, factPeople, factSources, factSpan, factSpellings, fieldAuthors, fieldLanguage
    case fieldModified, fieldPublished, fieldPublisher, fieldTitle, fieldURL, fileCalendar, fileEntities, fileLinked
    case fileSentences, fileSlides, fileSpellings, fileTable, firstBuild, firstOfSources, firstToldCount, foundAlso
    case foundArticle, groupAttribution, groupDate, groupDevelops, groupDevelopsHint, groupModality, groupNumber
    case groupPrecision, groupPrecisionHint, groupSpelling, groupTime, groupTimeHint, headlineChanged, ifNoDifference
    case ifNoName, ifNotSameStory, ifOne, ifOrganisation, ifOtherStory, ifPerson, ifPlace, ifSameStory, ifThisStory
    case ifTwo, independentSources, inNoDossier, inOtherSources, inSources, itsDay, itsHeadline, kindAttribution
    case kindDate, kindModality, kindNumber, kindSpelling, kindTime, kindWording, knownDays, knownMostNews, knownOn
    case knownUndated, knownUntil, laterChanged, laterChangedNothing, legendDiffers, legendNear, length, likeNearest
    case likeOthers, likeOthersCertain, lineCount, linesLeftOut, listBetween, listedAs, listLast, mapNote, mapPair
    case mapTitle, meansThis, mentionCount, mentionsBySource, mentionsInSources, method, moreDoubts, moreNotListed
    case moreOrLess, morePairs, morePairsOnly, moreValues, moreWeighty, mostOfAll, nameAndName, newAlone, newArticle
    case newDifference, newDifferenceCount, newDossier, newDossierCount, newsArticleCount, newSinceDay, newThings
    case noActor, noActorRead, noDate, noDateRead, noDifference, noLoneStatement, noSentence, noSharedStatement
    case noSharedText, nothingLikeIt, nothingNew, notListed, oddsDays, oddsNumbers, oddsPeople, oddsPlaces, ofShorter
    case oneOrigin, oneSourceEach, oneSourceEachCopied, openAwaited, openCount, openInvestigated, openUnknown
    case organisation, organisationCount, organisationInText, organisations, organisationsAndPlaces, originCount
    case originNumber, originsTitle, otherCount, otherDescriptions, otherEvents, otherLanguage, otherNames
    case otherPairsLess, otherQuotations, otherSentences, otherSentencesIn, othersNamedLess, otherTimes, overview
    case ownWords, pageNotFound, pageOf, pageSuffix, pairDiffering, pairNote, pairNoteLong, pairOwn, pairPassage
    case pairShared, pairStatements, pairTitle, partAfternoon, partDates, partDatesHint, partDaytime
    case partDisagreements, partDisagreementsHint, partEvening, partGrouping, partGroupingHint, partKinds, partMidday
    case partMorning, partNames, partNamesHint, partNight, passageCount, passageNumber, people, percent
    case percentUnderOne, perDay, perDecade, perhapsOne, perMonth, perQuarter, person, personCount, personInText
    case perWeek, perYear, pictureItem, pictureItemStatus, place, placeCount, placeInText, places, placesLeaveOut
    case pointCount, publicationUnknown, publishedOn, publishedOnInferred, putHere, quoted, rangeOf, readAsKind
    case review, search, sectionDisputed, sectionMost, sectionNear, sectionNearHint, sectionOne, sectionSome
    case sentenceCount, sharedWith, sharedWithToo, sideBySide, sideBySideWith, silentBefore, silentExcerpt
    case silentLeavesOut, silentSameDay, silentShorter, silentUndated, silentUnread, sinceDay, singleArticle
    case singleUndated, slidesLeaveOut, slipMark, someOfOthers, sourceBySource, sourceCount, sourceLine, sources
    case sourcesDiffer, sourcesNamingMost, spelling, spellingCount, spellingFirstSources, spellingFor, statementCount
    case statementsBySources, statusAnnounced, statusAnnouncedHappened, statusCancelled, statusDenied, statusHappened
    case stretchesMoved, takenToBeOf, textCited, textInData, textShared, textWithheld, theInferredPublication
    case thenValue, thePublication, tieDiffers, tieSame, tieText, timeline, timelineOf, times, toMonth, toRange
    case toRoughly, toSeason, toWeek, toYear, unitDay, unitDecade, unitMonth, unitQuarter, unitWeek, unitYear
    case unnamedSource, unreadAll, unreadColumns, unreadIn, unreadInOther, unreadSome, valueChanged, valueFell
    case valueRose, versionCount, versionNumber, versionsChanged, versionsOf, versionWhen, warningCancelled
    case warningDenied, weightiestOf, whatIsNew, whenLine, whereDiffer, whoSays, withoutDate, withRightDays
    case withThisDate, wordCount, wordsAlsoIn, writtenBy, writtenFor

    // Of the pages that tell of all dossiers.
    case aboutSiteActor, aboutSiteActors, aboutSiteEvents, aboutSiteSource, aboutSiteSources, articlesInStories
    case inStories, namelessArticles, ownOfAll, siteEvents, withoutMonth, wordsInArticles

    /// As the message files have it.
    var name: String { Self.names[rawValue] }

    private static let names = allCases.map { String(describing: $0) }
}
