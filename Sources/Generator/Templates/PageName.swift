/// The names of all values that pages give to templates: what a template may write between its braces.
public enum PageName: String, CaseIterable, Sendable {
    case a, about, account, actorCount, actorLegend, actors, actorsHref, after, alone, also, alsoAt, anchor, announced
    case articleCount, articles, at, authors, axis, b, background, backgroundLink, bar, bars, base, because, before
    case beside, blank, breaks, builds, byline, byName, canonicalHref, caption, casts, cells, changes, chapters
    case claimCount, claimLegend, claims, columns, columnX, columnY, companions, contentLang, copied, copiedWidth
    case copies, copyNote, count, countedFrom, country, counts, countY, course, coverage, dataFile, date, dateCount
    case dates, days, description, detailLabel, details, develops, differs, dir, disagreementCount, disagreements
    case dispute, disputes, dossier, dossierHref, dossiers, dots, doubtCount, doubtNote, doubts, downloads, edges
    case editorDate, editorNote, editorTitle, edits, empty, emptyNote, emptySummary, eventCount, events, evidence
    case excused, excusedCount, fact, facts, feedHref, field, figureCount, figures, file, former, grouped, groups
    case hasActors, hasAfter, hasAlsoAt, hasAtOdds, hasBeside, hasChapters, hasClaims, hasCompanions, hasCopies
    case hasCoverage, hasDates, hasDays, hasDisagreements, hasDoubts, hasEdits, hasEvents, hasExcused, hasFigures
    case hasItems, hasJumps, hasLeftOut, hasLinks, hasLone, hasManyDays, hasMap, hasMarks, hasMerges, hasMissing
    case hasNear, hasNeighbours, hasNumbers, hasOnly, hasOpen, hasOrigins, hasPicture, hasPublisherFacts, hasQuotes
    case hasRelated, hasRevised, hasRoles, hasSentences, hasSigns, hasSingles, hasSummary, hasTies, hasTitleLinks
    case heading, heads, height, hint, homeHref, homeYear, href, index, inferredCount, isAligned, isChanged, isCurrent
    case isDate, isDescribed, isDiffers, isEmpty, isFigure, isFirst, isGroup, isGrouped, isHeading, isIn, isInferred
    case isInside, isJump, isLater, isLine, isLong, isLongTitle, isMany, isManySources, isName, isNew, isNone, isOne
    case isOrdered, isOut, isOwnSummary, isPlain, isQuiet, isRecord, isSettled, isShared, isShortened, isSingle
    case isStated, isSuspect, isTable, isUnfolded, isUnknown, isUnlisted, isVerbatim, isWhole, isWithheld, item, items
    case jumps, kicker, kind, kinds, label, labels, ladder, lang, lead, leader, lean, ledger, left, leftName, leftOut
    case leftOutCount, leftTone, legend, letter, letterY, line, lines, lineY, link, linkedData, links, lone, loneCount
    case machine, map, mapNote, mark, marks, meaning, members, mentionCount, mentions, mergeCount, merges, middle
    case missing, missingCount, modified, more, moreActors, moreCompanions, moreCompanionsLabel, moreEvents
    case moreEventsLabel, moreExcused, moreItems, moreLabel, moreMentions, moreMissing, moreOnly, morePairs
    case morePassages, moreQuotes, moreQuotesLabel, moreRevised, moreRoles, moreRolesLabel, moreSingles
    case moreSinglesLabel, moreSources, name, nameA, nameB, nameCount, nav, near, nearest, news, newsHref, next, nonce
    case not, note, notes, number, numberX, numberY, ofLeft, ofRight, older, only, onlyCount, open, origins, other
    case otherHref, others, own, owner, ownFeedHref, ownTitle, pages, pageTitle, pairNote, pairs, parts, passage
    case passages, people, periods, phrase, picture, pictureHref, pictureNote, pictureWords, place, points, policy
    case precision, presence, presenceNote, previous, published, publisher, quiet, quotes, radius, range, related
    case rest, restLabel, revised, revisedCount, right, rightName, rightTone, roles, root, roots, rows, said, same
    case says, sections, sentences, settlements, sha256, share, shared, side, sign, signs, singleCount, singles
    case siteDescription, siteLang, siteTitle, size, slips, socialType, source, sourceCount, sources, sourcesHref
    case span, speaker, spellings, squares, statedCount, statedRole, status, steps, strip, strokes, summary, tall
    case text, texts, title, titleAnchor, titleLang, titleLinks, titleMarks, titleNumber, tone, top, total, turn
    case unknownCount, unread, unreadNote, url, users, value, values, versionsHref, versionsNote, views, when, wide
    case width, withheldNote, words, x, x1, x2, y, y1, y2

    // Of the pages that tell of all dossiers, and the ways to them.
    case across, acrossHref, hasAcross, hasDossiers, hasOthers, isSaid, period
}
