//! Title block, metadata lines and lead → metadata.

use super::{dates, furniture, issuer, lines, markers, title, Date, Field, Line, LineKind, Meta};
use crate::engine::{
    options::Options,
    text::{Reading, Signs, Span},
};

/// Labels whose value is the day of publication, best first.
const PUBLISHED: [&str; 5] = ["发布时间", "发布日期", "更新时间", "日期", "时间"];
/// Labels whose value is the day of signing.
const DATED: [&str; 4] = ["成文日期", "公文生成日期", "生成日期", "发文日期"];
/// Labels whose value may be the issuer.
const SOURCE: [&str; 6] = ["发布机构", "发文机关", "制发机关", "信息来源", "文章来源", "来源"];
/// Labels whose value is the document number.
const NUMBER: [&str; 3] = ["发文字号", "文号", "备注/文号"];

/// Reads title, issuer and year from the title's lines.
pub(super) fn title_block(meta: &mut Meta, reading: &Reading, lines: &mut [Line]) {
    for line in lines.iter_mut() {
        line.kind = LineKind::Title;
    }
    meta.title = title::value(reading, lines);
    meta.issuer = title::issuer(reading, lines);
    meta.year = title::year(reading, lines);
}

/// Lines above the title: document number, 签发人, the issuer in large type.
pub(super) fn before_title(meta: &mut Meta, reading: &Reading, lines: &mut [Line]) {
    for line in lines.iter_mut().filter(|l| l.kind == LineKind::Text) {
        let text = reading.at(line.span);
        if !document_head(meta, reading, line.span, text) && issuer::is_issuer(text) {
            meta.issuer = meta.issuer.take().or_else(|| title::name(reading, &[line.span]));
        }
        line.kind = LineKind::DocumentHead;
    }
}

/// Takes a line with a document number or the one who signs.
fn document_head(meta: &mut Meta, reading: &Reading, span: Span, text: &str) -> bool {
    if let Some(end) = document_number(text) {
        let start = span.start as usize;
        let number = Span::new(start, start + end);
        meta.document_number =
            Some(Field { value: reading.printed(number).trim().to_owned(), span: Some(number) });
    }
    is_document_head(text)
}

/// True for a line that holds nothing but a document number or the one who signs.
pub(super) fn is_document_head(text: &str) -> bool {
    text.contains("签发人") && text.chars().count() < 60 || document_number(text).is_some()
}

/// Where the document number ends that a line consists of; 签发人 may follow.
fn document_number(text: &str) -> Option<usize> {
    let open = text.find('〔')?;
    let end = open + text[open..].find('号')? + '号'.len_utf8();
    let behind = text[end..].trim();
    let only = text.chars().count() <= 40 && (behind.is_empty() || behind.contains("签发人"));
    only.then_some(end)
}

/// Lines between title and lead: issuer, date, document number, addressee.
pub(super) fn below_title(meta: &mut Meta, reading: &Reading, lines: &mut Vec<Line>, from: usize) {
    let texts = (from..lines.len()).filter(|&i| lines[i].kind == LineKind::Text);
    for i in texts.take(5).collect::<Vec<_>>() {
        let line = &mut lines[i];
        let (text, start) = (reading.at(line.span), line.span.start as usize);
        let bare = text.trim_matches(['(', ')', ' ']);
        let short = !text.contains('。') && text.chars().count() <= 60;
        if markers::at_line_start(text).is_some() {
            return;
        }
        if let Some(name) = addressee(text, short) {
            let span = Span::new(start, start + name.len());
            meta.addressee = Some(Field { value: reading.printed(span).to_owned(), span: Some(span) });
            line.kind = LineKind::Addressee;
            // The lead may go on in the same line.
            let rest = text[name.len()..].trim_start_of(&[' ', ':']);
            let (rest, end) = (line.span.end as usize - rest.len(), line.span.end as usize);
            if rest < end {
                line.span = Span::new(start, rest);
                lines.insert(i + 1, Line { kind: LineKind::Text, span: Span::new(rest, end) });
            }
            return;
        }
        if !short {
            return;
        }
        let day = dates::first_day(bare, start + text.find(bare).unwrap_or(0));
        line.kind = if document_head(meta, reading, line.span, text) {
            LineKind::DocumentHead
        } else if day.is_some() && bare.chars().count() <= 16 {
            meta.dated = day;
            LineKind::Dateline
        } else if day.is_none() && issuer::is_issuer(bare) && meta.title.is_some() {
            meta.issuer = meta.issuer.take().or_else(|| title::name(reading, &[line.span]));
            LineKind::DocumentHead
        } else {
            return;
        };
    }
}

/// `县委、县政府:` without its colon, at the head of a line; without a colon only where it is the whole of a
/// short line and cannot be the issuer.
fn addressee(text: &str, short: bool) -> Option<&str> {
    const RECEIVERS: [char; 11] = ['委', '府', '会', '部', '厅', '局', '室', '办', '组', '门', '位'];
    let colon = text.find(':');
    let bare = text[..colon.unwrap_or(text.len())].trim_end_matches(' ');
    let receiver = bare.ends_with_any(&RECEIVERS) && bare.chars().count() <= 40;
    let several = bare.contains_any(&['、', ',']) || bare.starts_with_any(&['县', '市', '区', '省']);
    (receiver && (colon.is_some() || short && several)).then_some(bare)
}

