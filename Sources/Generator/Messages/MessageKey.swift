/// The messages that the program asks for by name: those with values that templates cannot give, and those that go into files beside the pages.
/// Each must stand in every message file.
enum MessageKey: Int, CaseIterable, Sendable {
    case aboutActor, aboutActors, aboutArticle, aboutChanges, aboutCheck, aboutClaims, aboutComparison, aboutCopies
    case aboutDossier, aboutHome, aboutHomeTitles, aboutMethod, aboutMoved, aboutNotFound, aboutPage, aboutPair
    case aboutPicture, aboutPlaces, aboutReview, aboutSearch, aboutSingle, aboutSiteActor, aboutSiteActors
    case aboutSiteEvents, aboutSiteSource, aboutSiteSources, aboutSources, aboutTimeline, aboutVersions, actorCount
    case acrossTitle, actors, aDifference, afterCoverage, againstValue, allDossiers
    case allDossiersAndSingles, allNDossiers, aloneNearest, andMore, andMoreInData, andMoreInTable, andOthers, andSoOn
    case andSourcesInFile, announcedAhead, announcedAheadHint, announcedCalledOff, announcedCount, announcedHappened
    case announcedLater, announcedSilent, announcedSilentHint, announcedTakenUp, announcedTitle, article, articleCount
    case articlesAndDossiers, articlesCorrected, articlesCorrectedCount, articlesFromOrigins, articlesGone, articlesInStories,
        articlesOfSources, articlesUndated
    case articleTitle, aValue, backDispute, background, backShared, backSummary, barApart, barOdds, barSettled, barsLegend
    case barTime, barUnlike, beforeCoverage, bothBeside, bothTell, calendarLeavesOut, cellDiffers, cellDiffersValue
    case cellNear, cellNearBecause, cellSays, changedHeadlines, changedNames, changedNumbers, changedTimes
    case changesOfWording, checkTitle, commaDates, comparison, copyEarlier, copyNote, copyNotePart, copyPart, copySame
    case countedFrom, countedSlip, coverageCaption, coverageCaptionNarrow, coverageColumn, coverageKinds
    case coverageUndated, coverageWeek, dateAbout, dateByEditor, dateClock, dateDay, dateDayMonth, dateDaysOfMonth
    case dateDecade, datedEventCount, dateFrom, dateHalfYear, dateInferredNote, dateMonth, dateMonthsOfYear
    case dateNotStated, dateNoYear, dateOfWords, datePartOfDay, dateQuarter, dateSeason, dateShortDay, dateShortDays
    case dateShortDaysOfMonth, dateShortDayYear, dateShortMonth, dateSpan, dateUnknown, dateUntil, dateYears, dateZone
    case datingBecause, disputeCount, dossier, dossierCount, dossierOrSingleCount, dossiersTitle, dossierTitle
    case dotsLegend, duringCoverage, edgeAttribution, edgeByline, edgeCopied, edgeCopiedSome, edgeLink, editModality
    case editMoved, editName, editNumber, editTime, editWording, embedKind, embedNote, eventCount, eventsBeside, factDeveloped,
        factDifferences, factDisputed, factDisputes
    case factEvents, factIndependent, factPeople, factSources, factSpan, factSpellings, fieldAuthors, fieldLanguage
    case fieldModified, fieldPublished, fieldPublisher, fieldTitle, fieldURL, fileAnnotations, fileCalendar, fileEntities, fileLinked
    case filePlaces, fileSentences, fileSlides, fileSpellings, fileTable, firstBuild, firstOfSources, firstToldCount
    case foundAlso, foundArticle, groupAttribution, groupDate, groupDevelops, groupDevelopsHint, groupModality
    case groupNumber, groupPrecision, groupPrecisionHint, groupSpelling, groupTime, groupTimeHint, headlineChanged
    case ifDifference, ifNoDifference, ifNoName, ifNotSameStory, ifOne, ifOrganisation, ifOtherStory, ifPerson, ifPlace, ifSameStory
    case ifThisStory, ifTwo, inNoDossier, inOtherSources, inSources, inStories, inWordsOf, itsDay
    case itsHeadline, kilometres, kindAttribution, kindDate, kindModality, kindNumber, kindSpelling, kindTime
    case kindWording, knownDays, knownMostNews, knownOn, knownUndated, knownUntil, laterChanged, laterChangedNothing
    case legendDiffers, legendNear, length, letterTitle, likeNearest, likeOthers, likeOthersCertain, lineCount, linesLeftOut
    case listBetween, listedAs, listLast, mapNote, mapOfPlaces, mapPair, mapTitle, meansThis, mentionCount
    case mentionsBySource, mentionsInSources, method, moreDoubts, moreNotes, moreNotListed, moreOrLess, morePairs, morePairsOnly
    case moreValues, moreWeighty, mostOfAll, nameAndName, namedTogether, namelessArticles, namesWithoutRoom, networkOf
    case newAlone, newArticle, newDifference, newDifferenceCount, newDossier, newDossierCount, newsArticleCount
    case newSinceDay, newThings, newValueCount, noActor, noActorRead, noDate, noDateRead, noDifference, noLoneStatement, noSentence
    case noSharedStatement, noSharedText, noteEmpty, noteFrom, notePageGone, noteWithheld, noteWordsGone
    case nothingLikeIt, nothingNew, notListed, oddsDays, oddsNumbers, oddsPeople
    case oddsPlaces, ofShorter, oneOrigin, oneSourceEach, oneSourceEachCopied, openAwaited, openCount
    case openInvestigated, openUnknown, organisation, organisationCount, organisationInText, organisations
    case organisationsAndPlaces, originNumber, originsTitle, otherCount, otherDescriptions, otherEvents
    case otherLanguage, otherNames, otherPairsLess, otherQuotations, otherSentences, otherSentencesIn, othersNamedLess
    case otherTimes, overview, ownOfAll, ownWords, pageNotFound, pageOf, pageSuffix, pairDiffering, pairNote
    case pairNoteLong, pairOwn, pairPassage, pairShared, pairStatements, pairTitle, partAfternoon, partDates
    case partDatesHint, partDaytime, partDisagreements, partDisagreementsHint, partEvening, partGrouping
    case partGroupingHint, partKinds, partMidday, partMorning, partNames, partNamesHint, partNight, partNotes, partNotesHint, passageCount
    case passageNumber, people, percent, percentUnderOne, perDay, perDecade, perhapsOne, perMonth, perQuarter, person
    case personCount, personInText, perWeek, perYear, pictureItem, pictureItemStatus, place, placeCount, placeInText
    case places, placesLeaveOut, placesOnMap, pointCount, publicationUnknown, publishedOn, publishedOnInferred
    case putHere, quoted, rangeOf, readAsKind, review, saidSometime, search, sectionDisputed, sectionMost, sectionNear
    case sectionNearHint, sectionOne, sectionSome, sentenceCount, sharedWith, sharedWithToo, sideBySide
    case sideBySideWith, silentBefore, silentExcerpt, silentLeavesOut, silentRelated, silentSameDay, silentShorter, silentUndated
    case silentUnread, sinceDay, singleArticle, singleUndated, siteEvents, slidesLeaveOut, slipMark, someOfOthers
    case source, sourceCount, sourceLine, sources, sourcesDiffer, sourcesNamingMost, spelling, spellingCount
    case spellingFirstSources, spellingFor, statementCount, statementsBySources, statusAnnounced
    case statusAnnouncedHappened, statusCancelled, statusDenied, statusHappened, stretchesMoved, takenToBeOf
    case textCited, textInData, textShared, textWithheld, theInferredPublication, thenValue, thePublication
    case tieDiffers, tieSame, tieText, timeline, timelineOf, times, toMonth, toRange, toRoughly, toSeason, toWeek
    case toYear, unitDay, unitDecade, unitMonth, unitQuarter, unitWeek, unitYear, unnamedSource, unreadAll
    case unreadColumns, unreadIn, unreadInOther, unreadSome, valueChanged, valueFell, valueRose, versionCount
    case versionNumber, versionsChanged, versionsOf, versionWhen, warningCancelled, warningDenied, weightiestOf
    case whatIsNew, whenLine, whereDiffer, whoSays, withoutDate, withoutMonth, withRightDays, withThisDate, wordCount
    case wordsAlsoIn, wordsInArticles, writtenBy, writtenFor

    // Of the pages that tell of all dossiers.

    /// As the message files have it.
    var name: String { Self.names[rawValue] }

    private static let names = allCases.map { String(describing: $0) }
}
