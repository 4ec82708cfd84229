//! Blocks as one HTML file that loads nothing and runs nothing.

use super::{
    block::{Block, Table},
    model::Model,
    text, words,
    xml::{self, put},
};

/// Refuses scripts and everything from outside, whatever a report holds.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// For screen and paper; the same faces as on paper where they are there.
const STYLE: &str = "\
body{max-width:52em;margin:0 auto;padding:1.5em 1em;font:1.06em/1.8 FangSong,仿宋,仿宋_GB2312,\"Noto Serif CJK SC\",serif;color:#1a1a1a;background:#fff}\
h1{font:bold 1.7em/1.4 SimSun,宋体,\"Noto Serif CJK SC\",serif;text-align:center}\
h2{font:bold 1.2em/1.6 SimHei,黑体,\"Noto Sans CJK SC\",sans-serif;margin:1.6em 0 .4em}\
h3{font:bold 1.06em/1.6 KaiTi,楷体,\"Noto Serif CJK SC\",serif;margin:1em 0 .2em}\
.note{text-align:center;font-weight:bold}\
p{margin:.3em 0;text-indent:2em}td p,.note{text-indent:0}\
table{border-collapse:collapse;width:100%;margin:.8em 0;font-size:.92em;line-height:1.5}\
.sheet{table-layout:fixed}\
th,td{border:1px solid #555;padding:.3em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}\
th{background:#f2f2f2}\
mark{background:#fff3b0;border-bottom:2px solid #b25900}\
a{color:#0b4f9c}\
@page{size:A4;margin:37mm 26mm 35mm 28mm}\
@media print{body{max-width:none;padding:0}thead{display:table-header-group}tr{break-inside:avoid}}";

/// The sheet as blocks, then the text with what was found marked in it.
pub(super) fn write(model: &Model<'_>, blocks: &[Block]) -> String {
    let mut out = String::with_capacity(model.text.len() * 2 + 16_384);
    out.push_str("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    out.push_str(POLICY);
    out.push_str("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    xml::push(&mut out, model.display_title);
    out.push_str("</title>\n<style>");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n<main>\n");
    for block in blocks {
        match block {
            Block::Title(words) => element(&mut out, "h1", "", words),
            Block::Note(words) => element(&mut out, "p", " class=\"note\"", words),
            Block::Heading(words) => element(&mut out, "h2", "", words),
            Block::Paragraph(words) => element(&mut out, "p", "", words),
            Block::Table(rows) => table(&mut out, rows),
            Block::Folded(words, rows) => {
                put(&mut out, &["<details>\n<summary>", words::SCORE, "</summary>\n"]);
                element(&mut out, "p", "", words);
                table(&mut out, rows);
                out.push_str("</details>\n");
            }
        }
    }
    element(&mut out, "h2", "", "附：报告全文");
    out.push_str("<article>\n");
    text::write(&mut out, model, text::Marks::Findings);
    out.push_str("</article>\n</main>\n</body>\n</html>\n");
    out
}

fn element(out: &mut String, name: &str, attributes: &str, words: &str) {
    out.push('<');
    out.push_str(name);
    out.push_str(attributes);
    out.push('>');
    xml::push(out, words);
    out.push_str("</");
    out.push_str(name);
    out.push_str(">\n");
}

fn table(out: &mut String, table: &Table) {
    out.push_str("<table class=\"sheet\">\n<colgroup>");
    let whole: u32 = table.widths.iter().sum();
    for width in table.widths {
        put(out, &["<col width=\"", &(width * 100 / whole.max(1)).to_string(), "%\">"]);
    }
    out.push_str("</colgroup>\n");
    if !table.head.is_empty() {
        out.push_str("<thead><tr>");
        for name in table.head {
            out.push_str("<th scope=\"col\">");
            xml::push(out, name);
            out.push_str("</th>");
        }
        out.push_str("</tr></thead>\n");
    }
    out.push_str("<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (at, words) in row.iter().enumerate() {
            let heads = table.head.is_empty() && at == 0;
            out.push_str(if heads { "<th scope=\"row\">" } else { "<td>" });
            for (line, words) in words.split('\n').enumerate() {
                if line > 0 {
                    out.push_str("<br>");
                }
                xml::push(out, words);
            }
            out.push_str(if heads { "</th>" } else { "</td>" });
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}
