//! The pages that a draft is written on, and the form of each. The one list of forms that pages, search, review
//! and print go by.

mod names;
#[cfg(any(feature = "whole", not(feature = "browser")))]
mod team;
mod walk;

use super::{
    Audience, Section, checks, district,
    examples::Fitting,
    form::{BoundElement, bind},
    parts::{
        self,
        service_delivery::{MONTH_COLUMNS, MONTH_FORMS, MONTHS},
    },
    team::TeamPage,
};
use crate::document::{Document, Id, PartKey, Place};

pub use names::{Named, PlaceName, PlaceNames};
#[cfg(any(feature = "whole", not(feature = "browser")))]
pub use team::shown;
pub use walk::{Target, each_field, targets};

/// Where a place is shown: the first module has no page on which that is any other than its own anchor.
#[cfg(not(any(feature = "whole", not(feature = "browser"))))]
#[must_use]
pub fn shown(_: &Place, anchor: &str) -> (Option<Id>, String) {
    (None, anchor.to_owned())
}

/// The heading of a role's months.
const YEAR: &str = "The year, month by month";

/// A page on which a draft is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// District, contributors and starting point.
    Profile,
    /// Schools and innovations.
    Schools,
    /// The coaching roles.
    Roles,
    /// One of the six components.
    Part(PartKey),
    /// One of the team's pages.
    Team(TeamPage),
}

impl Page {
    /// Every page, in the order of the site.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::DRAFT.into_iter().chain(TeamPage::ALL.map(Self::Team))
    }

    /// The pages of the draft itself, in the order of the overview.
    pub const DRAFT: [Self; 9] = [
        Self::Profile,
        Self::Schools,
        Self::Roles,
        Self::Part(PartKey::Definition),
        Self::Part(PartKey::Conditions),
        Self::Part(PartKey::Qualifications),
        Self::Part(PartKey::Selection),
        Self::Part(PartKey::ServiceDelivery),
        Self::Part(PartKey::Guidelines),
    ];

    /// Its name in an address, and the start of its anchors.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Schools => "schools",
            Self::Roles => "roles",
            Self::Part(PartKey::Definition) => "definition",
            Self::Part(PartKey::Conditions) => "conditions",
            Self::Part(PartKey::Qualifications) => "qualifications",
            Self::Part(PartKey::Selection) => "selection",
            Self::Part(PartKey::ServiceDelivery) => "delivery-plan",
            Self::Part(PartKey::Guidelines) => "guidelines",
            Self::Team(page) => page.name(),
        }
    }

    /// The page of the draft that an address names.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::DRAFT.into_iter().find(|page| page.slug() == slug)
    }

    /// Its title.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Profile => "District and starting point",
            Self::Schools => "Schools and innovations",
            Self::Roles => "Coaching roles",
            Self::Part(key) => parts::words(key).name,
            Self::Team(page) => page.title(),
        }
    }

    /// Whether part of it is written role by role.
    #[must_use]
    pub fn is_per_role(self) -> bool {
        match self {
            Self::Part(key) => key.is_per_role(),
            Self::Team(page) => page == TeamPage::NextSteps,
            Self::Profile | Self::Schools | Self::Roles => false,
        }
    }
}

/// A section of a page, at its place in the document.
pub struct BoundSection {
    /// Its heading.
    pub heading: &'static str,
    /// Its anchor.
    pub anchor: String,
    /// Why it matters.
    pub why: &'static str,
    /// The question it leaves open while nothing in it is said. Empty where its fields and lists ask for themselves.
    pub ask: &'static str,
    /// Where the same few fields come back for each of several records: what they are called, as heads of columns.
    pub columns: &'static [&'static str],
    /// Its fields and lists.
    pub elements: Vec<BoundElement>,
}

/// Whose part of a page: the district's, or one role's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// What holds for the whole district.
    District,
    /// What holds for one role.
    Role(Id),
}

/// A form on a page: which record it fills, and where the book of examples has its examples.
struct PageForm {
    page: Page,
    /// The record, from the document on, or from a role on.
    record: &'static [&'static str],
    sections: &'static [Section],
    examples: &'static str,
}

