//! The report as Markdown: its own words, with headings by depth and tables.

use super::{Block, BlockKind, Page};
use crate::{engine::report::Span, Report};

/// Everything that is shown of the report.
pub(in crate::viewer) fn markdown(report: &Report, page: &Page) -> String {
    let mut out = String::new();
    let mut before = None;
    for block in page.chapters.iter().flat_map(|c| &c.blocks) {
        if block.kind == BlockKind::Row {
            row(&mut out, report, block, before == Some(BlockKind::Row));
        } else {
            if before == Some(BlockKind::Row) {
                out.push('\n');
            }
            lines(&mut out, report, block);
        }
        before = Some(block.kind);
    }
    out
}

/// A heading or a paragraph, and the empty line behind it.
fn lines(out: &mut String, report: &Report, block: &Block) {
    let level = match block.kind {
        BlockKind::Title => 1,
        BlockKind::Heading(section) => usize::from(report.sections[section].depth) + 1,
        _ => 0,
    };
    if level > 0 {
        out.push_str(&"######"[..level]);
        out.push(' ');
    }
    let line = out.len();
    for piece in &block.pieces {
        // A heading that runs on stands out in its paragraph.
        let strong = if piece.heading.is_some() && level == 0 { "**" } else { "" };
        out.push_str(strong);
        words(out, report, piece.span, line);
        out.push_str(strong);
    }
    out.push_str("\n\n");
}

/// A row of a table; behind the first one stands what makes a table of it.
fn row(out: &mut String, report: &Report, block: &Block, goes_on: bool) {
    for cell in &block.pieces {
        out.push_str("| ");
        let line = out.len();
        words(out, report, cell.span, line);
        out.push(' ');
    }
    out.push_str("|\n");
    if !goes_on {
        for _ in &block.pieces {
            out.push_str("| --- ");
        }
        out.push_str("|\n");
    }
}

/// Printed words of the report.
fn words(out: &mut String, report: &Report, span: Span, line: usize) {
    push(out, report.text.get(span.start as usize..span.end as usize).unwrap_or_default(), line);
}

/// Adds words that stay what they are: what Markdown would read otherwise is escaped. The line began at byte `line`.
pub(in crate::viewer) fn push(out: &mut String, words: &str, line: usize) {
    for c in words.chars() {
        let begins = out.len() == line && matches!(c, '#' | '-' | '+' | '=' | '>');
        if begins || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(if c.is_ascii_control() { ' ' } else { c });
    }
}

#[cfg(test)]
mod tests {
    use super::markdown;
    use crate::{analyze, viewer::model::Page, Input, Options};

    fn written(text: &str) -> String {
        let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
        markdown(&report, &Page::new(&report))
    }

    #[test]
    fn headings_by_depth_and_paragraphs() {
        let text = "某县2024年法治政府建设年度报告\n来源：某县司法局 浏览次数：12\n\n一、举措\n（一）甲。一是乙*丙*。\n1.丁\n# 戊。\n";
        assert_eq!(
            written(text),
            "# 某县2024年法治政府建设年度报告\n\n## 一、举措\n\n**（一）甲**。**一是乙\\*丙\\***。\n\n#### 1.丁\n\n\\# 戊。\n\n"
        );
    }

    #[test]
    fn nothing_is_taken_for_markup() {
        let mut out = String::new();
        super::push(&mut out, "<img src=x>&lt;[甲](乙)\n# 丙", 0);
        assert_eq!(out, "\\<img src=x>\\&lt;\\[甲\\](乙) # 丙");
    }

    #[test]
    fn rows_are_a_table() {
        let page =
            "<p>某县2024年法治政府建设年度报告</p><p>一、举措</p><table><tr><td>类别</td><td>件数</td></tr>\
            <tr><td>许可|其他</td><td>12</td></tr></table>\
            <p>二、存在的不足</p><p>基层力量不足，执法人员的业务能力有待提高，宣传形式不够丰富。</p>";
        assert!(
            written(page).contains(
                "\n\n| 类别 | 件数 |\n| --- | --- |\n| 许可\\|其他 | 12 |\n\n## 二、存在的不足\n\n基层"
            ),
            "{}",
            written(page)
        );
    }
}
