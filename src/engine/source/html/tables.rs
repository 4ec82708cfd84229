//! Which tables hold data, and which only lay out a page.

use super::{
    page::{Page, What},
    tags::Tag,
};

/// A cell of more characters than this holds running text.
const LONG_CELL: u32 = 300;

/// What is counted of a table.
#[derive(Clone, Copy, Default)]
struct Counts {
    rows: u32,
    cells: u32,
    /// Cells with words.
    filled: u32,
    /// Characters, and those of links.
    chars: u32,
    links: u32,
}

/// For every element: whether it is a table that holds data.
pub(super) fn data(page: &Page<'_>) -> Vec<bool> {
    let count = page.elements.len();
    let mut sizes = vec![0; count];
    let mut tables = vec![Counts::default(); count];
    // Tables that hold another table or a cell of running text.
    let mut lays_out = vec![false; count];
    for piece in &page.pieces {
        let What::Words { from, to, link } = piece.what else { continue };
        let chars = chars(page.words(from, to));
        sizes[piece.element as usize] += chars;
        let table = &mut tables[page.element(piece.element).table as usize];
        table.chars += chars;
        table.links += u32::from(link) * chars;
    }
    for at in (1..count).rev() {
        let element = &page.elements[at];
        let table = &mut tables[element.table as usize];
        match element.tag {
            Tag::Tr => table.rows += 1,
            Tag::Td | Tag::Th => {
                table.cells += 1;
                table.filled += u32::from(sizes[at] > 0);
                lays_out[element.table as usize] |= sizes[at] > LONG_CELL;
            }
            Tag::Table => lays_out[element.table as usize] = true,
            _ => {}
        }
        sizes[element.parent as usize] += sizes[at];
    }
    let is_data = |t: &Counts| {
        let wide = t.rows > 1 && t.cells * 2 >= t.rows * 3;
        wide && t.filled * 2 > t.rows && t.links * 2 <= t.chars
    };
    let mut data = vec![false; count];
    for at in 1..count {
        data[at] = page.elements[at].tag == Tag::Table && !lays_out[at] && is_data(&tables[at]);
    }
    data
}

/// Characters that are printed; a reference counts as none.
pub(super) fn chars(words: &str) -> u32 {
    let (mut count, mut reference) = (0, 0u8);
    for byte in words.bytes() {
        match byte {
            b'&' => reference = 8,
            b';' => reference = 0,
            // The later bytes of a character.
            0x80..=0xBF => {}
            _ if byte.is_ascii_whitespace() => reference = 0,
            _ if reference > 0 && byte.is_ascii() => reference -= 1,
            // An ideographic space.
            _ => {
                reference = 0;
                count += 1;
            }
        }
    }
    count
}
