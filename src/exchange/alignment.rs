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
