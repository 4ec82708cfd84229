//! The bodies of the fuzz targets: bytes in, a panic where something does not hold.
//!
//! Here once, run twice: as plain tests over seeds and seeded changes of them (`tests/fuzz/main.rs`), and under
//! libFuzzer for as long as one likes (`fuzz/`).
#![allow(dead_code)] // Each of the two uses a part.

pub(crate) mod holds;
pub(crate) mod memory;
mod schema;
pub(crate) mod seeds;
#[path = "../../common/zip.rs"]
pub(crate) mod zip;

use fazhi_report::{
    analyze,
    engine::{
        export::{
            forms::{self, Form},
            json, Name as _,
        },
        json::Error,
        marks::Marks,
        options::{Lang, Mode},
        profile, score,
        source::{self, wire, Source},
        structure::Date,
        text::{Reading, Span},
    },
    Input, Options,
};
use serde_json::Value;
use std::fmt::Write as _;

use holds::{units, Read};

/// A target: its name and its body.
pub(crate) type Target = (&'static str, fn(&[u8]));

pub(crate) const TARGETS: &[Target] = &[
    ("decode", decode),
    ("html", html),
    ("docx", docx),
    ("doc", doc),
    ("plain", plain),
    ("figures", figures),
    ("offsets", offsets),
    ("given", given),
    ("back", back),
];

/// The body of this name.
pub(crate) fn body(name: &str) -> Option<fn(&[u8])> {
    TARGETS.iter().find(|(known, _)| *known == name).map(|(_, body)| *body)
}

/// The first byte, which chooses something, and the rest.
fn choice(data: &[u8]) -> (usize, &[u8]) {
    data.split_first().map_or((0, data), |(first, rest)| (usize::from(*first), rest))
}

/// What the map of a source says lies in the text and in the input, in order.
fn source_holds(source: &Source, most: usize) {
    let runs = source.map.runs();
    assert!(runs.windows(2).all(|pair| pair[0].0 < pair[1].0), "runs in order");
    for (text, place) in runs {
        assert!(*text as usize <= source.text.len() && source.text.is_char_boundary(*text as usize));
        assert!(place.is_none_or(|place| place.byte as usize <= most), "{place:?} of {most}");
    }
    for mark in &source.marks {
        assert!(source.text.get(mark.range.start as usize..mark.range.end as usize).is_some(), "{mark:?}");
    }
    for aside in &source.asides {
        assert!(source.text.is_char_boundary(aside.at as usize), "{aside:?}");
    }
}

/// In a browser a source comes from another module; runs that go on from one another may arrive as one.
fn sent_holds(source: Source) {
    let places = |source: &Source| -> Vec<_> {
        source.text.char_indices().map(|(at, _)| source.map.locate(at as u32)).collect()
    };
    let before = places(&source);
    let sent = wire::write(&Ok(source));
    let come = wire::read(&sent);
    assert!(come.as_ref().is_ok_and(|come| places(come) == before), "every place is kept");
    let again = wire::write(&come);
    assert!(wire::write(&wire::read(&again)) == again, "and all the rest");
}

const LABELS: [&str; 8] = ["", "utf-8", "gbk", "gb18030", "big5", "utf-16le", "utf-16be", "x-unknown"];

/// Bytes under any label.
fn decode(data: &[u8]) {
    let (number, bytes) = choice(data);
    let input = Input { charset: LABELS[number % LABELS.len()], name: "a.txt", ..Input::new(bytes) };
    if let Ok(source) = source::read(&input) {
        source_holds(&source, bytes.len());
    }
    holds::read(&input, &Options::default(), bytes.len());
    // Bytes of another origin instead of what the other module sends.
    let ((), taken) = memory::taken(|| drop(wire::read(bytes)));
    assert!(taken.peak <= holds::MOST_TIMES * bytes.len() + 4096, "{taken:?}");
}

/// A web page.
fn html(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let input = Input { name: "a.html", charset: "utf-8", ..Input::new(text.as_bytes()) };
    if let Ok(source) = source::read(&input) {
        source_holds(&source, text.len());
    }
    holds::read(&input, &Options::default(), text.len());
}

const RELATIONS: &str = r#"<Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>"#;
const PARTS: &str = r#"<Relationships><Relationship Type="http://x/styles" Target="styles.xml"/><Relationship Type="http://x/numbering" Target="numbering.xml"/><Relationship Type="http://x/footnotes" Target="footnotes.xml"/><Relationship Type="http://x/comments" Target="comments.xml"/><Relationship Type="http://x/header" Target="header1.xml"/></Relationships>"#;

/// A package as it is; or the text of its parts, since checksums would keep changed ones from being read. Parts
/// are split by a byte that no text holds.
fn docx(data: &[u8]) {
    if data.starts_with(b"PK") {
        let said = data.windows(28).filter(|w| w.starts_with(b"PK\x01\x02"));
        let sizes = said.map(|w| u32::from_le_bytes([w[24], w[25], w[26], w[27]]) as usize);
        let unpacked: usize = sizes.filter(|size| *size <= 64 << 20).sum();
        office(data, data.len() + unpacked);
        return;
    }
    let names = ["document", "styles", "numbering", "footnotes", "comments", "header1"];
    let mut entries = vec![
        zip::Entry::stored("_rels/.rels", RELATIONS.as_bytes()),
        zip::Entry::stored("word/_rels/document.xml.rels", PARTS.as_bytes()),
    ];
    let paths: Vec<String> = names.iter().map(|name| format!("word/{name}.xml")).collect();
    for (path, part) in paths.iter().zip(data.split(|byte| *byte == 0xFF)) {
        entries.push(zip::Entry::stored(path, part));
    }
    let file = zip::pack(&entries);
    office(&file, file.len());
}

/// An older file of Word.
fn doc(data: &[u8]) {
    if data.starts_with(b"\xD0\xCF\x11\xE0") {
        office(data, data.len());
    }
}

fn office(data: &[u8], size: usize) {
    let input = Input::new(data);
    if let Ok(source) = source::read(&input) {
        source_holds(&source, size);
        sent_holds(source);
    }
    let Some(read) = holds::read(&input, &Options::default(), size) else { return };
    // The officer's own file comes back with comments, and can be read again.
    let made = forms::write(Form::DocxComments, &read.json, data, DAY);
    let made = made.expect("what was read once is read again").expect("its own report");
    let text = source::read(&Input::new(&made.bytes)).expect("the file can be opened").text;
    if read.value["source"]["format"] == "docx" {
        // Where they cannot stand in the file itself the text is written anew, tables as lines.
        let words = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(words(&text), words(&read.report.text), "comments change no text");
    }
}

const DAY: Date = Date { year: 2025, month: 1, day: 20 };

/// A text, in both modes and all languages.
fn plain(data: &[u8]) {
    let (number, bytes) = choice(data);
    let text = String::from_utf8_lossy(bytes);
    let options = Options {
        mode: if number & 1 == 0 { Mode::Check } else { Mode::Read },
        lang: Lang::ALL[(number >> 1) % Lang::ALL.len()],
        redact: number & 8 != 0,
        ..Options::default()
    };
    let input = Input { charset: "utf-8", ..Input::new(text.as_bytes()) };
    let read = holds::read(&input, &options, text.len());
    if let Some(read) = read.filter(|read| !options.redact && read.value["source"]["format"] == "text") {
        assert_eq!(read.report.text, text.strip_prefix('\u{feff}').unwrap_or(&text), "as it was");
    }
}

/// Figures: the same whether digits stand in half or full width.
fn figures(data: &[u8]) {
    let text = format!("全年办理行政复议案件{}", String::from_utf8_lossy(data));
    let wide: String = text
        .chars()
        .map(|c| match c {
            '0'..='9' => char::from_u32(c as u32 - 0x30 + 0xFF10).unwrap(),
            _ => c,
        })
        .collect();
    let read = |text: &str| {
        holds::read(
            &Input { charset: "utf-8", ..Input::new(text.as_bytes()) },
            &Options::default(),
            text.len(),
        )
    };
    // Lines of one width are one text whose digits are narrow, and may be another one where they are wide.
    let copy = |text: &str| Reading::new(text.to_owned()).copy().to_owned();
    if copy(&text) != copy(&wide) {
        return;
    }
    let (Some(narrow), Some(wide)) = (read(&text), read(&wide)) else { return };
    let said = |read: &Read| {
        let mut all = String::new();
        for figure in &read.report.figures {
            let words = &read.report.text[figure.span.start as usize..figure.span.end as usize];
            let digit = |c: char| c.is_numeric() || "零〇一二两三四五六七八九十百千万亿半几数".contains(c);
            assert!(words.contains(digit), "{words} holds no number");
            let _ = writeln!(
                all,
                "{:?} {:?} {:?} {:?}",
                figure.value, figure.value_to, figure.kind, figure.qualifier
            );
        }
        all
    };
    if narrow.value["source"]["format"] == "text" {
        assert_eq!(said(&narrow), said(&wide));
    }
}

/// Bytes of the report against UTF-16 units of its JSON, and the reading copy against the print.
fn offsets(data: &[u8]) {
    let text = String::from_utf8_lossy(data).into_owned();
    let input = Input { charset: "utf-8", ..Input::new(text.as_bytes()) };
    if let Some(Read { report, value, .. }) = holds::read(&input, &Options::default(), text.len()) {
        let count = |byte: u32| report.text[..byte as usize].encode_utf16().count() as u64;
        let same = |span: fazhi_report::engine::report::Span, said: &Value| {
            assert_eq!((count(span.start), count(span.end)), units(said));
        };
        let each = |key: &str| value[key].as_array().unwrap().iter();
        report.noise.iter().zip(each("noise")).for_each(|(n, v)| same(n.span, &v["span"]));
        for (section, said) in report.sections.iter().zip(each("sections")) {
            same(section.span, &said["span"]);
            same(section.body, &said["body"]);
            let words = &report.text[section.span.start as usize..section.span.end as usize];
            assert!(words.starts_with(&section.marker), "{words} {}", section.marker);
        }
        report.figures.iter().zip(each("figures")).for_each(|(f, v)| same(f.span, &v["span"]));
        report.citations.iter().zip(each("citations")).for_each(|(c, v)| same(c.span, &v["span"]));
        for (finding, said) in report.findings.iter().zip(each("findings")) {
            if let Some(span) = finding.span {
                same(span, &said["span"]);
                assert_eq!(finding.quote, &report.text[span.start as usize..span.end as usize]);
            }
            let related = said["related"].as_array().unwrap();
            finding.related.iter().zip(related).for_each(|(span, said)| same(*span, said));
        }
    }
    let reading = Reading::new(text.clone());
    let mut last = 0;
    for (at, c) in reading.copy().char_indices() {
        let (start, end) = reading.printed_range(Span::new(at, at + c.len_utf8()));
        assert!(start >= last && end > start, "the copy keeps the order of the print");
        assert_eq!(text[start as usize..end as usize].chars().count(), 1);
        last = end;
    }
}

/// What people give beside a report: a profile, a rubric, marks. Refused with a sentence, or used.
fn given(data: &[u8]) {
    let (number, rest) = choice(data);
    let text = String::from_utf8_lossy(rest);
    let mut options = Options::default();
    let (outcome, taken) = memory::taken(|| -> Result<(), Error> {
        match number % 3 {
            0 => options.local = Some(Box::new(profile::read(&text)?)),
            1 => options.rubric = Some(Box::new(score::read(&text)?)),
            _ => options.marks = Marks::read(&text)?,
        }
        Ok(())
    });
    assert!(taken.peak <= holds::MOST_TIMES * text.len() + holds::FIXED, "{taken:?} of {}", text.len());
    if let Err(error) = outcome {
        assert!(!error.words.is_empty() && error.to_string().chars().count() < 400, "{error}");
        return;
    }
    options.profile = options.local.as_ref().and_then(|local| local.kind);
    let report = seeds::township();
    holds::read(&Input::new(report), &options, report.len() + text.len());
    if number % 3 == 2 {
        let written = options.marks.write();
        assert_eq!(Marks::read(&written).map(|marks| marks.write()), Ok(written), "marks are kept");
    }
}

/// JSON, of a report or of anything: every file that can be made of it is whole and harmless.
fn back(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else { return };
    for form in Form::ALL.iter().copied() {
        let (made, taken) = memory::taken(|| forms::write(form, text, seeds::own_docx(), DAY));
        let size = text.len() + seeds::own_docx().len() * 16;
        assert!(taken.peak <= holds::MOST_TIMES * size + holds::FIXED, "{} {taken:?} {size}", form.name());
        let Ok(Some(file)) = made else { continue };
        let again = forms::write(form, text, seeds::own_docx(), DAY).unwrap().unwrap();
        assert!(file.bytes == again.bytes && file.name == again.name, "{} the same twice", form.name());
        assert!(!file.name.contains(['/', '\\', '\0', '\n']), "{}", file.name);
        if form.is_binary() {
            for (name, part) in zip::unpack(&file.bytes) {
                if part.starts_with(b"<") {
                    well_formed(&name, &part);
                }
            }
            continue;
        }
        let text = core::str::from_utf8(&file.bytes).unwrap();
        match form {
            Form::Sarif => drop(serde_json::from_str::<Value>(text).unwrap()),
            Form::Html | Form::Publish => tame(text),
            _ => {}
        }
    }
}

/// XML that every reader takes.
fn well_formed(name: &str, part: &[u8]) {
    let text = core::str::from_utf8(part).unwrap();
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return,
            Ok(_) => {}
            Err(error) => panic!("{name}: {error}"),
        }
    }
}

/// Only tags that this program writes, and none that runs or loads.
fn tame(page: &str) {
    const NEVER: [&str; 12] = [
        "script", "img", "iframe", "object", "embed", "svg", "math", "link", "base", "form", "input", "video",
    ];
    for tag in page.split('<').skip(1) {
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        assert!(!name.is_empty() || tag.starts_with('!'), "<{}", tag.chars().take(40).collect::<String>());
        assert!(!NEVER.contains(&name.to_lowercase().as_str()), "<{name}");
        let attributes = tag.split_once('>').map_or(tag, |(attributes, _)| attributes).to_lowercase();
        assert!(!attributes.contains(" on") && !attributes.contains("javascript:"), "<{attributes}>");
    }
}

/// For the tests of single inputs: reads as the command does.
pub(crate) fn json_of(bytes: &[u8]) -> Option<String> {
    analyze(&Input::new(bytes), &Options::default()).ok().map(|report| json::write(&report))
}
