//! A workbook: 数据, 核对事项, 数据关系, 说明. Every text is a text cell, so that no document number becomes a
//! day and no words become a formula.

mod layout;
mod sheets;

use super::{
    block::cells,
    model::Model,
    words,
    xml::{self, fill, put},
    zip::Zip,
};
use crate::engine::structure::Date;
use sheets::Sheet;

/// Writes the workbook.
pub(super) fn write(model: &Model<'_>, date: Date) -> Vec<u8> {
    let sheets = sheets::all(model, date);
    let mut strings = Strings::default();
    let mut pages = Vec::new();
    for sheet in &sheets {
        pages.push(page(sheet, model, &mut strings));
    }
    let (mut types, mut relations, mut list) = (String::new(), String::new(), String::from("<sheets>"));
    let mut titles = String::from("</sheets><definedNames>");
    for (at, sheet) in (0u32..).zip(&sheets) {
        let (number, local) = ((at + 1).to_string(), at.to_string());
        let n = number.as_str();
        put(
            &mut types,
            &[
                "<Override PartName=\"/xl/worksheets/sheet",
                n,
                ".xml\" ContentType=\"",
                layout::SHEET_TYPE,
                "\"/>",
            ],
        );
        put(
            &mut relations,
            &[
                "<Relationship Id=\"rId",
                n,
                "\" Type=\"",
                layout::RELATION,
                "/worksheet\" Target=\"worksheets/sheet",
                n,
                ".xml\"/>",
            ],
        );
        put(&mut list, &["<sheet name=\"", sheet.name, "\" sheetId=\"", n, "\" r:id=\"rId", n, "\"/>"]);
        put(
            &mut titles,
            &[
                "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"",
                &local,
                "\">'",
                sheet.name,
                "'!$1:$1</definedName>",
            ],
        );
    }
    put(&mut list, &[&titles, "</definedNames>"]);
    let mut zip = Zip::default();
    zip.store("[Content_Types].xml", fill(layout::TYPES, &types).as_bytes());
    zip.store("_rels/.rels", layout::RELATIONS.as_bytes());
    zip.store("xl/workbook.xml", fill(layout::WORKBOOK, &list).as_bytes());
    zip.store("xl/_rels/workbook.xml.rels", fill(layout::WORKBOOK_RELATIONS, &relations).as_bytes());
    zip.store("xl/styles.xml", layout::STYLES.as_bytes());
    zip.store("xl/sharedStrings.xml", fill(layout::STRINGS, &strings.out).as_bytes());
    for (number, page) in (1u32..).zip(&pages) {
        zip.store(&["xl/worksheets/sheet", &number.to_string(), ".xml"].concat(), page.as_bytes());
    }
    zip.finish()
}

/// The texts of all cells.
#[derive(Default)]
struct Strings {
    out: String,
    count: u32,
}

impl Strings {
    /// Keeps a text and gives its number.
    fn add(&mut self, words: &str) -> u32 {
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
}

/// A sheet with a head that stays, on A4 lying.
fn page(sheet: &Sheet, model: &Model<'_>, strings: &mut Strings) -> String {
    let mut out = String::from(layout::SHEET_HEAD);
    for (number, width) in (1u32..).zip(sheet.widths) {
        let (n, width) = (number.to_string(), width.to_string());
        put(&mut out, &["<col min=\"", &n, "\" max=\"", &n, "\" width=\"", &width, "\" customWidth=\"1\"/>"]);
    }
    out.push_str("</cols><sheetData>");
    row(&mut out, sheet, 1, &cells(sheet.head), layout::HEAD_STYLE, strings);
    for (number, cells) in (2u32..).zip(&sheet.rows) {
        row(&mut out, sheet, number, cells, layout::TEXT_STYLE, strings);
    }
    out.push_str("</sheetData>");
    if !sheet.rows.is_empty() {
        let last = (sheet.rows.len() as u32 + 1).to_string();
        put(&mut out, &["<autoFilter ref=\"A1:", column(sheet.head.len() - 1), &last, "\"/>"]);
    }
    out.push_str(layout::PAGE);
    out.push_str("<headerFooter><oddHeader>&amp;C");
    header(&mut out, model.display_title);
    put(&mut out, &["　", sheet.name]);
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

fn row(out: &mut String, sheet: &Sheet, number: u32, cells: &[String], style: &str, strings: &mut Strings) {
    /// Points that a line takes, and the most that a row may have.
    const LINE: u32 = 15;
    const MOST: u32 = 405;
    let is_number = |at: usize| sheet.numbers.contains(&at) && is_exact(&cells[at]);
    let mut lines = 1;
    for (at, (words, width)) in cells.iter().zip(sheet.widths).enumerate() {
        if !is_number(at) {
            lines = lines.max(words.split('\n').map(|line| lines_of(line, *width)).sum());
        }
    }
    let height = (lines * LINE).min(MOST);
    let (number, height) = (number.to_string(), height.to_string());
    put(out, &["<row r=\"", &number, "\" ht=\"", &height, "\" customHeight=\"1\">"]);
    for (at, words) in cells.iter().enumerate() {
        let style = if is_number(at) { layout::NUMBER_STYLE } else { style };
        put(out, &["<c r=\"", column(at), &number, "\" s=\"", style, "\""]);
        if is_number(at) {
            put(out, &["><v>", words, "</v></c>"]);
        } else if words.is_empty() {
            out.push_str("/>");
        } else {
            put(out, &[" t=\"s\"><v>", &strings.add(words).to_string(), "</v></c>"]);
        }
    }
    out.push_str("</row>");
}

/// Digits that a spreadsheet keeps exactly, up to fifteen; a longer number stays text.
fn is_exact(words: &str) -> bool {
    const EXACT: usize = 15;
    (1..=EXACT).contains(&words.bytes().filter(u8::is_ascii_digit).count())
}

/// Lines that words take in a column so many digits wide. Not every program fits rows to their words by itself.
fn lines_of(words: &str, width: u32) -> u32 {
    let digits: u32 = words.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    // The last character of a line may not be parted.
    digits.div_ceil(width.saturating_sub(1).max(2)).max(1)
}

/// The name of a column; there are fewer than 26.
fn column(at: usize) -> &'static str {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ".get(at..=at).unwrap_or("Z")
}
