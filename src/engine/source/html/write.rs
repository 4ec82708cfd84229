//! The chosen blocks → text, marks, and what was kept out.

use super::{
    article::Fate,
    blocks::Block,
    entities::reference,
    hints::{BARE_LIST, HIDDEN, LINES, SILENT},
    meta::plain,
    page::{Page, What},
    tags::{Tag, HEADINGS},
};
use crate::engine::source::{builder::Builder, AsideKind, Format, MarkKind, Place, Source};

/// What holds the words of one cell.
const CELLS: &[Tag] = &[Tag::Td, Tag::Th, Tag::Caption];

/// Writes a page's blocks, each after its fate.
pub(super) fn write(page: &Page<'_>, blocks: &[Block], fates: &[Fate]) -> Source {
    let mut writer = Writer { page, out: Builder::default(), line: Line::default(), item: 0 };
    let mut aside = Aside::default();
    let mut table = (0, 0);
    for (block, &fate) in blocks.iter().zip(fates) {
        if block.table != table.0 || fate != Fate::Kept {
            writer.end_table(&mut table);
        }
        if fate == Fate::Kept {
            writer.end_aside(&mut aside);
            if block.table != table.0 {
                table = (block.table, writer.out.here());
            }
            writer.block(block);
        } else {
            writer.left_out(&mut aside, block, fate);
        }
    }
    writer.end_table(&mut table);
    writer.end_aside(&mut aside);
    writer.out.finish(Format::Html, "")
}

/// Neighbours that are left out for one reason.
#[derive(Default)]
struct Aside {
    fate: Option<Fate>,
    words: String,
}

/// The open line.
#[derive(Default)]
struct Line {
    /// White space that is not written yet.
    space: Space,
    /// The last character that was written.
    last: Option<char>,
    /// Characters written.
    chars: u32,
    /// Whether the block is long enough to hold several paragraphs.
    long: bool,
    /// Words that a browser does not show.
    hidden: String,
}

/// White space between two characters.
#[derive(Clone, Copy, Default)]
struct Space {
    any: bool,
    /// It holds a line end of the markup.
    newline: bool,
    /// It holds an ideographic space.
    ideographic: bool,
    /// Spaces that are no white space of the markup, in halves of a character.
    width: u32,
    /// Where the first one stands.
    at: u32,
}

