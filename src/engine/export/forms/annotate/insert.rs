//! Puts anchors into the text of a part and parts runs where they stand; every other byte stays.

use core::fmt::Write as _;

use super::{
    super::docx::Names,
    anchor::{Cut, SPACE},
    scan::{Scan, Unit},
};

/// An anchor: where it stands, whose it is, whether it is the end of what is commented.
#[derive(Debug)]
pub(super) struct Anchor {
    pub(super) cut: Cut,
    pub(super) id: u32,
    pub(super) ends: bool,
}

/// The text with anchors in it.
pub(super) fn insert(text: &str, scan: &Scan, mut anchors: Vec<Anchor>, names: &Names) -> String {
    // At one place what ends stands in front of what begins.
    anchors.sort_by_key(|anchor| (anchor.cut.at, !anchor.ends, anchor.id));
    let mut out = String::with_capacity(text.len() + anchors.len() * 256);
    let (mut done, mut at) = (0, 0);
    while let Some(Anchor { cut, .. }) = anchors.get(at) {
        out.push_str(&text[done..cut.at]);
        done = cut.at;
        let parted = cut.parts.map(|parted| (&scan.units[parted.unit], parted.piece));
        if let Some((unit, piece)) = parted {
            close(&mut out, text, unit, piece);
        }
        let same = anchors[at..].iter().take_while(|anchor| anchor.cut.at == cut.at).count();
        for anchor in &anchors[at..at + same] {
            names.anchor(&mut out, anchor.id, anchor.ends);
        }
        if let Some((unit, piece)) = parted {
            open(&mut out, text, unit, piece, done);
        }
        at += same;
    }
    out.push_str(&text[done..]);
    out
}

/// Ends the first half of a run.
fn close(out: &mut String, text: &str, unit: &Unit, piece: Option<usize>) {
    if let Some(piece) = piece {
        let _ = write!(out, "</{}>", name(&text[unit.pieces[piece].tag.clone()]));
    }
    let _ = write!(out, "</{}>", name(&text[unit.tag.clone()]));
}

/// Begins the second half of a run with the same properties.
fn open(out: &mut String, text: &str, unit: &Unit, piece: Option<usize>, at: usize) {
    out.push_str(&text[unit.tag.clone()]);
    out.push_str(&text[unit.properties.clone()]);
    let Some(piece) = piece.map(|piece| &unit.pieces[piece]) else { return };
    let tag = &text[piece.tag.clone()];
    if piece.keeps_space || !text[at..].starts_with(SPACE) {
        out.push_str(tag);
    } else {
        let _ = write!(out, "<{} xml:space=\"preserve\">", name(tag));
    }
}

/// The name of a start tag, with its prefix.
fn name(tag: &str) -> &str {
    let tag = tag.trim_start_matches('<');
    &tag[..tag.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').unwrap_or(tag.len())]
}
