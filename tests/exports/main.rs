//! What an officer takes away: the own DOCX with comments, and the forms that offices use.

#![cfg(feature = "check")]

mod comments;
#[path = "../common/mod.rs"]
mod common;
mod returned;

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
                for key in ["ruleSet", "version"] {
                    assert!(said.contains(report["tool"][key].as_str().unwrap()), "{name}: {form:?}: {key}");
                }
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