struct Writer<'a> {
    page: &'a Page<'a>,
    out: Builder,
    line: Line,
    /// The last item of a list that got a marker.
    item: u32,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        let start = self.out.here();
        self.line = Line { long: block.chars > 60, ..Line::default() };
        self.marker(block);
        let mut cell = 0;
        for piece in &self.page.pieces[block.pieces.clone()] {
            let hints = self.page.element(piece.element).hints;
            match piece.what {
                What::Words { .. } if hints & SILENT > 0 => {}
                What::Words { from, to, .. } if hints & HIDDEN > 0 => {
                    self.line.hidden.push_str(self.page.words(from, to));
                }
                What::Words { from, to, .. } => {
                    if block.table == 0 || self.cell(piece.element, block.table, &mut cell) {
                        self.text(from as usize, to as usize, hints & LINES > 0);
                    }
                }
                What::Edge | What::Break => self.line.space.any = true,
                What::Media(name) => self.out.aside(AsideKind::Unread, &self.page.media[name as usize], ""),
            }
        }
        let heading = self.page.holder(block.element, 2, HEADINGS, 0);
        if let Some(level) = self.page.element(heading).tag.level() {
            self.out.mark(MarkKind::Heading(level), start);
        }
        self.out.end_line();
        if !self.line.hidden.trim().is_empty() {
            self.out.aside(AsideKind::Hidden, &plain(&self.line.hidden), "");
        }
    }

    /// The marker that a browser numbers an item of a list with, unless its words begin with one.
    fn marker(&mut self, block: &Block) {
        let item = self.page.holder(block.element, u32::MAX, &[Tag::Li], 0);
        let element = self.page.element(item);
        let bare = (element.hints | self.page.element(element.parent).hints) & BARE_LIST > 0;
        if element.number == 0 || self.item == item || bare || block.marked {
            return;
        }
        self.item = item;
        let from = self.out.here();
        self.out.push(&usize::from(element.number).to_string(), None);
        self.out.push(".", None);
        self.out.mark(MarkKind::Numbering, from);
    }

    /// Goes on to the cell that an element stands in; false for what stands between two cells.
    fn cell(&mut self, element: u32, table: u32, cell: &mut u32) -> bool {
        let next = self.page.holder(element, u32::MAX, CELLS, 0);
        if self.page.element(next).table != table {
            return false;
        }
        if *cell > 0 && next > *cell {
            self.line.space = Space::default();
            self.line.last = None;
            for passed in &self.page.elements[*cell as usize..next as usize] {
                if passed.table == table && CELLS.contains(&passed.tag) {
                    for _ in 0..passed.columns {
                        self.out.push("\t", None);
                    }
                }
            }
        }
        *cell = next;
        true
    }

    /// Writes words; `lines` where line ends of the markup are shown.
    fn text(&mut self, from: usize, to: usize, lines: bool) {
        let text = &self.page.text[..to];
        let mut at = from;
        while let Some(first) = text[at..].chars().next() {
            let (c, length) = match first {
                '&' => reference(&text[at..]).unwrap_or(('&', 1)),
                _ => (first, first.len_utf8()),
            };
            match c {
                '\n' if lines && first == c => self.end_line(),
                '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
                _ if c.is_whitespace() => self.line.space.add(c, at),
                _ if first == '&' => self.write(c.encode_utf8(&mut [0; 4]), at),
                _ => {
                    let from = at;
                    for c in text[from..].chars() {
                        if c == '&' || !is_print(c) {
                            break;
                        }
                        at += c.len_utf8();
                    }
                    self.write(&text[from..at], from);
                    continue;
                }
            }
            at += length;
        }
    }

    fn end_line(&mut self) {
        self.out.end_line();
        self.line.space = Space::default();
        self.line.last = None;
        self.line.chars = 0;
    }

    /// Writes words that hold no white space and stand at a byte of the page.
    fn write(&mut self, words: &str, at: usize) {
        let place = |at: usize| Some(Place { part: 0, byte: at as u32 });
        let space = core::mem::take(&mut self.line.space);
        if let (true, Some(last), Some(next)) = (space.any, self.line.last, words.chars().next()) {
            if self.line.long && space.is_indent(last, self.line.chars) {
                self.end_line();
            } else if !(space.newline && space.width == 0 && is_wide(last) && is_wide(next)) {
                let sign = if space.ideographic { "\u{3000}" } else { " " };
                self.out.push(sign, place(space.at as usize).filter(|_| space.at > 0));
            }
        }
        self.out.push(words, place(at));
        self.line.last = words.chars().next_back();
        self.line.chars += words.chars().count() as u32;
    }

    fn end_table(&mut self, table: &mut (u32, u32)) {
        if table.0 > 0 {
            self.out.mark(MarkKind::Table, table.1);
        }
        *table = (0, 0);
    }

    fn left_out(&mut self, aside: &mut Aside, block: &Block, fate: Fate) {
        if aside.fate != Some(fate) {
            self.end_aside(aside);
            aside.fate = Some(fate);
        }
        let mut words = String::new();
        for piece in &self.page.pieces[block.pieces.clone()] {
            match piece.what {
                What::Words { from, to, .. } if self.page.element(piece.element).hints & SILENT == 0 => {
                    words.push_str(self.page.words(from, to));
                }
                What::Words { .. } | What::Media(_) => {}
                What::Edge | What::Break => words.push(' '),
            }
        }
        let words = plain(&words);
        if !words.is_empty() && !aside.words.is_empty() {
            aside.words.push('\n');
        }
        aside.words.push_str(&words);
    }

    fn end_aside(&mut self, aside: &mut Aside) {
        let Aside { fate, words } = core::mem::take(aside);
        let kind = if fate == Some(Fate::Hidden) { AsideKind::Hidden } else { AsideKind::Furniture };
        if !words.is_empty() {
            self.out.aside(kind, &words, "");
        }
    }
}

impl Space {
    fn add(&mut self, c: char, at: usize) {
        if !self.any {
            self.at = at as u32;
        }
        self.any = true;
        self.newline |= c == '\n';
        self.ideographic |= c == '\u{3000}';
        self.width += match c {
            '\u{3000}' | '\u{2003}' => 2,
            _ => u32::from(!c.is_ascii()),
        };
    }

    /// Wide enough to begin a paragraph, as where the breaks of a page are lost; `chars` stand in front.
    fn is_indent(self, last: char, chars: u32) -> bool {
        let sentence = matches!(last, '。' | '！' | '？' | '；' | '：' | '”' | '）');
        self.width >= 4 && chars > 3 || self.width == 3 && sentence
    }
}

/// Neither white space nor a character without width.
fn is_print(c: char) -> bool {
    !(c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))
}

/// Characters between which a line end of the markup is no space: those of Chinese, with its punctuation.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}' | '—' | '‘' | '’' | '“' | '”' | '…' | '·')
}
