//! The guide is whole, belongs to the document, and keeps to the training deck's labels.

use super::*;
use crate::document::tree::Record;
use crate::document::{
    AgendaPurpose, Checklist, Choice, CoachingLevel, CoachingType, DataLookFors, DcaItemNumber, DcaScore,
    Infrastructure, InfrastructureKey, MeetingRoles, Milestones, PlanLookFors, PracticeProfile, Raci,
    ResourceDecision, SessionItem, Stage, StartingPath, Survey, SystemLookFors, name_in_files,
};
use crate::exchange::paper::facilitation;
use crate::guidance::choices::Labelled;
use crate::guidance::team::{TeamPage, assessment};

/// The names that a record of the draft has in files.
fn names(record: &dyn Record) -> Vec<String> {
    record.names().iter().map(|name| name_in_files(name)).collect()
}

/// All options but the first, which is that nobody has said.
fn options<C: Choice>() -> Vec<C> {
    C::ALL[1..].to_vec()
}

#[test]
fn the_guide_is_read_to_its_last_word() {
    assert!(guide_words().len() > 500);
    let lists = guide_book().dca().items().flat_map(|item| item.look_fors()).count();
    assert_eq!(lists, 18);
}

#[test]
fn no_two_neighbors_share_a_key() {
    let mut met = BTreeSet::new();
    for (place, text) in served::texts(GUIDE, guide::Guide::EXPECTED) {
        if let Some(item) = place.strip_suffix("/key") {
            let list = item.rsplit_once('/').map_or("", |(list, _)| list).to_owned();
            assert!(text.chars().all(|letter| letter.is_ascii_alphanumeric()), "{text} at {place}");
            assert!(met.insert((list, text.clone())), "{text} stands twice at {place}");
        }
    }
}

#[test]
fn keys_of_what_a_draft_keeps_are_the_drafts_own() {
    let guide = guide_book();
    let look_fors = |number| guide.dca().item(number).unwrap().look_fors().map(|one| one.key().to_owned());
    assert_eq!(look_fors(DcaItemNumber::Item25).collect::<Vec<_>>(), names(&SystemLookFors::default()));
    assert_eq!(look_fors(DcaItemNumber::Item26).collect::<Vec<_>>(), names(&PlanLookFors::default()));
    assert_eq!(look_fors(DcaItemNumber::Item27).collect::<Vec<_>>(), names(&DataLookFors::default()));
    let parts = guide.frameworks().infrastructure().parts().map(|part| part.key().to_owned());
    assert_eq!(parts.collect::<Vec<_>>(), names(&Infrastructure::default()));
    let profile = guide.frameworks().profile().components().map(|one| one.key().to_owned());
    assert_eq!(profile.collect::<Vec<_>>(), names(&PracticeProfile::default()));
    let roles = guide.prepare().roles().words().map(|role| role.key().to_owned());
    assert_eq!(roles.collect::<Vec<_>>(), names(&MeetingRoles::default()));
    let dates = guide.next_steps().dates().map(|date| date.key().to_owned());
    assert_eq!(dates.collect::<Vec<_>>(), names(&Milestones::default()));
    let assignments = guide.prepare().assignments().map(|one| one.key().to_owned());
    assert_eq!(assignments.collect::<Vec<_>>()[..], names(&Checklist::default())[..4]);
    let survey = names(&Survey::default());
    for question in guide.session().feedback().questions() {
        assert!(survey.iter().any(|name| name == question.key()), "{}", question.key());
    }
}

