//! What holds of any text whatever.

use fazhi_report::{
    analyze,
    engine::{
        export::json,
        options::Mode,
        source::{self, Source},
        structure::{self, Structure},
        text::{Reading, Span},
    },
    Input, Options,
};
use proptest::prelude::*;
use serde_json::Value;

/// Pieces that reports are made of, and pieces that break them.
const PIECES: &[&str] = &[
    "某县人民政府",
    "关于2024年法治政府建设情况的报告",
    "一、",
    "（一）",
    "(二)",
    "1.",
    "一是",
    "；二是",
    "三是",
    "主要举措和成效",
    "存在的问题",
    "下一步打算",
    "。",
    "，",
    "：",
    "、",
    "\n",
    "\r\n",
    "\t",
    " ",
    "\u{3000}",
    "\u{a0}",
    "12件",
    "2.93亿元",
    "近万名",
    "３５％",
    "95%以上",
    "其中",
    "《行政处罚法》",
    "《",
    "》",
    "“",
    "”",
    "〔2024〕6号",
    "2024年2月26日",
    "来源:",
    "发布时间:2025-03-10",
    "16:56:43",
    "目录",
    "…………3",
    "| 索引号 |",
    "• ",
    "首页 > ",
    "相关文档",
    "附件：",
    "签发人：",
    "（盖章）",
    "扫一扫",
    "????",
    "\u{FFFD}",
    "\u{E004}",
    "發(fā)展",
    "二〇二四年",
    "\u{200b}",
    "\u{feff}",
    "關於縣鎮",
    "𠮷",
    "🙂",
    "abc",
    "十",
    "零",
];

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[0-9一二三十百万亿]{1,12}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Every `{"start": …, "end": …}` of a report.
fn spans(value: &Value, out: &mut Vec<(usize, usize)>) {
    match value {
        Value::Object(map) if map.keys().eq(["start", "end"]) => {
            let at = |key: &str| usize::try_from(map[key].as_u64().unwrap()).unwrap();
            out.push((at("start"), at("end")));
        }
        Value::Object(map) => map.values().for_each(|v| spans(v, out)),
        Value::Array(list) => list.iter().for_each(|v| spans(v, out)),
        _ => {}
    }
}

