//! Text documents of our own: A4 in the layout of official documents (GB/T 9704).

mod commented;
mod comments;
mod layout;

pub(super) use commented::write as commented;
pub(super) use comments::{Names, COMMENTS_TYPE};

use super::{
    block::{Block, Table},
    xml::{self, fill, put, HEAD},
    zip::Zip,
};
use comments::SPACE;

/// A document of blocks.
pub(super) fn write(blocks: &[Block]) -> Vec<u8> {
    let mut body = String::new();
    for block in blocks {
        match block {
            Block::Title(words) => paragraph(&mut body, "Title", words),
            Block::Note(words) => paragraph(&mut body, "Note", words),
            Block::Heading(words) => paragraph(&mut body, "Heading1", words),
            Block::Paragraph(words) | Block::Folded(words, _) => paragraph(&mut body, "", words),
            Block::Table(rows) => table(&mut body, rows),
        }
    }
    package(&body, None)
}

fn paragraph(out: &mut String, style: &str, words: &str) {
    out.push_str("<w:p>");
    if !style.is_empty() {
        put(out, &["<w:pPr><w:pStyle w:val=\"", style, "\"/></w:pPr>"]);
    }
    run(out, words);
    out.push_str("</w:p>");
}

/// Words of one format; tabs are kept.
fn run(out: &mut String, words: &str) {
    for (at, words) in words.split('\t').enumerate() {
        if at > 0 {
            out.push_str("<w:r><w:tab/></w:r>");
        }
        if !words.is_empty() {
            out.push_str("<w:r><w:t xml:space=\"preserve\">");
            xml::push(out, words);
            out.push_str("</w:t></w:r>");
        }
    }
}

/// Millimetres in twentieths of a point.
fn twips(millimetres: u32) -> String {
    (millimetres * 14400 / 254).to_string()
}

fn table(out: &mut String, table: &Table) {
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"");
    out.push_str(&twips(table.widths.iter().sum()));
    out.push_str(
        "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
    );
    for width in table.widths {
        put(out, &["<w:gridCol w:w=\"", &twips(*width), "\"/>"]);
    }
    out.push_str("</w:tblGrid>");
    if !table.head.is_empty() {
        out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (name, width) in table.head.iter().zip(table.widths) {
            cell(out, *width, "TableHead", name);
        }
        out.push_str("</w:tr>");
    }
    for row in &table.rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (at, (words, width)) in row.iter().zip(table.widths).enumerate() {
            let heads = table.head.is_empty() && at == 0;
            cell(out, *width, if heads { "TableHead" } else { "TableText" }, words);
        }
        out.push_str("</w:tr>");
    }
    // Word asks for a paragraph behind a table.
    out.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>");
}

fn cell(out: &mut String, width: u32, style: &str, words: &str) {
    put(
        out,
        &[
            "<w:tc><w:tcPr><w:tcW w:w=\"",
            &twips(width),
            "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>",
        ],
    );
    for line in words.split('\n') {
        paragraph(out, style, line);
    }
    out.push_str("</w:tc>");
}

/// Content types, relationships and looks around a body, with or without a comments part.
fn package(body: &str, comments: Option<&str>) -> Vec<u8> {
    let (mut types, mut relations) = (String::new(), String::new());
    for (id, kind, kind_of_content) in layout::PARTS {
        relate(&mut types, &mut relations, id, kind, kind_of_content);
    }
    if comments.is_some() {
        relate(&mut types, &mut relations, "comments", "comments", COMMENTS_TYPE);
    }
    let mut zip = Zip::default();
    zip.store("[Content_Types].xml", fill(layout::TYPES, &types).as_bytes());
    zip.store("_rels/.rels", layout::RELATIONS.as_bytes());
    zip.store("word/document.xml", fill(layout::DOCUMENT, body).as_bytes());
    zip.store("word/_rels/document.xml.rels", fill(layout::DOCUMENT_RELATIONS, &relations).as_bytes());
    zip.store("word/styles.xml", layout::STYLES.as_bytes());
    zip.store("word/settings.xml", layout::SETTINGS.as_bytes());
    zip.store("word/fontTable.xml", layout::FONTS.as_bytes());
    zip.store("word/footer.xml", layout::FOOTER.as_bytes());
    if let Some(comments) = comments {
        let whole = [HEAD, "<w:comments xmlns:w=\"", SPACE, "\">", comments, "</w:comments>"].concat();
        zip.store("word/comments.xml", whole.as_bytes());
    }
    zip.finish()
}

fn relate(types: &mut String, relations: &mut String, id: &str, kind: &str, kind_of_content: &str) {
    put(types, &["<Override PartName=\"/word/", id, ".xml\" ContentType=\"", kind_of_content, "\"/>"]);
    put(
        relations,
        &[
            "<Relationship Id=\"",
            id,
            "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            kind,
            "\" Target=\"",
            id,
            ".xml\"/>",
        ],
    );
}
