//! The officer's own DOCX with a comment at the words of each finding.
//!
//! The main part differs by anchors and by runs parted where an anchor stands inside one; the comments part, the
//! relationships and the content types are added to; every other entry is taken over packed as it was. What is
//! found in a note or in a text box is commented at the place in the text that they belong to: a comments part
//! belongs to the main part, and not every program lets comments stand elsewhere.

mod anchor;
mod append;
mod insert;
mod scan;

use core::ops::Range;
use std::collections::BTreeMap;

use super::{
    docx::{Names, COMMENTS_TYPE},
    model::Model,
    units::Units,
    xml::HEAD,
    zip::{Zip, MOST_ENTRIES},
};
use crate::engine::{
    source::{
        office::{
            docx,
            package::{target, Package, Part},
            xml::Xml,
        },
        Mark, MarkKind, Place, ReadError, Source,
    },
    structure::Date,
};
use anchor::Cut;
use append::Root;
use insert::Anchor;
use scan::{Scan, REFERENCES};

/// The file with comments; `None` where it is not the file that the report was read from, has nothing that a
/// comment could be anchored at, or is damaged in parts that reading passes over.
///
/// # Errors
/// Those of reading a DOCX.
pub(super) fn annotate(bytes: &[u8], model: &Model<'_>, date: Date) -> Result<Option<Vec<u8>>, ReadError> {
    let source = docx::read(bytes)?;
    Ok(commented(bytes, &source, model, date).unwrap_or_default())
}

fn commented(
    bytes: &[u8],
    source: &Source,
    model: &Model<'_>,
    date: Date,
) -> Result<Option<Vec<u8>>, ReadError> {
    let package = Package::open(bytes)?;
    let of_package = package.relations("")?;
    let Some(main) = package.part(docx::main(&of_package))? else { return Ok(None) };
    let scan = Scan::of(&main)?;
    let places = Places::new(&package, source, &main, &scan)?;
    if scan.units.is_empty() || !is_same(&source.text, model.text) {
        return Ok(None);
    }

    let comments = Comments::of(&package, &main)?;
    let units = Units::new(&source.text);
    let (mut anchors, mut said) = (Vec::new(), String::new());
    for (at, finding) in model.findings.iter().enumerate() {
        let range = units.range(&source.text, model.place(finding));
        let place = places.elsewhere(range.start as u32);
        let Some((start, end)) = places.find(range) else { return Ok(None) };
        let id = comments.next + at as u32;
        anchors.push(Anchor { cut: start, id, ends: false });
        anchors.push(Anchor { cut: end, id, ends: true });
        comments.names.comment(&mut said, id, finding, place, model, date);
    }
    let root = Root::of(&main)?;
    let text = insert::insert(&main.text, &scan, &anchors, &Names::new(&root.prefix, &root.space));
    let mut changed = vec![(main.name.clone(), append::bytes(&main, text))];
    comments.add(&package, &main, &root, &said, &mut changed)?;
    Ok(put_together(&package, changed))
}

/// The text of the file is that of the report, private numbers aside.
fn is_same(text: &str, masked: &str) -> bool {
    const MASK: u16 = '＊' as u16;
    let mut own = text.encode_utf16();
    masked.encode_utf16().all(|unit| own.next().is_some_and(|other| unit == other || unit == MASK))
        && own.next().is_none()
}

/// All entries, those changed in their places and new ones behind.
fn put_together(package: &Package<'_>, mut changed: Vec<(String, Vec<u8>)>) -> Option<Vec<u8>> {
    if package.packed().count() + changed.len() > MOST_ENTRIES {
        return None;
    }
    let mut zip = Zip::default();
    for (name, packed) in package.packed() {
        match changed.iter().position(|(other, _)| other.eq_ignore_ascii_case(name)) {
            Some(at) => zip.store(name, &changed.remove(at).1),
            None => zip.add(&packed),
        }
    }
    for (name, bytes) in &changed {
        zip.store(name, bytes);
    }
    Some(zip.finish())
}

/// From the text of the report to places in the main part.
struct Places<'a> {
    source: &'a Source,
    main: &'a Part,
    scan: &'a Scan,
    /// Notes that the text refers to: the number of their part in the source map, their bytes there, and the
    /// unit that refers to them; in order.
    notes: Vec<(u8, Range<u32>, usize)>,
    /// Numbers of the parts that hold notes, each with what people call them.
    kinds: Vec<(u8, &'static str)>,
}

