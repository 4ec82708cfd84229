//! Texts that are no such report: read all the same, marked as what they look like, not scored.

mod common;

use std::fs;

use fazhi_report::{analyze, engine::score::ScoreStatus, Input, Options, Report};

fn read(name: &str) -> Report {
    let bytes = fs::read(common::root().join("tests/fixtures/not_reports").join(name)).unwrap();
    analyze(&Input { name, ..Input::new(&bytes) }, &Options::default()).unwrap()
}

#[test]
fn each_is_told_apart_and_read() {
    for (name, message, headings, figures) in [
        ("plan.txt", "S-00.plan", 11, 10),
        ("news.txt", "S-00.news", 0, 4),
        ("disclosure.txt", "S-00.disclosure", 9, 16),
    ] {
        let report = read(name);
        let told: Vec<_> = report.findings.iter().filter(|f| f.rule == "S-00").collect();
        assert_eq!(told.len(), 1, "{name}");
        assert!(told[0].message_id.starts_with(message), "{name}: {}", told[0].message_id);
        assert!(told[0].message.starts_with("疑似不是法治政府建设年度报告"), "{name}: {}", told[0].message);
        assert_eq!((report.sections.len(), report.figures.len()), (headings, figures), "{name}");
    }
}

#[test]
fn none_is_given_the_title_of_such_a_report() {
    assert_eq!(read("news.txt").display_title, "槐泉镇：法治宣传进集市 普法服务暖人心");
    let long = format!("本网讯（通讯员）{}。", "集市普法".repeat(20));
    let report = analyze(&Input::new(long.as_bytes()), &Options::default()).unwrap();
    assert!(report.display_title.ends_with("……") && report.display_title.chars().count() == 42);
}

#[test]
fn none_is_scored_or_missed_a_part() {
    for name in ["plan.txt", "news.txt", "disclosure.txt"] {
        let report = read(name);
        let score = report.score.as_ref().unwrap();
        assert_eq!((score.status, score.of), (ScoreStatus::None, 0), "{name}");
        let parts: Vec<_> = report.findings.iter().filter(|f| f.rule.starts_with("C-")).collect();
        assert!(parts.is_empty(), "{name}: {}", parts[0].message);
    }
}
