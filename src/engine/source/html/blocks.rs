//! Pieces → blocks: what a browser sets as one line or more of its own.

use core::ops::Range;

use super::{
    hints::{HIDDEN, SILENT},
    page::{Page, What},
    tables::{self, chars},
    tags::{Tag, BLOCK},
};
use crate::engine::text::{Signs, DIGITS};

/// A line of the page.
#[derive(Debug)]
pub(super) struct Block {
    /// Its pieces.
    pub(super) pieces: Range<usize>,
    /// The innermost block element that holds it.
    pub(super) element: u32,
    /// The table of data whose row it is, or 0.
    pub(super) table: u32,
    /// Characters that are shown.
    pub(super) chars: u32,
    /// Those of links.
    pub(super) links: u32,
    /// Characters of running text: all that are no link, or none in a line that does not read like a text.
    pub(super) running: u32,
    /// It begins with a marker, in any numerals.
    pub(super) marked: bool,
    /// What its words look like.
    pub(super) look: Look,
}

/// What a line is by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing that would tell.
    Plain,
    /// The foot of a site: who runs it, its number, its address.
    Imprint,
    /// A label with a value.
    Labelled,
    /// A heading by its marker: 一、
    Marked,
    /// It names a day.
    Dated,
}

/// Puts pieces together.
pub(super) fn of(page: &Page<'_>) -> Vec<Block> {
    let data = tables::data(page);
    let mut all = Vec::new();
    let mut open: Option<usize> = None;
    for (at, piece) in page.pieces.iter().enumerate() {
        let ends = match piece.what {
            What::Edge => !in_cell(page, &data, piece.element),
            What::Break => data_table(page, &data, piece.element) == 0,
            What::Words { from, to, .. } => {
                let silent = page.element(piece.element).hints & SILENT > 0;
                let blank = page.words(from, to).trim().is_empty();
                if open.is_none() && !silent && !blank {
                    open = Some(at);
                }
                false
            }
            What::Media(_) => {
                open = open.or(Some(at));
                false
            }
        };
        if ends {
            if let Some(from) = open.take() {
                all.push(block(page, &data, from..at));
            }
        }
    }
    if let Some(from) = open {
        all.push(block(page, &data, from..page.pieces.len()));
    }
    all
}

/// The table of data that an element is part of, or 0.
fn data_table(page: &Page<'_>, data: &[bool], element: u32) -> u32 {
    let table = page.element(element).table;
    if data[table as usize] {
        table
    } else {
        0
    }
}

/// True for what stands in a cell of a table of data, the cell included.
fn in_cell(page: &Page<'_>, data: &[bool], element: u32) -> bool {
    let tag = page.element(element).tag;
    let row = matches!(tag, Tag::Tr | Tag::Tbody | Tag::Thead | Tag::Tfoot | Tag::Caption);
    data_table(page, data, element) > 0 && !row
}

fn block(page: &Page<'_>, data: &[bool], pieces: Range<usize>) -> Block {
    let (mut shown, mut links) = (0, 0);
    let mut words = String::new();
    for piece in &page.pieces[pieces.clone()] {
        let What::Words { from, to, link } = piece.what else { continue };
        if page.element(piece.element).hints & (SILENT | HIDDEN) == 0 {
            let text = page.words(from, to);
            let count = chars(text);
            shown += count;
            links += u32::from(link) * count;
            if words.len() < 400 {
                words.push_str(text);
            }
        }
    }
    let first = page.pieces[pieces.start].element;
    let table = data_table(page, data, first);
    let element = match table {
        0 => page.holder(first, u32::MAX, &[], BLOCK),
        _ => page.holder(first, u32::MAX, &[Tag::Tr, Tag::Caption], 0),
    };
    let own = shown - links;
    let reads = table == 0 && (own >= 40 || own >= 12 && words.contains_any(&['。', '；', '，']));
    let running = match table {
        0 if !reads || links > own => 0,
        0 => own,
        _ => own / 2,
    };
    let words = words.trim();
    let digits = words.trim_start_of(&DIGITS);
    let look = look(words, shown);
    let marked = look == Look::Marked
        || digits.len() < words.len() && digits.starts_with_any(&['.', '．', '、', ')', '）']);
    Block { pieces, element, table, chars: shown, links, running, marked, look }
}

fn look(words: &str, chars: u32) -> Look {
    const IMPRINT: &str = "主办单位 承办单位 主办： 主办: 承办： 承办: 標識碼 ICP备 公安网备 公网安备 技术支持 网站地图 联系我们 \
        浏览器";
    // No report says so of itself.
    const NOTICE: &str = "版权所有 版權所有 网站声明 网站标识码 分辨率 即将离开";
    let marker = words.trim_start_of(&['（', '(', '第']);
    let digit = marker.starts_with_any(&['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    let imprint = words.contains_word(NOTICE) || words.contains_word(IMPRINT) && !words.contains('。');
    if chars < 300 && imprint {
        Look::Imprint
    } else if digit && (words.len() > marker.len() || head(words, 4).contains('、')) {
        Look::Marked
    } else if chars < 200 && head(words, 12).contains_any(&['：', ':', '】', ']']) {
        Look::Labelled
    } else if chars < 40 && words.contains_word("20 〇 ○") {
        Look::Dated
    } else {
        Look::Plain
    }
}

/// The first characters of some words.
fn head(words: &str, count: usize) -> &str {
    words.char_indices().nth(count).map_or(words, |(end, _)| &words[..end])
}
