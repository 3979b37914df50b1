//! What the session guide and the frameworks are put together from: sections, fields taken out of a form one by one,
//! and links to other pages.

use leptos::prelude::*;

use super::{Team, assessment};
use crate::document::DcaItemNumber;
use crate::guidance::choices::Labelled;
use crate::guidance::form::{BoundElement, BoundField, BoundList};
use crate::guidance::site::{BoundSection, Page, Scope};
use crate::guidance::team::TeamPage;
use crate::pages::address;
use crate::pages::form::{element_view, field_view, no_key, section_view};
use crate::ui::live::{live, press};

/// The form of a page, taken apart. What nobody asks for stands at the end of the page all the same.
pub(super) struct Form(Vec<BoundSection>);

impl Form {
    pub(super) fn of(team: Team) -> Self {
        Self(team.sections())
    }

    /// A section, by its anchor after the page's name.
    pub(super) fn section(&mut self, team: Team, anchor: &str) -> Fields {
        let anchor = format!("{}{anchor}", team.page.name());
        let place = self.0.iter().position(|section| section.anchor == anchor);
        match place.map(|place| self.0.remove(place)) {
            Some(section) => {
                Fields { anchor, heading: section.heading, why: section.why, elements: section.elements }
            }
            None => Fields { anchor, heading: "", why: "", elements: Vec::new() },
        }
    }

    pub(super) fn rest(self) -> AnyView {
        self.0.into_iter().map(section_view).collect_view().into_any()
    }
}

/// The fields and lists of a section.
pub(super) struct Fields {
    pub(super) anchor: String,
    pub(super) heading: &'static str,
    why: &'static str,
    elements: Vec<BoundElement>,
}

impl Fields {
    /// A field, by its name in the record.
    pub(super) fn field(&mut self, name: &str) -> Option<BoundField> {
        let is_it =
            |element: &BoundElement| matches!(element, BoundElement::Field(field) if field.name == name);
        match self.take(is_it)? {
            BoundElement::Field(field) => Some(field),
            BoundElement::List(_) => None,
        }
    }

    /// A list, by its name in the record.
    pub(super) fn list(&mut self, name: &str) -> Option<BoundList> {
        let is_it = |element: &BoundElement| matches!(element, BoundElement::List(list) if list.name == name);
        match self.take(is_it)? {
            BoundElement::List(list) => Some(list),
            BoundElement::Field(_) => None,
        }
    }

    fn take(&mut self, is_it: impl Fn(&BoundElement) -> bool) -> Option<BoundElement> {
        let place = self.elements.iter().position(is_it)?;
        Some(self.elements.remove(place))
    }

    /// A field as on every form.
    pub(super) fn view(&mut self, name: &str) -> Option<AnyView> {
        self.field(name).map(|field| element_view(BoundElement::Field(field)))
    }

    /// A field whose label only screen readers get, because what it is for stands beside it.
    pub(super) fn bare(&mut self, name: &str, label: String) -> Option<AnyView> {
        self.field(name).map(|field| field_view(field, Some(Signal::stored(label)), no_key()))
    }

    /// The names of the fields that have not been taken.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.elements.iter().filter_map(|element| match element {
            BoundElement::Field(field) => Some(field.name),
            BoundElement::List(_) => None,
        })
    }

    /// Whatever has not been taken.
    pub(super) fn rest(self) -> AnyView {
        self.elements.into_iter().map(element_view).collect_view().into_any()
    }

    /// The section with a body of the page's own, and whatever has not been taken after it.
    pub(super) fn framed(self, body: AnyView) -> AnyView {
        let (anchor, heading, why) = (self.anchor.clone(), self.heading, self.why);
        let rest = self.rest();
        titled(anchor, heading, why, view! { {body} {rest} }.into_any())
    }
}

/// A section with a heading, why it matters, and a body.
pub(super) fn titled(anchor: String, heading: &'static str, why: &'static str, body: AnyView) -> AnyView {
    let heading_id = format!("{anchor}-heading");
    let labelled_by = heading_id.clone();
    view! {
        <section class="section" id=anchor aria-labelledby=labelled_by>
            <h2 id=heading_id tabindex="-1">{heading}</h2>
            {(!why.is_empty()).then(|| view! { <p class="section__why">{why}</p> })}
            {body}
        </section>
    }
    .into_any()
}

