//! `fazhi check`: files and folders, exit codes, many at once.

use super::*;

fn fixture(name: &str) -> String {
    common::root().join("tests/fixtures/not_reports").join(name).to_str().unwrap().to_owned()
}

#[test]
fn check_tells_grave_findings_by_its_exit_code() {
    let folder = Folder::new("check");
    let small = folder.file("2024/small.txt", SMALL.as_bytes());
    folder.file("2024/picture.png", b"\x89PNG\r\n\x1a\n");
    for path in [small.as_str(), folder.path()] {
        let output = fazhi(&["check", path], b"");
        let text = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "a report without problems and plan: {text}");
        assert!(
            text.contains("C-02 法定内容未检出，请核对")
                && text.contains("共 1 份")
                && output.stderr.is_empty(),
            "{text}"
        );
    }
    assert_eq!(fazhi(&["check", "-"], SMALL.as_bytes()).status.code(), Some(1));
}

#[test]
fn what_is_no_such_report_is_read_and_named() {
    for (name, word) in [("news.txt", "新闻"), ("plan.txt", "工作要点"), ("disclosure.txt", "信息公开")]
    {
        let path = fixture(name);
        let text = out(&["check", &path], b"");
        assert!(text.contains("疑似不是法治政府建设年度报告") && text.contains(word), "{text}");
        assert_eq!(text.matches(" 请核对 ").count(), 1, "nothing else is asked of such a text: {text}");
        let report = json(&["analyze", &path], b"");
        assert!(!report["figures"].as_array().unwrap().is_empty(), "it is read all the same");
        assert_eq!(report["score"]["status"], "none");
    }
}

#[test]
fn check_goes_on_behind_an_unreadable_file() {
    let folder = Folder::new("unreadable");
    folder.file("a.txt", b"");
    folder.file("b.txt", SMALL.as_bytes());
    folder.file("c.pdf", b"%PDF-1.7 ...");
    folder.file("~$b.docx", b"kept by a program beside an open file");
    folder.file("picture.png", b"\x89PNG\r\n");
    let output = fazhi(&["check", folder.path()], b"");
    let (text, error) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(2), "unreadable input outweighs findings");
    assert!(
        text.contains("b.txt") && text.contains("共 3 份") && text.contains("已收到未能读取 2 份"),
        "{text}"
    );
    assert!(error.contains("a.txt") && error.contains("c.pdf") && error.lines().count() == 2, "{error}");
}

#[test]
fn one_broken_file_among_a_thousand_stops_nothing() {
    let folder = Folder::new("thousand");
    for number in 0..1000 {
        let text = SMALL.replace('县', &format!("县{number}"));
        let broken = b"PK\x03\x04\x14\0\x06\0 cut off";
        folder.file(
            &format!("{number:04}.{}", if number == 617 { "docx" } else { "txt" }),
            if number == 617 { broken } else { text.as_bytes() },
        );
    }
    let check = |jobs: &str| {
        let output = fazhi(&["check", "--jobs", jobs, folder.path()], b"");
        assert_eq!(output.status.code(), Some(2), "one could not be read");
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (text, error) = check("4");
    assert!(
        text.contains("共 1000 份") && text.contains("已收到未能读取 1 份"),
        "{}",
        &text[text.len() - 300..]
    );
    assert!(
        error.contains("0617.docx") && error.lines().count() == 1,
        "no progress but for a person: {error}"
    );
    let named: Vec<_> = text.lines().filter(|line| line.starts_with(folder.path())).collect();
    assert!(named.len() == 999 && named.is_sorted());
    assert_eq!(check("1"), (text, error), "however many threads");
}

/// Forty files take what a few take.
#[cfg(target_os = "linux")]
#[test]
fn memory_stays_flat_however_many_files_there_are() {
    let folder = Folder::new("flat");
    let text = format!("{SMALL}{}", "全年办理行政复议案件12件，办结率95%。\n".repeat(4_000));
    for number in 0..40 {
        folder.file(&format!("{number}.txt"), text.as_bytes());
    }
    let run = r#"ulimit -v 300000; exec "$0" check --jobs 2 "$1""#;
    let mut limited = Command::new("sh");
    limited.args(["-c", run, env!("CARGO_BIN_EXE_fazhi"), folder.path()]);
    let output = limited.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("共 40 份") && text.contains("未能读取 0 份"),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[cfg(unix)]
#[test]
fn folders_that_lead_in_a_circle_are_read_once() {
    let folder = Folder::new("circle");
    folder.file("small.txt", SMALL.as_bytes());
    std::os::unix::fs::symlink(Path::new(folder.path()), folder.0.join("again")).unwrap();
    let output = fazhi(&["check", folder.path()], b"");
    assert!(String::from_utf8_lossy(&output.stdout).contains("共 1 份"));
}

#[test]
fn what_is_marked_fails_no_check() {
    let folder = Folder::new("marks");
    let report = folder.file("a.txt", SMALL.as_bytes());
    let findings = json(&["analyze", &report], b"")["findings"].as_array().unwrap().clone();
    let grave = findings.iter().filter(|f| f["severity"] == "error");
    let marks: Vec<Value> = grave
        .map(|f| serde_json::json!({"finding": f["id"], "state": "verified", "note": "写在附件中"}))
        .collect();
    assert!(!marks.is_empty());
    let file = serde_json::json!({"schema": "fazhi-marks/1", "marks": marks}).to_string();
    let file = folder.file("marks.json", file.as_bytes());
    assert_eq!(fazhi(&["check", &report], b"").status.code(), Some(1));
    let checked = fazhi(&["check", &report, "--marks", &file], b"");
    let told = String::from_utf8(checked.stdout).unwrap();
    assert_eq!(checked.status.code(), Some(0), "{told}");
    assert!(told.contains("已标注“已核实无误”：写在附件中"), "{told}");
    let csv = out(&["analyze", &report, "--marks", &file, "--format", "csv", "--table", "findings"], b"");
    assert!(csv.contains("\"已核实无误\",\"写在附件中\""), "{csv}");
    let other = folder.file("b.txt", SMALL.as_bytes());
    assert!(refusal(&["check", &report, &other, "--marks", &file], b"").contains("一份报告"));
}
