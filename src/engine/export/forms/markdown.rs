//! Blocks as Markdown (`CommonMark` with tables).

use super::{
    block::{Block, Table},
    words,
    xml::put,
};

/// Writes the blocks; words are escaped, so that nothing in a report is taken for markup.
pub(super) fn write(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        match block {
            Block::Title(words) => line(&mut out, "# ", words),
            Block::Note(words) => line(&mut out, "> ", words),
            Block::Heading(words) => line(&mut out, "## ", words),
            Block::Paragraph(words) => line(&mut out, "", words),
            Block::Table(rows) => table(&mut out, rows),
            Block::Folded(words, rows) => {
                put(&mut out, &["<details><summary>", words::SCORE, "</summary>\n\n"]);
                line(&mut out, "", words);
                out.push('\n');
                table(&mut out, rows);
                out.push_str("\n</details>\n");
            }
        }
    }
    out
}

fn line(out: &mut String, lead: &str, words: &str) {
    out.push_str(lead);
    push(out, words, " ");
    out.push('\n');
}

fn table(out: &mut String, table: &Table) {
    // A table must have a head; that of one whose rows are headed is empty.
    for at in 0..table.widths.len() {
        out.push_str("| ");
        push(out, table.head.get(at).unwrap_or(&""), " ");
        out.push(' ');
    }
    out.push_str("|\n");
    for _ in table.widths {
        out.push_str("| --- ");
    }
    out.push_str("|\n");
    for row in &table.rows {
        for words in row {
            out.push_str("| ");
            push(out, words, "<br>");
            out.push(' ');
        }
        out.push_str("|\n");
    }
}

/// Adds words; a line end becomes `gap`. Signs that can be markup where they stand are escaped.
fn push(out: &mut String, words: &str, gap: &str) {
    // At the start some signs begin a heading, a list, a quotation or a rule.
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let at_start = if digits > 0 { ".)" } else { "#>+-=" };
    for (at, c) in words.char_indices() {
        match c {
            '\n' => out.push_str(gap),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            _ if "\\`*_[]|~".contains(c) || at == digits && at_start.contains(c) => {
                out.push('\\');
                out.push(c);
            }
            _ if c.is_control() => out.push(' '),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_report_are_never_markup() {
        let words = "1. [点](javascript:alert) <img src=x> **a** | b\n# c";
        let rows = vec![vec![words.to_owned()], vec!["- 项".to_owned()]];
        let blocks =
            [Block::Paragraph(words.to_owned()), Block::Table(Table { head: &["甲"], widths: &[156], rows })];
        let escaped = r"1\. \[点\](javascript:alert) &lt;img src=x> \*\*a\*\* \| b";
        let wanted = format!("{escaped} # c\n\n| 甲 |\n| --- |\n| {escaped}<br># c |\n| \\- 项 |\n");
        assert_eq!(write(&blocks), wanted);
    }
}
