//! Title block, metadata lines and lead → metadata.

use super::{dates, furniture, issuer, lines, markers, title, Date, Field, Level, Line, LineKind, Meta};
use crate::engine::{
    options::Options,
    profile::Kind,
    source::Told,
    text::{Reading, Signs, Span, DIGITS},
};

/// Labels whose value is the day of publication, best first.
const PUBLISHED: &str = "发布时间 发布日期 更新时间 日期 时间";
/// Labels whose value is the day of signing.
const DATED: &str = "成文日期 成文时间 公文生成日期 生成日期 发文日期 发文时间";
/// Labels whose value may be the issuer.
const SOURCE: &str = "发布机构 发文机关 制发机关 信息来源 文章来源 来源";
/// Labels whose value is the document number.
const NUMBER: &str = "发文字号 文号 备注/文号";

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
        let head = document_head(meta, reading, line.span);
        // A letter that goes before the report is written to whom the report is for.
        if meta.addressee.is_none() && text.ends_with(':') {
            let name = addressee(text, false)
                .map(|name| Span { end: line.span.start + name.len() as u32, ..line.span });
            meta.addressee = name.map(|name| Field::printed(reading, name));
        }
        if !head && meta.issuer.is_none() && issuer::is_issuer(text) {
            meta.issuer = title::name(reading, &[line.span]);
        }
        line.kind = LineKind::DocumentHead;
    }
}

