//! The native command: formats, exit codes, clear lines for bad input.

mod common;

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

fn fazhi(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fazhi"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The command may refuse its input before reading all of it.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn error(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(text.lines().count(), 1, "one clear line: {text}");
    text
}

const SMALL: &str =
    "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n全年办理行政复议案件12件。\n";

#[test]
fn analyze_reads_standard_input_in_every_format() {
    let json = fazhi(&["analyze", "-"], SMALL.as_bytes());
    assert_eq!(json.status.code(), Some(0));
    let value: serde_json::Value = serde_json::from_str(&out(&json)).unwrap();
    assert_eq!(value["meta"]["year"]["value"], 2024);
    assert!(out(&fazhi(&["analyze", "-", "--format", "text"], SMALL.as_bytes())).contains("青溪县人民政府"));
    let csv = out(&fazhi(&["analyze", "-", "--format", "csv"], SMALL.as_bytes()));
    assert!(csv.starts_with('\u{feff}') && csv.contains("12件"));
}

#[test]
fn check_tells_findings_by_its_exit_code() {
    let path = common::root().join("tests/fixtures/not_reports/news.txt");
    let news = fazhi(&["check", path.to_str().unwrap()], b"");
    assert_eq!(news.status.code(), Some(0), "{}", out(&news));
    let bare = std::env::temp_dir().join(format!("fazhi-{}.txt", std::process::id()));
    std::fs::write(&bare, SMALL).unwrap();
    let output = fazhi(&["check", bare.to_str().unwrap()], b"");
    std::fs::remove_file(&bare).unwrap();
    assert_eq!(output.status.code(), Some(1), "a report without problems and plan: {}", out(&output));
}

#[test]
fn unreadable_input_is_one_clear_line() {
    assert!(error(&fazhi(&["analyze", "-"], b"")).contains("没有可读的文字"));
    assert!(error(&fazhi(&["analyze", "-"], &vec![b'a'; (16 << 20) + 1])).contains("16 MB"));
    assert!(error(&fazhi(&["analyze", "-"], b"%PDF-1.7 ...")).contains("PDF"));
    assert!(error(&fazhi(&["analyze", "-"], b"\x7fELF\0\0\0\0\0\0")).contains("不是文本文件"));
    assert!(error(&fazhi(&["analyze", "-"], "机密★1年\n某县人民政府\n".as_bytes())).contains("涉密"));
    assert!(error(&fazhi(&["analyze", "no/such/file.txt"], b"")).contains("无法读取"));
    assert!(error(&fazhi(&["compare", "a", "b"], b"")).contains("compare"));
    assert!(error(&fazhi(&["analyze", "-", "--published", "soon"], SMALL.as_bytes())).contains("YYYY-MM-DD"));
}

#[test]
fn rules_lists_the_catalogue() {
    let json = out(&fazhi(&["rules", "--format", "json"], b""));
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(value.as_array().unwrap().len() >= 12);
    assert!(out(&fazhi(&["rules"], b"")).contains("C-01"));
}
