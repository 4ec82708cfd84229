//! The native command: formats, exit codes, one clear line for bad input and wrong usage.

mod common;

use std::{
    fs,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fazhi"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn fazhi(args: &[&str], input: &[u8]) -> Output {
    let mut child = command(args).spawn().unwrap();
    // The command may refuse its input before reading all of it.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// What it prints when all is well.
fn out(args: &[&str], input: &[u8]) -> String {
    let output = fazhi(args, input);
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*error), (Some(0), ""), "{args:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The one line in which it refuses, without a word on standard output.
fn refusal(args: &[&str], input: &[u8]) -> String {
    let output = fazhi(args, input);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{args:?}: {text}");
    assert_eq!(text.lines().count(), 1, "one clear line: {text}");
    assert!(text.starts_with("fazhi: ") && output.stdout.is_empty(), "{text}");
    text
}

/// A folder of its own for one test, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("fazhi-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn fixture(name: &str) -> String {
    common::root().join("tests/fixtures/not_reports").join(name).to_str().unwrap().to_owned()
}

fn json(args: &[&str], input: &[u8]) -> Value {
    serde_json::from_str(&out(args, input)).unwrap()
}

/// Lacks problems and plan: findings of severity error.
const SMALL: &str =
    "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n全年办理行政复议案件12件。\n";

#[test]
fn the_text_form_tells_what_was_read() {
    let page = "来源：青溪县人民政府办公室 发布时间：2025-01-20 16:30\n";
    let signed = "青溪县人民政府\n2025年1月16日\n";
    let text = out(&["analyze", "-", "--format", "text"], format!("{page}{SMALL}{signed}").as_bytes());
    let (head, rest) = text.split_once("\n数据（").unwrap();
    let told = "\
文件：标准输入（纯文本，UTF-8，246 字节）
标题：青溪县人民政府关于2024年法治政府建设情况的报告
制发机关：青溪县人民政府（县级）
报告年度：2024
落款：青溪县人民政府
成文日期：2025-01-16
发布日期：2025-01-20

未作正文的内容（1 处）
  [页面信息] 来源：青溪县人民政府办公室 发布时间：2025-01-20 16:30

结构（1 个标题）
  一、主要举措和成效  [主要举措和成效]
";
    assert_eq!(head, told);
    assert!(rest.contains("12件") && rest.contains("请核对"), "{rest}");
}

#[test]
fn analyze_reads_standard_input_in_every_format() {
    assert_eq!(json(&["analyze", "-"], SMALL.as_bytes())["meta"]["year"]["value"], 2024);
    assert!(out(&["analyze", "-", "--format", "text"], SMALL.as_bytes()).contains("青溪县人民政府"));
    for (table, head, holds) in
        [("figures", "编号", "12件"), ("findings", "编号", "C-02"), ("score", "维度", "C-01")]
    {
        let csv = out(&["analyze", "-", "--format", "csv", "--table", table], SMALL.as_bytes());
        let mut lines = csv.lines();
        let first = lines.next().unwrap();
        assert!(first.starts_with(&format!("\u{feff}\"{head}\"")), "{first}");
        assert!(lines.any(|l| l.contains(holds)), "{table}: {csv}");
    }
}

#[test]
fn the_name_is_the_files_or_the_callers() {
    let folder = Folder::new("name");
    let file = folder.file("报告.txt", SMALL.as_bytes());
    assert_eq!(json(&["analyze", &file], b"")["source"]["name"], "报告.txt");
    assert_eq!(json(&["analyze", &file, "--name", "甲.txt"], b"")["source"]["name"], "甲.txt");
    assert_eq!(json(&["analyze", "-"], SMALL.as_bytes())["source"]["name"], "");
}

#[test]
fn output_goes_into_a_file() {
    let folder = Folder::new("output");
    let target = folder.0.join("out.json");
    let target = target.to_str().unwrap();
    assert_eq!(out(&["analyze", "-", "--output", target], SMALL.as_bytes()), "");
    assert_eq!(fs::read_to_string(target).unwrap(), out(&["analyze", "-"], SMALL.as_bytes()));
    let nowhere = folder.0.join("no/such/folder/out.json");
    let nowhere = nowhere.to_str().unwrap();
    assert!(refusal(&["analyze", "-", "--output", nowhere], SMALL.as_bytes())
        .contains("out.json：文件或文件夹不存在"));
}

