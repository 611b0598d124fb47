/// The names of all values that pages give to templates: what a template may write between its braces.
public enum PageName: String, CaseIterable, Sendable {
    case a, about, account, actorCount, actorLegend, actors, actorsHref, after, alone, also, alsoAt, anchor
    case articleCount, articles, at, authors, axis, b, background, backgroundLink, bar, bars, base, because, before
    case beside, blank, breaks, builds, byline, byName, canonicalHref, caption, casts, cells, changes, chapters
    case claimCount, claimLegend, claims, columns, columnX, columnY, companions, contentLang, copied, copiedWidth
    case copies, copyNote, count, countedFrom, country, counts, countY, course, coverage, dataFile, date, dateCount
    case dates, description, detailLabel, details, develops, differs, dir, disagreementCount, disagreements, dispute
    case disputes, dossier, dossierHref, dossiers, dots, doubtCount, doubtNote, doubts, downloads, editorDate
    case editorNote, editorTitle, edits, empty, emptyNote, emptySummary, eventCount, events, evidence, fact, facts
    case feedHref, field, figureCount, file, former, grouped, groups, hasActors, hasAfter, hasAlsoAt, hasAtOdds
    case hasBeside, hasChapters, hasClaims, hasCompanions, hasCopies, hasCoverage, hasDates, hasDisagreements
    case hasDoubts, hasEdits, hasEvents, hasItems, hasJumps, hasLeftOut, hasLinks, hasLone, hasMap, hasMarks
    case hasMerges, hasMissing, hasNear, hasNeighbours, hasNumbers, hasOnly, hasOrigins, hasPicture, hasPublisherFacts
    case hasQuotes, hasRelated, hasRevised, hasRoles, hasSentences, hasSingles, hasTies, hasTitleLinks, heading, heads
    case height, hint, homeHref, homeYear, href, index, inferredCount, isAligned, isChanged, isCurrent, isDate
    case isDescribed, isDiffers, isEmpty, isFigure, isFirst, isGroup, isGrouped, isHeading, isIn, isInferred, isInside
    case isJump, isLater, isLine, isLong, isLongTitle, isMany, isManySources, isName, isNew, isNone, isOne, isOrdered
    case isOut, isOwnSummary, isPlain, isQuiet, isRecord, isSettled, isShared, isShortened, isSingle, isStated
    case isSuspect, isTable, isUnfolded, isUnknown, isUnlisted, isVerbatim, isWithheld, item, items, jumps, kicker
    case kind, kinds, label, labels, ladder, lang, lead, leader, lean, ledger, left, leftName, leftOut, leftOutCount
    case leftTone, legend, letter, letterY, line, lines, lineY, link, linkedData, links, lone, loneCount, machine, map
    case mapNote, mark, marks, meaning, members, mentionCount, mentions, mergeCount, merges, middle, missing
    case missingCount, modified, more, moreActors, moreCompanions, moreCompanionsLabel, moreEvents, moreEventsLabel
    case moreItems, moreLabel, moreMentions, moreMissing, moreOnly, morePairs, morePassages, moreQuotes
    case moreQuotesLabel, moreRevised, moreRoles, moreRolesLabel, moreSingles, moreSinglesLabel, moreSources, name
    case nameA, nameB, nameCount, nav, near, nearest, news, newsHref, next, nonce, not, note, notes, number, numberX
    case numberY, ofLeft, ofRight, older, only, onlyCount, origins, other, otherHref, others, own, owner, ownFeedHref
    case ownTitle, pages, pageTitle, pairNote, pairs, parts, passage, passages, people, periods, phrase, picture
    case pictureHref, pictureNote, pictureWords, place, points, policy, precision, presence, presenceNote, previous
    case published, publisher, quiet, quotes, radius, range, related, rest, restLabel, revised, revisedCount, right
    case rightName, rightTone, roles, root, rows, said, same, says, sections, sentences, settlements, sha256, share
    case shared, side, singleCount, singles, siteDescription, siteLang, siteTitle, size, slips, socialType, source
    case sourceCount, sources, sourcesHref, span, speaker, spellings, squares, statedCount, statedRole, status, steps
    case strip, strokes, summary, tall, text, texts, title, titleAnchor, titleLang, titleLinks, titleMarks
    case titleNumber, tone, top, total, turn, unknownCount, unread, unreadNote, url, users, value, values
    case versionsHref, versionsNote, views, when, wide, width, withheldNote, words, x, x1, x2, y, y1, y2
}