impl<'a> Places<'a> {
    fn new(
        package: &Package<'_>,
        source: &'a Source,
        main: &'a Part,
        scan: &'a Scan,
    ) -> Result<Self, ReadError> {
        let of_main = package.relations(&main.name)?;
        let mut references = BTreeMap::new();
        for (kind, id, unit) in &scan.references {
            references.insert([kind, id.as_str()].concat(), *unit);
        }
        let (mut notes, mut kinds) = (Vec::new(), Vec::new());
        let named = [("footnotes", "脚注"), ("endnotes", "尾注")];
        for ((kind, name), reference) in named.into_iter().zip(REFERENCES) {
            let Some(part) = target(&of_main, kind).map(|name| package.part(name)).transpose()?.flatten()
            else {
                continue;
            };
            let Some(number) = source.map.parts().iter().position(|name| *name == part.name) else {
                continue;
            };
            kinds.push((number as u8, name));
            let mut xml = Xml::new(&part);
            while xml.child()?.is_some() {
                while let Some(note) = xml.child()? {
                    let id = note.get("id");
                    let start = xml.place().start as u32 + part.skipped;
                    xml.skip()?;
                    let end = xml.place().end as u32 + part.skipped;
                    let unit = references.get(&[reference, id.as_str()].concat());
                    notes.extend(unit.map(|unit| (number as u8, start..end, *unit)));
                }
            }
        }
        Ok(Self { source, main, scan, notes, kinds })
    }

    /// What a byte of the text stands in that is not commented at its words; empty where it is.
    fn elsewhere(&self, byte: u32) -> &'static str {
        let part = self.source.map.locate(byte).map(|place| place.part);
        if let Some((_, name)) = self.kinds.iter().find(|(number, _)| Some(*number) == part) {
            return name;
        }
        let holds = |mark: &Mark| mark.kind == MarkKind::TextBox && mark.range.contains(&byte);
        if self.source.marks.iter().any(holds) {
            return "文本框";
        }
        ""
    }

    /// Where a comment on these bytes of the text begins and ends.
    fn find(&self, range: Range<usize>) -> Option<(Cut, Cut)> {
        let map = &self.source.map;
        let (start, end) = (range.start as u32, range.end.max(range.start + 1) as u32);
        let from = map.runs().partition_point(|run| run.0 <= start).saturating_sub(1);
        let mut bytes: Option<(usize, usize)> = None;
        for (at, (text, place)) in map.runs().iter().enumerate().skip(from) {
            if *text >= end {
                break;
            }
            let Some(byte) = place.and_then(|place| self.byte(place)) else { continue };
            let behind = map.runs().get(at + 1).map_or(self.source.text.len() as u32, |next| next.0).min(end);
            let last = self.source.text[..behind as usize].char_indices().next_back()?.0 as u32;
            let first = byte + start.saturating_sub(*text) as usize;
            let last = byte + last.saturating_sub(*text) as usize;
            bytes = Some(bytes.map_or((first, last), |(a, b)| (a.min(first), b.max(last))));
        }
        if let Some((first, last)) = bytes {
            return self.scan.around(&self.main.text, first, last);
        }
        // Words that stand elsewhere or that the program makes, such as the number of a list.
        let beside = |place: Place| {
            let behind =
                self.notes.partition_point(|note| (note.0, note.1.start) <= (place.part, place.byte));
            let note = behind.checked_sub(1).map(|at| &self.notes[at]);
            let note = note.filter(|note| note.0 == place.part && note.1.contains(&place.byte));
            match (note, self.byte(place)) {
                (Some((.., unit)), _) => Some(self.scan.whole(*unit)),
                (None, byte) => byte.and_then(|byte| self.scan.around(&self.main.text, byte, byte)),
            }
        };
        let (before, behind) = map.runs().split_at(from);
        let mut near = behind.iter().chain(before.iter().rev()).filter_map(|run| run.1);
        near.find_map(beside)
    }

    /// The byte in the text of the main part.
    fn byte(&self, place: Place) -> Option<usize> {
        let is_main = self.source.map.part(place.part) == self.main.name;
        is_main.then(|| (place.byte.saturating_sub(self.main.skipped)) as usize)
    }
}

