//! Portal pages: nothing of the report is lost, nothing of the page is kept, and what is read of a page is
//! what is read of its plain text.
//!
//! Beside `NAME.html` in `tests/fixtures/html` stands `NAME.txt`: why the page is here, the report's paragraphs one
//! a line, a line `====`, and the metadata of the page, `-` for what it does not tell.

mod common;

use std::{fmt::Write as _, fs, path::Path};

use fazhi_report::{
    analyze,
    engine::{
        export::json,
        source::{self, Format, MarkKind, Source},
    },
    Input, Options,
};
use serde_json::Value;

#[test]
fn each_page_is_read_as_its_plain_text() {
    let fixtures = common::texts(&common::root().join("tests/fixtures/html"));
    assert!(fixtures.len() > 23);
    let wrong: Vec<String> = fixtures.iter().filter_map(|path| difference(path)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), fixtures.len(), wrong.concat());
}

/// The text of a piece of markup, or the code of its error.
fn text_of(markup: &str) -> String {
    source::read(&Input::new(markup.as_bytes()))
        .map_or_else(|e| e.code.name().to_owned(), |source| source.text)
}

#[test]
fn an_element_of_the_host_page_is_read_as_a_browser_shows_it() {
    for (markup, text) in [
        ("<article hidden><h1>标 题</h1><p>第一段<b>粗</b>\n  续</p><p hidden>藏</p></article>", "标 题\n第一段粗续"),
        ("<div><p>一<br>二</p><fazhi-report src=a><a href=a>三</a></fazhi-report><script>四</script></div>", "一\n二"),
        ("<p>甲&nbsp;&lt;乙&gt;\nA\n B</p><ol start=3><li>丙<li>丁</ol>", "甲 <乙> A B\n3.丙\n4.丁"),
        ("<pre>甲\n\n乙</pre>", "甲\n乙"),
        ("<table><tr><th>类<th colspan=2>件<tr><td><p>申请</p><p>受理</p><td>1<td>2</table>", "类\t件\n申请 受理\t1\t2"),
        ("<p>甲</p>文中提到 < 和 & 的<i>段落</i>", "甲\n文中提到 < 和 & 的段落"),
    ] {
        assert_eq!(text_of(markup), text, "{markup}");
    }
}

#[test]
fn a_text_that_mentions_markup_is_no_page() {
    for text in ["当 a<b 时，<请填写>。", "用 <p> 和 <br> 写网页的办法", "<关于报告>的说明", "1 < 2 且 3 > 2"]
    {
        assert_eq!(source::read(&Input::new(text.as_bytes())).unwrap().format, Format::Text, "{text}");
    }
    let pasted = "某县报告<br>　　2024年，<b>依法行政</b>。<br>　　下一步。<br>";
    assert_eq!(text_of(pasted), "某县报告\n2024年，依法行政。\n下一步。");
}

#[test]
fn hostile_pages_give_a_result() {
    let many = |piece: &str| piece.repeat((1 << 20) / piece.len());
    for piece in [
        "<div>",
        "</div>",
        "<",
        "&",
        "<a href=x>",
        "<!--",
        "<p",
        "<table><tr><td>",
        "<b><p></b>",
        "<script>",
        "<a title=\"",
        "<![CDATA[",
        "<li><ol>",
        "</",
        "　中",
        "<td colspan=64>1",
        "<span hidden>文",
        "<o:p></x:y>",
        "<svg><title>",
    ] {
        let page = format!("<html><body><p>文</p>{}", many(piece));
        let started = std::time::Instant::now();
        let read = text_of(&page);
        assert!(!read.is_empty() && started.elapsed().as_secs() < 5, "{piece}: {:?}", started.elapsed());
    }
}

