//! Footnotes and endnotes: blocks of their own behind the text, in the order in which it refers to them.

use super::{story::Story, styles::Index};
use crate::engine::source::{
    office::{package::Part, xml::Xml},
    MarkKind, ReadError,
};

/// Notes at the foot of the page, and those at the end of the text.
pub(super) const KINDS: usize = 2;

/// A part that holds notes.
pub(super) struct Notes<'a>(&'a Part);

impl<'a> Notes<'a> {
    /// Of this part.
    pub(super) fn new(part: &'a Part) -> Self {
        Self(part)
    }

    /// Every note by its id, not read yet.
    fn all(&self) -> Result<(Index, Vec<Option<Xml<'a>>>), ReadError> {
        let (mut index, mut notes) = (Index::new(), Vec::new());
        let mut xml = Xml::new(self.0);
        while xml.child()?.is_some() {
            while let Some(tag) = xml.child()? {
                index.insert(tag.get("id"), notes.len());
                notes.push(Some(xml.cut()?));
            }
        }
        Ok((index, notes))
    }
}

/// Reads the notes that the text refers to, each once.
pub(super) fn read<'a>(story: &mut Story<'a>, parts: [Option<Notes<'a>>; KINDS]) -> Result<(), ReadError> {
    for (kind, part) in parts.into_iter().enumerate() {
        let Some(part) = part else { continue };
        let (index, mut notes) = part.all()?;
        for id in core::mem::take(&mut story.notes[kind]) {
            let note = index.get(&id).and_then(|&at| notes[at].take());
            let Some(mut note) = note else { continue };
            let from = story.text.here();
            story.read_part(part.0, &mut note)?;
            story.text.mark(MarkKind::Note, from);
        }
    }
    Ok(())
}
