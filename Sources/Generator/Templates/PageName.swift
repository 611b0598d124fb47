/// The names of all values that pages give to templates: what a template may write between its braces.
public enum PageName: String, CaseIterable, Sendable {
    case a, about, account, actorCount, actorLegend, actors, actorsHref, after, alone, also, alsoAt, anchor, areaCount, areas, articleCount
    case articles, at, authors, axis, b, background, backgroundLink, bar, bars, base, because, before, beside, blank, breaks
    case builds, byline, byName, canonicalHref, caption, casts, cells, chapters, claimCount, claimLegend, claims, columns
    case columnX, columnY, companions, contentLang, copied, copiedWidth, copies, copyNote, count, countedFrom, counts, countY
    case course, coverage, dataFile, date, dateCount, dates, description, detailLabel, details, develops, differs, dir
    case disagreementCount, disagreements, dispute, disputes, dossier, dossierHref, dossiers, dots, doubtCount, doubtNote
    case doubts, downloads, edits, empty, emptyNote, emptySummary, eventCount, events, evidence, fact, facts, feedHref, field
    case figureCount, file, former, grouped, groups, hasActors, hasAfter, hasAlsoAt, hasAreas, hasAtOdds, hasBeside, hasChapters
    case hasClaims, hasCompanions, hasCopies, hasCoverage, hasDates, hasDisagreements, hasDoubts, hasEdits, hasEvents
    case hasItems, hasJumps, hasLeftOut, hasLinks, hasLone, hasMap, hasMarks, hasMerges, hasMissing, hasNear, hasNeighbours, hasNetwork
    case hasNumbers, hasOnly, hasOrigins, hasPicture, hasQuotes, hasRelated, hasRoles, hasSentences, hasSingles, hasTies
    case hasTitleLinks, hasUnlisted, hasUnsettled, heading, heads, height, hint
    case homeHref, homeYear, href, index, inferredCount, isAligned, isChanged
    case isCurrent, isDate, isDescribed, isDiffers, isEmpty, isFigure, isFirst, isGroup, isGrouped, isHeading, isIn
    case isInferred, isInside, isJump, isLater, isLine, isLong, isLongTitle, isMany, isManySources, isName, isNew, isNone
    case isOne, isOrdered, isOut, isOwnSummary, isPlain, isQuiet, isRecord, isSettled, isShared, isShortened, isSingle
    case isStated, isSuspect, isTable, isUnfolded, isUnknown, isVerbatim, item, items, jumps, kicker, kind, kinds, label
    case labels, ladder, lang, lead, leader, ledger, left
    case leftName, leftOut, leftOutCount, leftTone, legend, length, lengthText, letter, letterY
    case line, lines, lineY, link, linkedData, links, lone, loneCount, machine, map, mapHref, mapNote, mark, marks, meaning, members
    case mentionCount, mentions, mergeCount, merges, middle, missing, missingCount, modified, more, moreActors
    case moreCompanions, moreCompanionsLabel, moreEvents, moreEventsLabel, moreItems, moreLabel, moreMentions, moreMissing
    case moreOnly, morePairs, morePassages, moreQuotes, moreQuotesLabel, moreRoles, moreRolesLabel, moreSingles
    case moreSinglesLabel, moreSources, name, nameA, nameB, nameCount, nav, near
    case nearest, network, networkCount, news, newsHref, next, nonce, not
    case note, notes, number, numberX, numberY, ofLeft, ofRight, older, only, onlyCount, origins, other, otherHref, others
    case own, ownFeedHref, ownTitle, pages, pageTitle, pairNote, pairs, parts, passage, passages, people, periods, phrase
    case picture, pictureHref, pictureNote, pictureWords, place, places, points, policy, precision, presence, presenceNote, previous
    case published, publisher, quiet, quotes, radius, range, related, rest, restLabel, right, rightName, rightTone, roles
    case root, rows, said, same, says, sections, sentences, settlements, sha256, share, shared, side, singleCount, singles
    case siteDescription, siteLang, siteTitle, size, slips, socialType, source, sourceCount, sources, sourcesHref, span
    case speaker, spellings, squares, statedCount, statedRole, status, steps, strip, strokes, summary, tall, text, title
    case titleAnchor, titleLang, titleLinks, titleMarks, titleNumber, tone, top, total, turn, unknownCount, unlisted, unlistedCount, unread
    case unreadNote, unsettled, url, users, value, values, views, when, wide, width, words, x, x1, x2, y, y1, y2
}
