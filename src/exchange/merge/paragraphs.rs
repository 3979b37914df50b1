//! The three-way merge of a text by its lines ("diff3"), made for people's words: a paragraph that changes place is
//! neither lost nor doubled, and no more is asked than must be. Knows no document.

use super::super::alignment::Work;
use super::hunks::{Hunk, Pairing, hunks};
use super::text::{Line, Region, Standing, paragraphs};

/// Puts two texts together, from top to bottom. Without a base it is empty.
///
/// Changes that touch are no conflict, only those that overlap are: next to a paragraph that one has changed, the
/// other may change or add another.
pub(super) fn merge<'a>(
    base: &'a [Line<'a>],
    mine: &'a [Line<'a>],
    theirs: &'a [Line<'a>],
    work: &mut Work,
) -> Vec<Region<'a>> {
    let (here, there) = (hunks(base, mine, Pairing::Any, work), hunks(base, theirs, Pairing::Any, work));
    if base != mine && base != theirs {
        let mine_has_all = contains(mine, &here, theirs, base, work);
        let theirs_has_all = contains(theirs, &there, mine, base, work);
        if mine_has_all != theirs_has_all {
            return if mine_has_all { vec![settled(mine)] } else { merge(mine, mine, theirs, work) };
        }
    }
    let ties = ties(&here, mine, &there, theirs, work);
    let mut regions = Vec::new();
    let (mut done, mut my_next, mut their_next) = (0, 0, 0);
    while let Some((from, mut to)) = earlier(here.get(my_next), there.get(their_next)) {
        let (my_first, their_first) = (my_next, their_next);
        // Grows by what overlaps it, adds lines at the same place, or is tied to what is in it.
        loop {
            let belongs = |hunk: &&Hunk| hunk.from < to || (hunk.from, hunk.to) == (from, to);
            let is_in = |range: std::ops::Range<usize>, index: usize| range.contains(&index);
            let my_tie = ties.iter().any(|tie| tie.0 >= my_next && is_in(their_first..their_next, tie.1));
            let their_tie = ties.iter().any(|tie| tie.1 >= their_next && is_in(my_first..my_next, tie.0));
            if let Some(hunk) = here.get(my_next).filter(|hunk| my_tie || belongs(hunk)) {
                to = to.max(hunk.to);
                my_next += 1;
            } else if let Some(hunk) = there.get(their_next).filter(|hunk| their_tie || belongs(hunk)) {
                to = to.max(hunk.to);
                their_next += 1;
            } else {
                break;
            }
        }
        regions.push(settled(&base[done..from]));
        done = to;
        let start = place_in(&here[..my_first], from);
        let mut region = Region {
            above: paragraphs(&mine[..start]),
            base: &base[from..to],
            mine: &mine[start..place_in(&here[..my_next], to)],
            theirs: &theirs[place_in(&there[..their_first], from)..place_in(&there[..their_next], to)],
            standing: Standing::Settled,
        };
        match (my_next > my_first, their_next > their_first) {
            (false, true) => region.standing = Standing::Taken,
            (true, true) if from == to => {
                both_added(&region, work, &mut regions);
                continue;
            }
            (true, true) => region.standing = weighed(&region),
            _ => {}
        }
        regions.push(region);
    }
    regions.push(settled(&base[done..]));
    ask_where_words_came_from(&mut regions, work);
    regions
}

