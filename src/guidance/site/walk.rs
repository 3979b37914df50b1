//! All fields of a document, and all labels of the forms.

#[cfg(any(feature = "whole", not(feature = "browser")))]
use super::team;
use super::{DISTRICT_FORMS, Page, ROLE_FORMS, Scope, YEAR, head, sections};
use crate::document::{Document, PartKey};
use crate::guidance::form::{BoundElement, BoundField, Element};
use crate::guidance::parts;
use crate::guidance::parts::service_delivery::MONTH_FORMS;
#[cfg(any(feature = "whole", not(feature = "browser")))]
use crate::guidance::team::TeamPage;

/// The heading that the search shows for what every component has.
const HEAD: &str = "Status, owner and dates";

/// Calls `visit` for every field of the document, with the page and scope it is on. Heads of components included.
pub fn each_field(document: &Document, visit: &mut dyn FnMut(Page, Scope, &BoundField)) {
    let scopes =
        std::iter::once(Scope::District).chain(document.roles.iter().map(|role| Scope::Role(role.id)));
    let scopes: Vec<Scope> = scopes.collect();
    for page in Page::all() {
        if let Page::Part(key) = page {
            fields_in(document, head(key), &mut |field| visit(page, Scope::District, field));
        }
        for &scope in &scopes {
            for section in sections(document, page, scope) {
                fields_in(document, section.elements, &mut |field| visit(page, scope, field));
            }
        }
    }
}

fn fields_in(document: &Document, elements: Vec<BoundElement>, visit: &mut dyn FnMut(&BoundField)) {
    for element in elements {
        match element {
            BoundElement::Field(field) => visit(&field),
            BoundElement::List(list) => {
                for id in list.ids(document) {
                    fields_in(document, list.elements(id), visit);
                }
            }
        }
    }
}

/// Every label of every form, with its page and the heading it stands under: what the search looks through.
#[must_use]
pub fn labels() -> Labels {
    let mut all = Vec::new();
    for form in DISTRICT_FORMS.iter().chain(ROLE_FORMS) {
        for section in form.sections {
            labels_under(form.page, section.heading, section.elements, &mut all);
        }
    }
    #[cfg(any(feature = "whole", not(feature = "browser")))]
    for page in TeamPage::ALL {
        let mut visit = |form: team::TeamForm| {
            for section in form.sections {
                labels_under(Page::Team(page), section.heading, section.elements, &mut all);
            }
        };
        team::each_form(page, &mut visit);
        team::each_role_form(page, &mut visit);
    }
    for form in MONTH_FORMS {
        labels_under(Page::Part(PartKey::ServiceDelivery), YEAR, form, &mut all);
    }
    for key in PartKey::ALL {
        labels_under(Page::Part(key), HEAD, parts::HEAD, &mut all);
    }
    all
}

type Labels = Vec<(Page, &'static str, &'static str)>;

fn labels_under(page: Page, heading: &'static str, elements: &'static [Element], all: &mut Labels) {
    for element in elements {
        match element {
            Element::Field(field) => all.push((page, heading, field.label)),
            Element::List(list) => {
                all.push((page, heading, list.label));
                labels_under(page, list.label, list.elements, all);
            }
            Element::Within(_, elements) => labels_under(page, heading, elements, all),
        }
    }
}
