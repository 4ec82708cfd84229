//! Puts anchors into the text of a part and parts runs where they stand; every other byte stays.

use super::{
    super::{docx::Names, xml::put},
    anchor::{Cut, SPACE},
    scan::{Scan, Unit},
};
use crate::engine::order::ordered;

/// An anchor: where it stands, whose it is, whether it is the end of what is commented.
#[derive(Debug)]
pub(super) struct Anchor {
    pub(super) cut: Cut,
    pub(super) id: u32,
    pub(super) ends: bool,
}

/// The text with anchors in it.
pub(super) fn insert(text: &str, scan: &Scan, anchors: &[Anchor], names: &Names) -> String {
    // At one place what ends stands in front of what begins.
    let mut keys = Vec::with_capacity(anchors.len());
    for anchor in anchors {
        keys.push((anchor.cut.at as u32, u32::from(!anchor.ends)));
    }
    let order = ordered(&keys);
    let mut out = String::with_capacity(text.len() + anchors.len() * 256);
    let (mut done, mut at) = (0, 0);
    while let Some((_, first)) = order.get(at) {
        let cut = anchors[*first].cut;
        out.push_str(&text[done..cut.at]);
        done = cut.at;
        let parted = cut.parts.map(|parted| (&scan.units[parted.unit], parted.piece));
        if let Some((unit, piece)) = parted {
            close(&mut out, text, unit, piece);
        }
        while let Some(anchor) = order.get(at).map(|next| &anchors[next.1]).filter(|a| a.cut.at == done) {
            names.anchor(&mut out, anchor.id, anchor.ends);
            at += 1;
        }
        if let Some((unit, piece)) = parted {
            open(&mut out, text, unit, piece, done);
        }
    }
    out.push_str(&text[done..]);
    out
}

/// Ends the first half of a run.
fn close(out: &mut String, text: &str, unit: &Unit, piece: Option<usize>) {
    if let Some(piece) = piece {
        put(out, &["</", name(&text[unit.pieces[piece].tag.clone()]), ">"]);
    }
    put(out, &["</", name(&text[unit.tag.clone()]), ">"]);
}

/// Begins the second half of a run with the same properties.
fn open(out: &mut String, text: &str, unit: &Unit, piece: Option<usize>, at: usize) {
    put(out, &[&text[unit.tag.clone()], &text[unit.properties.clone()]]);
    let Some(piece) = piece.map(|piece| &unit.pieces[piece]) else { return };
    let tag = &text[piece.tag.clone()];
    if piece.keeps_space || !text[at..].starts_with(SPACE) {
        out.push_str(tag);
    } else {
        put(out, &["<", name(tag), " xml:space=\"preserve\">"]);
    }
}

/// The name of a start tag, with its prefix.
fn name(tag: &str) -> &str {
    let tag = tag.trim_start_matches('<');
    &tag[..tag.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').unwrap_or(tag.len())]
}