/// What is read otherwise than wanted.
fn difference(path: &Path) -> Option<String> {
    let fixture = fs::read_to_string(path).unwrap();
    let (text, told) = fixture.split_once("\n====\n").expect("a text and what the page tells");
    let (_, text) = text.split_once('\n').expect("why the page is here");
    let bytes = fs::read(path.with_extension("html")).unwrap();
    let page = json_of(&bytes);
    let plain = json_of(text.as_bytes());

    let mut out = String::new();
    assert_eq!(page["source"]["format"], "html", "{}", path.display());
    let (read, wanted) = (paragraphs(&page), text.lines().map(squeezed).collect::<Vec<_>>());
    for line in wanted.iter().filter(|line| !read.contains(line)) {
        let _ = writeln!(out, "  - {line}");
    }
    for line in read.iter().filter(|line| !wanted.contains(line)) {
        let _ = writeln!(out, "  + {line}");
    }
    if out.is_empty() && read != wanted {
        out.push_str("  in another order, or twice\n");
    }
    for line in told.lines() {
        let (key, value) = line.split_once(' ').expect("a key and a value");
        let read = words(page["meta"][key].get("value").unwrap_or(&Value::Null));
        if read != value {
            let _ = writeln!(out, "  {key}: {read}, not {value}");
        }
    }
    for (what, keys) in [
        ("sections", &["marker", "depth", "heading", "part", "runIn"][..]),
        ("figures", &["value", "unit", "kind", "qualifier", "indicator", "target"]),
        ("citations", &["name", "docNumber", "kind"]),
    ] {
        let (read, wanted) = (facts(&page[what], keys), facts(&plain[what], keys));
        if read != wanted {
            let of = read.iter().zip(&wanted).find(|(a, b)| a != b);
            let _ = writeln!(out, "  {what}: {} and {}, {of:?}", read.len(), wanted.len());
        }
    }
    out.push_str(&misled(&bytes));
    (!out.is_empty()).then(|| format!("{}\n{out}", path.file_name().unwrap().to_string_lossy()))
}

fn json_of(bytes: &[u8]) -> Value {
    let report = analyze(&Input::new(bytes), &Options::default()).unwrap();
    serde_json::from_str(&json::write(&report)).unwrap()
}

/// The lines of a report without its furniture, without white space.
fn paragraphs(report: &Value) -> Vec<String> {
    let mut units: Vec<u16> = report["text"].as_str().unwrap().encode_utf16().collect();
    for noise in report["noise"].as_array().unwrap().iter().filter(|n| n["kind"] != "damage") {
        let at = |key: &str| usize::try_from(noise["span"][key].as_u64().unwrap()).unwrap();
        units[at("start")..at("end")].fill(u16::from(b' '));
    }
    let text = String::from_utf16(&units).unwrap();
    text.lines().map(squeezed).filter(|line| !line.is_empty()).collect()
}

fn squeezed(line: &str) -> String {
    line.chars().filter(|c| !c.is_whitespace() || *c == '\t').collect::<String>().trim().to_owned()
}

fn facts(list: &Value, keys: &[&str]) -> Vec<String> {
    let one = |fact: &Value| keys.iter().map(|key| words(&fact[*key]) + "|").collect::<String>();
    list.as_array().unwrap().iter().map(one).collect()
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(words) => words.clone(),
        other => other.to_string(),
    }
}

/// Characters of the text whose place in the file holds something else.
fn misled(bytes: &[u8]) -> String {
    let source = source::read(&Input::new(bytes)).unwrap();
    let mut out = String::new();
    for (at, c) in source.text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        let place = source.map.locate_in(&source.text, at as u32);
        let numbering =
            source.marks.iter().any(|m| m.kind == MarkKind::Numbering && m.range.contains(&(at as u32)));
        let right = place.map_or(numbering, |place| stands(&source, bytes, place.byte as usize, c));
        if !right {
            let _ = writeln!(out, "  {c} of byte {at} is not at {place:?}");
        }
        if out.len() > 200 {
            break;
        }
    }
    out
}

/// True when a character stands in a file at a byte, as itself or as a reference.
fn stands(source: &Source, bytes: &[u8], at: usize, c: char) -> bool {
    let encoding = encoding_rs::Encoding::for_label(source.encoding.as_bytes()).unwrap();
    let c = c.to_string();
    let written = if encoding == encoding_rs::UTF_16LE {
        c.encode_utf16().flat_map(u16::to_le_bytes).collect()
    } else {
        encoding.encode(&c).0.into_owned()
    };
    let rest = bytes.get(at..).unwrap_or_default();
    rest.starts_with(&written) || rest.starts_with(b"&")
}