/// Takes a line with a document number or the one who signs.
fn document_head(meta: &mut Meta, reading: &Reading, span: Span) -> bool {
    let text = reading.at(span);
    if let Some(end) = document_number(text) {
        let number = Span { end: span.start + end as u32, ..span };
        meta.document_number = Some(Field::printed(reading, number));
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
    const BRACKETS: &[char] = &['(', ')', ' '];
    for i in lines::texts(lines).into_iter().filter(|&i| i >= from).take(5) {
        let line = &mut lines[i];
        let Span { start, end } = line.span;
        let text = reading.at(line.span);
        let inner = text.trim_start_of(BRACKETS);
        let bare = inner.trim_end_of(BRACKETS);
        let short = !text.contains('。') && text.chars().count() <= 60;
        if markers::at_line_start(text).is_some() {
            return;
        }
        if let Some(name) = addressee(text, short) {
            let span = Span { start, end: start + name.len() as u32 };
            meta.addressee = Some(Field::printed(reading, span));
            line.kind = LineKind::Addressee;
            // The lead may go on in the same line.
            let rest = end - text[name.len()..].trim_start_of(&[' ', ':']).len() as u32;
            if rest < end {
                line.span.end = rest;
                lines.insert(i + 1, Line { kind: LineKind::Text, span: Span { start: rest, end } });
            }
            return;
        }
        if !short {
            return;
        }
        let day = dates::first_day(bare, end as usize - inner.len());
        line.kind = if document_head(meta, reading, line.span) {
            LineKind::DocumentHead
        } else if day.is_some() && bare.chars().count() <= 16 {
            meta.dated = day;
            LineKind::Dateline
        } else if day.is_none() && issuer::is_issuer(bare) && meta.title.is_some() {
            if meta.issuer.is_none() {
                meta.issuer = title::name(reading, &[line.span]);
            }
            LineKind::DocumentHead
        } else {
            return;
        };
    }
}

/// `县委、县政府:` without its colon, at the head of a line; without a colon only where it is the whole of a
/// short line and cannot be the issuer.
fn addressee(text: &str, short: bool) -> Option<&str> {
    const RECEIVERS: [char; 13] =
        ['委', '府', '会', '部', '厅', '局', '室', '办', '组', '门', '位', '院', '员'];
    let colon = text.find(':');
    let bare = text[..colon.unwrap_or(text.len())].trim_end_matches(' ');
    let receiver = bare.ends_with_any(&RECEIVERS) && bare.chars().count() <= 40;
    let several = bare.contains_any(&['、', ',']) || bare.starts_with_any(&['县', '市', '区', '省']);
    (receiver && (colon.is_some() || short && several)).then_some(bare)
}

/// Dates and issuer from the page's metadata lines.
pub(super) fn from_furniture(meta: &mut Meta, reading: &Reading, lines: &[Line]) {
    for (i, line) in lines.iter().enumerate().filter(|(_, l)| l.kind == LineKind::Noise) {
        // A label's value may stand on a line of its own.
        let next = lines.get(i + 1).filter(|next| next.kind == LineKind::Noise);
        let next = next.filter(|_| reading.at(line.span).ends_with(':'));
        let row = next.map_or(line.span, |next| line.span.join(next.span));
        let values = |labels| furniture::values(reading, row, labels);
        let day = |span: &Span| dates::first_day(reading.at(*span), span.start as usize);
        let first_day = |labels| values(labels).iter().find_map(day);
        if meta.published.is_none() {
            // A day with a time of day stands without a label.
            let text = reading.at(line.span);
            // One that was cut from the title's line begins with the space between.
            let stamp = || day(&line.span).filter(|_| text.starts_with(' ') || furniture::is_stamp(text));
            meta.published = first_day(PUBLISHED).or_else(stamp);
        }
        if meta.document_number.is_none() {
            let numbers = values(NUMBER);
            let number = numbers.iter().find_map(|&Span { start, end }| {
                let text = reading.at(Span { start, end });
                let cut =
                    text.find('〔').and_then(|open| Some(open + text[open..].find('号')? + '号'.len_utf8()));
                // 〔〕 号 is a form that nobody filled in.
                let year = text.split_once('〔').is_some_and(|(_, year)| year.starts_with_any(&DIGITS));
                year.then(|| Span { start, end: cut.map_or(end, |cut| start + cut as u32) })
            });
            meta.document_number = number.map(|span| Field::printed(reading, span));
        }
        if meta.dated.is_none() {
            meta.dated = first_day(DATED);
        }
        if meta.issuer.is_none() && meta.signature.is_none() {
            // A name without a place (本站) says less than the text does, and a department may publish for the place.
            let governs = |name: &Field<String>| {
                level_with_place(reading, name).is_some_and(|level| level != Level::Department)
            };
            meta.issuer = source_of(reading, &values(SOURCE)).filter(governs);
        }
    }
}

/// What a page's meta block says, where nothing printed does.
pub(super) fn from_page(meta: &mut Meta, told: &Told) {
    if meta.published.is_none() {
        let day = dates::first_day(&told.published, 0);
        meta.published = day.map(|day| Field { span: None, ..day });
    }
    let reading = Reading::new(told.title.clone());
    if meta.title.is_none() && title::is_title(reading.copy()) {
        known(&mut meta.title, Some(told.title.clone()));
        if meta.year.is_none() {
            known(&mut meta.year, title::year(&reading, &lines::split(reading.copy())).map(|f| f.value));
        }
    }
}

/// The level of a name that says where it governs or belongs to.
fn level_with_place(reading: &Reading, name: &Field<String>) -> Option<Level> {
    let (level, region) = issuer::level_and_region(reading.at(name.span?));
    region.map(|_| level)
}

/// The name behind the first label that gives one.
fn source_of(reading: &Reading, sources: &[Span]) -> Option<Field<String>> {
    sources.iter().find_map(|&source| {
        let mut span = source;
        if reading.at(span).ends_with("人民政府办公室") {
            span.end -= "办公室".len() as u32;
        }
        title::name(reading, &[span])
    })
}

/// The issuer that the page names, where the text names none: behind a label, in the title or as the source that
/// the meta block tells.
fn issuer_of_page(reading: &Reading, lines: &[Line], told: &Told) -> Option<Field<String>> {
    let printed = lines
        .iter()
        .filter(|l| l.kind == LineKind::Noise)
        .find_map(|line| source_of(reading, &furniture::values(reading, line.span, SOURCE)));
    let title = || {
        let reading = Reading::new(told.title.clone());
        title::issuer(&reading, &lines::split(reading.copy()))
    };
    let source = || {
        let reading = Reading::new(told.issuer.clone());
        source_of(&reading, &[Span::new(0, reading.copy().len())])
    };
    printed.or_else(|| title().or_else(source).map(|name| Field { span: None, ..name }))
}

/// What the text itself says: year and, from the sign-off or the lead, the issuer, else what the page says; level
/// and region follow.
pub(super) fn from_text(
    meta: &mut Meta,
    reading: &Reading,
    (lines, told): (&[Line], &Told),
    body: Span,
    first_heading: Option<usize>,
) {
    let end = body.end as usize;
    let lead = Span::new(body.start as usize, first_heading.unwrap_or(end).clamp(body.start as usize, end));
    if meta.issuer.is_none() {
        let in_lead = || title::issuer(reading, &[leading_clause(reading, lead)]);
        meta.issuer = meta.signature.clone().or_else(in_lead).or_else(|| {
            // A name without a place (区教育局) says less than the page does.
            let subject = lead_subject(reading, lead);
            match &subject {
                Some(name) if level_with_place(reading, name).is_some() => subject,
                _ => issuer_of_page(reading, lines, told).or(subject),
            }
        });
    }
    if meta.year.is_none() {
        let day = meta.dated.as_ref().or(meta.published.as_ref());
        meta.year = year(reading, lead, end).or_else(|| day.map(year_before));
    }
    if let Some(name) = &meta.issuer {
        let folded = Reading::new(name.value.clone());
        let (level, region) = issuer::level_and_region(folded.copy());
        meta.level = meta.level.take().or(Some(Field { value: level, span: name.span }));
        let whole = Span::new(0, folded.copy().len());
        meta.region = region.and_then(|region| {
            let printed = Field::printed(&folded, last_place(&folded, whole, region)?);
            // A joint issuer may stand on two lines: then its region has no place.
            Some(Field { span: name.span.and_then(|span| last_place(reading, span, region)), ..printed })
        });
    }
}

/// The last place of a word inside a span.
fn last_place(reading: &Reading, span: Span, word: &str) -> Option<Span> {
    let at = span.start as usize + reading.at(span).find_last(word)?;
    Some(Span::new(at, at + word.len()))
}

/// The clause of the lead that leads over: 现将…如下; the whole lead where none does.
fn leading_clause(reading: &Reading, lead: Span) -> Line {
    let text = reading.at(lead);
    let at = text.find_last("现将").or_else(|| text.find_last("现就")).map_or(0, |at| at + "现将".len());
    Line { kind: LineKind::Text, span: Span::new(lead.start as usize + at, lead.end as usize) }
}

/// What the verbs of a lead begin with: 某县坚持…, 某局认真….
const VERBS: &str =
    "坚持 深入 认真 全面 紧紧 紧扣 围绕 始终 严格 坚决 高度 切实 扎实 聚焦 立足 结合 积极 持续 不断 \
    牢固 锚定 自觉 贯彻 落实 推进 法治 依法 以 在 将 把 按 根";

/// The organ or place of which the lead tells what it did: the subject of its first clause that has one. What stands
/// for a name (我局, 全县) is none, nor is one without place and rank (局党组, 工作专班).
fn lead_subject(reading: &Reading, lead: Span) -> Option<Field<String>> {
    const CLAUSES: usize = 16;
    const LONGEST: usize = 300;
    let text = reading.at(lead);
    let mut at = 0;
    for _ in 0..CLAUSES {
        let end = text[at..].find_any(&[',', ';', ':', '。', '\n']).map_or(text.len(), |stop| at + stop);
        // A longer clause is no sentence, and would be walked through again and again.
        let clause = if end - at > LONGEST { "" } else { title::behind_lead_in(&text[at..end]) };
        let mut name = &clause[..clause.find_word(VERBS).unwrap_or(0)];
        // 某镇党委、政府; 某自治区党委和政府
        let joint = || name.split_once('和').filter(|(party, _)| party.ends_with('委'));
        if let Some((party, rest)) = name.split_once('、').or_else(joint) {
            if !party.starts_with("中共") && rest.ends_with_word("政府 办事处 管委会") {
                name = issuer::place(party);
            }
        }
        let start = lead.start as usize + end - clause.len();
        let span = Span::new(start, start + name.len());
        // 县委全面依法治县委员会 is no 县委.
        let whole = !clause[name.len()..].starts_with("全面依法治") && is_named(name);
        let found = title::name(reading, &[span]).filter(|_| whole);
        if found.is_some() || end == text.len() {
            return found;
        }
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// True for a name with a place or a rank, and for none that only points.
fn is_named(name: &str) -> bool {
    const POINTERS: [char; 10] = ['本', '全', '各', '该', '局', '党', '由', '经', '受', '对'];
    const RANKS: [char; 8] = ['省', '市', '州', '县', '区', '旗', '镇', '乡'];
    let organ = name.starts_with_any(&RANKS) || name.ends_with_any(&['局', '厅', '委', '会', '府']);
    (name.chars().count() > 2 || name.ends_with_any(&['县', '州']))
        && !name.starts_with_any(&POINTERS)
        && !name.contains_any(&['我', '了', '年'])
        && (organ || issuer::level_and_region(name).1.is_some())
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
        titled(meta, title);
    }
    known(&mut meta.issuer, options.issuer.clone());
    known(&mut meta.year, options.year);
    known(&mut meta.dated, options.dated);
    known(&mut meta.published, options.published);
    known(&mut meta.level, options.profile.and_then(Kind::level));
}

/// A title that is told; issuer and year follow it.
fn titled(meta: &mut Meta, title: &str) {
    let reading = Reading::new(title.to_owned());
    let lines = lines::split(reading.copy());
    known(&mut meta.issuer, title::issuer(&reading, &lines).map(|f| f.value));
    known(&mut meta.year, title::year(&reading, &lines).map(|f| f.value));
    known(&mut meta.title, Some(title.to_owned()));
}

fn known<T>(field: &mut Option<Field<T>>, value: Option<T>) {
    if let Some(value) = value {
        *field = Some(Field { value, span: None });
    }
}
