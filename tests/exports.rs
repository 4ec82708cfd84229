//! What an officer takes away: the own DOCX with comments, and the forms that offices use.

#![cfg(feature = "check")]

mod common;

use std::{collections::BTreeMap, fmt::Write as _, fs};

use fazhi_report::{
    analyze,
    engine::{
        export::{
            forms::{self, File, Form},
            json,
        },
        options::Origin,
        source::{self, AsideKind, Source},
        structure::Date,
    },
    Input, Options,
};
use quick_xml::{events::Event, Reader};
use serde_json::{json, Value};

use common::zip::{self, Entry};

const DAY: Date = Date { year: 2025, month: 3, day: 10 };

/// The masked report of some bytes.
fn report(bytes: &[u8], name: &str) -> Value {
    let options = Options { origin: Origin::Draft, ..Options::default() };
    let report = analyze(&Input { name, ..Input::new(bytes) }, &options).unwrap();
    serde_json::from_str(&json::write(&report.masked())).unwrap()
}

fn made(form: Form, report: &Value, bytes: &[u8]) -> File {
    forms::write(form, &report.to_string(), bytes, DAY).unwrap().unwrap()
}

fn read(bytes: &[u8]) -> Source {
    source::read(&Input::new(bytes)).unwrap()
}

fn fixtures() -> Vec<(String, Vec<u8>)> {
    let folder = common::root().join("tests/fixtures/docx");
    let one = |path: std::path::PathBuf| {
        let bytes = fs::read(path.with_extension("docx")).unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), bytes)
    };
    common::texts(&folder).into_iter().map(one).collect()
}

/// The report with a finding at every few characters, of different lengths, and one of something absent.
fn with_findings_everywhere(mut report: Value) -> Value {
    let units: Vec<u16> = report["text"].as_str().unwrap().encode_utf16().collect();
    let mut findings = vec![finding(0, None, "")];
    let mut start = 0;
    while start < units.len() {
        let length = 1 + findings.len() * 7 % 23;
        let words = String::from_utf16_lossy(&units[start..units.len().min(start + length)]);
        let lead = words.encode_utf16().count() - words.trim_start().encode_utf16().count();
        let words = words.trim();
        if !words.is_empty() && !words.contains('\u{FFFD}') {
            let start = start + lead;
            findings.push(finding(
                findings.len(),
                Some((start, start + words.encode_utf16().count())),
                words,
            ));
        }
        start += 1 + findings.len() % 3;
    }
    report["findings"] = Value::Array(findings);
    report
}

fn finding(number: usize, span: Option<(usize, usize)>, quote: &str) -> Value {
    json!({
        "id": format!("X-01-{number}"), "rule": "X-01", "severity": "warning", "message": "请核对<此处>&\"原文\"。",
        "span": span.map(|(start, end)| json!({"start": start, "end": end})), "quote": quote,
        "advice": "核对原件。", "basis": [{"source": "某条例", "article": "第一条", "verified": true}],
    })
}

/// Everything that may stand at one place: removes it and says whose ids it held.
struct Anchors<'a> {
    prefix: &'a str,
}

impl Anchors<'_> {
    /// The text of a part in pieces between anchors; `ours` are the ids of the new comments.
    fn pieces<'t>(&self, text: &'t str, ours: std::ops::Range<usize>) -> Vec<&'t str> {
        let p = self.prefix;
        let mut pieces = Vec::new();
        let (mut done, mut at) = (0, 0);
        while let Some(found) = text[at..].find(&format!("<{p}commentRange")) {
            let start = at + found;
            let mut end = start;
            while text[end..].starts_with(&format!("<{p}commentRange")) {
                let id = text[end..].split("id=\"").nth(1).and_then(|rest| rest.split('"').next());
                if !id.and_then(|id| id.parse().ok()).is_some_and(|id: usize| ours.contains(&id)) {
                    break;
                }
                let is_end = text[end..].starts_with(&format!("<{p}commentRangeEnd"));
                end += text[end..].find("/>").unwrap() + 2;
                if is_end {
                    let reference = format!("</{p}r>");
                    assert!(
                        text[end..].starts_with(&format!("<{p}r")),
                        "an end is followed by its reference"
                    );
                    end += text[end..].find(&reference).unwrap() + reference.len();
                }
            }
            if end > start {
                pieces.push(&text[done..start]);
                done = end;
            }
            at = end.max(start + 1);
        }
        pieces.push(&text[done..]);
        pieces
    }
}

