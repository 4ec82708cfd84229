//! What holds of any text whatever.

use fazhi_report::{
    analyze,
    engine::{
        export::json,
        options::Mode,
        structure::{self, Structure},
        text::{Reading, Span},
    },
    Input, Options,
};
use proptest::prelude::*;

/// Pieces that reports are made of, and pieces that break them.
const PIECES: [&str; 48] = [
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
    "扫一扫",
    "????",
    "\u{FFFD}",
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
        12 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[0-9一二三十百万亿]{1,12}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
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
    fn sections_nest_and_lines_keep_order(text in any_text()) {
        let reading = Reading::new(text);
        let Structure { sections, lines, noise, .. } = structure::read(&reading, &Options::default());
        prop_assert!(lines.windows(2).all(|w| w[0].span.end <= w[1].span.start));
        prop_assert!(noise.windows(2).all(|w| w[0].span.start <= w[1].span.start));
        prop_assert!(sections.windows(2).all(|w| w[0].whole().end <= w[1].marker.start));
        for (i, section) in sections.iter().enumerate() {
            if let Some(parent) = section.parent {
                prop_assert!(parent < i && sections[parent].depth < section.depth);
            }
        }
    }

    #[test]
    fn any_bytes_give_a_report_or_a_clear_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        match analyze(&Input::new(&bytes), &Options::default()) {
            Ok(report) => prop_assert!(serde_json::from_str::<serde_json::Value>(&json::write(&report)).is_ok()),
            Err(error) => prop_assert!(!error.message.is_empty()),
        }
    }

    #[test]
    fn any_text_gives_valid_json_in_both_modes(text in any_text()) {
        for mode in [Mode::Read, Mode::Check] {
            let options = Options { mode, ..Options::default() };
            let Ok(report) = analyze(&Input::new(text.as_bytes()), &options) else { continue };
            let value: serde_json::Value = serde_json::from_str(&json::write(&report)).unwrap();
            // One byte-order mark at the start is dropped, nothing else.
            let decoded = text.strip_prefix('\u{feff}').unwrap_or(&text);
            prop_assert_eq!(value["text"].as_str().unwrap(), decoded);
            if mode == Mode::Read {
                prop_assert!(value["findings"].as_array().unwrap().is_empty() && value["score"].is_null());
            }
        }
    }
}
