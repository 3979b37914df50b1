//! The session for a shared screen, in the training deck's order: one prompt a screen, with the group's own agreements
//! and the trainer's minutes where there are any.

use crate::document::{Document, PartKey};
use crate::guidance::choices::Labelled;
use crate::guidance::guide::Guide;
use crate::guidance::guide::frameworks::FrameworksGuide;
use crate::guidance::guide::session::{AgendaSlot, SessionGuide};
use crate::guidance::parts::words;
use crate::pages::team::large_type::Prompt;

fn screen(heading: &str, words: &str) -> Prompt {
    Prompt { heading: heading.to_owned(), words: words.to_owned(), points: Vec::new() }
}

fn points<'a>(all: impl Iterator<Item = &'a str>) -> Vec<String> {
    all.map(str::to_owned).collect()
}

/// All of them.
pub(super) fn screens(guide: Guide, document: &Document) -> Vec<Prompt> {
    let session = guide.session();
    let mut all = agreements(session, document);
    all.push(Prompt {
        points: points(session.feedback().how()),
        ..screen("Feedback on the training", "A preview")
    });
    all.extend(session.feedback().questions().map(|question| Prompt {
        points: points(question.think()),
        ..screen(&format!("Feedback on the training: {}", question.topic()), question.may_ask())
    }));
    all.push(screen("Purpose", session.purpose().text()));
    all.extend(session.outcomes().map(|outcome| screen("Intended outcome", outcome.text())));
    all.extend(session.agenda().slots().map(|slot| agenda(slot, document)));
    all.extend(session.uses().map(|one| Prompt {
        points: vec![one.text().to_owned(), one.advice().to_owned()],
        ..screen("How what you learn is used", one.title())
    }));
    all.extend(frameworks(guide.frameworks()));
    all.push(Prompt {
        points: guide
            .dca()
            .items()
            .map(|item| format!("{}: {}", item.number().label(), item.title()))
            .collect(),
        ..screen("Making connections", "District Capacity Assessment (DCA)")
    });
    all.push(profile(guide.frameworks(), document));
    all.push(Prompt {
        points: PartKey::ALL.map(|key| format!("{}. {}", key.number(), words(key).name)).to_vec(),
        ..screen("The six components", "What a coaching system says")
    });
    let resources = session.resources().keys().filter_map(|key| guide.next_steps().resource(key));
    all.push(Prompt {
        points: resources.map(|one| one.title().to_owned()).collect(),
        ..screen("Resources for today", "Have these at hand.")
    });
    let channels = session.connect().channels();
    all.push(Prompt {
        points: channels.map(|one| format!("{}: {}", one.name(), one.address())).collect(),
        ..screen("Staying connected", "MiMTSS Technical Assistance Center")
    });
    all
}

/// The group's own agreements; the proposals while it has none.
fn agreements(session: SessionGuide, document: &Document) -> Vec<Prompt> {
    let own = document.session.agreements.iter().map(|own| own.text.trim()).filter(|own| !own.is_empty());
    let own = points(own);
    if !own.is_empty() {
        return vec![Prompt { points: own, ..screen("Group agreements", "How we work together") }];
    }
    let group = |group: crate::guidance::guide::session::AgreementGroup| Prompt {
        points: group.proposals().map(|proposal| proposal.text().to_owned()).collect(),
        ..screen("Group agreements", group.label())
    };
    session.agreements().groups().map(group).collect()
}

fn agenda(slot: AgendaSlot, document: &Document) -> Prompt {
    let typed = document.session.minutes.of(slot.item()).map(str::trim).unwrap_or_default();
    // As the trainer has written it: "20" are minutes, "1 h" says so itself.
    let minutes = match typed {
        "" => format!("{} min, as a proposal", slot.minutes()),
        _ if typed.bytes().all(|letter| letter.is_ascii_digit()) => format!("{typed} min"),
        _ => typed.to_owned(),
    };
    Prompt {
        points: vec![slot.what().to_owned(), minutes],
        ..screen(if slot.label().is_empty() { "Agenda" } else { slot.label() }, slot.title())
    }
}

fn frameworks(words: FrameworksGuide) -> Vec<Prompt> {
    let formula = words.formula();
    let factors = formula.factors().map(|factor| factor.name()).collect::<Vec<_>>().join(" \u{d7} ");
    let mut all = vec![Prompt {
        points: points(formula.factors().map(|factor| factor.coaching())),
        ..screen(formula.title(), &format!("{factors} = {}", formula.outcome().name()))
    }];
    all.extend(words.stages().stages().map(|stage| Prompt {
        points: vec![stage.question().to_owned(), stage.what().to_owned()],
        ..screen("Stages of implementation", stage.name())
    }));
    all.push(Prompt {
        points: points(words.infrastructure().parts().map(|part| part.name())),
        ..screen("District infrastructure", "Ten parts, and the coaching system among them")
    });
    all
}

fn profile(words: FrameworksGuide, document: &Document) -> Prompt {
    let served = words.profile().components().zip(crate::document::ProfileKey::ALL);
    let served = served.filter(|(_, key)| document.practice_profile.is_connected(*key));
    Prompt {
        points: served.map(|(component, _)| component.name().to_owned()).collect(),
        ..screen(
            "Making connections",
            "Essential components of the MTSS practice profile that coaching serves",
        )
    }
}
