//! What the words and acronyms mean, for the help page and for readers of a printed document.

/// A word or an acronym that a newcomer may not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word or acronym as it stands in a text.
    pub short: &'static str,
    /// What an acronym is short for. Empty for a word.
    pub long: &'static str,
    /// What it means, in a sentence.
    pub meaning: &'static str,
}

/// What an acronym stands for; its plural is understood too. `None` for words, and for what is not known here.
#[must_use]
pub fn expand(acronym: &str) -> Option<&'static Term> {
    let known = |short: &str| TERMS.iter().find(|term| term.short == short && !term.long.is_empty());
    known(acronym).or_else(|| known(acronym.strip_suffix('s')?))
}

const fn acronym(short: &'static str, long: &'static str, meaning: &'static str) -> Term {
    Term { short, long, meaning }
}

const fn word(short: &'static str, meaning: &'static str) -> Term {
    Term { short, long: "", meaning }
}

/// All of them, in alphabetical order.
pub static TERMS: &[Term] = &[
    word("Adherence", "How much of a plan was carried out: sessions held, out of sessions planned."),
    word(
        "Barrier",
        "Something that keeps a school from using a practice and that the school cannot remove alone.",
    ),
    word(
        "Capacity",
        "What a district has in place so that schools can succeed: people, time, data, plans, ways to \
         decide.",
    ),
    word(
        "Coach coordinator",
        "Somebody who coaches the coaches, pairs them with schools and looks at coaching across the \
         district.",
    ),
    word("Coachee", "A person or team that is coached."),
    word("Communication loop", "Who tells whom what, how often, and how soon an answer comes back."),
    word(
        "Component",
        "One of the six written parts of a coaching system. A core component is one of the parts that make \
         an innovation work.",
    ),
    word("Concept", "Something that is coached on purpose, such as running a data meeting."),
    word("Confidentiality", "What is said in coaching stays there; leaders hear themes and dates."),
    acronym(
        "CSDP",
        "Coaching service delivery plan",
        "The plan that says what is coached, how, how often, and how people see that it helps.",
    ),
    acronym(
        "CSS",
        "Coaching support session",
        "A session in which coaches get ready to lead their team's next step.",
    ),
    acronym(
        "DCA",
        "District Capacity Assessment",
        "A team's look at how well the district supports schools; items 25 to 27 are about coaching.",
    ),
    word("Debrief", "A short talk after a session: what worked, what we saw, what is next."),
    word("District Coordinator", "Somebody who leads and coaches the District Implementation Team."),
    acronym(
        "DIT",
        "District Implementation Team",
        "The district's team that plans and supports what schools put in place.",
    ),
    word("Dose", "How much coaching there is: how often, how long, and for how many."),
    acronym(
        "DSFI",
        "District Systems Fidelity Inventory",
        "A self-assessment of a district's systems for positive behavior support.",
    ),
    acronym(
        "EI",
        "Effective innovation",
        "A practice or program for which there is evidence, and which can be taught and used.",
    ),
    acronym(
        "ELT",
        "Executive leadership team",
        "The superintendent and others who decide for the whole district.",
    ),
    word(
        "Executive leader",
        "A leader who can decide for the district, takes part in the District Implementation Team, and \
         removes barriers.",
    ),
    word("Fade", "To give less coaching, step by step, as people need it less."),
    word("Fidelity", "Using a practice in the way that makes it work."),
    acronym("FTE", "Full-time equivalent", "A share of a full-time job: 0.2 FTE is one day a week."),
    word(
        "Infrastructure",
        "The teams, plans and processes that support schools; the coaching system is one of them.",
    ),
    word(
        "Innovation",
        "Whatever a school sets out to use that is new to it: a practice, a program, a way of working.",
    ),
    word("Instructional coaching", "Coaching of educators in a practice that they use with learners."),
    word(
        "Intensity",
        "How much coaching there is, from a check-in now and then to planned sessions every week.",
    ),
    acronym("ISD", "Intermediate school district", "The regional agency that serves several districts."),
    acronym("MDE", "Michigan Department of Education", "The state's department of education."),
    acronym(
        "MIBLSI",
        "Michigan's Integrated Behavior and Learning Support Initiative",
        "The former name of the MiMTSS Technical Assistance Center.",
    ),
    acronym(
        "MICIP",
        "Michigan Integrated Continuous Improvement Process",
        "Michigan's way for districts to plan improvement.",
    ),
    word(
        "MiMTSS",
        "Michigan's multi-tiered system of supports; the name of the Technical Assistance Center whose \
         training this app can be used alongside.",
    ),
    word("Model", "To show a practice while others watch."),
    acronym(
        "MTSS",
        "Multi-tiered system of supports",
        "One system of instruction and support for all learners, with more for those who need more.",
    ),
    acronym(
        "NIRN",
        "National Implementation Research Network",
        "Researchers who study how practices take hold.",
    ),
    acronym(
        "ODR",
        "Office discipline referral",
        "A record that behavior was referred to the office; used here only as totals.",
    ),
    word("On-boarding", "Welcoming and preparing somebody who is new."),
    acronym(
        "PBIS",
        "Positive behavioral interventions and supports",
        "A framework for teaching and encouraging expected behavior.",
    ),
    acronym("PDSA", "Plan-do-study-act", "A small cycle of improvement."),
    acronym(
        "PLC",
        "Professional learning community",
        "A group of educators who learn from their work together.",
    ),
    word(
        "Practice profile",
        "A description of what a practice looks like when it is used well, and on the way there.",
    ),
    word("Protected time", "Time that is set aside for coaching and not taken for anything else."),
    acronym(
        "RCA",
        "Regional Capacity Assessment",
        "Like the District Capacity Assessment, for an intermediate school district.",
    ),
    word("Recipient", "Whoever receives coaching."),
    word("Rubric", "A table that says what is seen at each point of a scale."),
    acronym("SCA", "State Capacity Assessment", "Like the District Capacity Assessment, for a state."),
    acronym(
        "SEBH",
        "Social-emotional and behavioral health",
        "How learners feel, get along and behave, and what helps them.",
    ),
    acronym(
        "SISEP",
        "State Implementation and Scaling-up of Evidence-based Practices Center",
        "A center that helps states and districts to put practices in place.",
    ),
    acronym(
        "SLT",
        "School Leadership Team",
        "The team that leads a school's use of a practice; the principal is one of its members.",
    ),
    acronym(
        "SWPBIS",
        "Schoolwide positive behavioral interventions and supports",
        "Positive behavior support in the whole school.",
    ),
    word("Systems coaching", "Coaching of a team that leads, so that staff find what they need to do well."),
    acronym("TA", "Technical assistance", "Help from experts with putting something in place."),
    acronym(
        "TFI",
        "Tiered Fidelity Inventory",
        "A tool with which a school team looks at how it uses positive behavior support.",
    ),
    word("Tier 1", "What all learners get. Tiers 2 and 3 add support for some and for a few."),
    acronym("TIPS", "Team-initiated problem solving", "A way to run meetings that end in decisions."),
    word("Trigger", "What sets off coaching or more of it."),
    word("Window", "A time of the year in which data are collected and looked at: fall, winter, spring."),
];
