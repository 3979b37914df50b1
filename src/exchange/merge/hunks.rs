//! How one text became another: which lines stand for which. Knows no third text.

use super::super::alignment::{Work, best, matches};
use super::text::Line;

/// Bits of a line's fingerprint. A paragraph of two hundred different words sets a sixth of them.
const BITS: usize = 1024;
/// What it takes to tell how alike two lines are, against telling whether they are the same.
const LIKENESS_WORK: usize = BITS / 64;
/// From here on two lines count as versions of the same paragraph, in hundredths.
const ALIKE: u32 = 60;

/// Lines `from..to` of one text stand as lines `start..end` in another. One of the two may be none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What lines may be taken for versions of each other, where neither text has the other's.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pairing {
    /// Any, the likest first: one text came from the other, so that what stands in a line's place was made of it.
    Any,
    /// Those that share most of their words.
    Alike,
}

/// Where two texts differ, from top to bottom, in pieces as small as can be told apart. Lines between are equal.
pub(super) fn hunks(before: &[Line<'_>], after: &[Line<'_>], pairing: Pairing, work: &mut Work) -> Vec<Hunk> {
    let mut equal = matches(before.len(), after.len(), &|row, column| before[row] == after[column], work);
    drop_lonely_blanks(&mut equal, before);
    let mut hunks = Vec::new();
    for gap in gaps(&equal, 0, 0, before.len(), after.len()) {
        split(gap, before, after, pairing, work, &mut hunks);
    }
    hunks
}

/// What is between pairs of equal lines.
fn gaps(pairs: &[(usize, usize)], from: usize, start: usize, to: usize, end: usize) -> Vec<Hunk> {
    let (mut from, mut start) = (from, start);
    let mut gaps = Vec::new();
    for &(to, end) in pairs.iter().chain([&(to, end)]) {
        if from < to || start < end {
            gaps.push(Hunk { from, to, start, end });
        }
        (from, start) = (to + 1, end + 1);
    }
    gaps
}

/// A blank line is the same as any other. It ties two texts together only where a line of words next to it does.
fn drop_lonely_blanks(pairs: &mut Vec<(usize, usize)>, lines: &[Line<'_>]) {
    let mut tied: Vec<bool> = pairs.iter().map(|(row, _)| !lines[*row].is_blank).collect();
    let adjacent = |first: usize| {
        let ((row, column), next) = (pairs[first], pairs[first + 1]);
        next == (row + 1, column + 1)
    };
    for second in 1..pairs.len() {
        tied[second] |= tied[second - 1] && adjacent(second - 1);
    }
    for first in (1..pairs.len()).rev() {
        tied[first - 1] |= tied[first] && adjacent(first - 1);
    }
    let mut tied = tied.into_iter();
    pairs.retain(|_| tied.next().unwrap_or(true));
}

/// Takes a gap apart into paragraphs that were changed, removed and added.
fn split(
    gap: Hunk,
    before: &[Line<'_>],
    after: &[Line<'_>],
    pairing: Pairing,
    work: &mut Work,
    hunks: &mut Vec<Hunk>,
) {
    let Hunk { from, to, start, end } = gap;
    if from == to || start == end || !work.allows((to - from) * LIKENESS_WORK, end - start) {
        hunks.push(gap);
        return;
    }
    let prints = |lines: &[Line<'_>]| lines.iter().map(|line| Fingerprint::of(line.text)).collect::<Vec<_>>();
    let (rows, columns) = (prints(&before[from..to]), prints(&after[start..end]));
    let score = |row: usize, column: usize| {
        if before[from + row].is_blank != after[start + column].is_blank {
            return 0;
        }
        match (rows[row].likeness(&columns[column]), pairing) {
            (likeness, Pairing::Alike) if likeness < ALIKE => 0,
            // One more, so that what is not alike at all may still be a pair.
            (likeness, _) => likeness + 1,
        }
    };
    let mut pairs = best(to - from, end - start, &score);
    pairs.iter_mut().for_each(|pair| *pair = (from + pair.0, start + pair.1));
    let mut between = gaps(&pairs, from, start, to, end).into_iter().peekable();
    for (row, column) in pairs {
        hunks.extend(std::iter::from_fn(|| between.next_if(|gap| gap.from <= row && gap.start <= column)));
        if before[row] != after[column] {
            hunks.push(Hunk { from: row, to: row + 1, start: column, end: column + 1 });
        }
    }
    hunks.extend(between);
}

/// Which words a line has, roughly.
struct Fingerprint([u64; BITS / 64]);

impl Fingerprint {
    fn of(line: &str) -> Self {
        let mut bits = [0; BITS / 64];
        for word in line.split_whitespace() {
            let hash = word.bytes().fold(0_usize, |hash, byte| hash.wrapping_mul(31) + usize::from(byte));
            bits[hash % BITS / 64] |= 1_u64 << (hash % 64);
        }
        Self(bits)
    }

    /// How much two lines have in common, in hundredths.
    fn likeness(&self, other: &Self) -> u32 {
        let shared: u32 = self.0.iter().zip(other.0).map(|(a, b)| (a & b).count_ones()).sum();
        let all: u32 = self.0.iter().chain(&other.0).map(|bits| bits.count_ones()).sum();
        (200 * shared).checked_div(all).unwrap_or(0)
    }
}
