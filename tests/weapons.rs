//! Documents made to do harm: each is read or refused with a clear word, at a cost that its size bounds. What
//! single formats are attacked with beside that stands in `docx.rs`, `doc.rs` and `html.rs`.
#![cfg(feature = "check")]

#[path = "fuzz/bodies/mod.rs"]
mod bodies;

use std::{fmt::Write as _, fs, path::Path};

use bodies::{
    holds, memory,
    zip::{self, Entry},
};
use fazhi_report::{
    engine::{
        export::forms::{self, Form},
        source,
        structure::Date,
    },
    Input, Options,
};

const RELATIONS: &str = r#"<Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>"#;
const DOCUMENT: &str = "<w:document><w:body><w:p><w:r><w:t>一、成效</w:t></w:r></w:p></w:body></w:document>";

/// What reading comes to, how many bytes lived at once.
fn cost(bytes: &[u8]) -> (&'static str, usize) {
    let (code, taken) =
        memory::taken(|| source::read(&Input::new(bytes)).map_or_else(|e| e.code.name(), |_| "read"));
    (code, taken.peak)
}

fn deflated<'a>(name: &'a str, bytes: &[u8]) -> Entry<'a> {
    Entry { packed: miniz_oxide::deflate::compress_to_vec(bytes, 6), method: 8, ..Entry::stored(name, bytes) }
}

fn package(more: Vec<Entry<'_>>) -> Vec<u8> {
    let mut entries = vec![Entry::stored("_rels/.rels", RELATIONS.as_bytes())];
    entries.extend(more);
    zip::pack(&entries)
}

#[test]
fn a_bomb_costs_what_may_be_unpacked_and_no_more() {
    let document = || Entry::stored("word/document.xml", DOCUMENT.as_bytes());
    // What nobody asks for is not unpacked.
    let names: Vec<String> = (0..200).map(|n| format!("word/media/{n}.bin")).collect();
    let zeros = vec![0; 1 << 20];
    let more = names.iter().map(|name| deflated(name, &zeros)).chain([document()]).collect();
    let (code, peak) = cost(&package(more));
    assert!(code == "read" && peak < 1 << 20, "{code} {peak}");
    // 63 MiB of a document that says nothing: within the limit, and bounded by it.
    let long = format!("<w:document><w:body>{}</w:body></w:document>", " ".repeat(63 << 20));
    let bomb = package(vec![deflated("word/document.xml", long.as_bytes())]);
    assert!(bomb.len() < 100 << 10);
    let (code, peak) = cost(&bomb);
    assert!(code == "empty" && peak < 200 << 20, "{code} {peak}");
    // Two parts that are within it each, and past it together.
    let half = format!("<w:document>{}</w:document>", " ".repeat(40 << 20));
    let relations =
        r#"<Relationships><Relationship Type="http://x/styles" Target="styles.xml"/></Relationships>"#;
    let bomb = package(vec![
        Entry::stored("word/_rels/document.xml.rels", relations.as_bytes()),
        deflated("word/styles.xml", half.as_bytes()),
        deflated("word/document.xml", half.as_bytes()),
    ]);
    assert_eq!(cost(&bomb).0, "too_large");
}

#[test]
fn a_package_in_a_package_is_not_opened() {
    let mut inner = zip::pack(&[Entry::stored("a.txt", "一、成效".as_bytes())]);
    for _ in 0..20 {
        inner = zip::pack(&[Entry::stored("a.zip", &inner)]);
    }
    assert_eq!(cost(&inner).0, "unsupported_format");
    let embedded = package(vec![
        Entry::stored("word/embeddings/oleObject1.bin", &inner),
        Entry::stored("word/document.xml", DOCUMENT.as_bytes()),
    ]);
    let read = source::read(&Input::new(&embedded)).unwrap();
    assert_eq!(read.text, "一、成效");
}