/// The text from the start of each line on, encoded, is the input from that line's bytes on.
fn lines_lead_back(source: &Source, bytes: &[u8], encode: impl Fn(&str) -> Vec<u8>) {
    for start in core::iter::once(0).chain(source.text.match_indices('\n').map(|(at, _)| at + 1)) {
        let (text, place) = source.map.run(start as u32).unwrap();
        let input = place.unwrap().byte as usize + encode(&source.text[text as usize..start]).len();
        assert!(encode(&source.text[start..]) == bytes[input..], "line at {start} stands at byte {input}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_reading_copy_leads_back_exactly(text in any_text()) {
        let reading = Reading::new(text.clone());
        let copy = reading.copy();
        let whole = reading.printed_range(Span::new(0, copy.len()));
        prop_assert!(whole.0 <= whole.1 && whole.1 as usize <= text.len());
        let mut last = 0;
        for (at, c) in copy.char_indices() {
            let (start, end) = reading.printed_range(Span::new(at, at + c.len_utf8()));
            prop_assert!(start >= last && end > start, "the copy keeps the order of the print");
            prop_assert_eq!(text[start as usize..end as usize].chars().count(), 1);
            last = end;
        }
    }

    #[test]
    fn sections_nest_and_cover_and_lines_keep_order(text in any_text()) {
        let reading = Reading::new(text);
        let structure = structure::read(&reading, &Source::default(), &Options::default());
        let Structure { sections, lines, noise, body, .. } = &structure;
        prop_assert!(lines.windows(2).all(|w| w[0].span.end <= w[1].span.start));
        prop_assert!(noise.windows(2).all(|w| w[0].span.start <= w[1].span.start));
        for (i, section) in sections.iter().enumerate() {
            if let Some(parent) = section.parent {
                prop_assert!(parent < i && sections[parent].depth < section.depth);
            }
            // What stands between a section and the next one is its closing mark.
            let end = section.whole().end;
            let next = sections.get(i + 1).map_or(body.end.max(end), |next| next.marker.start);
            prop_assert!(end <= next);
            let between = reading.at(Span::new(end as usize, next as usize));
            prop_assert!(between.trim_matches(['。', ';', ':', ',', '!', '?', ' ', '\n']).is_empty(), "{:?}", between);
        }
    }

    #[test]
    fn every_span_holds_whole_printed_words(text in any_text()) {
        let Ok(report) = analyze(&Input::new(text.as_bytes()), &Options::default()) else { return Ok(()) };
        let value: Value = serde_json::from_str(&json::write(&report)).unwrap();
        let units: Vec<u16> = value["text"].as_str().unwrap().encode_utf16().collect();
        let mut found = Vec::new();
        spans(&value, &mut found);
        for (start, end) in found {
            prop_assert!(start <= end && end <= units.len());
            let words = String::from_utf16(&units[start..end]);
            prop_assert!(words.is_ok(), "{start}..{end} cuts a surrogate pair");
            let words = words.unwrap();
            prop_assert_eq!(words.trim(), &words, "{}..{}", start, end);
        }
        for key in ["figures", "citations", "noise"] {
            for item in value[key].as_array().unwrap() {
                prop_assert!(item["span"]["start"].as_u64() < item["span"]["end"].as_u64(), "{key}");
            }
        }
    }

    #[test]
    fn the_source_map_leads_back_to_the_bytes(text in any_text()) {
        let utf8 = text.as_bytes().to_vec();
        let utf16 = |order: fn(u16) -> [u8; 2]| move |text: &str| -> Vec<u8> {
            text.encode_utf16().flat_map(order).collect()
        };
        let gb18030 = |text: &str| encoding_rs::GB18030.encode(text).0.into_owned();
        let marked = |encoded: Vec<u8>, mark: &[u8]| [mark, &encoded].concat();
        let read = |bytes: &[u8], charset| source::read(&Input { charset, ..Input::new(bytes) });
        if let Ok(source) = read(&utf8, "utf-8") {
            lines_lead_back(&source, &utf8, |text| text.as_bytes().to_vec());
        }
        for (order, mark) in [(u16::to_le_bytes as fn(u16) -> [u8; 2], b"\xFF\xFE"), (u16::to_be_bytes, b"\xFE\xFF")] {
            let bytes = marked(utf16(order)(&text), mark);
            if let Ok(source) = read(&bytes, "") {
                lines_lead_back(&source, &bytes, utf16(order));
            }
        }
        let bytes = gb18030(&text);
        if let Ok(source) = read(&bytes, "gb18030") {
            lines_lead_back(&source, &bytes, gb18030);
        }
    }

    #[test]
    fn the_source_map_leads_back_where_the_bytes_alone_tell(text in any_text()) {
        let text = format!("推進法治政府建設，嚴格規範公正文明執法。\n{text}");
        let utf16 = |order: fn(u16) -> [u8; 2]| move |text: &str| -> Vec<u8> {
            text.encode_utf16().flat_map(order).collect()
        };
        // Arbitrary signs are too many for a safe guess: a label helps, as a server's would.
        for (order, label) in [(u16::to_le_bytes as fn(u16) -> [u8; 2], "utf-16le"), (u16::to_be_bytes, "utf-16be")] {
            let bytes = utf16(order)(&text);
            let Ok(source) = source::read(&Input { charset: label, ..Input::new(&bytes) }) else { continue };
            prop_assert_eq!(source.encoding, label);
            lines_lead_back(&source, &bytes, utf16(order));
        }
        let big5 = |text: &str| encoding_rs::BIG5.encode(text).0.into_owned();
        let held = |c: &char| encoding_rs::BIG5.decode_without_bom_handling(&big5(&c.to_string())).0 == c.to_string();
        let text: String = text.chars().filter(held).collect();
        let bytes = big5(&text);
        let Ok(source) = source::read(&Input { charset: "big5", ..Input::new(&bytes) }) else { return Ok(()) };
        prop_assert_eq!((source.encoding, &source.text), ("big5", &text));
        lines_lead_back(&source, &bytes, big5);
    }

    #[test]
    fn the_source_map_steps_over_damage(pieces in prop::collection::vec(prop::sample::select(PIECES), 1..20)) {
        // Enough whole words, that the bytes are taken for damaged UTF-8 and for nothing else.
        let words = "推进法治政府建设，严格规范公正文明执法。".as_bytes();
        let pieces: Vec<&[u8]> = [words].into_iter().chain(pieces.iter().map(|p| p.as_bytes())).collect();
        let bytes = pieces.join(&b"\xE4\xB8"[..]);
        let Ok(source) = source::read(&Input { charset: "utf-8", ..Input::new(&bytes) }) else { return Ok(()) };
        for (at, _) in source.text.char_indices().filter(|(_, c)| *c != '\u{FFFD}') {
            let input = source.map.locate(at as u32).unwrap().byte as usize;
            let c = source.text[at..].chars().next().unwrap();
            prop_assert!(bytes[input..].starts_with(c.encode_utf8(&mut [0; 4]).as_bytes()), "{at} {input}");
        }
    }

    #[test]
    fn any_bytes_give_a_report_or_a_clear_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        match analyze(&Input::new(&bytes), &Options::default()) {
            Ok(report) => prop_assert!(serde_json::from_str::<Value>(&json::write(&report)).is_ok()),
            Err(error) => prop_assert!(!error.message.is_empty()),
        }
    }

    #[test]
    fn any_text_gives_valid_json_in_both_modes(text in any_text()) {
        for mode in [Mode::Read, Mode::Check] {
            let options = Options { mode, ..Options::default() };
            let Ok(report) = analyze(&Input::new(text.as_bytes()), &options) else { continue };
            let value: Value = serde_json::from_str(&json::write(&report)).unwrap();
            // One byte-order mark at the start is dropped, nothing else.
            let decoded = text.strip_prefix('\u{feff}').unwrap_or(&text);
            prop_assert_eq!(value["text"].as_str().unwrap(), decoded);
            if mode == Mode::Read {
                prop_assert!(value["findings"].as_array().unwrap().is_empty() && value["score"].is_null());
            }
        }
    }
}
