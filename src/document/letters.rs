//! Letters, large and small, without the standard library's tables of all scripts, which would add 6 KB to the first
//! load. Knows no words of anybody.
//!
//! Case is told for Latin (with the letters of Polish, Spanish, Vietnamese and their like), Greek and Cyrillic; a letter
//! of any other script is its own small one. What is no letter is told by the blocks that signs stand in.

/// The longest name that is shown where others are listed, in bytes.
const LONGEST_NAME: usize = 300;

/// The beginning of a name, for where it stands among other words: a file may name a thing with a million letters, and
/// everything that belongs to it. The field that holds it shows all of it.
#[must_use]
pub fn short(name: &str) -> &str {
    let name = name.trim();
    &name[..name.floor_char_boundary(LONGEST_NAME)]
}

/// Whether a sign is a letter or a digit, of any script.
#[must_use]
pub fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || !sign.is_ascii() && !is_mark(sign) && !sign.is_whitespace()
}

/// Whether a sign beyond ASCII stands in a block of signs: punctuation, arrows, pictures, what only steers the writing.
fn is_mark(sign: char) -> bool {
    matches!(
        sign,
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{200b}'..='\u{2bff}' | '\u{3000}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{1f000}'..='\u{1faff}'
    )
}

/// The small letter of a large one; anything else is given back.
#[must_use]
pub fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F => code + 32,
        0x400..=0x40F => code + 80,
        // Large and small by turns, the large one even.
        0x100..=0x12F | 0x132..=0x137 | 0x14A..=0x177 | 0x1A0..=0x1A5 | 0x1E00..=0x1E95 | 0x1EA0..=0x1EFF => {
            code | 1
        }
        // And the large one odd.
        0x139..=0x148 | 0x179..=0x17E | 0x1AF..=0x1B0 => code + (code & 1),
        0x178 => 0xFF,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// Whether a letter is a large one.
#[must_use]
pub fn is_upper(letter: char) -> bool {
    lower(letter) != letter
}

/// A text in small letters.
#[must_use]
pub fn lowercase(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Latin with Polish, Turkish and their like; Vietnamese; Greek; Cyrillic.
    fn known() -> impl Iterator<Item = char> {
        let blocks = [
            '\0'..='\u{17f}',
            '\u{1a0}'..='\u{1b0}',
            '\u{1e00}'..='\u{1eff}',
            '\u{391}'..='\u{3c9}',
            'Ѐ'..='џ',
        ];
        // Letters whose case is not told by their place, none of them in a name that people here have.
        let odd = |letter: &char| matches!(letter, 'İ' | '\u{1a6}'..='\u{1ae}' | '\u{1e96}'..='\u{1e9f}' | '\u{3a2}');
        blocks.into_iter().flatten().filter(move |letter| !odd(letter))
    }

    #[test]
    fn case_is_what_the_standard_library_says_it_is() {
        for letter in known() {
            let small: Vec<char> = letter.to_lowercase().collect();
            assert_eq!(vec![lower(letter)], small, "{letter} {:x}", u32::from(letter));
            assert_eq!(is_upper(letter), small != [letter], "{letter}");
        }
    }

    #[test]
    fn every_letter_and_digit_of_any_script_is_one() {
        for letter in ('\0'..=char::MAX).filter(|letter| letter.is_alphanumeric()) {
            // Such as ª, ℃, ① and 🅰.
            assert!(is_letter(letter) || is_mark(letter), "{letter}");
        }
        for sign in ".,;:!?()-_/\\\"'’“”–—…•×÷→✓🚌。「 \u{a0}\u{2009}\u{202e}\u{85}\n\t".chars()
        {
            assert!(!is_letter(sign), "{sign}");
        }
    }

    #[test]
    fn names_are_the_same_whatever_their_case() {
        for (name, small) in [
            ("MAPLE River", "maple river"),
            ("ÉCOLE ŁÓDŹ", "école łódź"),
            ("NGUYỄN ĐƯỜNG", "nguyễn đường"),
            ("ΑΘΗΝΑ Ёлка", "αθηνα ёлка"),
            ("東京 ١٢", "東京 ١٢"),
        ] {
            assert_eq!(lowercase(name), small);
        }
    }
}
