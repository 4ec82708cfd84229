//! The text of a report that was no DOCX, as a DOCX with a comment at the words of each finding.

use super::{
    super::model::{Model, Section},
    comments::{Names, SPACE},
    package, run,
};
use crate::engine::{order::ordered, structure::Date};

/// Writes the document, one paragraph a line.
pub(in super::super) fn write(model: &Model<'_>, date: Date) -> Vec<u8> {
    let names = Names::new("w:", SPACE);
    let mut said = String::new();
    // Byte, and nought where it ends there: at one place what ends stands in front of what begins.
    let mut anchors = Vec::new();
    for (id, finding) in (0u32..).zip(&model.findings) {
        let range = model.range(model.place(finding));
        anchors.push((range.start as u32, 1));
        anchors.push((range.end as u32, 0));
        names.comment(&mut said, id, finding, "", model, date);
    }
    let mut anchors = ordered(&anchors).into_iter().peekable();
    let mut body = String::new();
    let (mut start, mut sections) = (0, model.sections.iter().peekable());
    for line in model.text.split('\n') {
        let end = start + line.len();
        let mut section = None;
        while let Some(next) = sections.next_if(|next| next.span.start < end.max(start + 1)) {
            section = section.or(Some(next)).filter(|first| first.span.start == start + indent(line));
        }
        body.push_str("<w:p>");
        let style = style(model, section, start + indent(line));
        if !style.is_empty() {
            body.push_str("<w:pPr><w:pStyle w:val=\"");
            body.push_str(style);
            body.push_str("\"/></w:pPr>");
        }
        // The style sets the space in front.
        let mut done = start + indent(line);
        while let Some(((byte, begins), at)) = anchors.next_if(|anchor| anchor.0 .0 as usize <= end) {
            let byte = (byte as usize).max(done);
            run(&mut body, &model.text[done..byte]);
            // There are two anchors a comment.
            names.anchor(&mut body, at as u32 / 2, begins == 0);
            done = byte;
        }
        run(&mut body, model.text[done..end.max(done)].trim_end());
        body.push_str("</w:p>");
        start = end + 1;
    }
    package(&body, Some(&said))
}

/// Bytes of white space in front.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn style(model: &Model<'_>, section: Option<&Section<'_>>, byte: usize) -> &'static str {
    if model.is_title(byte) {
        return "Title";
    }
    match section {
        Some(section) if section.depth == 1 => "Heading1",
        Some(section) if section.depth == 2 && !section.run_in => "Heading2",
        _ => "",
    }
}
