//! What properties say of a paragraph or of characters, as far as a reader of the words needs it.

use super::sprm::{code, Modifiers};

/// How deep tables are followed into cells of tables.
const DEEPEST: u32 = 8;

/// Properties of a paragraph, said directly or by a style; `None` where nothing is said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ParagraphFormat {
    /// Its style, by number.
    pub(super) style: Option<u16>,
    /// The list that numbers it, from 1; other values take it out of any.
    pub(super) list: Option<u16>,
    /// Level in that list, from 0.
    pub(super) level: Option<u8>,
    /// Outline level, from 0; 9 is running text.
    pub(super) outline: Option<u8>,
    in_table: Option<bool>,
    depth: Option<u8>,
    row_end: Option<bool>,
    inner_row_end: Option<bool>,
    inner_cell_end: Option<bool>,
}

impl ParagraphFormat {
    /// Takes over what a list of modifiers says; gives the place in stream `Data` where more is said.
    pub(super) fn apply(&mut self, modifiers: &[u8]) -> Option<u32> {
        let mut elsewhere = None;
        for (modifier, value) in Modifiers(modifiers) {
            let on = Some(value != 0);
            match modifier {
                code::PARAGRAPH_STYLE => self.style = Some(value as u16),
                code::LIST => self.list = Some(value as u16),
                code::LIST_LEVEL => self.level = Some(value as u8),
                code::OUTLINE => self.outline = Some(value as u8),
                code::IN_TABLE => self.in_table = on,
                code::DEPTH => self.depth = Some(value.min(DEEPEST) as u8),
                code::ROW_END => self.row_end = on,
                code::INNER_ROW_END => self.inner_row_end = on,
                code::INNER_CELL_END => self.inner_cell_end = on,
                code::ELSEWHERE | code::ELSEWHERE_97 => elsewhere = Some(value),
                _ => {}
            }
        }
        elsewhere
    }

    /// What is said here, and what `base` says where nothing is.
    pub(super) fn or(self, base: &Self) -> Self {
        Self {
            style: self.style.or(base.style),
            list: self.list.or(base.list),
            level: self.level.or(base.level),
            outline: self.outline.or(base.outline),
            in_table: self.in_table.or(base.in_table),
            depth: self.depth.or(base.depth),
            row_end: self.row_end.or(base.row_end),
            inner_row_end: self.inner_row_end.or(base.inner_row_end),
            inner_cell_end: self.inner_cell_end.or(base.inner_cell_end),
        }
    }

    /// How many tables it stands in.
    pub(super) fn depth(&self) -> u8 {
        match self.in_table {
            Some(true) => self.depth.unwrap_or(1).max(1),
            _ => 0,
        }
    }

    /// The mark at its end ends a row.
    pub(super) fn ends_row(&self) -> bool {
        let flag = if self.depth() > 1 { self.inner_row_end } else { self.row_end };
        flag == Some(true)
    }

    /// The mark at its end, `mark`, ends a cell.
    pub(super) fn ends_cell(&self, mark: u16) -> bool {
        if self.depth() > 1 {
            self.inner_cell_end == Some(true)
        } else {
            mark == super::text::CELL && !self.ends_row()
        }
    }
}

/// Properties of characters, said directly or by a style.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CharacterFormat {
    /// Their style, by number.
    pub(super) style: Option<u16>,
    /// Not printed: 0 or 1, or what the style says (0x80), or the contrary (0x81).
    hidden: Option<u8>,
    deleted: Option<bool>,
    inserted: Option<bool>,
    highlighted: Option<bool>,
    special: Option<bool>,
    /// Who took them out, by number in the table of revisers.
    pub(super) deleter: Option<u16>,
    /// Font and character of a symbol font that stand in the place of the character.
    pub(super) symbol: Option<u32>,
}

impl CharacterFormat {
    /// Takes over what a list of modifiers says.
    pub(super) fn apply(&mut self, modifiers: &[u8]) {
        for (modifier, value) in Modifiers(modifiers) {
            let on = Some(value != 0);
            match modifier {
                code::CHARACTER_STYLE => self.style = Some(value as u16),
                code::HIDDEN => self.hidden = Some(value as u8),
                code::DELETED => self.deleted = on,
                code::INSERTED => self.inserted = on,
                code::HIGHLIGHT => self.highlighted = on,
                code::SPECIAL => self.special = on,
                code::DELETER => self.deleter = Some(value as u16),
                code::SYMBOL => self.symbol = Some(value),
                _ => {}
            }
        }
    }

    /// What is said here, and what `base` says where nothing is.
    pub(super) fn or(self, base: &Self) -> Self {
        let hidden = match (self.hidden, base.hidden) {
            (Some(0x80), base) => base,
            (Some(0x81), base) => Some(u8::from(base != Some(1))),
            (own, base) => own.or(base),
        };
        Self {
            style: self.style.or(base.style),
            hidden,
            deleted: self.deleted.or(base.deleted),
            inserted: self.inserted.or(base.inserted),
            highlighted: self.highlighted.or(base.highlighted),
            special: self.special.or(base.special),
            deleter: self.deleter.or(base.deleter),
            symbol: self.symbol.or(base.symbol),
        }
    }

    /// Not printed.
    pub(super) fn is_hidden(&self) -> bool {
        matches!(self.hidden, Some(1 | 0x81))
    }

    /// Taken out under tracked changes.
    pub(super) fn is_deleted(&self) -> bool {
        self.deleted == Some(true)
    }

    /// Put in under tracked changes.
    pub(super) fn is_inserted(&self) -> bool {
        self.inserted == Some(true)
    }

    /// Laid under with colour.
    pub(super) fn is_highlighted(&self) -> bool {
        self.highlighted == Some(true)
    }

    /// Controls among them are anchors of something else.
    pub(super) fn is_special(&self) -> bool {
        self.special == Some(true)
    }
}
