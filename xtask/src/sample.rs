//! Draft files of any size, the same for the same number of fields: filled by walking the app's own forms.

use coaching_system_builder::document::file::{Envelope, FORMAT, Layout, SCHEMA, write};
use coaching_system_builder::document::{Document, Id, IdSource};
use coaching_system_builder::guidance::examples;
use coaching_system_builder::guidance::form::TextKind;
use coaching_system_builder::guidance::site::{Page, Scope, head, sections};
use coaching_system_builder::guidance::{Answer, BoundElement, BoundField, BoundList, Kind};

use crate::options::Options;
use crate::problem::{Outcome, Problem};

const EXAMPLES: &str = include_str!("../../public/examples.json");
const DEFAULT_FIELDS: usize = 500;
const MOST_FIELDS: usize = 20_000;
/// Lists grow by one item a round; more rounds than this bring nothing new.
const MOST_ROUNDS: usize = 200;
/// A district has few roles, however much it writes of them.
const FIELDS_FOR_ONE_ROLE_MORE: usize = 250;
const FEWEST_ROLES: usize = 2;
const MOST_ROLES: usize = 8;
const ROLES_LIST: &str = "roles";

/// `cargo xtask sample --fields N`: the file on standard output.
pub(crate) fn command(options: &Options) -> Outcome {
    let fields = options.number("fields")?.unwrap_or(DEFAULT_FIELDS);
    print!("{}", sample(fields)?);
    Ok(())
}

/// The text of a draft file with about `fields` filled fields.
pub(crate) fn sample(fields: usize) -> Outcome<String> {
    if fields > MOST_FIELDS {
        return Err(Problem::Usage(format!("`--fields` goes up to {MOST_FIELDS}")));
    }
    examples::WORDS.fill(EXAMPLES);
    let mut writer = Writer::new(fields);
    for round in 0..MOST_ROUNDS {
        if writer.left == 0 {
            break;
        }
        writer.round(round);
    }
    let envelope = Envelope {
        format: FORMAT.to_owned(),
        schema: SCHEMA,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        id: writer.ids.next_id(),
        revision: writer.ids.next_id(),
        saved_at: "2026-11-23T14:05:00Z".to_owned(),
        document: writer.document,
        ..Envelope::default()
    };
    Ok(write(&envelope, Layout::Readable))
}

/// Numbers that look random and are the same every time (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of `0..below`; 0 if there is none.
    fn below(&mut self, below: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or(0).checked_rem(below).unwrap_or(0)
    }
}

impl IdSource for Numbers {
    fn next_id(&mut self) -> Id {
        Id::from_bits(self.next())
    }
}

struct Writer {
    document: Document,
    ids: Numbers,
    numbers: Numbers,
    roles: usize,
    left: usize,
    written: usize,
}

impl Writer {
    fn new(fields: usize) -> Self {
        let roles = FEWEST_ROLES + fields / FIELDS_FOR_ONE_ROLE_MORE;
        Self {
            document: Document::default(),
            ids: Numbers(1),
            numbers: Numbers(2),
            roles: roles.min(MOST_ROLES),
            left: fields,
            written: 0,
        }
    }

    /// Fills what is blank everywhere, with `round` items in every list.
    fn round(&mut self, round: usize) {
        for page in Page::DRAFT {
            if let Page::Part(key) = page {
                self.fill(head(key), round);
            }
            self.fill_scope(page, Scope::District, round);
            let roles: Vec<_> = self.document.roles.iter().map(|role| role.id).collect();
            for id in roles {
                self.fill_scope(page, Scope::Role(id), round);
            }
        }
    }

    fn fill_scope(&mut self, page: Page, scope: Scope, round: usize) {
        for section in sections(&self.document, page, scope) {
            self.fill(section.elements, round);
        }
    }

    fn fill(&mut self, elements: Vec<BoundElement>, round: usize) {
        for element in elements {
            if self.left == 0 {
                return;
            }
            match element {
                BoundElement::Field(field) => self.answer(&field),
                BoundElement::List(list) => self.grow(&list, round),
            }
        }
    }

