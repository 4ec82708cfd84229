//! What cannot be read, what is asked for wrongly, and what a text must not do to whoever reads the output.

use super::*;

/// What a text or the name of a file says to a terminal is not said.
#[test]
fn a_terminal_gets_no_orders() {
    let text = SMALL.replace('县', "县\u{1B}]0;x\u{7}\u{9B}31m");
    for args in [&["analyze", "-", "--format", "text", "--name", "a\u{1B}[2J.txt"][..], &["check", "-"]] {
        let output = fazhi(args, text.as_bytes());
        let said = String::from_utf8(output.stdout).unwrap();
        let orders = |c: char| c.is_control() && c != '\n' && c != '\t';
        assert!(!said.contains(orders), "{said:?}");
        assert!(args[0] == "check" || said.contains("县\u{FFFD}]0;x"), "{said:?}");
    }
    let error = fazhi(&["analyze", "no\u{1B}[2Jfile"], b"").stderr;
    assert!(!error.contains(&0x1B));
    let json = json(&["analyze", "-"], text.as_bytes());
    assert!(json["text"].as_str().unwrap().contains('\u{1B}'), "JSON is verbatim");
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    for sign in ["=", "+", "@", "＝", "＋", "＠", " =", "\u{3000}＝"] {
        let text = format!("{SMALL}一是推进法制政府{sign}\n{sign}1+1法制政府\n");
        for table in ["figures", "findings", "score"] {
            let name = format!("{sign}1.txt");
            let table =
                out(&["analyze", "-", "--format", "csv", "--table", table, "--name", &name], text.as_bytes());
            let formula = |cell: &str| cell.trim_start().starts_with(['=', '+', '@', '＝', '＋', '＠']);
            assert!(!table.split('"').any(formula), "{sign}: {table}");
        }
    }
}

