//! The report as words alone.

use super::{BlockKind, Page};
use crate::Report;

/// Everything that is shown of the report, a line a block; cells of a row stand apart by tabs.
pub(in crate::viewer) fn whole(report: &Report, page: &Page) -> String {
    let mut text = String::new();
    for block in page.chapters.iter().flat_map(|c| &c.blocks) {
        for (i, piece) in block.pieces.iter().enumerate() {
            if i > 0 && block.kind == BlockKind::Row {
                text.push('\t');
            }
            text.push_str(
                report.text.get(piece.span.start as usize..piece.span.end as usize).unwrap_or_default(),
            );
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::whole;
    use crate::{analyze, viewer::model::Page, Input, Options};

    #[test]
    fn what_is_shown_is_there_line_by_line() {
        let text = "某县司法局2024年法治政府建设年度报告\n来源：某县司法局 浏览次数：12\n\n一、举措\n（一）甲。 一是乙。\n丙\n";
        let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
        let lines = whole(&report, &Page::new(&report));
        assert_eq!(lines, "某县司法局2024年法治政府建设年度报告\n一、举措\n（一）甲。一是乙。\n丙\n");
    }
}
