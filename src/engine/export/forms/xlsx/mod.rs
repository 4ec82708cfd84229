//! A workbook: 数据, 核对事项, 数据关系, 说明. Every text is a text cell, so that no document number becomes a
//! day and no words become a formula.

mod layout;
mod sheets;

use core::fmt::Write as _;

use super::{model::Model, words, xml, zip::Zip};
use crate::engine::structure::Date;
use sheets::{Cell, Sheet};

/// Writes the workbook.
pub(super) fn write(model: &Model, date: Date) -> Vec<u8> {
    let sheets = sheets::all(model, date);
    let mut strings = Strings::default();
    let mut pages = Vec::new();
    for sheet in &sheets {
        pages.push(page(sheet, model, &mut strings));
    }
    let (mut types, mut relations, mut list, mut titles) =
        (String::new(), String::new(), String::new(), String::new());
    for (at, sheet) in sheets.iter().enumerate() {
        let number = at + 1;
        let _ = write!(
            types,
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{}\"/>",
            layout::SHEET_TYPE
        );
        let _ = write!(
            relations,
            "<Relationship Id=\"rId{number}\" Type=\"{}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>",
            layout::RELATION
        );
        let _ = write!(list, "<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>", sheet.name);
        let _ = write!(
            titles,
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'{}'!$1:$1</definedName>",
            sheet.name
        );
    }
    let mut zip = Zip::default();
    zip.store("[Content_Types].xml", layout::types(&types).as_bytes());
    zip.store("_rels/.rels", layout::RELATIONS.as_bytes());
    zip.store("xl/workbook.xml", layout::workbook(&list, &titles).as_bytes());
    zip.store("xl/_rels/workbook.xml.rels", layout::workbook_relations(&relations).as_bytes());
    zip.store("xl/styles.xml", layout::STYLES.as_bytes());
    zip.store("xl/sharedStrings.xml", strings.part().as_bytes());
    for (at, page) in pages.iter().enumerate() {
        zip.store(&format!("xl/worksheets/sheet{}.xml", at + 1), page.as_bytes());
    }
    zip.finish()
}

/// The texts of all cells.
#[derive(Default)]
struct Strings {
    out: String,
    count: usize,
}

impl Strings {
    /// Keeps a text and gives its number.
    fn add(&mut self, words: &str) -> usize {
        /// Characters that a cell may hold.
        const MOST: usize = 32_767;
        let end = words.char_indices().nth(MOST).map_or(words.len(), |(at, _)| at);
        self.out.push_str("<si><t xml:space=\"preserve\">");
        // `_x0041_` would be read as an escaped character.
        xml::push(&mut self.out, &words[..end].replace("_x", "_x005F_x"));
        self.out.push_str("</t></si>");
        self.count += 1;
        self.count - 1
    }

    fn part(&self) -> String {
        layout::strings(self.count, &self.out)
    }
}

/// A sheet with a head that stays, on A4 lying.
fn page(sheet: &Sheet, model: &Model, strings: &mut Strings) -> String {
    let mut out = String::from(layout::SHEET_HEAD);
    for (at, width) in sheet.widths.iter().enumerate() {
        let number = at + 1;
        let _ = write!(out, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    out.push_str("</cols><sheetData>");
    let head: Vec<Cell> = sheet.head.iter().map(|name| Cell::Text((*name).to_owned())).collect();
    row(&mut out, sheet, 1, &head, layout::HEAD_STYLE, strings);
    for (at, cells) in sheet.rows.iter().enumerate() {
        row(&mut out, sheet, at + 2, cells, layout::TEXT_STYLE, strings);
    }
    out.push_str("</sheetData>");
    if !sheet.rows.is_empty() {
        let last = column(sheet.head.len() - 1);
        let _ = write!(out, "<autoFilter ref=\"A1:{last}{}\"/>", sheet.rows.len() + 1);
    }
    out.push_str(layout::PAGE);
    out.push_str("<headerFooter><oddHeader>&amp;C");
    header(&mut out, &model.display_title);
    let _ = write!(out, "　{}", sheet.name);
    out.push_str("</oddHeader><oddFooter>&amp;L");
    header(&mut out, words::NOTE);
    out.push_str("&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>");
    out
}

/// Words of a header, in which `&` begins a code; 255 characters are allowed with the codes.
fn header(out: &mut String, words: &str) {
    let cut: String = words.chars().take(100).collect();
    xml::push(out, &cut.replace('&', "&&"));
}

fn row(out: &mut String, sheet: &Sheet, number: usize, cells: &[Cell], style: u32, strings: &mut Strings) {
    /// Points that a line takes, and the most that a row may have.
    const LINE: u32 = 15;
    const MOST: u32 = 405;
    let mut lines = 1;
    for (cell, width) in cells.iter().zip(sheet.widths) {
        if let Cell::Text(words) = cell {
            lines = lines.max(words.split('\n').map(|line| lines_of(line, *width)).sum());
        }
    }
    let height = (lines * LINE).min(MOST);
    let _ = write!(out, "<row r=\"{number}\" ht=\"{height}\" customHeight=\"1\">");
    for (at, cell) in cells.iter().enumerate() {
        let place = column(at);
        match cell {
            Cell::Number(digits) => {
                let _ = write!(
                    out,
                    "<c r=\"{place}{number}\" s=\"{}\"><v>{digits}</v></c>",
                    layout::NUMBER_STYLE
                );
            }
            Cell::Text(words) if words.is_empty() => {
                let _ = write!(out, "<c r=\"{place}{number}\" s=\"{style}\"/>");
            }
            Cell::Text(words) => {
                let at = strings.add(words);
                let _ = write!(out, "<c r=\"{place}{number}\" s=\"{style}\" t=\"s\"><v>{at}</v></c>");
            }
        }
    }
    out.push_str("</row>");
}

/// Lines that words take in a column so many digits wide. Not every program fits rows to their words by itself.
fn lines_of(words: &str, width: u32) -> u32 {
    let digits: u32 = words.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    // The last character of a line may not be parted.
    digits.div_ceil(width.saturating_sub(1).max(2)).max(1)
}

/// `A`, `B`, … of a column; there are fewer than 26.
fn column(at: usize) -> char {
    char::from(b'A' + at as u8)
}