#[test]
fn paths_lead_nowhere_else() {
    let names = [
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\Windows\\a",
        "word/../../x",
        "a\0b",
        "word//document.xml",
        "NUL",
        "",
    ];
    for name in names {
        let file =
            package(vec![Entry::stored(name, b"x"), Entry::stored("word/document.xml", DOCUMENT.as_bytes())]);
        assert_eq!(cost(&file).0, "read", "{name:?}");
        let given = format!(
            r#"<Relationships><Relationship Type="http://x/officeDocument" Target="{name}"/></Relationships>"#
        );
        let file = zip::pack(&[
            Entry::stored("_rels/.rels", given.replace('\0', "&#0;").as_bytes()),
            Entry::stored(name, "<w:document/>".as_bytes()),
        ]);
        // Whatever it names is looked for in the package.
        assert!(
            ["corrupt", "empty", "unsupported_format"].contains(&cost(&file).0),
            "{name:?} {:?}",
            cost(&file)
        );
    }
    let external = r#"<Relationships><Relationship Type="http://x/officeDocument" TargetMode="External" Target="http://127.0.0.1/x"/></Relationships>"#;
    let file = zip::pack(&[Entry::stored("_rels/.rels", external.as_bytes())]);
    assert!(["corrupt", "unsupported_format"].contains(&cost(&file).0));
}

#[test]
fn no_entity_expands_in_any_part() {
    let laughs: String = (1..30).fold(String::from("<!ENTITY a0 \"法治\">"), |mut all, n| {
        let _ = write!(all, "<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10));
        all
    });
    let kind =
        format!("<?xml version=\"1.0\"?><!DOCTYPE d [{laughs}<!ENTITY f SYSTEM \"file:///etc/hostname\">]>");
    let relations =
        r#"<Relationships><Relationship Type="http://x/styles" Target="styles.xml"/></Relationships>"#;
    let parts = [
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", relations),
        ("word/styles.xml", "<w:styles/>"),
        ("word/document.xml", DOCUMENT),
    ];
    for armed in 0..parts.len() {
        let texts = parts.iter().enumerate().map(|(n, (name, text))| {
            let head = if n == armed { &kind[..] } else { "" };
            (*name, format!("{head}{}", text.replace("成效", if n == armed { "&a29;&f;" } else { "成效" })))
        });
        let texts: Vec<(&str, String)> = texts.collect();
        let entries: Vec<_> = texts.iter().map(|(name, text)| Entry::stored(name, text.as_bytes())).collect();
        let (code, peak) = cost(&zip::pack(&entries));
        assert!(code == "corrupt" && peak < 1 << 20, "{} {code} {peak}", parts[armed].0);
    }
    let page = format!("<!doctype html [{laughs}]><p>办理&a29;&f;件</p>");
    let read = source::read(&Input { name: "a.html", ..Input::new(page.as_bytes()) }).unwrap();
    assert!(read.text.contains("&a29;") && read.text.len() < page.len(), "{}", read.text.len());
}

#[test]
fn much_of_one_tag_costs_a_multiple_of_its_bytes() {
    // A hundred megabytes are refused before anything is looked at.
    let (code, peak) = cost("<p>".repeat((100 << 20) / 3).as_bytes());
    assert!(code == "too_large" && peak < 4096, "{code} {peak}");
    for tag in ["<p>", "<div><", "<td>甲", "<!--", "</b>", "<a href=", "<x:y ", "&#x4e00;"] {
        let page = format!("<html><p>文</p>{}", tag.repeat((4 << 20) / tag.len()));
        let (code, peak) = cost(page.as_bytes());
        assert!(
            (code == "read" || code == "empty") && peak <= holds::MOST_TIMES * page.len(),
            "{tag} {code} {peak}"
        );
    }
}

#[test]
fn nested_past_every_limit() {
    let deep = |open: &str, close: &str| format!("{}文{}", open.repeat(300_000), close.repeat(300_000));
    for (open, close) in [
        ("<div>", "</div>"),
        ("<b>", "</b>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<ul><li>", "</li></ul>"),
    ] {
        let page = format!("<html><body>{}", deep(open, close));
        assert_eq!(cost(page.as_bytes()).0, "read", "{open}");
    }
    let xml = format!("<w:document>{}</w:document>", deep("<w:p>", "</w:p>"));
    assert_eq!(cost(&package(vec![Entry::stored("word/document.xml", xml.as_bytes())])).0, "corrupt");
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let text = format!("{}1{}", open.repeat(20_000), close.repeat(20_000));
        let error = fazhi_report::engine::score::read(&text).unwrap_err();
        assert!(!error.words.is_empty());
        assert!(matches!(forms::write(Form::Html, &text, b"", DAY), Ok(None)), "a report so deep is none");
    }
    for mark in ["（一）", "《", "“", "一、"] {
        read(&format!("办理{}", mark.repeat(20_000)));
    }
}

const DAY: Date = Date { year: 2025, month: 1, day: 20 };