/// Dates and issuer from the page's metadata lines.
pub(super) fn from_furniture(meta: &mut Meta, reading: &Reading, lines: &[Line]) {
    for line in lines.iter().filter(|l| l.kind == LineKind::Noise) {
        let text = reading.at(line.span);
        let start = line.span.start as usize;
        let value = |labels: &[&str]| furniture::value_of(text, labels);
        if meta.published.is_none() {
            let day = PUBLISHED
                .iter()
                .find_map(|l| value(&[l]).and_then(|(v, at)| dates::first_day(v, start + at)));
            // A day with a time of day stands without a label.
            meta.published =
                day.or_else(|| dates::first_day(text, start).filter(|_| furniture::is_stamp(text)));
        }
        if meta.document_number.is_none() {
            meta.document_number = value(&NUMBER).filter(|(v, _)| v.contains('〔')).map(|(v, at)| {
                let span = Span::new(start + at, start + at + v.len());
                Field { value: reading.printed(span).to_owned(), span: Some(span) }
            });
        }
        if meta.dated.is_none() {
            meta.dated = value(&DATED).and_then(|(v, at)| dates::first_day(v, start + at));
        }
        if meta.issuer.is_none() && meta.signature.is_none() {
            meta.issuer = SOURCE.iter().find_map(|label| {
                let (name, at) = value(&[label])?;
                let name = name.trim_end();
                let name = name.strip_suffix("办公室").filter(|n| n.ends_with("人民政府")).unwrap_or(name);
                title::name(reading, &[Span::new(start + at, start + at + name.len())])
            });
        }
    }
}

/// What the text itself says: year and, from the sign-off, the issuer; level and region follow.
pub(super) fn from_text(meta: &mut Meta, reading: &Reading, body: Span, first_heading: Option<usize>) {
    let end = body.end as usize;
    let lead = Span::new(body.start as usize, first_heading.unwrap_or(end).clamp(body.start as usize, end));
    if meta.issuer.is_none() {
        meta.issuer =
            meta.signature.clone().or_else(|| title::issuer(reading, &[leading_clause(reading, lead)]));
    }
    if meta.year.is_none() {
        let day = meta.dated.as_ref().or(meta.published.as_ref());
        meta.year = year(reading, lead, end).or_else(|| day.map(year_before));
    }
    if let Some(name) = &meta.issuer {
        let folded = Reading::new(name.value.clone());
        let level = || Field { value: issuer::level(folded.copy()), span: name.span };
        meta.level = meta.level.take().or_else(|| Some(level()));
        meta.region =
            issuer::region(folded.copy()).map(|region| printed_region(reading, name, folded.copy(), region));
    }
}

/// The region where the issuer is printed. A joint issuer may stand on two lines: then its characters are
/// taken from the issuer, since both scripts have one character each.
fn printed_region(reading: &Reading, issuer: &Field<String>, folded: &str, region: &str) -> Field<String> {
    let place = issuer.span.and_then(|span| {
        let at = span.start as usize + reading.at(span).find_last(region)?;
        Some(Span::new(at, at + region.len()))
    });
    let value = place.map_or_else(
        || {
            let at = folded.find_last(region).map_or(0, |at| folded[..at].chars().count());
            issuer.value.chars().skip(at).take(region.chars().count()).collect()
        },
        |span| reading.printed(span).to_owned(),
    );
    Field { value, span: place }
}

/// The clause of the lead that leads over: 现将…如下; the whole lead where none does.
fn leading_clause(reading: &Reading, lead: Span) -> Line {
    let text = reading.at(lead);
    let at = ["现将", "现就"].iter().find_map(|w| Some(text.find_last(w)? + w.len())).unwrap_or(0);
    Line { kind: LineKind::Text, span: Span::new(lead.start as usize + at, lead.end as usize) }
}

/// The year of the clause that leads over, else the first of the lead, else of the headings.
fn year(reading: &Reading, lead: Span, end: usize) -> Option<Field<u16>> {
    let clause = leading_clause(reading, lead).span;
    let spans = [clause, lead, Span::new(lead.end as usize, end)];
    spans.iter().find_map(|&span| dates::first_year(reading.at(span), span.start as usize))
}

/// 今年 of a report that came out in the first half of a year is the year before.
fn year_before(day: &Field<Date>) -> Field<u16> {
    let Date { year, month, .. } = day.value;
    Field { value: if month <= 6 { year - 1 } else { year }, span: day.span }
}

/// What the caller knows wins over what is printed; issuer and year follow a title that is known.
pub(super) fn from_options(meta: &mut Meta, options: &Options) {
    if let Some(title) = &options.title {
        let reading = Reading::new(title.clone());
        let lines = lines::split(reading.copy());
        known(&mut meta.issuer, title::issuer(&reading, &lines).map(|f| f.value));
        known(&mut meta.year, title::year(&reading, &lines).map(|f| f.value));
        known(&mut meta.title, Some(title.clone()));
    }
    known(&mut meta.issuer, options.issuer.clone());
    known(&mut meta.year, options.year);
    known(&mut meta.dated, options.dated);
    known(&mut meta.published, options.published);
    known(&mut meta.level, options.profile);
}

fn known<T>(field: &mut Option<Field<T>>, value: Option<T>) {
    if let Some(value) = value {
        *field = Some(Field { value, span: None });
    }
}
