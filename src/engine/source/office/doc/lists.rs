//! Automatic numbering: from lists and counters to the markers that a reader sees ([MS-DOC] 2.4.6.3).

use super::format::ParagraphFormat;
use crate::engine::source::office::{
    flow::Marker,
    numbers::{u16_at, u32_at},
    ordinals, symbols,
};

/// Levels of a list.
const LEVELS: usize = 9;
/// Bytes of a list, of a use of a list, of what is fixed in a level.
const LIST: usize = 28;
const USE: usize = 16;
const LEVEL: usize = 28;
/// Units of the longest text of a level; Word allows fewer.
const LONGEST: usize = 256;
/// The greatest number of a use.
const LAST_USE: u16 = 0x7FE;

/// The format of what is not counted.
const BULLET: &str = "bullet";

/// Names of number formats (ECMA-376, 17.18.59) by their number in old files ([MS-OSHARED] 2.2.1.3), as far
/// as China uses them.
const FORMATS: &[(u8, &str)] = &[
    (0x00, "decimal"),
    (0x01, "upperRoman"),
    (0x02, "lowerRoman"),
    (0x03, "upperLetter"),
    (0x04, "lowerLetter"),
    (0x0A, "ideographDigital"),
    (0x0B, "japaneseCounting"),
    (0x0E, "decimalFullWidth"),
    (0x11, "japaneseDigitalTenThousand"),
    (0x12, "decimalEnclosedCircle"),
    (0x13, "decimalFullWidth2"),
    (0x16, "decimalZero"),
    (0x17, BULLET),
    (0x1A, "decimalEnclosedFullstop"),
    (0x1B, "decimalEnclosedParen"),
    (0x1C, "decimalEnclosedCircleChinese"),
    (0x1D, "ideographEnclosedCircle"),
    (0x1E, "ideographTraditional"),
    (0x1F, "ideographZodiac"),
    (0x21, "taiwaneseCounting"),
    (0x22, "ideographLegalTraditional"),
    (0x23, "taiwaneseCountingThousand"),
    (0x24, "taiwaneseDigital"),
    (0x25, "chineseCounting"),
    (0x26, "chineseLegalSimplified"),
    (0x27, "chineseCountingThousand"),
    (0x39, "numberInDash"),
    (0xFF, "none"),
];

/// What follows a marker.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Behind {
    #[default]
    Tab,
    Space,
    Nothing,
}

/// One level of a list.
#[derive(Clone, Default)]
struct Level {
    start: u32,
    format: &'static str,
    /// Units below nine stand for the numbers of the levels.
    text: Vec<u16>,
    behind: Behind,
    /// All numbers in Arabic digits.
    legal: bool,
    /// Begins anew behind a level above this one, counted from 0; behind any where nothing is said.
    restart: Option<u8>,
}

/// A list, and how far it has counted.
struct List {
    levels: Vec<Level>,
    /// The style whose paragraphs belong to a level.
    styles: [u16; LEVELS],
    counted: [Option<u32>; LEVELS],
}

/// A use of a list, which may do something otherwise.
#[derive(Default)]
struct Use {
    /// The list, by its place; none where there is no such list.
    list: Option<usize>,
    levels: Vec<(usize, Level)>,
    /// Numbers to begin with, until the level has been counted once.
    starts: [Option<u32>; LEVELS],
}

/// All lists of a document.
#[derive(Default)]
pub(super) struct Lists {
    all: Vec<List>,
    uses: Vec<Use>,
    /// Bytes of markers that may still be made.
    left: usize,
}

impl Lists {
    /// Reads lists, whose levels stand behind the stretch that announces them, and uses; ends where one is
    /// cut off. A text of `units` characters has fewer bytes of markers than that.
    pub(super) fn read(lists: &[u8], uses: &[u8], units: usize) -> Self {
        /// What a short text may have.
        const LEAST: usize = 1 << 16;
        let mut all = Self { left: LEAST.max(units), ..Self::default() };
        let mut ids = Vec::new();
        all.read_lists(lists, &mut ids);
        all.read_uses(uses, &ids);
        all
    }

    fn read_lists(&mut self, bytes: &[u8], ids: &mut Vec<u32>) -> Option<()> {
        let count = usize::from(u16_at(bytes, 0)?);
        let mut levels = Levels(bytes.get(2 + count * LIST..)?);
        for slot in bytes[2..].chunks_exact(LIST).take(count) {
            let mut list = List {
                levels: Vec::new(),
                styles: core::array::from_fn(|level| u16_at(slot, 8 + level * 2).unwrap_or(u16::MAX)),
                counted: [None; LEVELS],
            };
            let simple = slot[26] & 1 != 0;
            for _ in 0..if simple { 1 } else { LEVELS } {
                list.levels.push(levels.next()?);
            }
            ids.push(u32_at(slot, 0)?);
            self.all.push(list);
        }
        Some(())
    }