/// Asserts that a part differs from what it was by anchors alone, and by runs parted where they stand.
fn differs_by_anchors(before: &str, after: &str, prefix: &str, ours: std::ops::Range<usize>) {
    let (close_text, close_run) = (format!("</{prefix}t></{prefix}r>"), format!("</{prefix}r>"));
    let mut rest = before;
    let mut parted = "";
    for (at, piece) in (Anchors { prefix }).pieces(after, ours).into_iter().enumerate() {
        let mut piece = piece;
        if !parted.is_empty() {
            piece = piece.strip_prefix(open_run(&before[..before.len() - rest.len()], prefix)).unwrap();
        }
        if parted == close_text {
            assert!(piece.starts_with(&format!("<{prefix}t")), "characters go on: {piece:.99}");
            piece = &piece[piece.find('>').unwrap() + 1..];
        }
        // Where this piece ends nothing is parted, or characters are, or a run is.
        let closed = ["", &close_text, &close_run].into_iter().find(|closing| {
            let behind = piece.strip_suffix(*closing).and_then(|kept| rest.strip_prefix(kept));
            // Characters go on in characters, a run in its next piece.
            let goes_on =
                |behind: &str| !behind.starts_with(if *closing == close_text { "<" } else { &close_run });
            behind.is_some_and(|behind| closing.is_empty() || goes_on(behind))
        });
        parted = closed.unwrap_or_else(|| panic!("piece {at} is not as it was: {piece:.300}"));
        rest = &rest[piece.len() - parted.len()..];
    }
    assert_eq!(rest, "", "nothing is lost at the end");
}

/// The start tag of the run that is open at the end, with its properties.
fn open_run<'a>(text: &'a str, prefix: &str) -> &'a str {
    let run = text.rfind(&format!("<{prefix}r>")).max(text.rfind(&format!("<{prefix}r "))).unwrap();
    let mut end = run + text[run..].find('>').unwrap() + 1;
    if text[end..].starts_with(&format!("<{prefix}rPr/>")) {
        end += format!("<{prefix}rPr/>").len();
    } else if text[end..].starts_with(&format!("<{prefix}rPr>")) {
        let properties = format!("</{prefix}rPr>");
        end += text[end..].find(&properties).unwrap() + properties.len();
    }
    &text[run..end]
}

/// Asserts that a part is well-formed.
fn well_formed(name: &str, part: &[u8]) {
    let text = String::from_utf8(part.to_vec()).unwrap();
    let mut reader = Reader::from_str(&text);
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{name}");
}

/// What stands between the anchors of each comment, white space left out.
fn commented(document: &str) -> BTreeMap<usize, String> {
    let mut reader = Reader::from_str(document);
    let (mut open, mut words, mut in_text) = (Vec::new(), BTreeMap::<usize, String>::new(), 0);
    let id = |tag: &quick_xml::events::BytesStart<'_>| {
        let mut attributes = tag.attributes().flatten();
        let found = attributes.find(|a| a.key.local_name().into_inner() == "id").unwrap();
        found.value.parse::<usize>().unwrap()
    };
    loop {
        let event = reader.read_event().unwrap();
        let mut push = |said: &str| {
            for id in &open {
                words.entry(*id).or_default().extend(said.chars().filter(|c| !c.is_whitespace()));
            }
        };
        match &event {
            Event::Start(tag) if tag.local_name().into_inner() == "t" => in_text += 1,
            Event::End(tag) if tag.local_name().into_inner() == "t" => in_text -= 1,
            Event::Text(said) if in_text > 0 => push(said),
            Event::CData(said) if in_text > 0 => push(said),
            Event::GeneralRef(name) if in_text > 0 => push(match &**name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                _ => "",
            }),
            Event::Empty(tag) => match tag.local_name().into_inner() {
                "commentRangeStart" => open.push(id(tag)),
                "commentRangeEnd" => {
                    let id = id(tag);
                    open.retain(|other| *other != id);
                }
                _ => {}
            },
            Event::Eof => return words,
            _ => {}
        }
    }
}