#[test]
fn whatever_can_be_chosen_has_its_words() {
    let guide = guide_book();
    let stages = guide.frameworks().stages().stages().map(|words| words.name());
    assert_eq!(stages.collect::<Vec<_>>(), Stage::LABELS[1..]);
    let slots = guide.session().agenda().slots().map(|slot| slot.item());
    assert_eq!(slots.collect::<Vec<_>>(), options::<SessionItem>());
    let types = guide.start().types().map(|words| words.coaching_type());
    assert_eq!(types.collect::<Vec<_>>(), options::<CoachingType>());
    let levels = guide.start().levels().map(|words| words.level());
    assert_eq!(levels.collect::<Vec<_>>(), options::<CoachingLevel>());
    let starts = guide.start().starts().map(|words| words.path());
    assert_eq!(starts.collect::<Vec<_>>(), options::<StartingPath>());
    let items = guide.dca().items().map(|item| item.number());
    assert_eq!(items.collect::<Vec<_>>(), DcaItemNumber::ITEMS);
    let scores = guide.dca().scale().map(|words| words.score());
    assert_eq!(scores.collect::<Vec<_>>(), options::<DcaScore>());
    let raci = guide.next_steps().involvement().words().map(|words| words.raci());
    assert_eq!(raci.collect::<Vec<_>>(), options::<Raci>());
    let decisions = guide.next_steps().decisions().map(|words| words.decision());
    assert_eq!(decisions.collect::<Vec<_>>(), options::<ResourceDecision>());
    let purposes = guide.prepare().purposes().map(|words| words.purpose());
    assert_eq!(purposes.collect::<Vec<_>>(), options::<AgendaPurpose>());
    let points = guide.case().points().filter_map(|point| point.part());
    assert_eq!(points.collect::<Vec<_>>(), PartKey::ALL);
    for item in guide.dca().items() {
        let today: Vec<_> = item.next_points().map(|next| next.today()).collect();
        assert_eq!(today, [DcaScore::Zero, DcaScore::One], "item {}", item.number().key());
    }
}

#[test]
fn all_six_components_answer_item_25_and_every_item_has_its_components() {
    let dca = guide_book().dca();
    let answers = |number| dca.item(number).unwrap().answers().filter_map(|answer| answer.part());
    assert_eq!(answers(DcaItemNumber::Item25).collect::<Vec<_>>(), PartKey::ALL);
    for item in dca.items() {
        let all: Vec<_> = answers(item.number()).collect();
        assert!(all.contains(&PartKey::ServiceDelivery), "item {}", item.number().key());
        for look_for in item.look_fors() {
            assert!(look_for.parts().count() > 0, "{}", look_for.key());
        }
    }
    for point in guide_book().case().points() {
        let part = point.part().unwrap();
        assert!(answers(point.dca_item()).any(|answer| answer == part), "{part:?}");
        assert_ne!(point.dca_item(), point.also());
        let also = dca.item(point.also());
        assert!(also.is_none_or(|item| item.answers().any(|answer| answer.part() == Some(part))), "{part:?}");
    }
}

#[test]
fn minutes_add_up() {
    let guide = guide_book();
    let agenda = guide.session().agenda();
    let work: u64 = agenda.slots().map(|slot| slot.minutes()).sum();
    let breaks: u64 = agenda.breaks().map(|pause| pause.minutes()).sum();
    assert_eq!(work + breaks, 180, "the note says three hours");
    assert_eq!(agenda.breaks().len(), 2, "the note says two breaks");
    for activity in guide.activities() {
        let screens: u64 = activity.screens().map(|screen| screen.minutes()).sum();
        let label = format!("Activity {}", activity.number());
        let slot = agenda.slots().find(|slot| slot.label() == label).unwrap();
        assert_eq!(screens, slot.minutes(), "{label}");
        assert_eq!(activity.title(), slot.title());
    }
    for slot in agenda.slots().filter(|slot| slot.label().is_empty()) {
        assert_eq!(slot.title(), slot.item().label(), "a row is called what its clock is called");
    }
    assert_eq!(guide.case().facilitation().steps().map(|step| step.minutes()).sum::<u64>(), 60);
    let meeting = guide.prepare().meeting();
    assert_eq!(meeting.items().map(|item| item.minutes()).sum::<u64>(), meeting.minutes());
    assert!(meeting.lead().contains(&format!("{} minutes", meeting.minutes())));
}

#[test]
fn what_the_guide_points_at_is_there() {
    let guide = guide_book();
    for key in guide.session().resources().keys() {
        assert!(guide.next_steps().resource(key).is_some(), "{key}");
    }
    let headings: Vec<_> = guide.session().agenda().headings().map(|heading| heading.label()).collect();
    for slot in guide.session().agenda().slots() {
        assert!(slot.under().is_empty() || headings.contains(&slot.under()), "{}", slot.title());
    }
    for channel in guide.session().connect().channels() {
        let address = channel.url().strip_prefix("https://").unwrap();
        assert_eq!(address.trim_start_matches("www."), channel.address());
    }
    let roles: Vec<_> = kinds().into_iter().map(|(_, mut document)| document.roles.remove(0)).collect();
    for start in guide.start().starts() {
        for proposed in start.roles() {
            let role = roles.iter().find(|role| role.title == proposed.title()).unwrap();
            assert_eq!((role.coaching_type, role.level), (proposed.coaching_type(), proposed.level()));
            assert_eq!(
                (role.provider, role.recipients.as_str()),
                (proposed.provider(), proposed.recipients())
            );
            assert!(!proposed.why().is_empty(), "{}", proposed.title());
        }
    }
}