/// A part of a page that can be changed, unless the draft is only to be looked at. What copies, shows or keeps time
/// stands outside.
pub(super) fn unlocked(team: Team, body: AnyView) -> AnyView {
    view! { <fieldset disabled=move || team.draft.is_read_only()>{body}</fieldset> }.into_any()
}

/// A section of a form, with a body of the page's own in the place of its fields.
pub(super) fn own(section: BoundSection, body: AnyView) -> AnyView {
    titled(section.anchor, section.heading, section.why, body)
}

/// The first list of some elements.
pub(super) fn first_list(elements: &[BoundElement]) -> Option<BoundList> {
    elements.iter().find_map(|element| match element {
        BoundElement::List(list) => Some(list.clone()),
        BoundElement::Field(_) => None,
    })
}

/// The field with a name among some elements.
pub(super) fn named(elements: &[BoundElement], name: &str) -> Option<BoundField> {
    elements.iter().find_map(|element| match element {
        BoundElement::Field(field) if field.name == name => Some(field.clone()),
        _ => None,
    })
}

/// Plain points.
pub(super) fn bullets(all: impl Iterator<Item = &'static str>) -> AnyView {
    view! { <ul class="bullets">{all.map(|point| view! { <li>{point}</li> }).collect_view()}</ul> }.into_any()
}

/// A link to a page of the draft.
pub(super) fn page_link(team: Team, page: Page) -> AnyView {
    view! { <a href=address::page(team.id, page, Scope::District)>{page.title()}</a> }.into_any()
}

/// Links to pages of the draft, and to an item of the District Capacity Assessment (DCA), in a line.
pub(super) fn page_links(team: Team, pages: impl Iterator<Item = Page>, item: DcaItemNumber) -> AnyView {
    let links = pages.map(|page| view! { <li>{page_link(team, page)}</li> }).collect_view();
    let item = (item != DcaItemNumber::Undecided).then(|| {
        let on = Page::Team(TeamPage::Assessment);
        let href = address::place(team.id, on, Scope::District, &assessment::anchor(item));
        view! { <li><a href=href>"DCA " {item.label().to_ascii_lowercase()}</a></li> }
    });
    view! { <ul class="links">{links} {item}</ul> }.into_any()
}

/// A link to another site: opened by a click and by nothing else, without telling that site whence.
pub(super) fn outward(address: String, words: AnyView) -> AnyView {
    view! {
        <a class="outward" href=address target="_blank" rel="noopener noreferrer">
            {words}
            <span class="visually-hidden">" (another site, in a new tab)"</span>
        </a>
    }
    .into_any()
}

/// A question that is worth a second look: the anchor that it leads to, what it is about, its words.
pub(super) type Asked = (String, String, &'static str);

/// What is worth a second look. It blocks nothing.
pub(super) fn asked(all: Memo<Vec<Asked>>) -> AnyView {
    let item = |(anchor, about, ask): Asked| {
        let about = (!about.is_empty()).then(|| format!("{about}: "));
        view! {
            <li>
                {about.map(|about| view! { <span class="questions__about">{about}</span> })}
                <a href=address::here(&anchor)>{ask}</a>
            </li>
        }
    };
    live(move || {
        let all = all.get();
        if all.is_empty() {
            return ().into_any();
        }
        view! {
            <div class="questions second-look no-print">
                <p class="second-look__head">"Worth a second look"</p>
                <ul>{all.into_iter().map(item).collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}

/// A button out of words, drawings and what only screen readers get.
pub(super) fn button(
    class: &'static str,
    id: Option<String>,
    inside: Vec<AnyView>,
    does: impl FnMut() + 'static,
) -> AnyView {
    view! {
        <button type="button" class=class id=id on:click=press(does)>
            {inside}
        </button>
    }
    .into_any()
}

/// Words for screen readers only: what a button is about, after its own words.
pub(super) fn about(words: Signal<String>) -> AnyView {
    view! { <span class="visually-hidden">": " {words}</span> }.into_any()
}

/// What came of a press, beside its button: who listens to the page hears it from the live region. Nothing while there
/// is nothing to say.
pub(super) fn noted(note: RwSignal<String>) -> AnyView {
    let words = Memo::new(move |_| note.get());
    live(move || {
        let words = words.get();
        if words.is_empty() {
            ().into_any()
        } else {
            view! { <p class="said no-print">{words}</p> }.into_any()
        }
    })
}