/// Parts that may differ, and the one that may be new.
const TOUCHED: [&str; 4] =
    ["word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];

/// Asserts all that is promised of a file given back, and gives it.
fn given_back(name: &str, bytes: &[u8], report: &Value) -> Vec<u8> {
    let file = made(Form::DocxComments, report, bytes);
    assert_eq!(file.bytes, made(Form::DocxComments, report, bytes).bytes, "{name}: the same again");
    let (before, after) = (zip::unpack(bytes), zip::unpack(&file.bytes));
    let main = before.keys().find(|part| part.ends_with("/document.xml")).unwrap();
    for (part, unpacked) in &before {
        if !TOUCHED.contains(&part.as_str()) && part != main {
            assert!(after.get(part) == Some(unpacked), "{name}: {part} is as it was");
        }
    }
    for (part, unpacked) in &after {
        assert!(before.contains_key(part) || TOUCHED.contains(&part.as_str()), "{name}: {part} is new");
        if !part.contains("/media/") {
            well_formed(part, unpacked);
        }
    }
    let (old, new) = (text(&before[main]), text(&after[main]));
    let comments = text(&after["word/comments.xml"]);
    let already = before.get("word/comments.xml").map_or(0, |part| text(part).matches("comment ").count());
    let findings = report["findings"].as_array().unwrap();
    assert_eq!(comments.matches("comment ").count(), already + findings.len(), "{name}");
    let first = comments.match_indices("id=\"").filter_map(|(at, _)| comments[at + 4..].split('"').next());
    let ids: Vec<usize> = first.filter_map(|id| id.parse().ok()).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "{name}: no two comments have one id");
    let ours = ids[ids.len() - findings.len()]..ids[ids.len() - 1] + 1;
    let root = old.find("document ").unwrap();
    let prefix = &old[old[..root].rfind('<').unwrap() + 1..root];
    differs_by_anchors(&old, &new, prefix, ours.clone());

    // A reader sees the same text, and the comments that were there beside the new ones.
    let (was, is) = (read(bytes), read(&file.bytes));
    assert_eq!((&was.text, &was.marks), (&is.text, &is.marks), "{name}");
    let said = |source: &Source| {
        let comments = source.asides.iter().filter(|aside| aside.kind == AsideKind::Comment);
        comments.map(|aside| (aside.author.clone(), aside.words.clone())).collect::<Vec<_>>()
    };
    let map = &was.map;
    let is_held = |at: u32| map.locate(at).is_some_and(|place| map.part(place.part) == main);
    let held = |finding: &Value| {
        let unit = |key| finding["span"][key].as_u64().map(|unit| byte(&was.text, unit as usize));
        unit("start").zip(unit("end")).is_some_and(|(start, end)| (start..end).all(is_held))
    };
    let (before, is) = (said(&was), said(&is));
    assert_eq!(is.len(), before.len() + findings.len(), "{name}");
    assert!(before.iter().all(|comment| is.contains(comment)), "{name}");

    let words = commented(&new);
    let bare = |words: &str| words.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    for (finding, id) in findings.iter().zip(ours) {
        assert!(
            new.contains(&format!("commentReference {prefix}id=\"{id}\"/>")),
            "{name}: {id} is referred to"
        );
        // What the program makes itself or keeps in other parts stands at other words.
        if held(finding) {
            let quote = bare(finding["quote"].as_str().unwrap());
            let found = words.get(&id).unwrap_or_else(|| panic!("{name}: {id} stands at no words"));
            // Hidden words, reading aids and boxes stand between the words here too; what stands in a box is
            // commented with the run that anchors it.
            let mut behind = found.chars();
            let in_order = quote.chars().all(|c| behind.any(|other| other == c));
            let ends = [quote.chars().next(), quote.chars().next_back()];
            let exact = ends == [found.chars().next(), found.chars().next_back()] || name == "boxes";
            assert!(in_order && exact, "{name}: {quote} is commented at {found}");
        }
    }
    file.bytes
}