#[test]
fn labels_and_numbers_are_the_training_decks() {
    let guide = guide_book();
    let headings = guide.session().agenda().headings().map(|heading| (heading.label(), heading.title()));
    assert_eq!(headings.collect::<Vec<_>>(), [("1.0", "Prepare to Coach the DIT"), ("2.0", "Next Steps")]);
    let numbers: Vec<_> = guide.activities().map(|activity| activity.number()).collect();
    assert_eq!(numbers, ["2.1", "2.2", "2.3"]);
    let titles: Vec<_> = guide.dca().items().map(|item| item.title()).collect();
    let deck = [
        "District has a coaching system to support schools in use of EIs",
        "DIT uses a coaching service delivery plan",
        "DIT uses coaching effectiveness data",
    ];
    assert_eq!(titles, deck);
    assert!(facilitation::TITLE.starts_with("Team Activity 1.2"));
    assert_eq!(guide.session().outcomes().len(), 4);
    assert_eq!(guide.session().uses().len(), 3);
    assert_eq!(guide.session().connect().channels().len(), 4);
}

#[test]
fn the_items_are_headed_as_in_the_training_deck() {
    let headings = assessment::ITEMS.each_ref().map(|(_, [form])| form.heading);
    let in_the_deck = [
        "Item 25: District has a coaching system to support schools in use of EIs",
        "Item 26: DIT uses a coaching service delivery plan",
        "Item 27: DIT uses coaching effectiveness data",
    ];
    assert_eq!(headings, in_the_deck);
    for (number, heading) in DcaItemNumber::ITEMS.into_iter().zip(headings) {
        let guide = guide_book().dca().item(number).unwrap();
        assert_eq!(heading, format!("{}: {}", number.label(), guide.title()));
    }
}

#[test]
fn sources_are_cited_as_the_training_deck_cites_them() {
    let sources = guide_book().frameworks().sources().collect::<Vec<_>>().join(" ");
    for cited in [
        "Fixsen, Naoom, Blase, Friedman, & Wallace, 2005",
        "District Capacity Assessment, 2019",
        "MDE MTSS Practice Profile, 2020",
    ] {
        assert!(sources.contains(cited), "{cited}");
    }
}

#[test]
fn every_part_of_the_infrastructure_and_every_item_of_the_agenda_leads_somewhere() {
    let guide = guide_book();
    for part in guide.frameworks().infrastructure().parts() {
        assert!(part.pages().next().is_some(), "{}", part.name());
    }
    let leads = |key: InfrastructureKey, page: Page| {
        let part = guide.frameworks().infrastructure().part(key).unwrap();
        part.pages().any(|other| other == page)
    };
    assert!(leads(InfrastructureKey::DataUse, Page::Team(TeamPage::Assessment)));
    let data_use = guide.frameworks().infrastructure().part(InfrastructureKey::DataUse).unwrap();
    let of_data = guide.session().uses().find(|one| one.key() == "plansAndData").unwrap();
    assert_eq!([data_use.item(), of_data.item()], [DcaItemNumber::Item27; 2]);
    for key in PartKey::ALL {
        assert!(leads(InfrastructureKey::CoachingSystem, Page::Part(key)), "{}", key.field());
        let slot = guide.session().agenda().slot(SessionItem::Components).unwrap();
        assert!(slot.pages().any(|page| page == Page::Part(key)), "{}", key.field());
    }
    let connections = guide.session().agenda().slot(SessionItem::Connections).unwrap();
    let pages: Vec<Page> = connections.pages().collect();
    assert_eq!(pages, [Page::Team(TeamPage::Frameworks), Page::Team(TeamPage::Assessment)]);
}

#[test]
fn the_suggested_target_is_worked_out_rightly() {
    let target = guide_book().dca().target();
    let points = 2 * guide_book().dca().items().len();
    assert!(target.contains(&format!("make {points} points")), "{target}");
    for reached in [5, 4] {
        let percent = (100 * reached + points / 2) / points;
        assert!(target.contains(&format!("{reached} of {points} is {percent} percent")), "{target}");
        assert_eq!(percent >= 80, reached == 5);
    }
}
