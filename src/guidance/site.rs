//! The pages that a draft is written on, and the form of each. The one list of forms that pages, search, review
//! and print go by.

mod walk;

use super::{
    Audience, Section, district,
    examples::Fitting,
    form::{BoundElement, bind},
    parts::{
        self,
        service_delivery::{MONTH_FORMS, MONTHS},
    },
};
use crate::document::{Cursor, Document, Id, PartKey, Role};

pub use walk::{each_field, labels};

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
}

impl Page {
    /// Every page, in the order of the overview.
    pub const ALL: [Self; 9] = [
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

    /// Its name in an address.
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
        }
    }

    /// The page that an address names.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.slug() == slug)
    }

    /// Its title.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Profile => "District and starting point",
            Self::Schools => "Schools and innovations",
            Self::Roles => "Coaching roles",
            Self::Part(key) => parts::words(key).name,
        }
    }

    /// Whether part of it is written role by role.
    #[must_use]
    pub fn is_per_role(self) -> bool {
        matches!(self, Self::Part(key) if key.is_per_role())
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

/// The sections of a page that hold for the whole district, or for one role. Empty where the page has none.
///
/// The head of a component (status, owner, dates) is not among them: see [`head`].
#[must_use]
pub fn sections(document: &Document, page: Page, scope: Scope) -> Vec<BoundSection> {
    match scope {
        Scope::District => district_sections(page),
        Scope::Role(id) => match document.roles.iter().find(|role| role.id == id) {
            Some(role) => role_sections(page, id, Audience::of(role)),
            None => Vec::new(),
        },
    }
}

/// The status, owner, dates and approvals of a component.
#[must_use]
pub fn head(key: PartKey) -> Vec<BoundElement> {
    let place = match key {
        PartKey::Definition => {
            Cursor::document().field(|it| &it.definition.part, |it| &mut it.definition.part)
        }
        PartKey::Conditions => {
            Cursor::document().field(|it| &it.conditions.part, |it| &mut it.conditions.part)
        }
        PartKey::Qualifications => {
            Cursor::document().field(|it| &it.qualifications.part, |it| &mut it.qualifications.part)
        }
        PartKey::Selection => Cursor::document().field(|it| &it.selection.part, |it| &mut it.selection.part),
        PartKey::ServiceDelivery => {
            Cursor::document().field(|it| &it.service_delivery.part, |it| &mut it.service_delivery.part)
        }
        PartKey::Guidelines => {
            Cursor::document().field(|it| &it.guidelines.part, |it| &mut it.guidelines.part)
        }
    };
    bind(parts::HEAD, &place, Page::Part(key).slug(), everyone("part"))
}

fn bound<T: Send + Sync + 'static>(
    form: &'static [Section<T>],
    place: &Cursor<T>,
    anchor: &str,
    fitting: Fitting,
) -> Vec<BoundSection> {
    let section = |section: &'static Section<T>| BoundSection {
        heading: section.heading,
        anchor: format!("{anchor}-{}", section.name),
        why: section.why,
        elements: bind(section.elements, place, anchor, fitting),
    };
    form.iter().map(section).collect()
}

/// Examples of a form, for every reader.
fn everyone(form: &'static str) -> Fitting {
    Fitting { form, audience: Audience::Everyone }
}

fn district_sections(page: Page) -> Vec<BoundSection> {
    let place = Cursor::document();
    let anchor = page.slug();
    match page {
        Page::Profile => {
            let start = place.field(|it| &it.starting_point, |it| &mut it.starting_point);
            let profile = place.field(|it| &it.district, |it| &mut it.district);
            let mut all = bound(district::PROFILE, &profile, anchor, everyone("district"));
            all.extend(bound(district::STARTING_POINT, &start, anchor, everyone("starting_point")));
            all
        }
        Page::Schools => bound(district::SCHOOLS, &place, anchor, everyone("document")),
        Page::Roles => bound(district::ROLES, &place, anchor, everyone("document")),
        Page::Part(PartKey::Definition) => {
            let place = place.field(|it| &it.definition, |it| &mut it.definition);
            bound(parts::definition::FORM, &place, anchor, everyone("definition"))
        }
        Page::Part(PartKey::Conditions) => {
            let place = place.field(|it| &it.conditions, |it| &mut it.conditions);
            bound(parts::conditions::FORM, &place, anchor, everyone("conditions"))
        }
        Page::Part(PartKey::Qualifications) => {
            let place = place.field(|it| &it.qualifications, |it| &mut it.qualifications);
            bound(parts::qualifications::FORM, &place, anchor, everyone("qualifications"))
        }
        Page::Part(PartKey::Selection) => {
            let place = place.field(|it| &it.selection, |it| &mut it.selection);
            bound(parts::selection::FORM, &place, anchor, everyone("selection"))
        }
        Page::Part(PartKey::ServiceDelivery) => {
            let place = place.field(|it| &it.service_delivery, |it| &mut it.service_delivery);
            bound(parts::service_delivery::FORM, &place, anchor, everyone("service_delivery"))
        }
        Page::Part(PartKey::Guidelines) => {
            let place = place.field(|it| &it.guidelines, |it| &mut it.guidelines);
            bound(parts::guidelines::FORM, &place, anchor, everyone("guidelines"))
        }
    }
}

fn role_sections(page: Page, id: Id, audience: Audience) -> Vec<BoundSection> {
    let role: Cursor<Role> = Cursor::document().row(|it: &Document| &it.roles, |it| &mut it.roles, id);
    let anchor = id.to_string();
    match page {
        Page::Part(PartKey::Qualifications) => {
            let place = role.field(|it| &it.qualifications, |it| &mut it.qualifications);
            bound(
                parts::qualifications::ROLE_FORM,
                &place,
                &anchor,
                Fitting { form: "role_qualifications", audience },
            )
        }
        Page::Part(PartKey::Selection) => {
            let place = role.field(|it| &it.selection, |it| &mut it.selection);
            bound(parts::selection::ROLE_FORM, &place, &anchor, Fitting { form: "role_selection", audience })
        }
        Page::Part(PartKey::ServiceDelivery) => {
            let place = role.field(|it| &it.delivery_plan, |it| &mut it.delivery_plan);
            let mut all = bound(
                parts::service_delivery::ROLE_FORM,
                &place,
                &anchor,
                Fitting { form: "delivery_plan", audience },
            );
            all.push(year(&place, &anchor, audience));
            all
        }
        Page::Profile
        | Page::Schools
        | Page::Roles
        | Page::Part(PartKey::Definition | PartKey::Conditions | PartKey::Guidelines) => Vec::new(),
    }
}

fn year(plan: &Cursor<crate::document::DeliveryPlan>, anchor: &str, audience: Audience) -> BoundSection {
    let year = plan.field(|it| &it.year, |it| &mut it.year);
    let months = MONTHS.iter().zip(MONTH_FORMS).flat_map(|((name, get, get_mut), form)| {
        let month = year.field(*get, *get_mut);
        bind(form, &month, &format!("{anchor}.{name}"), Fitting { form: name, audience })
    });
    BoundSection {
        heading: YEAR,
        anchor: format!("{anchor}-year"),
        why: "A coach who sees the whole year can prepare, and a principal can plan for it.",
        elements: months.collect(),
    }
}
