/// The names of all values that pages give to templates: what a template may write between its braces.
package enum PageName: String, CaseIterable, Sendable {
    case a, about, account, across, acrossHref, actorCount, actorLegend, actors, actorsHref, after, alone, also
    case alsoAt, anchor, announced, areaCount, areas, articleCount, articles, at, authors, axis, b, background
    case backgroundLink, bar, bars, base, because, before, beside, blank, breaks, builds, byline, byName
    case canonicalHref, caption, casts, cells, changes, chapters, citeHref, claimCount, claimLegend, claims, columns, columnX
    case columnY, companions, content, contentLang, copied, copiedWidth, copies, copyNote, count, countedFrom, country, counts
    case countY, course, coverage, dataFile, date, dateCount, dates, days, description, detailLabel, details, develops
    case differs, dir, disagreementCount, disagreements, dispute, disputes, dossier, dossierHref, dossiers, dots
    case doubtCount, doubtNote, doubts, downloads, edges, editorDate, editorNote, editorTitle, edits, empty, emptyNote
    case emptySummary, eventCount, events, evidence, excused, excusedCount, fact, facts, feedHref, field, figureCount
    case figures, file, former, grouped, groups, hasAcross, hasActors, hasAfter, hasAlsoAt, hasAreas, hasAtOdds
    case hasBeside, hasChapters, hasClaims, hasCompanions, hasCopies, hasCoverage, hasDates, hasDays, hasDisagreements
    case hasDossiers, hasDoubts, hasEdits, hasEvents, hasExcused, hasFigures, hasHeadlines, hasItems, hasJumps, hasLeftOut, hasLinks
    case hasLone, hasManyDays, hasMap, hasMarks, hasMerges, hasMissing, hasNear, hasNeighbours, hasNetwork, hasNumbers
    case hasOnly, hasOpen, hasOrigins, hasOthers, hasPicture, hasPublisherFacts, hasQuotes, hasRelated, hasRevised
    case hasRoles, hasSentences, hasSigns, hasSingles, hasSummary, hasTies, hasTitleLinks, hasUnlisted, hasUnsettled
    case heading, headlines, heads, isAfterGap, height, hint, homeHref, homeYear, href, index, inferredCount, isAligned, isChanged,
        isCurrent
    case isDate, isDescribed, isDiffers, isEmpty, isFigure, isFirst, isGroup, isGrouped, isHeading, isIn, isInferred
    case isInside, isWithin, isJump, isLater, isLine, isLong, isLongTitle, isMany, isManySources, isName, isNew, isNone, isNoted, isOne
    case isOpen, isOrdered, isOut, isOwnSummary, isPlain, isQuiet, isRecord, isSaid, isSentenceEnd, isSettled, isShared, isShortened
    case isSingle, isStated, isSuspect, isTable, isUnfolded, isUnknown, isUnlisted, isVerbatim, isWhole, isWithheld
    case item, items, jumps, kicker, kind, kinds, label, labels, ladder, lang, last, lead, leader, lean, ledger, left
    case leftName, leftOut, leftOutCount, leftTone, legend, length, lengthText, letter, letterY, line, lines, lineY
    case link, linkedData, links, lone, loneCount, machine, map, mapHref, mapNote, mark, marks, meaning, members
    case mentionCount, mentions, mergeCount, merges, middle, missing, missingCount, modified, more, moreActors
    case moreCompanions, moreCompanionsLabel, moreEvents, moreEventsLabel, moreExcused, moreItems, moreLabel
    case moreMentions, moreMissing, moreNotes, moreOnly, morePairs, morePassages, moreQuotes, moreQuotesLabel, moreRevised
    case moreRoles, moreRolesLabel, moreSingles, moreSinglesLabel, moreSources, name, nameA, nameB, nameCount, nav
    case near, nearest, network, networkCount, news, newsHref, next, nonce, not, note, notes, number, numberX, numberY
    case ofLeft, ofRight, older, only, onlyCount, open, opening, origins, other, otherHref, others, own, owner, ownFeedHref
    case ownTitle, pages, pageTitle, pairNote, pairs, parts, passage, passages, people, period, periods, phrase
    case picture, pictureHref, pictureNote, pictureWords, place, places, points, policy, precision, presence
    case presenceNote, previous, published, publisher, quiet, quotes, radius, range, related, rest, restLabel, revised
    case revisedCount, right, rightName, rightTone, roles, root, roots, rows, said, same, says, sections, sentence, sentences
    case settlements, sha256, share, shared, side, sign, signs, singleCount, singles, siteDescription, siteLang
    case siteTitle, size, slips, socialType, source, sourceCount, sources, sourcesHref, span, speaker, spellings
    case sourceHref, squares, statedCount, statedRole, status, steps, strip, strokes, style, summary, tall, text, texts, title
    case titleAnchor, titleLang, titleLinks, titleMarks, titleNumber, tone, top, total, turn, unknownCount, unlisted
    case unlistedCount, unread, unreadNote, unsettled, url, users, value, values, versionsHref, versionsNote, views
    case when, wide, width, withheldNote, words, x, x1, x2, y, y1, y2

    // Of the pages that tell of all dossiers, and the ways to them.

    /// The name that a template writes so; nil for no name. O(length): the initializer of raw values tries one name after the other.
    init?(_ text: String) {
        guard let name = Self.names[text] else { return nil }
        self = name
    }

    private static let names = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
