/// The names of all values that pages give to templates: what a template may write between its braces.
public enum PageName: String, CaseIterable, Sendable {
    case a, about, account, actorCount, actorLegend, actors, actorsHref, after, alone, also, alsoAt, anchor, articleCount
    case articles, at, authors, axis, b, bar, bars, base, because, before, beside, blank, breaks, byName, byline, canonicalHref
    case caption, casts, cells, chapters, claimCount, claimLegend, claims, columnX, columnY, columns, companions, copied
    case copiedWidth, copies, copyNote, count, countY, countedFrom, counts, course, coverage, dataFile, date, dateCount, dates
    case description, develops, differs, dir, disagreementCount, disagreements, dispute, disputes, dossier, dossierHref, dossiers
    case dots, doubtCount, doubtNote, doubts, downloads, edits, eventCount, events, evidence, fact, facts, feedHref, field
    case figureCount, file, grouped, groups, hasActors, hasAfter, hasAlsoAt, hasAtOdds, hasBeside, hasChapters, hasClaims
    case hasCompanions, hasCopies, hasCoverage, hasDates, hasDisagreements, hasDoubts, hasEdits, hasEvents, hasLeftOut, hasLinks
    case hasLone, hasMap, hasMarks, hasMerges, hasMissing, hasNear, hasNeighbours, hasNumbers, hasOnly, hasOrigins, hasPicture
    case hasQuotes, hasRelated, hasRoles, hasSentences, hasSingles, hasSummary, hasTies, hasTitleLinks, heading, heads, height
    case hint, homeHref, homeYear, href, index, inferredCount, isAligned, isChanged, isCurrent, isDate, isDescribed, isDiffers
    case isEmpty, isFigure, isFirst, isGroup, isGrouped, isHeading, isIn, isInferred, isInside, isJump, isLater, isLine, isLong
    case isLongTitle, isMany, isManySources, isName, isNone, isOne, isOrdered, isOut, isOwnSummary, isPlain, isQuiet, isRecord
    case isSettled, isShared, isShortened, isSingle, isStated, isSuspect, isTable, isUnfolded, isUnknown, isVerbatim, item, items
    case jumps, kicker, kind, kinds, label, labels, lang, lead, leader, ledger, left, leftLetter, leftOut, leftOutCount, leftTone
    case legend, letter, letterA, letterB, letterY, line, lineY, lines, link, linkedData, links, lone, loneCount, machine, map
    case mapNote, mark, marks, meaning, members, mentionCount, mentions, mergeCount, merges, middle, missing, missingCount
    case modified, more, moreActors, moreCompanions, moreCompanionsLabel, moreEvents, moreEventsLabel, moreItems, moreLabel
    case moreMarks, moreMissing, moreOnly, morePairs, morePassages, moreQuotes, moreQuotesLabel, moreRoles, moreRolesLabel
    case moreSingles, moreSinglesLabel, moreSources, name, nameCount, nav, near, nearest, next, nonce, not, note, notes, number
    case numberX, numberY, ofLeft, ofRight, older, only, onlyCount, origins, other, otherHref, others, own, ownTitle, pageTitle
    case pages, pairNote, pairs, parts, passage, passages, people, periods, phrase, picture, pictureHref, pictureNote
    case pictureWords, place, points, policy, precision, presence, presenceNote, previous, published, publisher, quotes, radius
    case range, related, rest, restLabel, right, rightLetter, rightTone, roles, root, rows, said, same, says, sections, sentences
    case settlements, sha256, share, shared, side, singleCount, singles, siteDescription, siteLang, siteTitle, size, slips
    case socialType, source, sourceCount, sources, sourcesHref, span, speaker, spellings, squares, statedCount, statedRole, status
    case strip, strokes, summary, tall, text, title, titleAnchor, titleLang, titleLinks, titleMarks, titleNumber, tone, top, total, turn
    case unknownCount, unread, url, users, value, values, views, when, wide, width, words, x, x1, x2, y, y1, y2
}