/// The byte of a UTF-16 unit.
fn byte(text: &str, unit: usize) -> u32 {
    let mut at = 0;
    for (byte, c) in text.char_indices() {
        if at >= unit {
            return byte as u32;
        }
        at += c.len_utf16();
    }
    text.len() as u32
}

/// A part as text; a declaration in front tells nothing but its encoding, and UTF-16 comes back as UTF-8.
fn text(part: &[u8]) -> String {
    let text = match part {
        [0xFF, 0xFE, rest @ ..] => {
            let units: Vec<u16> = rest.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        _ => String::from_utf8(part.to_vec()).unwrap(),
    };
    let declared = text.find("?>").filter(|_| text.starts_with("<?xml")).map_or(0, |end| end + 2);
    text[declared..].to_owned()
}

#[test]
fn a_docx_comes_back_with_comments_and_nothing_else_changed() {
    for (name, bytes) in fixtures() {
        let report = report(&bytes, &name);
        if !report["findings"].as_array().unwrap().is_empty() {
            given_back(&name, &bytes, &report);
        }
    }
}

#[test]
fn a_comment_stands_at_its_words_wherever_they_are() {
    for (name, bytes) in fixtures() {
        given_back(&name, &bytes, &with_findings_everywhere(report(&bytes, &name)));
    }
}

#[test]
fn a_comment_that_cannot_stand_at_its_words_tells_where_they_are() {
    let folder = common::root().join("tests/fixtures/docx");
    for (file, quote, place) in [
        ("notes", "含上年结转4件", "脚注中“含上年结转4件”"),
        ("notes", "数据截至2024年12月31日", "尾注中“数据截至2024年12月31日”"),
        ("notes", "调解成功31件", ""),
        ("boxes", "旧式文本框一行", "文本框中“旧式文本框一行”"),
        ("boxes", "调解纠纷320件", ""),
    ] {
        let bytes = fs::read(folder.join(file).with_extension("docx")).unwrap();
        let mut report = report(&bytes, file);
        let text = report["text"].as_str().unwrap();
        let at = text.find(quote).unwrap_or_else(|| panic!("{file} holds {quote}"));
        let start = text[..at].encode_utf16().count();
        let end = start + quote.encode_utf16().count();
        report["findings"] = json!([finding(1, Some((start, end)), quote)]);
        let comments = text_of_comments(&made(Form::DocxComments, &report, &bytes));
        let lead = if place.is_empty() { String::new() } else { format!("（{place}）") };
        assert!(comments.contains(&format!(">{lead}【请核对】请核对&lt;此处")), "{file}: {comments}");
    }
}

fn text_of_comments(file: &File) -> String {
    text(&zip::unpack(&file.bytes)["word/comments.xml"])
}

/// A long draft as offices write them: many pages, tables, pictures, runs of every kind, comments already.
fn long_draft(pages: usize, comments: usize) -> Vec<u8> {
    let run = |words: &str| {
        format!("<w:r w:rsidR=\"00A1\"><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t>{words}</w:t></w:r>")
    };
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let row = |words: [&str; 3]| {
        format!("<w:tr>{}</w:tr>", words.map(|w| format!("<w:tc><w:p>{}</w:p></w:tc>", run(w))).concat())
    };
    let picture =
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图\"/><pic:pic/></wp:inline></w:drawing></w:r>";
    let deleted = "<w:del w:id=\"1\" w:author=\"某\"><w:r><w:delText>删去</w:delText></w:r></w:del>";
    let mut body = format!("<w:p>{}</w:p>", run("南山县人民政府关于2024年法治政府建设情况的报告"));
    let mut said = String::new();
    for page in 0..pages {
        let cases = format!("{}件，其中维持{}件，", page + 90, page + 2);
        let linked = format!("<w:hyperlink r:id=\"rId9\">{}</w:hyperlink>", run("A&amp;B两类共计撤销5件。"));
        let inserted =
            format!("<w:ins w:id=\"1\" w:author=\"某\">{}</w:ins>", run("新增公共法律服务站6个。"));
        let mut commented = run("出庭应诉率达100%。");
        if page < comments {
            commented = format!(
                "<w:commentRangeStart w:id=\"{page}\"/>{commented}<w:commentRangeEnd w:id=\"{page}\"/>\
                 <w:r><w:commentReference w:id=\"{page}\"/></w:r>"
            );
            let _ = write!(
                said,
                "<w:comment w:id=\"{page}\" w:author=\"王审\"><w:p>{}</w:p></w:comment>",
                run("意见")
            );
        }
        for paragraph in [
            run("（一）全年办理行政复议案件") + &run(&cases) + &linked,
            commented + &inserted + deleted + picture,
            field("begin")
                + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
                + &field("separate")
                + &run("8")
                + &field("end"),
            run(&"依法行政持续推进，执法监督不断加强。".repeat(40)),
        ] {
            let _ = write!(body, "<w:p>{paragraph}</w:p>");
        }
        let _ = write!(
            body,
            "<w:tbl>{}{}</w:tbl>",
            row(["领域", "处罚", "罚款"]),
            row(["市场监管", "120件", "35万元"])
        );
    }
    let spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                  xmlns:r=\"urn:r\" xmlns:wp=\"urn:wp\" xmlns:pic=\"urn:pic\"";
    let document = format!("<w:document {spaces}><w:body>{body}</w:body></w:document>");
    let comments = format!("<w:comments {spaces}>{said}</w:comments>");
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                     <Relationship Id=\"c\" Type=\"x/comments\" Target=\"comments.xml\"/></Relationships>";
    let noise = |i: u32| (i.wrapping_mul(2_654_435_761) >> 24) as u8;
    zip::pack(&[
        Entry::stored("[Content_Types].xml", types.as_bytes()),
        Entry::stored("word/document.xml", document.as_bytes()),
        Entry::stored("word/_rels/document.xml.rels", relations.as_bytes()),
        Entry::stored("word/comments.xml", comments.as_bytes()),
        Entry::stored("word/media/图1.png", &(0..200_000).map(noise).collect::<Vec<u8>>()),
    ])
}

#[test]
fn a_long_draft_with_tables_pictures_and_fifty_comments_survives() {
    let bytes = long_draft(100, 50);
    let report = report(&bytes, "草稿.docx");
    assert!(report["findings"].as_array().unwrap().len() > 1);
    given_back("long", &bytes, &report);
    // As many comments as would fill a shelf.
    let bytes = long_draft(4, 2);
    let report = self::report(&bytes, "草稿.docx");
    given_back("everywhere", &bytes, &with_findings_everywhere(report));
}

/// Every text and every DOCX at hand: name, bytes.
fn everything() -> Vec<(String, Vec<u8>)> {
    let texts = common::samples().into_iter().chain(common::real_reports());
    let named = |path: std::path::PathBuf| {
        (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())
    };
    texts.map(named).chain(fixtures()).collect()
}

const FORMS: [Form; 7] =
    [Form::DocxComments, Form::Docx, Form::Xlsx, Form::Markdown, Form::Sarif, Form::Html, Form::Publish];

/// All that a file says, of a container the parts one behind another.
fn said(file: &File) -> String {
    if !file.bytes.starts_with(b"PK") {
        return String::from_utf8(file.bytes.clone()).unwrap();
    }
    zip::unpack(&file.bytes).values().map(|part| String::from_utf8_lossy(part).into_owned()).collect()
}

#[test]
fn every_report_is_made_in_every_form() {
    for (name, bytes) in everything() {
        let report = report(&bytes, &name);
        for form in FORMS {
            let file = made(form, &report, &bytes);
            assert_eq!(file.bytes, made(form, &report, &bytes).bytes, "{name}: the same again");
            assert!(file.name.ends_with(&format!("-2025-03-10.{}", file.name.rsplit('.').next().unwrap())));
            assert!(!file.name.contains(['/', '\\', ':', '"', '<', '>', '|', '?', '*']), "{}", file.name);
            if form.is_binary() {
                for (part, unpacked) in zip::unpack(&file.bytes) {
                    if !part.contains("/media/") {
                        well_formed(&part, text(&unpacked).as_bytes());
                    }
                }
            }
            let said = said(&file);
            if form != Form::Publish && form != Form::DocxComments {
                assert!(
                    said.contains("文本质量自查，非考核，不代替审核"),
                    "{name}: {form:?} says what it is"
                );
                assert!(said.contains(report["tool"]["ruleSet"].as_str().unwrap()), "{name}: {form:?}");
            }
        }
    }
}

#[test]
fn the_sheet_and_the_workbook_hold_every_finding_and_figure() {
    for (name, bytes) in everything() {
        let report = report(&bytes, &name);
        let count = |key: &str| report[key].as_array().unwrap().len();
        let book = zip::unpack(&made(Form::Xlsx, &report, &bytes).bytes);
        for (sheet, key) in [(1, "figures"), (2, "findings"), (3, "relations")] {
            let part = text(&book[&format!("xl/worksheets/sheet{sheet}.xml")]);
            assert_eq!(part.matches("<row ").count(), count(key) + 1, "{name}: {key}");
            assert!(!part.contains("<f>"), "{name}: no cell is a formula");
        }
        let document = text(&zip::unpack(&made(Form::Docx, &report, &bytes).bytes)["word/document.xml"]);
        assert_eq!(document.matches("（规则 ").count(), count("findings"), "{name}");
        for finding in report["findings"].as_array().unwrap() {
            let message = finding["message"].as_str().unwrap().replace('&', "&amp;").replace('<', "&lt;");
            assert!(
                document.contains(&message.replace('>', "&gt;").replace('"', "&quot;")),
                "{name}: {message}"
            );
        }
    }
}

/// Hundredths of a point, from words.
fn hundredths(words: &str) -> i64 {
    let (whole, rest) = words.split_once('.').unwrap_or((words, ""));
    let rest = format!("{rest:0<2}").parse::<i64>().unwrap();
    whole.parse::<i64>().unwrap() * 100 + if whole.starts_with('-') { -rest } else { rest }
}

#[test]
fn the_score_stands_folded_and_its_rows_add_up() {
    let mut scored = 0;
    for (name, bytes) in everything() {
        let report = report(&bytes, &name);
        let dimensions = report["score"]["dimensions"].as_array().unwrap();
        let file = made(Form::Markdown, &report, &bytes);
        assert!(!file.name.contains('分'), "{}", file.name);
        let markdown = said(&file);
        let html = said(&made(Form::Html, &report, &bytes));
        let book = zip::unpack(&made(Form::Xlsx, &report, &bytes).bytes);
        let document = said(&made(Form::Docx, &report, &bytes));
        assert!(!document.contains("小计"), "{name}: no points line by line on paper");
        if dimensions.is_empty() {
            let shows = markdown.contains("小计") || html.contains("<details") || book.len() > 10;
            assert!(!shows, "{name} has no score to show");
            continue;
        }
        scored += 1;
        let folded = markdown.split("<details>").nth(1).and_then(|rest| rest.split("</details>").next());
        let (mut rows, mut parts, mut whole) = ([0, 0], [0, 0], None);
        let mut count = 0;
        for line in folded.unwrap().lines().filter(|line| line.starts_with("| ")).skip(2) {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let points = [4, 5].map(|at| hundredths(&cells[at].replace('\\', "")));
            let add = |sum: &mut [i64; 2]| (0..2).for_each(|i| sum[i] += points[i]);
            count += 1;
            assert!(!cells[2].contains(|c: char| c.is_ascii_lowercase()), "{name}: words for people: {line}");
            match (cells[1], cells[2]) {
                ("合计", _) => whole = Some(points),
                (_, "小计") => {
                    assert_eq!(rows, points, "{name}: {line}");
                    rows = [0, 0];
                    add(&mut parts);
                }
                _ => add(&mut rows),
            }
        }
        let of_report = ["value", "of"].map(|key| report["score"][key].as_i64().unwrap());
        assert_eq!((whole, parts), (Some(of_report), of_report), "{name}");
        let all: usize = dimensions.iter().map(|d| d["rows"].as_array().unwrap().len() + 1).sum();
        assert_eq!(count, all + 1, "{name}");
        let sheet = text(&book["xl/worksheets/sheet5.xml"]);
        assert_eq!(sheet.matches("<row ").count(), count + 1, "{name}");
        let folded = html.split("<details>").nth(1).and_then(|rest| rest.split("</details>").next());
        assert_eq!(folded.unwrap().matches("<tr>").count(), count + 1, "{name}");
        assert_eq!(html.matches("只评文本，不评工作").count(), 1, "{name}: nowhere but there");
    }
    assert!(scored > 0);
}

#[test]
fn sarif_places_are_those_of_the_text_in_it() {
    for (name, bytes) in everything() {
        let report = report(&bytes, &name);
        let log: Value = serde_json::from_slice(&made(Form::Sarif, &report, &bytes).bytes).unwrap();
        assert_eq!((log["version"].as_str(), log["runs"].as_array().unwrap().len()), (Some("2.1.0"), 1));
        let run = &log["runs"][0];
        let text = run["artifacts"][0]["contents"]["text"].as_str().unwrap();
        let units: Vec<u16> = text.encode_utf16().collect();
        let lines: Vec<&str> = text.split('\n').collect();
        let results = run["results"].as_array().unwrap();
        assert_eq!(results.len(), report["findings"].as_array().unwrap().len(), "{name}");
        for result in results {
            let rule = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
            assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
            let region = &result["locations"][0]["physicalLocation"]["region"];
            if region.is_null() {
                continue;
            }
            let number = |key: &str| region[key].as_u64().unwrap() as usize;
            let snippet = region["snippet"]["text"].as_str().unwrap();
            let start = number("charOffset");
            assert_eq!(String::from_utf16_lossy(&units[start..start + number("charLength")]), snippet);
            let line: Vec<u16> = lines[number("startLine") - 1].encode_utf16().collect();
            let behind = String::from_utf16_lossy(&line[number("startColumn") - 1..]);
            assert!(behind.starts_with(snippet.split('\n').next().unwrap()), "{name}: {snippet}");
        }
    }
}

const HOSTILE: &str = "某县人民政府关于2024年法治政府建设情况的报告\n一、主要举措<script>alert(1)</script>\n\
    =HYPERLINK(\"http://evil\")共受理案件12件，联系人电话13812345678。\u{1}\n<img src=x onerror=alert(1)>&amp;\"'\n\
    二、[点此](javascript:alert) | 表 `a`\n某县人民政府\n2025年1月10日\n";

#[test]
fn nothing_in_a_report_is_taken_for_markup() {
    let report = report(HOSTILE.as_bytes(), "a<b>&\"'.txt");
    for form in FORMS {
        let file = made(form, &report, HOSTILE.as_bytes());
        let said = said(&file);
        assert!(!said.contains("13812345678"), "{form:?} masks private numbers");
        for markup in ["<script", "<img", "onerror=alert(1)>", "<f>"] {
            assert!(form == Form::Sarif || !said.contains(markup), "{form:?}: {markup}");
        }
        assert!(form != Form::Markdown || !said.contains("[点此]("), "no link: {said}");
    }
    let html = String::from_utf8(made(Form::Html, &report, HOSTILE.as_bytes()).bytes).unwrap();
    assert!(html.contains("default-src 'none'") && !html.contains("src=\"") && !html.contains("href=\""));
    assert!(html.contains("<mark title="), "what was found is marked in the text");
}

#[test]
fn what_is_to_be_published_is_headings_paragraphs_and_tables_alone() {
    for (name, bytes) in everything() {
        let file = made(Form::Publish, &report(&bytes, &name), &bytes);
        let text = String::from_utf8(file.bytes).unwrap();
        well_formed(&name, format!("<div>{}</div>", text.replace("<br>", "")).as_bytes());
        for tag in text.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
            let name = tag.trim_start_matches('/');
            let known = ["h1", "h2", "h3", "p", "br", "table", "tbody", "tr", "td"];
            assert!(known.contains(&name), "{name} has no place in it");
        }
    }
    let page = "首页 > 政务公开\n某县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n（一）依法行政。全年办理案件12件。\n\
        某县人民政府\n2025年1月10日\n打印 关闭\n";
    let file = made(Form::Publish, &report(page.as_bytes(), ""), page.as_bytes());
    assert_eq!(
        String::from_utf8(file.bytes).unwrap(),
        "<h1>某县人民政府关于2024年法治政府建设情况的报告</h1>\n<h2>一、主要举措和成效</h2>\n\
         <p>（一）依法行政。全年办理案件12件。</p>\n<p>某县人民政府</p>\n<p>2025年1月10日</p>\n"
    );
    assert_eq!(file.name, "某县人民政府-2024-发布稿-2025-03-10.html");
}