#[test]
fn unreadable_input_is_one_clear_line() {
    let analyze = |bytes: &[u8]| refusal(&["analyze", "-"], bytes);
    for nothing in ["", " \n\u{3000}\n", "。。。……"] {
        assert!(analyze(nothing.as_bytes()).contains("没有可读的文字"));
    }
    assert!(analyze(&vec![b'a'; (16 << 20) + 1]).contains("16 MB"));
    assert!(analyze(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").contains("图片"));
    assert!(analyze(b"%PDF-1.7 ...").contains("PDF"));
    assert!(analyze(b"PK\x03\x04\x14\0\x06\0").contains("不完整"));
    assert!(analyze(b"<!DOCTYPE html><title>x</title><script>y</script>").contains("没有可读的文字"));
    assert!(analyze(b"\x7fELF\0\0\0\0\0\0").contains("程序文件"));
    assert!(analyze(b"\x01\0\x02\0\x03").contains("不是文本文件"));
    let secret = analyze("机密★1年\n某县人民政府\n关于2024年法治政府建设情况的报告\n".as_bytes());
    assert!(secret.contains("涉密") && !secret.contains("某县"), "nothing of it is shown");
    assert!(refusal(&["analyze", "no/such/file.txt"], b"").contains("不存在"));
    assert!(refusal(&["check", "no/such/folder"], b"").contains("不存在"));
    let folder = Folder::new("empty");
    assert!(refusal(&["analyze", folder.path()], b"").contains("文件夹"));
    assert!(refusal(&["check", folder.path()], b"").contains("没有可核对的文件"));
}

#[test]
fn damaged_and_foreign_encodings_are_read() {
    let whole = SMALL.as_bytes();
    let cut = json(&["analyze", "-"], &whole[..whole.len() - 3]);
    assert_eq!(cut["source"]["encoding"], "utf-8");
    assert!(cut["text"].as_str().unwrap().ends_with('\u{FFFD}'), "a truncated sequence is damage");
    let findings = cut["findings"].as_array().unwrap();
    assert!(findings.iter().any(|f| f["rule"] == "F-09"), "and is said: {findings:?}");
    let gb18030 = json(&["analyze", "-"], &encoding_rs::GB18030.encode(SMALL).0);
    assert_eq!(gb18030["source"]["encoding"], "gb18030");
    assert_eq!(gb18030["text"], SMALL);
}

#[test]
fn wrong_usage_is_one_clear_line() {
    for (args, words) in [
        ("", "缺少命令，可用：analyze, check, rules"),
        ("read a.txt", "没有命令 read"),
        ("analyze", "缺少参数 <FILE>"),
        ("check", "缺少参数 <PATHS>"),
        ("analyze - --colour", "没有参数 --colour"),
        ("analyze - --format pdf", "不能是“pdf”，可用：json, text, csv"),
        ("analyze - --format", "缺少值，可用：json, text, csv"),
        ("analyze - --format docx", "docx 不是文本，请用 --output 指明文件"),
        ("analyze - --table sections", "不能是“sections”，可用：figures, findings, score"),
        ("analyze - --origin paper", "不能是“paper”，可用：auto, draft, web"),
        ("analyze - --profile village", "不能是“village”，可用：central, province"),
        ("analyze - --year MMXXIV", "不能是“MMXXIV”"),
        ("analyze - --year 1024", "不能是“1024”"),
        ("analyze - --year 2023 --year 2024", "只能写一次"),
        ("analyze - --published 2025-02-30", "YYYY-MM-DD"),
        ("analyze - --rubric own.json", "own.json：文件或文件夹不存在"),
        ("analyze - --lang fr", "--lang 不能是“fr”，可用：zh-Hans, zh-Hant, en"),
        ("rules --lang fr", "可用：zh-Hans, zh-Hant, en"),
        ("rules --format markdown --lang en", "只有 zh-Hans"),
        ("rules --format yaml", "可用：text, json, markdown"),
        ("compare a.txt b.txt --deep", "compare"),
    ] {
        let line = refusal(&args.split_whitespace().collect::<Vec<_>>(), SMALL.as_bytes());
        assert!(line.contains(words), "{args}: {line}");
    }
}

#[test]
fn help_and_version_are_no_errors() {
    for args in [&["--help"][..], &["analyze", "--help"], &["--version"]] {
        assert!(!out(args, b"").is_empty());
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let sentence = "全年办理行政复议案件12件。\n";
    let folder = Folder::new("pipe");
    let long = folder.file("long.txt", [SMALL, &sentence.repeat(20_000)].concat().as_bytes());
    for args in [&["analyze", "--format", "text", long.as_str()][..], &["analyze", &long], &["check", &long]]
    {
        let mut child = command(args).spawn().unwrap();
        let mut first = [0];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
        assert!(output.status.code().is_some_and(|c| c < 2), "{args:?}: {}", output.status);
    }
}

#[test]
fn a_file_that_is_not_in_order_is_refused_with_its_place() {
    let folder = Folder::new("given");
    for (option, bytes, words) in [
        (
            "--profile",
            &b"{\"schema\":\"fazhi-profile/1\",\"name\":\"x\",\"off\":[\"P-01\"]}"[..],
            "off（第1项）：P-01",
        ),
        ("--profile", b"{\n", "第2行第1列"),
        ("--profile", b"\xff\xfe", "UTF-8"),
        ("--rubric", b"{\"schema\":\"fazhi-rubric/1\",\"name\":\"x\"}", "dimensions："),
    ] {
        let file = folder.file("own.json", bytes);
        let line = refusal(&["check", "-", option, &file], SMALL.as_bytes());
        assert!(line.contains("own.json：") && line.contains(words), "{line}");
    }
    let rubric = common::root().join("src/engine/tables/rubric.json");
    let args = ["analyze", "-", "--rubric", rubric.to_str().unwrap()];
    assert_eq!(
        out(&args, SMALL.as_bytes()),
        out(&args[..2], SMALL.as_bytes()),
        "the built-in one is a file too"
    );
}