    fn grow(&mut self, list: &BoundList, round: usize) {
        let wanted = if list.name == ROLES_LIST { self.roles } else { round };
        while list.ids(&self.document).len() < wanted {
            let id = self.ids.next_id();
            list.add(&mut self.document, id, None);
        }
        for id in list.ids(&self.document) {
            self.fill(list.elements(id), round);
        }
    }

    fn answer(&mut self, field: &BoundField) {
        if !field.is_blank(&self.document) {
            return;
        }
        let answer = match field.kind {
            Kind::Text(kind) => Answer::Text(self.text(field, kind)),
            Kind::Choice(options) => Answer::Choice(1 + self.numbers.below(options.keys.len() - 1)),
            Kind::Checks(checks) => {
                let mut ticked: Vec<_> = checks.iter().map(|_| self.numbers.below(2) == 1).collect();
                let one = self.numbers.below(ticked.len());
                if let Some(tick) = ticked.get_mut(one) {
                    *tick = true;
                }
                Answer::Checks(ticked)
            }
            Kind::Flag => Answer::Checks(vec![true]),
            Kind::Pick(pick) => Answer::Ids(self.some_of(pick.all(&self.document))),
        };
        field.write(&mut self.document, answer);
        // What there is nothing to pick for stays blank.
        if !field.is_blank(&self.document) {
            self.left -= 1;
            self.written += 1;
        }
    }

    fn some_of(&mut self, all: Vec<(Id, String)>) -> Vec<Id> {
        let one = self.numbers.below(all.len());
        all.get(one).map(|(id, _)| *id).into_iter().collect()
    }

    /// Words as a team would write them: an example of the field where it has one, made its own by a few words more.
    fn text(&mut self, field: &BoundField, kind: TextKind) -> String {
        let number = self.written + 1;
        match kind {
            TextKind::Date => {
                format!("2027-{:02}-{:02}", 1 + self.numbers.below(12), 1 + self.numbers.below(28))
            }
            TextKind::Number => format!("{}", 1 + self.numbers.below(40)),
            TextKind::Line => format!("{} {number}", field.label),
            TextKind::Paragraph => {
                let one = self.numbers.below(field.examples().len());
                let start = field.examples().get(one).copied().unwrap_or(field.label);
                let end = SENTENCES[self.numbers.below(SENTENCES.len())];
                format!("{start}\n{end} ({number})")
            }
        }
    }
}

const SENTENCES: [&str; 6] = [
    "The team looks at this again in spring, with the schools.",
    "We wrote this together in October; principals have read it.",
    "Written for all buildings; each School Leadership Team adds its own dates.",
    "Coaches and principals agreed on this in their August meeting.",
    "This is what we do today. The next step is in the timeline.",
    "Still to be confirmed with the superintendent and the ISD.",
];

#[cfg(test)]
mod tests {
    use super::*;
    use coaching_system_builder::document::file::{Standing, read};
    use coaching_system_builder::guidance::site::each_field;

    #[test]
    fn a_sample_has_as_many_filled_fields_as_asked_for_and_needs_no_repair() {
        for fields in [0, 1, 100, 500, 2000] {
            let text = sample(fields).unwrap_or_default();
            let opened = read(&text).ok().filter(|opened| opened.standing == Standing::Current);
            let Some(opened) = opened else { unreachable!("{fields}: cannot be opened") };
            assert_eq!(opened.repairs, [], "{fields}");
            let mut filled = 0;
            each_field(&opened.envelope.document, &mut |_, _, field| {
                filled += usize::from(!field.is_blank(&opened.envelope.document));
            });
            assert!(filled.abs_diff(fields) <= fields / 50, "{fields}: {filled}");
        }
    }

    #[test]
    fn a_sample_is_the_same_every_time() {
        assert_eq!(sample(300).ok(), sample(300).ok());
    }
}
