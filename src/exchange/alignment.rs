//! Which members of two sequences belong together: lines, words or items. Knows not what they are.

/// The largest table that one alignment fills, in cells of 4 bytes. A thousand changed paragraphs, or a thousand
/// changed words of one text, stay below it.
const LARGEST_TABLE: usize = 1_000_000;

/// How much work comparing may still be, in cells: a hostile file must not freeze the page. When it is used up, what
/// is left differs as a whole.
pub(super) struct Work(usize);

impl Work {
    /// For two whole documents.
    pub(super) const DOCUMENTS: usize = 10_000_000;

    pub(super) fn new(cells: usize) -> Self {
        Self(cells)
    }

    pub(super) fn allows(&mut self, rows: usize, columns: usize) -> bool {
        let cells = rows.saturating_mul(columns);
        let fits = cells <= LARGEST_TABLE.min(self.0);
        if fits {
            self.0 -= cells;
        }
        fits
    }
}

/// A longest common subsequence, as pairs of places, both ascending. `same` says whether a member of the first and
/// one of the second are equal.
pub(super) fn matches(
    first: usize,
    second: usize,
    same: &dyn Fn(usize, usize) -> bool,
    work: &mut Work,
) -> Vec<(usize, usize)> {
    let shorter = first.min(second);
    let start = (0..shorter).take_while(|&at| same(at, at)).count();
    let end = (1..=shorter - start).take_while(|&back| same(first - back, second - back)).count();
    let mut pairs: Vec<(usize, usize)> = (0..start).map(|at| (at, at)).collect();
    let score = |row: usize, column: usize| u32::from(same(start + row, start + column));
    let (rows, columns) = (first - start - end, second - start - end);
    if work.allows(rows, columns) {
        let middle = best(rows, columns, &score);
        pairs.extend(middle.into_iter().map(|(row, column)| (start + row, start + column)));
    }
    pairs.extend((1..=end).rev().map(|back| (first - back, second - back)));
    pairs
}

/// The pairs that score most together, both ascending; of several such sets the one with the earliest members of the
/// second sequence. A score of 0 is no pair. Fills a table of rows times columns: ask [`Work::allows`] before.
pub(super) fn best(rows: usize, columns: usize, score: &dyn Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    // What can be scored from a cell on. One row and one column more than there are, of zeros.
    let width = columns + 1;
    let mut table = vec![0_u32; (rows + 1) * width];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let skipped = table[(row + 1) * width + column].max(table[row * width + column + 1]);
            let paired = match score(row, column) {
                0 => 0,
                score => score + table[(row + 1) * width + column + 1],
            };
            table[row * width + column] = skipped.max(paired);
        }
    }
    let mut pairs = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < rows && column < columns {
        let here = table[row * width + column];
        let score = score(row, column);
        if score > 0 && here == score + table[(row + 1) * width + column + 1] {
            pairs.push((row, column));
            row += 1;
            column += 1;
        } else if here == table[(row + 1) * width + column] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::{LARGEST_TABLE, Work, matches};
    use crate::exchange::words::{WORK, differences_within};

    /// How often members were held against each other, and how many cells of the work were used.
    fn steps(first: usize, second: usize, same: fn(usize, usize) -> bool, work: &mut Work) -> (usize, usize) {
        let (held, before) = (Cell::new(0), work.0);
        let counted = |row: usize, column: usize| {
            held.set(held.get() + 1);
            same(row, column)
        };
        let pairs = matches(first, second, &counted, work);
        assert!(pairs.is_sorted_by(|one, next| one.0 < next.0 && one.1 < next.1));
        (held.get(), before - work.0)
    }

    /// Shapes that cost most: nothing alike, only the ends, every other member, all turned round, all the same.
    const SHAPES: [fn(usize, usize) -> bool; 6] = [
        |_, _| false,
        |row, column| row == 0 && column == 0,
        |row, column| row % 2 == 0 && row == column,
        |row, column| row + column == 999,
        |row, column| row == column + 1,
        |_, _| true,
    ];

    #[test]
    fn members_are_held_against_each_other_once_for_every_cell_and_a_few_times_for_every_member() {
        for same in SHAPES {
            for (first, second) in
                [(1000, 1000), (1000, 999), (3, 5000), (0, 70), (1001, 1001), (200_000, 200_000)]
            {
                let mut work = Work::new(Work::DOCUMENTS);
                let (held, cells) = steps(first, second, same, &mut work);
                assert!(cells <= LARGEST_TABLE, "{first} and {second}: {cells} cells in one table");
                let most = cells + 2 * (first + second);
                assert!(held <= most, "{first} and {second}: {held} steps, and {most} are enough");
            }
        }
    }

    #[test]
    fn all_alignments_of_two_documents_together_take_no_more_steps_than_there_is_work() {
        for same in SHAPES {
            let mut work = Work::new(Work::DOCUMENTS);
            let (mut held, mut cells, mut members) = (0, 0, 0);
            for list in 0..400 {
                let (first, second) = (900 + list % 150, 900 + list % 97);
                let (more_held, more_cells) = steps(first, second, same, &mut work);
                (held, cells, members) = (held + more_held, cells + more_cells, members + first + second);
            }
            assert!(cells <= Work::DOCUMENTS);
            assert!(held <= cells + 2 * members, "{held} steps for {cells} cells");
        }
    }

    #[test]
    fn texts_without_end_and_with_nothing_in_common_use_up_their_work_and_no_more() {
        let text = |mark: &str| {
            (0..3_000).map(|line| format!("{mark}{line} {mark} {line}{mark}\n")).collect::<String>()
        };
        let (before, after) = (text("a"), text("b"));
        let mut work = Work::new(WORK);
        for _ in 0..20 {
            let runs = differences_within(&before, &after, &mut work);
            assert!(runs.len() <= before.len() + after.len());
        }
        // A few of these fit, each with a table of its own, and no further ones.
        let words = |mark: &str| (0..450).map(|word| format!("{mark}{word} ")).collect::<String>();
        for _ in 0..20 {
            differences_within(&words("a"), &words("b"), &mut work);
        }
        assert!(work.0 < LARGEST_TABLE, "{} cells were left: so much was not tried", work.0);
    }
}
