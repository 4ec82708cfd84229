//! Title block, metadata lines and lead → metadata.

use super::{dates, furniture, issuer, lines, title, Field, Line, LineKind, Meta};
use crate::engine::{
    options::Options,
    text::{Reading, Signs, Span},
};

/// Labels whose value is the day of publication, best first.
const PUBLISHED: [&str; 5] = ["发布时间", "发布日期", "更新时间", "日期", "时间"];
/// Labels whose value is the day of signing.
const DATED: [&str; 3] = ["成文日期", "公文生成日期", "生成日期"];
/// Labels whose value may be the issuer.
const SOURCE: [&str; 6] = ["发布机构", "发文机关", "制发机关", "信息来源", "文章来源", "来源"];
/// How a lead leads over.
const LEAD: [&str; 6] = ["报告如下", "汇报如下", "总结如下", "情况如下", "报如下", "述法报告如下"];

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
        if document_head(meta, reading, line.span, text) {
            line.kind = LineKind::DocumentHead;
        } else if issuer::is_issuer(text) {
            line.kind = LineKind::DocumentHead;
            meta.issuer = meta.issuer.take().or_else(|| title::name(reading, &[line.span]));
        }
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
    let signer = text.contains("签发人") && text.chars().count() < 60 && !text.contains('〔');
    signer || document_number(text).is_some()
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
pub(super) fn below_title(meta: &mut Meta, reading: &Reading, lines: &mut [Line], from: usize) {
    for line in lines[from..].iter_mut().filter(|l| l.kind == LineKind::Text).take(5) {
        let text = reading.at(line.span);
        if super::markers::at_line_start(text).is_some() || text.contains('。') || text.chars().count() > 60
        {
            return;
        }
        let bare = text.trim_matches(['(', ')', ' ']);
        if document_head(meta, reading, line.span, text) {
            line.kind = LineKind::DocumentHead;
        } else if let Some(name) = addressee(text) {
            let start = line.span.start as usize;
            let span = Span::new(start, start + name.len());
            meta.addressee = Some(Field { value: reading.printed(span).to_owned(), span: Some(span) });
            line.kind = LineKind::Addressee;
            return;
        } else if let Some(day) =
            dates::first_day(bare, line.span.start as usize + text.find(bare).unwrap_or(0))
        {
            if bare.chars().count() > 16 {
                return;
            }
            meta.dated = Some(day);
            line.kind = LineKind::Dateline;
        } else if issuer::is_issuer(bare) {
            if from == 0 && meta.title.is_none() {
                return;
            }
            meta.issuer = meta.issuer.take().or_else(|| title::name(reading, &[line.span]));
            line.kind = LineKind::DocumentHead;
        } else {
            return;
        }
    }
}

/// `县委、县政府:` without its colon; without a colon only where it cannot be the issuer.
fn addressee(text: &str) -> Option<&str> {
    const RECEIVERS: [&str; 9] = ["委", "政府", "委员会", "常委会", "部", "厅", "局", "办公室", "工委"];
    let name = text.strip_suffix(':').map(|n| n.trim_end_matches(' '));
    let bare = name.unwrap_or(text);
    let receiver = RECEIVERS.iter().any(|r| bare.ends_with(r)) && bare.chars().count() <= 40;
    let lead = LEAD.iter().any(|l| text.contains(l));
    let several = bare.contains_any(&['、', ',']) || bare.starts_with_any(&['县', '市', '区', '省']);
    (receiver && !lead && (name.is_some() || several)).then_some(bare)
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
            meta.published = day;
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
    if meta.issuer.is_none() {
        meta.issuer = meta.signature.clone();
    }
    if meta.year.is_none() {
        meta.year = year(reading, body, first_heading);
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

/// The year of the clause that leads over (现将…如下), else the first of the lead, else of the headings.
fn year(reading: &Reading, body: Span, first_heading: Option<usize>) -> Option<Field<u16>> {
    let copy = reading.copy();
    let (from, end) = (body.start as usize, body.end as usize);
    let lead_end = first_heading.unwrap_or(end).clamp(from, end);
    let lead = copy.get(from..lead_end).unwrap_or_default();
    let clause = lead.find_last("现将").or_else(|| lead.find_last("现就")).map_or(lead.len(), |at| at);
    dates::first_year(&lead[clause..], from + clause).or_else(|| dates::first_year(lead, from)).or_else(
        || {
            let rest = copy.get(lead_end..end).unwrap_or_default();
            dates::first_year(rest, lead_end)
        },
    )
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