fn settled<'a>(lines: &'a [Line<'a>]) -> Region<'a> {
    Region { above: 0, base: lines, mine: lines, theirs: lines, standing: Standing::Settled }
}

/// The lines of the base that the earlier of two changes is about.
fn earlier(mine: Option<&Hunk>, theirs: Option<&Hunk>) -> Option<(usize, usize)> {
    mine.into_iter().chain(theirs).map(|hunk| (hunk.from, hunk.to)).min()
}

/// Where a line of the base stands after these changes above it.
fn place_in(hunks: &[Hunk], line: usize) -> usize {
    hunks.last().map_or(line, |hunk| hunk.end + line - hunk.to)
}

/// A question, unless both have the same, or it would be about nothing but blank lines, or words stand against none
/// where none were.
fn weighed(region: &Region<'_>) -> Standing {
    if region.mine == region.theirs {
        return Standing::Settled;
    }
    let words = [region.base, region.mine, region.theirs].map(|lines| paragraphs(lines).min(1));
    let [before, here, there] = words;
    if if before > 0 { here + there > 0 } else { here + there > 1 } {
        return Standing::Conflict;
    }
    // Words before none, and the fewer blank lines.
    let weight = |words, lines: &[Line<'_>]| (words, usize::MAX - lines.len());
    if (weight(here, region.mine), region.mine) > (weight(there, region.theirs), region.theirs) {
        Standing::Settled
    } else {
        Standing::Taken
    }
}

/// Lines that both have put in one place: what they share stands once, what only one has is kept.
fn both_added<'a>(region: &Region<'a>, work: &mut Work, regions: &mut Vec<Region<'a>>) {
    let (mine, theirs) = (region.mine, region.theirs);
    // Compared in an order that does not depend on whose is whose, so that neither does what is found.
    let is_turned = mine > theirs;
    let (before, after) = if is_turned { (theirs, mine) } else { (mine, theirs) };
    let mut done = 0;
    for hunk in hunks(before, after, Pairing::Alike, work) {
        let (first, second) = (&before[hunk.from..hunk.to], &after[hunk.start..hunk.end]);
        let (my_lines, their_lines) = if is_turned { (second, first) } else { (first, second) };
        let above = if is_turned { hunk.start } else { hunk.from };
        regions.push(settled(&before[done..hunk.from]));
        done = hunk.to;
        let mut added = Region { base: &[], mine: my_lines, theirs: their_lines, ..*region };
        added.above += paragraphs(&mine[..above]);
        added.standing = weighed(&added);
        regions.push(added);
    }
    regions.push(settled(&before[done..]));
}

/// Whether a text has all that the other changed: the lines that it added, none that it removed nor a line of its own
/// in the place of one, and what both have in its order.
fn contains(
    text: &[Line<'_>],
    hunks: &[Hunk],
    other: &[Line<'_>],
    base: &[Line<'_>],
    work: &mut Work,
) -> bool {
    let length = text.len() + other.len() + base.len();
    if !work.allows(length, length) {
        return false;
    }
    let count = |lines: &[Line<'_>], line: &Line<'_>| lines.iter().filter(|other| *other == line).count();
    let own: Vec<bool> = text.iter().map(|line| !base.contains(line) && !other.contains(line)).collect();
    let is_replaced = |line: &Line<'_>| {
        let mut places = hunks.iter().filter(|hunk| base[hunk.from..hunk.to].contains(line));
        places.any(|hunk| own[hunk.start..hunk.end].contains(&true))
    };
    let follows = |line: &Line<'_>| {
        let (here, there, before) = (count(text, line), count(other, line), count(base, line));
        if there > before { here >= there } else { there == before || (here <= there && !is_replaced(line)) }
    };
    other.iter().chain(base).filter(|line| !line.is_blank).all(follows)
        && shared(text, other).eq(shared(other, text))
}

/// The lines with words that another text has as well.
fn shared<'a>(lines: &'a [Line<'a>], with: &'a [Line<'a>]) -> impl Iterator<Item = &'a Line<'a>> {
    lines.iter().filter(|line| !line.is_blank && with.contains(line))
}

/// Changes, by their places in the two lists, that brought in the same line at different places: they are looked at
/// together, so that it does not come in twice. A paragraph that both moved is such a line.
fn ties(
    here: &[Hunk],
    mine: &[Line<'_>],
    there: &[Hunk],
    theirs: &[Line<'_>],
    work: &mut Work,
) -> Vec<(usize, usize)> {
    let mut ties = Vec::new();
    for (my_index, my_hunk) in here.iter().enumerate() {
        for (their_index, their_hunk) in there.iter().enumerate() {
            let my_lines = &mine[my_hunk.start..my_hunk.end];
            let their_lines = &theirs[their_hunk.start..their_hunk.end];
            if work.allows(my_lines.len(), their_lines.len())
                && shared(my_lines, their_lines).next().is_some()
            {
                ties.push((my_index, their_index));
            }
        }
    }
    ties
}

/// Where one of the two took words away that are part of a question elsewhere, that is a question as well: somebody
/// moved them, and who refuses them there must not lose them here.
fn ask_where_words_came_from(regions: &mut [Region<'_>], work: &mut Work) {
    let length =
        regions.iter().map(|region| region.base.len() + region.mine.len() + region.theirs.len()).sum();
    while work.allows(length, length) {
        let found = regions.iter().position(|region| {
            region.standing != Standing::Conflict
                && region.mine != region.theirs
                && (is_source(region, regions, |region| region.mine)
                    || is_source(region, regions, |region| region.theirs))
        });
        let Some(found) = found else { return };
        regions[found].standing = Standing::Conflict;
    }
}

/// Whether words of the base are gone from here and part of a question elsewhere.
fn is_source<'a>(here: &Region<'a>, regions: &[Region<'a>], side: fn(&Region<'a>) -> &'a [Line<'a>]) -> bool {
    let is_asked = |line: &Line<'_>| {
        regions.iter().any(|region| region.standing == Standing::Conflict && side(region).contains(line))
    };
    here.base.iter().any(|line| !line.is_blank && !side(here).contains(line) && is_asked(line))
}