/// The comments part: the one that is there, or where a new one goes.
struct Comments {
    part: Option<Part>,
    name: String,
    /// A relationship leads to it already.
    is_related: bool,
    /// The first id that is free.
    next: u32,
    names: Names,
}

impl Comments {
    fn of(package: &Package<'_>, main: &Part) -> Result<Self, ReadError> {
        let of_main = package.relations(&main.name)?;
        let related = target(&of_main, "comments");
        let part = related.map(|name| package.part(name)).transpose()?.flatten();
        let Some(part) = part else {
            let root = Root::of(main)?;
            let name = related.map_or_else(|| free(package, &main.name), |name| Ok(name.to_owned()))?;
            let names = Names::new("w:", &root.space);
            return Ok(Self { part, name, is_related: related.is_some(), next: 0, names });
        };
        let mut next = 0;
        let mut xml = Xml::new(&part);
        while xml.child()?.is_some() {
            while let Some(comment) = xml.child()? {
                let id = comment.get("id").parse::<u32>().unwrap_or(0);
                next = next.max(id.saturating_add(1));
                xml.skip()?;
            }
        }
        let root = Root::of(&part)?;
        let names = Names::new(&root.prefix, &root.space);
        Ok(Self { name: part.name.clone(), part: Some(part), is_related: true, next, names })
    }

    /// Adds the comments, and what leads to their part where nothing does.
    fn add(
        &self,
        package: &Package<'_>,
        main: &Part,
        root: &Root,
        said: &str,
        changed: &mut Vec<(String, Vec<u8>)>,
    ) -> Result<(), ReadError> {
        if let Some(part) = &self.part {
            changed.push((part.name.clone(), append::bytes(part, append::append(part, said)?)));
            return Ok(());
        }
        let whole = [HEAD, "<w:comments xmlns:w=\"", &root.space, "\">", said, "</w:comments>"].concat();
        changed.push((self.name.clone(), whole.into_bytes()));
        if let Some(types) = package.part(TYPES)? {
            let prefix = Root::of(&types)?.prefix;
            let said = [
                "<",
                &prefix,
                "Override PartName=\"/",
                &self.name,
                "\" ContentType=\"",
                COMMENTS_TYPE,
                "\"/>",
            ]
            .concat();
            changed.push((types.name.clone(), append::bytes(&types, append::append(&types, &said)?)));
        }
        if !self.is_related {
            changed.push(relate(package, main, &self.name, root.space.contains("purl.oclc.org"))?);
        }
        Ok(())
    }
}

const TYPES: &str = "[Content_Types].xml";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A name beside the main part that no entry bears.
fn free(package: &Package<'_>, main: &str) -> Result<String, ReadError> {
    let folder = main.rfind('/').map_or("", |slash| &main[..=slash]);
    let mut name = [folder, "comments.xml"].concat();
    for number in 1u32..100 {
        if package.entry(&name)?.is_none() {
            break;
        }
        name = [folder, "comments", &number.to_string(), ".xml"].concat();
    }
    Ok(name)
}

/// The relationships of the main part, with one to `name` added: the name of their part, and its bytes.
fn relate(
    package: &Package<'_>,
    main: &Part,
    name: &str,
    strict: bool,
) -> Result<(String, Vec<u8>), ReadError> {
    /// No other program numbers like this.
    const ID: &str = "rIdFazhiComments";
    let kind = if strict {
        "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    } else {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    };
    let path = docx_relations(&main.name);
    // The part stands beside the main one.
    let target = name.rsplit('/').next().unwrap_or(name);
    let relation = |prefix: &str| {
        ["<", prefix, "Relationship Id=\"", ID, "\" Type=\"", kind, "\" Target=\"", target, "\"/>"].concat()
    };
    if let Some(part) = package.part(&path)? {
        let said = relation(&Root::of(&part)?.prefix);
        let text = append::append(&part, &said)?;
        return Ok((part.name.clone(), append::bytes(&part, text)));
    }
    let whole =
        [HEAD, "<Relationships xmlns=\"", RELATIONSHIPS, "\">", &relation(""), "</Relationships>"].concat();
    Ok((path, whole.into_bytes()))
}

/// The part that holds the relationships of a part.
fn docx_relations(of: &str) -> String {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let slash = if folder.is_empty() { "" } else { "/" };
    [folder, slash, "_rels/", name, ".rels"].concat()
}
