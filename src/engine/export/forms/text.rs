//! The text of the report as plain, semantic HTML: headings, paragraphs, tables; numbers of headings as text.

use core::ops::Range;

use super::{
    model::{Model, Section},
    xml,
};
use crate::engine::order::ordered;

/// What is marked in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    /// Nothing: a text to be published.
    None,
    /// What was found, each place with what is to be looked at.
    Findings,
}

/// Writes the text. What is published has neither page furniture nor a heading below the third level.
pub(super) fn write(out: &mut String, model: &Model<'_>, marks: Marks) {
    let mut page = Page { model, marks: marked(model, marks), at: 0, sections: 0, titled: false, out };
    let mut start = 0;
    // Cells in a row of the open table.
    let mut table = 0;
    for line in model.text.split('\n') {
        let range = start..start + line.len();
        start = range.end + 1;
        let is_noise = marks == Marks::None && model.is_noise(&range);
        if is_noise || line.trim().is_empty() {
            continue;
        }
        let next = model.table(range.start);
        if next.is_none_or(|next| next.start == range.start) && table > 0 {
            page.out.push_str("</tbody>\n</table>\n");
            table = 0;
        }
        match next {
            Some(next) => {
                if table == 0 {
                    page.out.push_str("<table>\n<tbody>\n");
                    table = columns(model.words(next));
                }
                page.row(line, range.start, table);
            }
            None => page.block(line, range),
        }
    }
    if table > 0 {
        page.out.push_str("</tbody>\n</table>\n");
    }
}

/// Cells of the longest row; empty ones at the end of a row are not in the text.
fn columns(table: &str) -> usize {
    let cells = |row: &str| row.matches('\t').count() + 1;
    table.split('\n').map(cells).max().unwrap_or(1)
}

/// Stretches to be marked, in order, none in another; the number of the finding.
fn marked(model: &Model<'_>, marks: Marks) -> Vec<(Range<usize>, usize)> {
    let (mut all, mut keys) = (Vec::new(), Vec::new());
    if marks == Marks::Findings {
        for (at, finding) in model.findings.iter().enumerate() {
            let Some(range) = finding.units.map(|units| model.range(units)) else { continue };
            keys.push((range.start as u32, range.end as u32));
            all.push((range, at));
        }
    }
    let (mut free, mut done) = (Vec::new(), 0);
    for (_, at) in ordered(&keys) {
        let (range, finding) = &all[at];
        if range.start >= done && !range.is_empty() {
            done = range.end;
            free.push((range.clone(), *finding));
        }
    }
    free
}

struct Page<'a> {
    model: &'a Model<'a>,
    marks: Vec<(Range<usize>, usize)>,
    /// The first mark that has not ended.
    at: usize,
    /// Sections that have begun.
    sections: usize,
    titled: bool,
    out: &'a mut String,
}

impl Page<'_> {
    /// A line that is no row of a table.
    fn block(&mut self, line: &str, range: Range<usize>) {
        let start = range.start + line.len() - line.trim_start().len();
        let mut section: Option<&Section<'_>> = None;
        while let Some(next) = self.model.sections.get(self.sections).filter(|s| s.span.start < range.end) {
            section = section.or(Some(next).filter(|next| next.span.start == start && !next.run_in));
            self.sections += 1;
        }
        let is_title = self.model.is_title(start);
        let name = match section {
            _ if is_title => "h1",
            Some(section) if section.depth == 1 => "h2",
            Some(section) if section.depth == 2 => "h3",
            _ => "p",
        };
        if is_title && self.titled {
            // A title of several lines is one heading.
            let close = "</h1>\n";
            if self.out.ends_with(close) {
                self.out.truncate(self.out.len() - close.len());
                self.out.push_str("<br>");
            } else {
                self.out.push_str("<h1>");
            }
        } else {
            self.out.push('<');
            self.out.push_str(name);
            self.out.push('>');
        }
        self.titled |= is_title;
        self.words(start..start + line.trim().len());
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push_str(">\n");
    }

    /// A row of so many cells, a tab between them.
    fn row(&mut self, line: &str, start: usize, columns: usize) {
        self.out.push_str("<tr>");
        let mut at = start;
        for cell in line.split('\t') {
            self.out.push_str("<td>");
            self.words(at..at + cell.len());
            self.out.push_str("</td>");
            at += cell.len() + 1;
        }
        for _ in line.split('\t').count()..columns {
            self.out.push_str("<td></td>");
        }
        self.out.push_str("</tr>\n");
    }

    /// Words with what is marked in them.
    fn words(&mut self, range: Range<usize>) {
        let mut done = range.start;
        while let Some((mark, finding)) = self.marks.get(self.at).filter(|mark| mark.0.start < range.end) {
            let (from, to) = (mark.start.max(done), mark.end.min(range.end));
            if from < to {
                xml::push(self.out, &self.model.text[done..from]);
                self.out.push_str("<mark title=\"");
                xml::push(self.out, self.model.findings[*finding].message);
                self.out.push_str("\">");
                xml::push(self.out, &self.model.text[from..to]);
                self.out.push_str("</mark>");
                done = to;
            }
            if mark.end > range.end {
                break;
            }
            self.at += 1;
        }
        xml::push(self.out, &self.model.text[done..range.end]);
    }
}
