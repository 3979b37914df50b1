//! Tables on a page: which columns they need and how wide those are. Knows no unit of length but the page's width.

use super::Table;

/// About as many letters as a table's line holds on Letter paper.
const LETTERS_A_LINE: usize = 92;
/// Space to the sides of a cell's words, in letters.
const PADDING: usize = 4;
/// No word claims more of the line than this, in percent.
const WIDEST_WORD: usize = 22;
/// Row headers longer than this, on average, are sentences.
const SENTENCE: usize = 45;
/// Lists of sentences, even where one role's are short: such a table looks the same in every role.
const OF_SENTENCES: [&str; 4] = ["Goals", "Qualifications and skills", "Responsibilities", "Steps in order"];
/// Tables of so few lines are not torn in two by the end of a page.
const SHORT: usize = 14;

impl Table {
    /// Leaves out the columns in which nothing is said.
    pub(super) fn drop_empty_columns(&mut self) {
        let said: Vec<bool> =
            (0..self.head.len()).map(|at| at == 0 || self.column(at).any(|cell| !cell.is_empty())).collect();
        keep(&mut self.head, &said);
        self.groups.iter_mut().flat_map(|group| &mut group.rows).for_each(|row| keep(row, &said));
    }

    /// The width of each column in percent: room for its longest word, and the rest by how much there is to say.
    #[must_use]
    pub fn widths(&self) -> Vec<usize> {
        let columns = || 0..self.head.len();
        let least: Vec<usize> = columns().map(|at| self.least_width(at)).collect();
        let weights: Vec<usize> = columns().map(|at| self.weight(at)).collect();
        let rest = 100_usize.saturating_sub(least.iter().sum());
        let all = weights.iter().sum::<usize>().max(1);
        let mut widths: Vec<usize> =
            least.iter().zip(&weights).map(|(least, weight)| least + rest * weight / all).collect();
        let total: usize = widths.iter().sum();
        if let Some(first) = widths.first_mut() {
            *first += 100_usize.saturating_sub(total);
        }
        widths
    }

    /// Whether the row headers are sentences rather than names.
    #[must_use]
    pub fn is_wordy(&self) -> bool {
        let letters: usize = self.column(0).map(|cell| cell.chars().count()).sum();
        OF_SENTENCES.contains(&self.caption.as_str()) || letters > SENTENCE * self.column(0).count()
    }

    /// Whether it stands on one page, by the lines of its longest column.
    #[must_use]
    pub fn is_short(&self) -> bool {
        let lines = |(at, width): (usize, usize)| -> usize {
            let letters = (LETTERS_A_LINE * width / 100).saturating_sub(PADDING).max(1);
            self.column(at).map(|cell| 1 + cell.chars().count() / letters).sum()
        };
        let lines = self.widths().into_iter().enumerate().map(lines).max().unwrap_or(0);
        lines + self.groups.len() <= SHORT
    }

    fn column(&self, at: usize) -> impl Iterator<Item = &String> {
        self.groups.iter().flat_map(|group| &group.rows).filter_map(move |row| row.get(at))
    }

    fn longest_word(&self, at: usize) -> usize {
        let words = self.column(at).chain(&self.head[at..=at]).flat_map(|cell| cell.split_whitespace());
        words.map(|word| word.chars().count()).max().unwrap_or(0)
    }

    fn least_width(&self, at: usize) -> usize {
        ((self.longest_word(at) + PADDING) * 100).div_ceil(LETTERS_A_LINE).min(WIDEST_WORD)
    }

    /// Columns with more to say than a word are wider, but not as much wider as they say more.
    fn weight(&self, at: usize) -> usize {
        let said: Vec<usize> = self.column(at).map(|cell| cell.chars().count()).collect();
        let longest = said.iter().copied().max().unwrap_or(0);
        let average = said.iter().sum::<usize>() / said.len().max(1);
        ((longest + average) / 2).saturating_sub(self.longest_word(at)).isqrt()
    }
}

fn keep(cells: &mut Vec<String>, said: &[bool]) {
    let mut said = said.iter();
    cells.retain(|_| said.next().copied().unwrap_or(true));
}
