//! Automatic numbering: from lists and counters to the markers that a reader sees.

use super::styles::{Index, Styles};
use crate::engine::source::{
    office::{
        flow::Marker,
        ordinals,
        package::Part,
        symbols,
        xml::{Tag, Xml},
    },
    ReadError,
};

/// Levels of a list.
const LEVELS: usize = 9;

/// One level of a list as it is written down.
#[derive(Clone, Debug, Default)]
struct Level {
    start: u32,
    format: String,
    /// `%1` to `%9` stand for the numbers of the levels.
    text: String,
    /// Style of paragraphs that belong to this level.
    style: String,
    /// What follows the marker: `tab` where nothing is said, `space`, `nothing`.
    suffix: String,
    /// All numbers in Arabic digits.
    legal: bool,
    /// Begins anew behind a level up to this one, from 1; 0 is never. Behind any higher one where nothing is said.
    restart: Option<u32>,
}

/// A definition that lists share, and how far they have counted.
#[derive(Debug, Default)]
struct Definition {
    levels: Vec<Option<Level>>,
    /// The style whose list it takes over.
    link: Option<String>,
    counted: [Option<u32>; LEVELS],
}

/// A list: a definition and what it does otherwise.
#[derive(Debug, Default)]
struct List {
    definition: String,
    levels: Vec<Option<Level>>,
    /// Numbers to begin with, until the level has been counted once.
    starts: [Option<u32>; LEVELS],
}

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: Vec<Definition>,
    definition_index: Index,
    lists: Vec<List>,
    list_index: Index,
}

/// What a paragraph says of its place in a list. Its own level goes first, then the level that a style
/// belongs to, then the one that a style names.
pub(super) struct Place {
    /// Id of the list.
    pub(super) list: String,
    /// The level that the paragraph names itself.
    pub(super) level: Option<u32>,
    /// Its style, and the one among those it is based on that names the list.
    pub(super) styles: [String; 2],
    /// The level that a style names.
    pub(super) level_of_style: Option<u32>,
}

impl Numbering {
    /// Reads the part.
    ///
    /// # Errors
    /// `corrupt`.
    pub(super) fn read(part: &Part) -> Result<Self, ReadError> {
        let mut all = Self::default();
        let mut xml = Xml::new(part);
        while let Some(root) = xml.child()? {
            if root.name() != "numbering" {
                xml.skip()?;
                continue;
            }
            while let Some(tag) = xml.child()? {
                match tag.name() {
                    "abstractNum" => {
                        all.definition_index.insert(tag.get("abstractNumId"), all.definitions.len());
                        all.definitions.push(definition(&mut xml)?);
                    }
                    "num" => {
                        all.list_index.insert(tag.get("numId"), all.lists.len());
                        all.lists.push(list(&mut xml)?);
                    }
                    _ => xml.skip()?,
                }
            }
        }
        Ok(all)
    }

    /// Counts a paragraph of a list and gives its marker.
    pub(super) fn next(&mut self, styles: &Styles, place: &Place) -> Option<Marker> {
        let list = *self.list_index.get(&place.list)?;
        let definition = self.definition(styles, list)?;
        let of_style = || place.styles.iter().find_map(|style| self.level_of_style(list, definition, style));
        let said = || place.level_of_style.map(|level| level as usize);
        let at = place.level.map(|level| level as usize).or_else(of_style).or_else(said).unwrap_or(0);
        if at >= LEVELS {
            return None;
        }
        self.level(list, definition, at)?;
        self.count(list, definition, at);
        self.marker(list, definition, at)
    }

    /// The definition of a list, by way of the style that it may be linked to.
    fn definition(&self, styles: &Styles, list: usize) -> Option<usize> {
        let at = *self.definition_index.get(&self.lists[list].definition)?;
        let Some(link) = &self.definitions[at].link else { return Some(at) };
        let linked = *self.list_index.get(&styles.get(link).list?)?;
        self.definition_index.get(&self.lists[linked].definition).copied()
    }

    fn level(&self, list: usize, definition: usize, at: usize) -> Option<&Level> {
        let own = self.lists[list].levels.get(at).and_then(Option::as_ref);
        own.or_else(|| self.definitions[definition].levels.get(at)?.as_ref())
    }

    fn level_of_style(&self, list: usize, definition: usize, style: &str) -> Option<usize> {
        (0..LEVELS).find(|&at| {
            !style.is_empty() && self.level(list, definition, at).is_some_and(|level| level.style == style)
        })
    }

    fn start(&mut self, list: usize, definition: usize, at: usize) -> u32 {
        let own = self.lists[list].starts[at].take();
        own.or_else(|| self.level(list, definition, at).map(|level| level.start)).unwrap_or(0)
    }

