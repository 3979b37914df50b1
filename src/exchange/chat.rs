//! Lines as one chat message: as many as fit, long ones shortened, and in words what was left out.

/// How many letters the shortest of the common meeting chats takes in one message.
pub const CHAT_LIMIT: usize = 1_000;

/// Where not everything fits, a line of more letters is shortened to so many: it is not to take the place of all the
/// lines after it.
pub const LONG_LINE: usize = 300;

/// A message for a chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chat {
    /// The message. It says itself what was left out, and a line that was shortened ends with an ellipsis.
    pub text: String,
    /// How many lines are not in it.
    pub left_out: usize,
    /// How many of its lines are shortened.
    pub shortened: usize,
}

/// Puts lines into one message of at most `limit` letters, the first ones first. Blank lines are left out without a
/// word. Where not all fit, long lines are shortened before any is left out. The first line, which says what it is
/// about, is always there, cut if it must be.
#[must_use]
pub fn message(lines: &[String], limit: usize) -> Chat {
    let whole: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let Some((first, rest)) = whole.split_first() else { return Chat::default() };
    let text = whole.join("\n");
    if length(&text) <= limit {
        return Chat { text, ..Chat::default() };
    }
    let lines: Vec<String> = whole.iter().map(|line| shortened(line, LONG_LINE)).collect();
    // The longest beginning that fits together with what is said of the rest.
    for kept in (0..=rest.len()).rev() {
        let left_out = rest.len() - kept;
        let mut text = lines[..=kept].join("\n");
        text.push_str(&farewell(left_out));
        if length(&text) <= limit {
            let shortened = lines.iter().zip(&whole).take(kept + 1).filter(|(line, whole)| line != *whole);
            return Chat { text, left_out, shortened: shortened.count() };
        }
    }
    let farewell = farewell(rest.len());
    let room = limit.saturating_sub(length(&farewell));
    Chat { text: format!("{}{farewell}", shortened(first, room)), left_out: rest.len(), shortened: 1 }
}

fn farewell(left_out: usize) -> String {
    match left_out {
        0 => String::new(),
        1 => "\n(1 more line is in our draft.)".to_owned(),
        _ => format!("\n({left_out} more lines are in our draft.)"),
    }
}

/// A line of at most so many letters: its beginning, to the end of a word where there is one.
fn shortened(line: &str, room: usize) -> String {
    if length(line) <= room {
        return line.to_owned();
    }
    let room = room.saturating_sub(1);
    let end = line.char_indices().nth(room).map_or(line.len(), |(at, _)| at);
    let cut = &line[..end];
    let words = cut.rfind(' ').map_or(cut, |at| &cut[..at]);
    format!("{}…", words.trim_end())
}

fn length(text: &str) -> usize {
    text.chars().count()
}
