//! Comments: who says what.

use super::{plain, styles::Index};
use crate::engine::source::{
    office::{package::Part, xml::Xml},
    ReadError,
};

/// A comment.
#[derive(Debug)]
pub(super) struct Comment {
    /// Who made it.
    pub(super) author: String,
    /// What it says.
    pub(super) words: String,
}

/// All comments of a document that have not been met yet.
#[derive(Debug, Default)]
pub(super) struct Comments {
    comments: Vec<Option<Comment>>,
    index: Index,
}

impl Comments {
    /// Reads the part.
    ///
    /// # Errors
    /// `corrupt`.
    pub(super) fn read(part: &Part) -> Result<Self, ReadError> {
        let mut all = Self::default();
        let mut xml = Xml::new(part);
        while xml.child()?.is_some() {
            while let Some(tag) = xml.child()? {
                let author = tag.get("author");
                all.index.insert(tag.get("id"), all.comments.len());
                all.comments.push(Some(Comment { author, words: plain::words(&mut xml)? }));
            }
        }
        Ok(all)
    }

    /// The comment of an id, once: its range and its reference both name it.
    pub(super) fn take(&mut self, id: &str) -> Option<Comment> {
        self.comments.get_mut(*self.index.get(id)?)?.take()
    }
}