    fn read_uses(&mut self, bytes: &[u8], ids: &[u32]) -> Option<()> {
        let count = u32_at(bytes, 0)?.min(u32::from(LAST_USE)) as usize;
        let slots = bytes.get(4..4 + count * USE)?;
        self.uses.extend(slots.chunks_exact(USE).map(|slot| {
            let list = ids.iter().position(|id| u32_at(slot, 0) == Some(*id));
            Use { list, ..Use::default() }
        }));
        // Behind all uses, for each what it does otherwise: a position, then level by level.
        let mut rest = Levels(&bytes[4 + count * USE..]);
        for (slot, used) in slots.chunks_exact(USE).zip(&mut self.uses) {
            rest.pass(4)?;
            for _ in 0..slot[12].min(LEVELS as u8) {
                let (start, flags) = (u32_at(rest.0, 0)?, u32_at(rest.0, 4)?);
                rest.pass(8)?;
                let at = (flags & 0xF) as usize;
                let own = if flags & 0x20 != 0 { Some(rest.next()?) } else { None };
                if at < LEVELS {
                    if flags & 0x10 != 0 {
                        used.starts[at] = Some(own.as_ref().map_or(start, |level| level.start));
                    }
                    used.levels.extend(own.map(|level| (at, level)));
                }
            }
        }
        Some(())
    }

    /// Counts a paragraph and gives its marker; `None` where no list numbers it.
    pub(super) fn next(&mut self, format: &ParagraphFormat) -> Option<Marker> {
        let number = format.list.filter(|list| self.left > 0 && (1..=LAST_USE).contains(list))?;
        let used = self.uses.get_mut(usize::from(number) - 1)?;
        let list = self.all.get_mut(used.list?)?;
        let of_style = || list.styles.iter().position(|style| Some(*style) == format.style);
        let at = format.level.map(usize::from).or_else(of_style).unwrap_or(0);
        level(list, used, at)?;
        count(list, used, at);
        let marker = marker(list, used, at)?;
        self.left = self.left.saturating_sub(marker.words.len());
        Some(marker)
    }
}

fn level<'l>(list: &'l List, used: &'l Use, at: usize) -> Option<&'l Level> {
    let own = used.levels.iter().find(|(level, _)| *level == at);
    own.map(|(_, level)| level).or_else(|| list.levels.get(at))
}

/// The number that a level begins with.
fn start(list: &List, used: &mut Use, at: usize) -> u32 {
    let own = used.starts[at].take();
    own.or_else(|| level(list, used, at).map(|level| level.start)).unwrap_or(0)
}

/// One more at a level; those above begin to count, those below begin anew.
fn count(list: &mut List, used: &mut Use, at: usize) {
    for above in 0..at {
        if list.counted[above].is_none() {
            list.counted[above] = Some(start(list, used, above));
        }
    }
    let before = list.counted[at].filter(|_| used.starts[at].is_none());
    let next = before.map_or_else(|| start(list, used, at), |number| number.saturating_add(1));
    list.counted[at] = Some(next);
    for below in at + 1..LEVELS {
        let limit = level(list, used, below).and_then(|level| level.restart);
        if limit.is_none_or(|limit| at < usize::from(limit)) {
            list.counted[below] = None;
        }
    }
}

fn marker(list: &List, used: &Use, at: usize) -> Option<Marker> {
    let own = level(list, used, at)?;
    let mut words = String::new();
    for c in char::decode_utf16(own.text.iter().copied()) {
        let c = c.unwrap_or('\u{FFFD}');
        let shown = c as usize;
        if shown >= LEVELS {
            words.extend(symbols::seen(if own.format == BULLET { of_symbol_font(c) } else { c }));
            continue;
        }
        let number = list.counted[shown].unwrap_or(1);
        let format = level(list, used, shown).map_or("decimal", |level| level.format);
        ordinals::write(&mut words, number, if own.legal { "decimal" } else { format });
    }
    // Behind a Chinese mark a tab closes up; behind any other sign a reader sees that it is apart.
    let closed = words.ends_with(['、', '。', '．', '）', '：', '】', '〕']);
    let gap = match own.behind {
        Behind::Nothing => false,
        Behind::Space => true,
        Behind::Tab => !closed,
    };
    (!words.is_empty()).then_some(Marker { words, gap })
}

/// The signs of symbol fonts are letters in old files; no list has a letter for its bullet but `o`, a ring.
fn of_symbol_font(c: char) -> char {
    match c {
        'a'..='n' | 'p'..='z' | '\u{A1}'..='\u{FF}' => {
            char::from_u32(0xF000 | c as u32).filter(|c| symbols::seen(*c).is_some()).unwrap_or(c)
        }
        _ => c,
    }
}

/// Levels, one behind the other.
struct Levels<'a>(&'a [u8]);

impl Levels<'_> {
    fn pass(&mut self, bytes: usize) -> Option<()> {
        self.0 = self.0.get(bytes..)?;
        Some(())
    }

    fn next(&mut self) -> Option<Level> {
        let slot = self.0.get(..LEVEL)?;
        let formats = usize::from(slot[24]) + usize::from(slot[25]);
        let units = usize::from(u16_at(self.0, LEVEL + formats)?);
        let text = self.0.get(LEVEL + formats + 2..)?.get(..units * 2)?;
        let known = FORMATS.iter().find(|(number, _)| *number == slot[4]);
        let level = Level {
            start: u32_at(slot, 0)?,
            format: known.map_or("decimal", |(_, name)| name),
            text: text
                .as_chunks::<2>()
                .0
                .iter()
                .take(LONGEST)
                .map(|&pair| u16::from_le_bytes(pair))
                .collect(),
            behind: match slot[15] {
                0 => Behind::Tab,
                1 => Behind::Space,
                _ => Behind::Nothing,
            },
            legal: slot[5] & 0x04 != 0,
            restart: Some(slot[26]).filter(|_| slot[5] & 0x08 != 0),
        };
        self.pass(LEVEL + formats + 2 + units * 2)?;
        Some(level)
    }
}