/// What holds for the whole district.
static DISTRICT_FORMS: &[PageForm] = &[
    PageForm {
        page: Page::Profile,
        record: &["district"],
        sections: district::PROFILE,
        examples: "district",
    },
    PageForm {
        page: Page::Profile,
        record: &["starting_point"],
        sections: district::STARTING_POINT,
        examples: "starting_point",
    },
    PageForm { page: Page::Schools, record: &[], sections: district::SCHOOLS, examples: "document" },
    PageForm { page: Page::Roles, record: &[], sections: district::ROLES, examples: "document" },
    part_form(PartKey::Definition, &["definition"], parts::definition::FORM, "definition"),
    part_form(PartKey::Conditions, &["conditions"], parts::conditions::FORM, "conditions"),
    part_form(PartKey::Qualifications, &["qualifications"], parts::qualifications::FORM, "qualifications"),
    part_form(PartKey::Selection, &["selection"], parts::selection::FORM, "selection"),
    part_form(
        PartKey::ServiceDelivery,
        &["service_delivery"],
        parts::service_delivery::FORM,
        "service_delivery",
    ),
    part_form(PartKey::Guidelines, &["guidelines"], parts::guidelines::FORM, "guidelines"),
];

/// What holds for one role.
static ROLE_FORMS: &[PageForm] = &[
    part_form(
        PartKey::Qualifications,
        &["qualifications"],
        parts::qualifications::ROLE_FORM,
        "role_qualifications",
    ),
    part_form(PartKey::Selection, &["selection"], parts::selection::ROLE_FORM, "role_selection"),
    part_form(
        PartKey::ServiceDelivery,
        &["delivery_plan"],
        parts::service_delivery::ROLE_FORM,
        "delivery_plan",
    ),
];

const fn part_form(
    key: PartKey,
    record: &'static [&'static str],
    sections: &'static [Section],
    examples: &'static str,
) -> PageForm {
    PageForm { page: Page::Part(key), record, sections, examples }
}

/// The sections of a page that hold for the whole district, or for one role. Empty where the page has none.
///
/// The head of a component (status, owner, dates) is not among them: see [`head`].
#[must_use]
pub fn sections(document: &Document, page: Page, scope: Scope) -> Vec<BoundSection> {
    match scope {
        Scope::District => match page {
            #[cfg(any(feature = "whole", not(feature = "browser")))]
            Page::Team(page) => team::sections(page),
            _ => bound(DISTRICT_FORMS, page, &Place::document(), page.slug(), Audience::Everyone).collect(),
        },
        Scope::Role(id) => match document.roles.iter().find(|role| role.id == id) {
            Some(role) => role_sections(page, id, Audience::of(role)),
            None => Vec::new(),
        },
    }
}

/// The status, owner, dates and approvals of a component.
#[must_use]
pub fn head(key: PartKey) -> Vec<BoundElement> {
    let place = Place::document().field(key.field()).field("part");
    let fitting = Fitting { form: "part", audience: Audience::Everyone };
    bind(parts::HEAD, &place, Page::Part(key).slug(), fitting)
}

/// [`head`] as a section of the component's page.
#[must_use]
pub fn standing(key: PartKey) -> BoundSection {
    let anchor = format!("{}-standing", Page::Part(key).slug());
    let heading = "Where this component stands";
    BoundSection { heading, anchor, why: "", ask: "", columns: &[], elements: head(key) }
}

fn bound(
    forms: &'static [PageForm],
    page: Page,
    start: &Place,
    anchor: &str,
    audience: Audience,
) -> impl Iterator<Item = BoundSection> {
    let of_page = forms.iter().filter(move |form| form.page == page);
    of_page.flat_map(move |form| {
        let record = form.record.iter().fold(start.clone(), |place, name| place.field(name));
        let fitting = Fitting { form: form.examples, audience };
        form.sections.iter().map(move |section| BoundSection {
            heading: section.heading,
            anchor: format!("{anchor}-{}", section.name),
            why: section.why,
            ask: "",
            columns: &[],
            elements: bind(section.elements, &record, anchor, fitting),
        })
    })
}

fn role_sections(page: Page, id: Id, audience: Audience) -> Vec<BoundSection> {
    let role = Place::document().field("roles").row(id);
    let anchor = id.to_string();
    #[cfg(any(feature = "whole", not(feature = "browser")))]
    if let Page::Team(page) = page {
        return team::role_sections(page, &role, &anchor);
    }
    let mut all: Vec<_> = bound(ROLE_FORMS, page, &role, &anchor, audience).collect();
    if page == Page::Part(PartKey::ServiceDelivery) {
        all.push(year(&role.field("delivery_plan").field("year"), &anchor, audience));
    }
    all
}

fn year(year: &Place, anchor: &str, audience: Audience) -> BoundSection {
    let months = MONTHS.iter().zip(MONTH_FORMS).flat_map(|((name, month), form)| {
        let fitting = Fitting { form: month, audience };
        bind(form, &year.field(name), &format!("{anchor}.{month}"), fitting)
    });
    BoundSection {
        heading: YEAR,
        anchor: format!("{anchor}-year"),
        why: "A coach who sees the whole year can prepare, and a principal can plan for it.",
        ask: checks::EMPTY_YEAR,
        columns: &MONTH_COLUMNS,
        elements: months.collect(),
    }
}
