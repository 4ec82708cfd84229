//! XML as events, with their places.
//!
//! Names are compared without their prefix: prefixes are free, the transitional and the strict edition of
//! the format differ in namespaces alone, and no two namespaces of a text document use one local name
//! for different things where it is asked for. A document type is refused, so nothing ever expands.

use core::ops::Range;
use std::borrow::Cow;

use quick_xml::{
    events::{BytesStart, Event as Raw},
    Reader,
};

use super::package::{corrupt, Part};
use crate::engine::source::ReadError;

/// Elements may lie this deep in one another; Word itself reads tables thirty deep.
const DEEPEST: usize = 256;

/// A start tag.
pub(in crate::engine) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Its name without prefix.
    pub(in crate::engine) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// Its name as it stands.
    pub(in crate::engine) fn qualified_name(&self) -> &str {
        self.0.name().into_inner()
    }

    /// The value of an attribute by its name as it stands, if it is there.
    pub(in crate::engine) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        let found = attributes.flatten().find(|attribute| attribute.key.into_inner() == name);
        found.map(|attribute| unescaped(&attribute.value))
    }

    /// The value of an attribute, named without prefix; empty where it is not there.
    pub(in crate::engine) fn get(&self, name: &str) -> String {
        self.find(name).unwrap_or_default()
    }

    /// The value of an attribute, if it is there.
    pub(in crate::engine) fn find(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        for attribute in attributes {
            let attribute = attribute.ok()?;
            if attribute.key.local_name().into_inner() == name {
                return Some(unescaped(&attribute.value));
            }
        }
        None
    }

    /// The value of attribute `val` as a number.
    pub(in crate::engine) fn number(&self) -> Option<u32> {
        self.find("val")?.trim().parse().ok()
    }

    /// The value of a switch: on unless it says otherwise.
    pub(in crate::engine) fn is_on(&self) -> bool {
        !matches!(self.get("val").as_str(), "0" | "false" | "off")
    }
}

/// What comes next.
pub(in crate::engine) enum Event<'a> {
    /// An element begins; its end follows in any case.
    Open(Tag<'a>),
    /// The innermost element ends.
    Close,
    /// Characters and the byte of the part where they stand. A reference to a character comes alone.
    Words(Cow<'a, str>, u32),
    /// The text ends.
    End,
}

/// Reads a part, or a stretch of one.
#[derive(Clone)]
pub(in crate::engine) struct Xml<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    /// Byte of the part where the text begins.
    base: u32,
    /// Byte of the text where the last event began.
    began: usize,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// A whole part.
    pub(in crate::engine) fn new(part: &'a Part) -> Self {
        Self::of(&part.text, part.skipped)
    }

    fn of(text: &'a str, base: u32) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { text, reader, base, began: 0, depth: 0 }
    }

    /// The next event.
    ///
    /// # Errors
    /// `corrupt` for what is not well-formed, ends inside an element, is nested absurdly deep, has a
    /// document type or names an entity that XML does not know by itself.
    pub(in crate::engine) fn next(&mut self) -> Result<Event<'a>, ReadError> {
        loop {
            self.began = self.at();
            let place = self.base + self.began as u32;
            match self.reader.read_event().map_err(|_| corrupt())? {
                Raw::Start(tag) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(corrupt());
                    }
                    return Ok(Event::Open(Tag(tag)));
                }
                Raw::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Event::Close);
                }
                Raw::Text(words) => return Ok(Event::Words(words.into_inner(), place)),
                Raw::CData(words) => {
                    return Ok(Event::Words(words.into_inner(), place + "<![CDATA[".len() as u32))
                }
                Raw::GeneralRef(name) => {
                    let c = entity(&name).ok_or_else(corrupt)?;
                    return Ok(Event::Words(Cow::Owned(c.to_string()), place));
                }
                Raw::Eof if self.depth == 0 => return Ok(Event::End),
                Raw::Eof | Raw::DocType(_) => return Err(corrupt()),
                Raw::Empty(_) | Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) => {}
            }
        }
    }

    /// The next element inside the open one, which must be read to its end before it is asked again;
    /// `None` at the end of the open one.
    pub(in crate::engine) fn child(&mut self) -> Result<Option<Tag<'a>>, ReadError> {
        loop {
            match self.next()? {
                Event::Open(tag) => return Ok(Some(tag)),
                Event::Close | Event::End => return Ok(None),
                Event::Words(..) => {}
            }
        }
    }

    /// Passes over the rest of the open element.
    pub(in crate::engine) fn skip(&mut self) -> Result<(), ReadError> {
        let outside = self.depth - 1;
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// Passes over the rest of the open element, and gives it to be read later.
    pub(in crate::engine) fn cut(&mut self) -> Result<Self, ReadError> {
        let start = self.at();
        self.skip()?;
        Ok(Self::of(&self.text[start..self.began], self.base + start as u32))
    }

    /// The characters of the open element, up to its end.
    pub(in crate::engine) fn words(&mut self) -> Result<String, ReadError> {
        let mut all = String::new();
        loop {
            match self.next()? {
                Event::Words(words, _) => all.push_str(&words),
                Event::Open(_) => self.skip()?,
                Event::Close | Event::End => return Ok(all),
            }
        }
    }

    /// True where the last characters stand in a section in which nothing is escaped.
    pub(in crate::engine) fn is_verbatim(&self) -> bool {
        self.text[self.began..].starts_with("<![CDATA[")
    }

    /// Where the last event stands in the text of the part; an empty element ends where it began.
    pub(in crate::engine) fn place(&self) -> Range<usize> {
        self.began..self.at()
    }

    fn at(&self) -> usize {
        self.reader.buffer_position() as usize
    }
}

/// What a reference stands for: one of the five names of XML, or a number.
fn entity(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "apos" => '\'',
        "quot" => '"',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    })
}

/// An attribute's value with its references resolved; one that is unknown stays as it is.
fn unescaped(value: &str) -> String {
    let mut all = String::new();
    let mut rest = value;
    while let Some((before, behind)) = rest.split_once('&') {
        all.push_str(before);
        let known = behind.split_once(';').and_then(|(name, behind)| Some((entity(name)?, behind)));
        if let Some((c, behind)) = known {
            all.push(c);
            rest = behind;
        } else {
            all.push('&');
            rest = behind;
        }
    }
    all.push_str(rest);
    all
}
