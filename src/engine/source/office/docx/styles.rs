//! Styles, each with what it takes over from the one it is based on.

use std::collections::BTreeMap;

use super::format::Format;
use crate::engine::source::{
    office::{package::Part, xml::Xml},
    ReadError,
};

/// A style is based on another at most this many times over; Word allows eleven.
const LONGEST_CHAIN: usize = 16;

/// Where things stand in a list, by their id.
pub(super) type Index = BTreeMap<String, usize>;

#[derive(Debug, Default)]
struct Style {
    own: Format,
    base: String,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: Vec<Style>,
    index: Index,
    /// The style of paragraphs that name none.
    default: String,
}

impl Styles {
    /// Reads the part.
    ///
    /// # Errors
    /// `corrupt`.
    pub(super) fn read(part: &Part) -> Result<Self, ReadError> {
        let mut found = Self::default();
        let mut xml = Xml::new(part);
        while let Some(root) = xml.child()? {
            if root.name() != "styles" {
                xml.skip()?;
                continue;
            }
            while let Some(tag) = xml.child()? {
                if tag.name() != "style" {
                    xml.skip()?;
                    continue;
                }
                let id = tag.get("styleId");
                if tag.get("type") == "paragraph"
                    && matches!(tag.get("default").as_str(), "1" | "true" | "on")
                {
                    found.default.clone_from(&id);
                }
                let mut style = style(&mut xml)?;
                style.own.list_style = style.own.list.is_some().then(|| id.clone());
                found.index.insert(id, found.all.len());
                found.all.push(style);
            }
        }
        Ok(found)
    }

    /// What a style says, with all that it is based on; nothing for an id that no style has.
    pub(super) fn get(&self, id: &str) -> Format {
        let mut format = Format::default();
        let mut next = id;
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = self.index.get(next).map(|&at| &self.all[at]) else { break };
            format = format.or(&style.own);
            next = &style.base;
        }
        format
    }

    /// The style of a paragraph.
    pub(super) fn of_paragraph<'a>(&'a self, named: Option<&'a str>) -> &'a str {
        named.unwrap_or(&self.default)
    }
}

fn style(xml: &mut Xml<'_>) -> Result<Style, ReadError> {
    let mut style = Style::default();
    let mut name = String::new();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "pPr" => style.own.read_style_paragraph(xml)?,
            "rPr" => drop(style.own.read_run(xml)?),
            other => {
                match other {
                    "name" => name = tag.get("val"),
                    "basedOn" => style.base = tag.get("val"),
                    _ => {}
                }
                xml.skip()?;
            }
        }
    }
    // The built-in headings are headings whether their level is written out or not.
    if style.own.outline.is_none() {
        style.own.outline = heading_level(&name);
    }
    Ok(style)
}

/// `heading 1` is outline level 0.
fn heading_level(name: &str) -> Option<u32> {
    let level: u32 = name.to_ascii_lowercase().strip_prefix("heading ")?.parse().ok()?;
    level.checked_sub(1).filter(|level| *level < 9)
}
