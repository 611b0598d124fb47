/// The names of all values that pages give to templates: what a template may write between its braces.
public enum PageName: String, CaseIterable, Sendable {
    case a, about, account, actorCount, actorLegend, actors, actorsHref, after, alone, also, alsoAt, anchor, articleCount
    case articles, at, authors, axis, b, background, backgroundLink, bar, bars, base, because, before, beside, blank, breaks
    case byline, byName, canonicalHref, caption, casts, cells, chapters, claimCount, claimLegend, claims, columns, columnX
    case columnY, companions, copied, copiedWidth, copies, copyNote, count, countedFrom, counts, countY, course, coverage
    case dataFile, date, dateCount, dates, description, detailLabel, details, develops, differs, dir, disagreementCount
    case disagreements, dispute, disputes, dossier, dossierHref, dossiers, dots, doubtCount, doubtNote, doubts, downloads, edits
    case empty, eventCount, events, evidence, fact, facts, feedHref, field, figureCount, file, grouped, groups, hasActors
    case hasAfter, hasAlsoAt, hasAtOdds, hasBeside, hasChapters, hasClaims, hasCompanions, hasCopies, hasCoverage, hasDates
    case hasDisagreements, hasDoubts, hasEdits, hasEvents, hasJumps, hasLeftOut, hasLinks, hasLone, hasMap, hasMarks, hasMerges
    case hasMissing, hasNear, hasNeighbours, hasNumbers, hasOnly, hasOrigins, hasPicture, hasQuotes, hasRelated, hasRoles
    case hasSentences, hasSingles, hasSummary, hasTies, hasTitleLinks, heading, heads, height, hint, homeHref, homeYear, href
    case index, inferredCount, isAligned, isChanged, isCurrent, isDate, isDescribed, isDiffers, isEmpty, isFigure, isFirst
    case isGroup, isGrouped, isHeading, isIn, isInferred, isInside, isJump, isLater, isLine, isLong, isLongTitle, isMany
    case isManySources, isName, isNone, isOne, isOrdered, isOut, isOwnSummary, isPlain, isQuiet, isRecord, isSettled, isShared
    case isShortened, isSingle, isStated, isSuspect, isTable, isUnfolded, isUnknown, isVerbatim, item, items, jumps, kicker, kind
    case kinds, label, labels, ladder, lang, lead, leader, ledger, left, leftName, leftOut, leftOutCount, leftTone, legend, letter
    case letterY, line, lines, lineY, link, linkedData, links, lone, loneCount, machine, map, mapNote, mark, marks, meaning
    case members, mentionCount, mentions, mergeCount, merges, middle, missing, missingCount, modified, more, moreActors
    case moreCompanions, moreCompanionsLabel, moreEvents, moreEventsLabel, moreItems, moreLabel, moreMentions, moreMissing
    case moreOnly, morePairs, morePassages, moreQuotes, moreQuotesLabel, moreRoles, moreRolesLabel, moreSingles, moreSinglesLabel
    case moreSources, name, nameA, nameB, nameCount, nav, near, nearest, next, nonce, not, note, notes, number, numberX, numberY
    case ofLeft, ofRight, older, only, onlyCount, origins, other, otherHref, others, own, ownTitle, pages, pageTitle, pairNote
    case pairs, parts, passage, passages, people, periods, phrase, picture, pictureHref, pictureNote, pictureWords, place, points
    case policy, precision, presence, presenceNote, previous, published, publisher, quiet, quotes, radius, range, related, rest
    case restLabel, right, rightName, rightTone, roles, root, rows, said, same, says, sections, sentences, settlements, sha256
    case share, shared, side, singleCount, singles, siteDescription, siteLang, siteTitle, size, slips, socialType, source
    case sourceCount, sources, sourcesHref, span, speaker, spellings, squares, statedCount, statedRole, status, steps, strip
    case strokes, summary, tall, text, title, titleAnchor, titleLang, titleLinks, titleMarks, titleNumber, tone, top, total, turn
    case unknownCount, unread, url, users, value, values, views, when, wide, width, words, x, x1, x2, y, y1, y2
}