#[test]
fn a_byte_of_nothing_makes_a_text_no_text() {
    for text in ["办理\0案件12件", "\0办理案件", "办理案件\0"] {
        let error = source::read(&Input::new(text.as_bytes())).unwrap_err();
        assert!(
            error.code.name() == "unsupported_format" && error.message.contains("请"),
            "{}",
            error.message
        );
    }
}

fn township() -> String {
    let at = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/samples/township.txt");
    fs::read_to_string(at).unwrap()
}

fn read(text: &str) -> holds::Read {
    let input = Input { charset: "utf-8", ..Input::new(text.as_bytes()) };
    holds::read(&input, &Options::default(), text.len()).expect("it can be read")
}

/// Signs that turn, hide, or look like others: they stay where they are, and every place tells them.
#[test]
fn deceiving_signs_stay_in_the_text_and_in_their_places() {
    let signs = [
        "\u{202E}",
        "\u{202D}",
        "\u{2066}",
        "\u{2069}",
        "\u{200B}",
        "\u{200C}",
        "\u{200D}",
        "\u{2060}",
        "\u{FEFF}",
        "\u{AD}",
        "\u{34F}",
        "\u{301}",
        "\u{E0041}",
        "\u{FE0F}",
        "\u{3164}",
        "\u{115F}",
        "\u{85}",
        "\u{2028}",
        "\u{7F}",
        "\u{1}",
        "\u{1B}[31m",
        "\u{8}",
        "а",
        "⼀",
        "㆒",
        "Ⅻ",
        "①",
        "𝟏𝟐",
        "１２",
        "𠮷",
        "🇨🇳",
    ];
    let sample = township();
    for sign in signs {
        let text = sample.replace("，", &format!("，{sign}")).replace('案', &format!("{sign}案"));
        assert_eq!(read(&text).report.text, text, "{sign:?}");
        let split: String = sample.chars().take(700).flat_map(|c| [c.to_string(), sign.to_owned()]).collect();
        if !sign.contains(char::is_control) {
            read(&split);
        }
    }
}

/// Characters of two UTF-16 units around every span, one span after the other and all at once.
#[test]
fn characters_of_two_units_around_every_span() {
    const WIDE: &str = "𠮷";
    let sample = township();
    let plain = read(&sample);
    let mut places: Vec<usize> = Vec::new();
    let report = &plain.report;
    for span in (report.figures.iter().map(|f| f.span))
        .chain(report.sections.iter().map(|s| s.span))
        .chain(report.citations.iter().map(|c| c.span))
    {
        places.extend([span.start as usize, span.end as usize]);
    }
    places.extend(
        report.findings.iter().filter_map(|f| f.span).flat_map(|s| [s.start as usize, s.end as usize]),
    );
    places.sort_unstable();
    places.dedup();
    assert!(places.len() > 150, "{}", places.len());
    for place in &places {
        let mut text = sample.clone();
        text.insert_str(*place, WIDE);
        read(&text);
    }
    let mut all = sample.clone();
    for place in places.iter().rev() {
        all.insert_str(*place, WIDE);
    }
    read(&all);
    // In front of everything nothing changes but the places.
    let moved = read(&format!("{WIDE}{WIDE}\n{sample}"));
    let words = |read: &holds::Read| -> Vec<String> {
        let words = |s: fazhi_report::engine::report::Span| {
            read.report.text[s.start as usize..s.end as usize].to_owned()
        };
        read.report.figures.iter().map(|f| words(f.span)).collect()
    };
    assert_eq!(words(&moved), words(&plain));
}

/// The table of limits says what the source says.
#[test]
fn the_limits_that_are_told_are_those_of_the_source() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("docs/LIMITS.md")).unwrap();
    let mut found = 0;
    for row in text.lines().filter(|line| line.starts_with("| ") && line.contains("](../")) {
        let (_, rest) = row.split_once("[`").unwrap();
        let (constant, rest) = rest.split_once("`](../").unwrap();
        let (name, value) = constant.split_once(" = ").unwrap();
        let file = fs::read_to_string(root.join(rest.split_once(')').unwrap().0)).unwrap();
        let told = (format!("const {name}"), format!(" = {value};"));
        let says = file.lines().any(|line| line.contains(&told.0) && line.ends_with(&told.1));
        assert!(says, "{row}");
        found += 1;
    }
    assert!(found > 15, "{found}");
}
