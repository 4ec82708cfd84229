//! Adds elements to the end of parts as other programs wrote them, in the prefix that they use.

use super::super::xml::put;
use crate::engine::source::{
    office::{
        package::{corrupt, Part},
        xml::Xml,
    },
    ReadError,
};

/// The outermost element of a part.
pub(super) struct Root {
    /// Its prefix with the colon, or nothing.
    pub(super) prefix: String,
    /// Its namespace.
    pub(super) space: String,
    /// Where its end tag begins; the byte of `/>` where it has none.
    end: usize,
    empty: bool,
    name: String,
}

impl Root {
    /// Of a part.
    ///
    /// # Errors
    /// `corrupt`.
    pub(super) fn of(part: &Part) -> Result<Self, ReadError> {
        let mut xml = Xml::new(part);
        let tag = xml.child()?.ok_or_else(corrupt)?;
        let open = xml.place();
        let name = tag.qualified_name().to_owned();
        let prefix = name.rfind(':').map_or("", |colon| &name[..=colon]).to_owned();
        let declares = match prefix.strip_suffix(':') {
            Some(prefix) => ["xmlns:", prefix].concat(),
            None => "xmlns".to_owned(),
        };
        let space = tag.attribute(&declares).unwrap_or_default();
        xml.skip()?;
        let close = xml.place();
        let empty = close.is_empty() || close.start < open.end;
        let end = if empty { open.end.saturating_sub("/>".len()) } else { close.start };
        Ok(Self { prefix, space, end, empty, name })
    }
}

/// The text of a part with `elements` at the end of its root. It is UTF-8 from now on.
///
/// # Errors
/// `corrupt`.
pub(super) fn append(part: &Part, elements: &str) -> Result<String, ReadError> {
    let root = Root::of(part)?;
    let (head, tail) = part.text.split_at(root.end);
    let mut out = String::with_capacity(part.text.len() + elements.len() + 64);
    out.push_str(head);
    if root.empty {
        out.push('>');
        out.push_str(elements);
        put(&mut out, &["</", &root.name, ">"]);
        out.push_str(&tail["/>".len()..]);
    } else {
        out.push_str(elements);
        out.push_str(tail);
    }
    Ok(out)
}

/// The bytes of a part of this text: its byte-order mark is kept, and UTF-16 becomes UTF-8.
pub(super) fn bytes(part: &Part, text: String) -> Vec<u8> {
    if part.skipped > 0 {
        return [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    }
    let declared = text.starts_with("<?xml").then(|| text.find("?>")).flatten().unwrap_or(0);
    if text[..declared].to_ascii_lowercase().contains("utf-16") {
        return [b"<?xml version=\"1.0\" encoding=\"UTF-8\"", &text.as_bytes()[declared..]].concat();
    }
    text.into_bytes()
}