#[test]
fn what_the_caller_knows_wins() {
    let args = "analyze - --origin web --published 2025-03-10 --year 2023 --profile township";
    let report = json(&args.split(' ').collect::<Vec<_>>(), SMALL.as_bytes());
    let meta = &report["meta"];
    assert_eq!((&meta["year"]["value"], &meta["year"]["span"]), (&2023.into(), &Value::Null));
    assert_eq!((&meta["level"]["value"], &meta["level"]["span"]), (&"township".into(), &Value::Null));
    assert_eq!(meta["published"]["value"], "2025-03-10");
}

#[test]
fn what_hangs_on_a_title_follows_it() {
    let title = "安澜市司法局2023年法治政府建设情况的报告";
    let value = |args: &[&str], key: &str| {
        let report = json(&[&["analyze", "-", "--title", title], args].concat(), SMALL.as_bytes());
        report["meta"][key]["value"].clone()
    };
    assert_eq!(value(&[], "title"), title);
    assert_eq!(value(&[], "issuer"), "安澜市司法局");
    assert_eq!(value(&[], "level"), "department");
    assert_eq!(value(&[], "region"), "安澜市");
    assert_eq!(value(&[], "year"), 2023);
    assert_eq!(value(&["--issuer", "沐川街道办事处"], "level"), "township");
    assert_eq!(value(&["--dated", "2024-01-05"], "dated"), "2024-01-05");
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
fn check_and_rules_speak_other_languages() {
    let folder = Folder::new("languages");
    let small = folder.file("small.txt", SMALL.as_bytes());
    let output = fazhi(&["check", "--lang", "en", &small], b"");
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text.contains("No part on shortcomings and their causes (存在的不足和原因) was found."),
        "{text}"
    );
    let text = String::from_utf8(fazhi(&["check", "--lang", "zh-Hant", &small], b"").stdout).unwrap();
    assert!(text.contains("未檢出“存在的不足和原因”部分"), "{text}");
    let report = json(&["analyze", "-", "--lang", "en"], SMALL.as_bytes());
    assert!(report["findings"][0]["advice"].as_str().unwrap().starts_with("Give it a heading of its own"));
    let rules = json(&["rules", "--format", "json", "--lang", "en"], b"");
    let keys: Vec<&String> = rules[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["id", "title", "group", "severity", "basis", "what", "why", "limits"]);
    assert_eq!(
        (&rules[0]["title"], &rules[0]["group"]),
        (&"Main measures and results".into(), &"Contents".into())
    );
    let text = out(&["rules", "--lang", "en"], b"");
    assert!(text.contains("S-01  Structure  Title  warning (web copy info)"), "{text}");
}

#[test]
fn rules_lists_the_catalogue() {
    let rules = json(&["rules", "--format", "json"], b"");
    let ids: Vec<&str> = rules.as_array().unwrap().iter().map(|r| r["id"].as_str().unwrap()).collect();
    assert!(ids.len() >= 12);
    let text = out(&["rules"], b"");
    let markdown = out(&["rules", "--format", "markdown"], b"");
    for id in ids {
        assert!(text.lines().any(|l| l.starts_with(id)), "{id}");
        assert!(markdown.contains(&format!("\n### {id} ")), "{id}");
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
fn a_profile_of_a_place_comes_from_a_file() {
    let sample = common::root().join("www/samples/profile.json");
    let sample = sample.to_str().unwrap();
    let report = json(&["analyze", "-", "--profile", sample], SMALL.as_bytes());
    assert_eq!(report["profile"]["name"], "青溪县乡镇年度报告要求");
    assert_eq!(report["profile"]["date"], "2025-01-06");
    assert_eq!(report["profile"]["off"][0], "F-08");
    assert_eq!(report["meta"]["level"]["value"], "township");
    let text = out(&["analyze", "-", "--format", "text", "--profile", sample], SMALL.as_bytes());
    for words in ["青溪县乡镇年度报告要求", "青府办发〔2025〕3号", "2025-01-06", "F-08"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let street = json(&["analyze", "-", "--profile", "street"], SMALL.as_bytes());
    assert_eq!(
        (&street["profile"]["kind"], &street["profile"]["name"]),
        (&"street".into(), &"街道办事处".into())
    );
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