#[test]
fn a_file_that_is_not_the_reports_gets_no_comments_of_it() {
    let all = fixtures();
    let (name, bytes) = &all[0];
    let report = report(bytes, name);
    let other = &all[1].1;
    let file = made(Form::DocxComments, &report, other);
    let text_of_report = read(bytes).text;
    assert_eq!(read(&file.bytes).text, text_of_report, "its text comes back as a document of its own");
    assert!(forms::write(Form::DocxComments, &report.to_string(), b"PK\x03\x04", DAY).is_err());
    assert!(forms::write(Form::Docx, "{}", bytes, DAY).unwrap().is_none());
}

#[test]
fn what_an_officer_has_settled_and_the_places_notice_are_carried() {
    let bytes = fs::read(common::root().join("www/samples/township.txt")).unwrap();
    let mut report = report(&bytes, "township.txt");
    report["findings"][0]["mark"] = json!({"state": "verified", "note": "已核对台账<1>"});
    report["profile"] =
        json!({"kind": "township", "name": "某县乡镇", "notice": "某法办〔2025〕1号", "date": "2025-01-06"});
    for form in FORMS {
        let said = said(&made(form, &report, &bytes));
        let carries = |words: &str| {
            said.contains(words) || said.contains(&words.replace('<', "&lt;").replace('>', "&gt;"))
        };
        let shows = form != Form::Publish;
        assert_eq!(
            carries("已核实无误：已核对台账<1>") || carries("已核实无误：已核对台账&lt;1>"),
            shows,
            "{form:?}"
        );
        let names = shows && form != Form::DocxComments;
        assert_eq!(said.contains("某县乡镇，某法办〔2025〕1号，2025-01-06"), names, "{form:?}");
    }
}
