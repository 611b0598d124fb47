/// The names of all values that pages give to templates: what a template may write between its braces.
public enum PageName: String, CaseIterable, Sendable {
    case a, about, account, actorCount, actorLegend, actors, actorsHref, after, alone, also, alsoAt, anchor, articleCount
    case articles, at, authors, axis, b, background, backgroundLink, bar, bars, base, because, before, beside, blank
    case breaks, byline, byName, canonicalHref, caption, casts, cells, chapters, claimCount, claimLegend, claims, columns
    case columnX, columnY, companions, contentLang, copied, copiedWidth, copies, copyNote, count, countedFrom, counts
    case countY, course, coverage, dataFile, date, dateCount, dates, description, detailLabel, details, develops, differs
    case dir, disagreementCount, disagreements, dispute, disputes, dossier, dossierHref, dossiers, dots, doubtCount
    case doubtNote, doubts, downloads, edits, empty, emptyNote, emptySummary, eventCount, events, evidence, fact, facts
    case feedHref, field, figureCount, file, grouped, groups, hasActors, hasAfter, hasAlsoAt, hasAtOdds, hasBeside
    case hasChapters, hasClaims, hasCompanions, hasCopies, hasCoverage, hasDates, hasDisagreements, hasDoubts, hasEdits
    case hasEvents, hasJumps, hasLeftOut, hasLinks, hasLone, hasMap, hasMarks, hasMerges, hasMissing, hasNear
    case hasNeighbours, hasNumbers, hasOnly, hasOrigins, hasPicture, hasQuotes, hasRelated, hasRoles, hasSentences
    case hasSingles, hasTies, hasTitleLinks, heading, heads, height, hint, homeHref, homeYear, href, index, inferredCount
    case isAligned, isChanged, isCurrent, isDate, isDescribed, isDiffers, isEmpty, isFigure, isFirst, isGroup, isGrouped
    case isHeading, isIn, isInferred, isInside, isJump, isLater, isLine, isLong, isLongTitle, isMany, isManySources
    case isName, isNone, isOne, isOrdered, isOut, isOwnSummary, isPlain, isQuiet, isRecord, isSettled, isShared
    case isShortened, isSingle, isStated, isSuspect, isTable, isUnfolded, isUnknown, isVerbatim, item, items, jumps
    case kicker, kind, kinds, label, labels, ladder, lang, lead, leader, ledger, left, leftName, leftOut, leftOutCount
    case leftTone, legend, letter, letterY, line, lines, lineY, link, linkedData, links, lone, loneCount, machine, map
    case mapNote, mark, marks, meaning, members, mentionCount, mentions, mergeCount, merges, middle, missing, missingCount
    case modified, more, moreActors, moreCompanions, moreCompanionsLabel, moreEvents, moreEventsLabel, moreItems
    case moreLabel, moreMentions, moreMissing, moreOnly, morePairs, morePassages, moreQuotes, moreQuotesLabel, moreRoles
    case moreRolesLabel, moreSingles, moreSinglesLabel, moreSources, name, nameA, nameB, nameCount, nav, near, nearest
    case next, nonce, not, note, notes, number, numberX, numberY, ofLeft, ofRight, older, only, onlyCount, origins, other
    case otherHref, others, own, ownTitle, pages, pageTitle, pairNote, pairs, parts, passage, passages, people, periods
    case phrase, picture, pictureHref, pictureNote, pictureWords, place, points, policy, precision, presence, presenceNote
    case previous, published, publisher, quiet, quotes, radius, range, related, rest, restLabel, right, rightName
    case rightTone, roles, root, rows, said, same, says, sections, sentences, settlements, sha256, share, shared, side
    case singleCount, singles, siteDescription, siteLang, siteTitle, size, slips, socialType, source, sourceCount, sources
    case sourcesHref, span, speaker, spellings, squares, statedCount, statedRole, status, steps, strip, strokes, summary
    case tall, text, title, titleAnchor, titleLang, titleLinks, titleMarks, titleNumber, tone, top, total, turn
    case unknownCount, unread, unreadNote, url, users, value, values, views, when, wide, width, words, x, x1, x2, y, y1
    case y2
}