    /// One more at a level; those above begin to count, those below begin anew.
    fn count(&mut self, list: usize, definition: usize, at: usize) {
        for above in 0..at {
            if self.definitions[definition].counted[above].is_none() {
                let start = self.start(list, definition, above);
                self.definitions[definition].counted[above] = Some(start);
            }
        }
        let before =
            self.definitions[definition].counted[at].filter(|_| self.lists[list].starts[at].is_none());
        let next = before.map_or_else(|| self.start(list, definition, at), |before| before.saturating_add(1));
        self.definitions[definition].counted[at] = Some(next);
        for below in at + 1..LEVELS {
            let restart = self.level(list, definition, below).and_then(|level| level.restart);
            if restart.is_none_or(|level| at < level as usize) {
                self.definitions[definition].counted[below] = None;
            }
        }
    }

    fn marker(&self, list: usize, definition: usize, at: usize) -> Option<Marker> {
        let level = self.level(list, definition, at)?;
        let mut words = String::new();
        let mut signs = level.text.chars().peekable();
        while let Some(sign) = signs.next() {
            let shown = signs.peek().filter(|_| sign == '%').and_then(|c| c.to_digit(10));
            match shown.and_then(|n| (n as usize).checked_sub(1)).filter(|&n| n < LEVELS) {
                Some(shown) => {
                    signs.next();
                    let number = self.definitions[definition].counted[shown].unwrap_or(0);
                    let format = self.level(list, definition, shown).map_or("decimal", |l| l.format.as_str());
                    ordinals::write(&mut words, number, if level.legal { "decimal" } else { format });
                }
                None => words.push(symbols::seen(sign).unwrap_or('•')),
            }
        }
        let spaced = words.ends_with(char::is_whitespace);
        let words = words.trim().to_owned();
        // Behind a Chinese mark a tab closes up; behind any other sign a reader sees that it is apart.
        let closed = words.ends_with(['、', '。', '．', '）', '：', '】', '〕']);
        let gap = match level.suffix.as_str() {
            "nothing" => spaced,
            "space" => true,
            _ => spaced || !closed,
        };
        (!words.is_empty()).then_some(Marker { words, gap })
    }
}

/// Reads the open `abstractNum`.
fn definition(xml: &mut Xml<'_>) -> Result<Definition, ReadError> {
    let mut definition = Definition::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "lvl" => put(&mut definition.levels, &tag, level(xml)?),
            other => {
                if other == "numStyleLink" {
                    definition.link = tag.find("val");
                }
                xml.skip()?;
            }
        }
    }
    Ok(definition)
}

/// Reads the open `num`.
fn list(xml: &mut Xml<'_>) -> Result<List, ReadError> {
    let mut list = List::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "abstractNumId" => {
                list.definition = tag.get("val");
                xml.skip()?;
            }
            "lvlOverride" => {
                let at = at(&tag);
                while let Some(tag) = xml.child()? {
                    match tag.name() {
                        "lvl" => put(&mut list.levels, &tag, level(xml)?),
                        other => {
                            if let Some(start) = at.filter(|_| other == "startOverride") {
                                list.starts[start] = tag.number();
                            }
                            xml.skip()?;
                        }
                    }
                }
            }
            _ => xml.skip()?,
        }
    }
    Ok(list)
}

/// The level that a tag speaks of.
fn at(tag: &Tag<'_>) -> Option<usize> {
    tag.get("ilvl").trim().parse().ok().filter(|at| *at < LEVELS)
}

fn put(levels: &mut Vec<Option<Level>>, tag: &Tag<'_>, level: Level) {
    if let Some(at) = at(tag) {
        if levels.len() <= at {
            levels.resize(at + 1, None);
        }
        levels[at] = Some(level);
    }
}

/// Reads the open `lvl`.
fn level(xml: &mut Xml<'_>) -> Result<Level, ReadError> {
    let mut level = Level::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "start" => level.start = tag.number().unwrap_or(0),
            "numFmt" => level.format = tag.get("val"),
            "lvlText" => level.text = tag.get("val"),
            "pStyle" => level.style = tag.get("val"),
            "suff" => level.suffix = tag.get("val"),
            "isLgl" => level.legal = tag.is_on(),
            "lvlRestart" => level.restart = tag.number(),
            // Formats newer than the reader stand in one branch, the nearest old one in the other.
            "AlternateContent" => {
                while let Some(branch) = xml.child()? {
                    let old = branch.name() == "Fallback";
                    while let Some(tag) = xml.child()? {
                        if old && tag.name() == "numFmt" {
                            level.format = tag.get("val");
                        }
                        xml.skip()?;
                    }
                }
                continue;
            }
            _ => {}
        }
        xml.skip()?;
    }
    Ok(level)
}
