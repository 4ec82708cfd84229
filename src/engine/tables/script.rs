//! Traditional → Simplified characters, one to one.

use std::sync::OnceLock;

const PAIRS: &str = include_str!("t2s_characters.txt");

/// First and last character that the table speaks of; what lies outside needs no look-up.
const FIRST: usize = 0x3400;
const LAST: usize = 0x9FFF;

/// The Simplified form of a Traditional character; `None` for any other character.
pub fn simplified(c: char) -> Option<char> {
    static TABLE: OnceLock<Vec<u16>> = OnceLock::new();
    let table = TABLE.get_or_init(build);
    let unit = *table.get((c as usize).checked_sub(FIRST)?)?;
    if unit == 0 {
        return None;
    }
    char::from_u32(u32::from(unit))
}

fn build() -> Vec<u16> {
    let mut table = vec![0; LAST - FIRST + 1];
    let mut chars = PAIRS.lines().filter(|l| !l.starts_with('#')).flat_map(str::chars);
    while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
        if let Some(slot) = (from as usize).checked_sub(FIRST).and_then(|at| table.get_mut(at)) {
            *slot = to as u16;
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::simplified;

    #[test]
    fn maps_only_traditional_characters() {
        let text: String = "關於縣鎮法治政府".chars().map(|c| simplified(c).unwrap_or(c)).collect();
        assert_eq!(text, "关于县镇法治政府");
        assert_eq!(simplified('县'), None);
    }
}
