//! The style sheet ([MS-DOC] 2.9.271).

use super::format::{CharacterFormat, ParagraphFormat};
use crate::engine::source::office::numbers::u16_at;

/// How many styles may stand one upon the other.
const DEEPEST: usize = 16;
/// Kinds of styles.
const PARAGRAPH: u16 = 1;
const CHARACTER: u16 = 2;
/// Built-in styles from this one on are headings of level 1 to 9.
const FIRST_HEADING: u16 = 1;
/// The style that stands on no other.
const NONE: u16 = 0xFFF;

/// A style as it is written down.
#[derive(Clone, Copy, Default)]
struct Style {
    base: Option<u16>,
    paragraph: ParagraphFormat,
    characters: CharacterFormat,
}

/// All styles, by number.
#[derive(Default)]
pub(super) struct Styles(Vec<Style>);

impl Styles {
    /// Reads the sheet; ends where it is cut off.
    pub(super) fn read(sheet: &[u8]) -> Self {
        Self::try_read(sheet).unwrap_or_default()
    }

    fn try_read(sheet: &[u8]) -> Option<Self> {
        let head = usize::from(u16_at(sheet, 0)?);
        let base_size = usize::from(u16_at(sheet, 4)?);
        let mut rest = sheet.get(2 + head..)?;
        let mut styles = Vec::new();
        for _ in 0..u16_at(sheet, 2)?.min(NONE) {
            let Some(size) = u16_at(rest, 0).map(usize::from) else { break };
            let Some(body) = rest.get(2..2 + size) else { break };
            styles.push(style(body, base_size).unwrap_or_default());
            // Each begins at an even byte.
            rest = rest.get(2 + size + size % 2..).unwrap_or_default();
        }
        let mut all = Self(styles);
        all.build_up();
        Some(all)
    }

    /// Lets each style say what those below it say.
    fn build_up(&mut self) {
        let plain = self.0.clone();
        for style in &mut self.0 {
            let mut base = style.base;
            for _ in 0..DEEPEST {
                let Some(below) = base.and_then(|number| plain.get(usize::from(number))) else { break };
                style.paragraph = style.paragraph.or(&below.paragraph);
                style.characters = style.characters.or(&below.characters);
                base = below.base;
            }
        }
    }

    /// What a style says of paragraphs.
    pub(super) fn paragraph(&self, number: u16) -> ParagraphFormat {
        self.0.get(usize::from(number)).copied().unwrap_or_default().paragraph
    }

    /// What a style says of characters.
    pub(super) fn characters(&self, number: u16) -> CharacterFormat {
        self.0.get(usize::from(number)).copied().unwrap_or_default().characters
    }
}

/// Reads one; `base_size` is that of its fixed part.
fn style(body: &[u8], base_size: usize) -> Option<Style> {
    let kind = u16_at(body, 2)? & 0xF;
    let base = Some(u16_at(body, 2)? >> 4).filter(|base| *base != NONE);
    let mut style = Style { base, ..Style::default() };
    let name = usize::from(u16_at(body, base_size)?);
    let mut rest = body.get(base_size + 2 + name * 2 + 2..)?;
    let mut next = || -> Option<&[u8]> {
        let size = usize::from(u16_at(rest, 0)?);
        let set = rest.get(2..2 + size)?;
        rest = rest.get(2 + size + size % 2..).unwrap_or_default();
        Some(set)
    };
    match kind {
        PARAGRAPH => {
            // The style's own number stands before what it says of paragraphs.
            style.paragraph.apply(next()?.get(2..)?);
            style.characters.apply(next().unwrap_or_default());
            let built_in = (u16_at(body, 0)? & 0xFFF).wrapping_sub(FIRST_HEADING);
            if built_in < 9 && style.paragraph.outline.is_none() {
                style.paragraph.outline = Some(built_in as u8);
            }
        }
        CHARACTER => style.characters.apply(next()?),
        _ => {}
    }
    style.paragraph.style = None;
    style.characters.style = None;
    Some(style)
}
