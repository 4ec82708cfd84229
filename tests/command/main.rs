//! The native command: formats, exit codes, one clear line for bad input and wrong usage.

mod check;
#[path = "../common/mod.rs"]
mod common;
mod refused;

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

/// In all that people open; JSON is verbatim, and the officer's own DOCX is the officer's own.
#[test]
fn private_numbers_are_masked_in_every_format_but_json() {
    const NUMBER: &str = "13912345678";
    let folder = Folder::new("private");
    let report = folder.file("a.txt", format!("{SMALL}联系人电话{NUMBER}，受理12件。\n").as_bytes());
    assert!(out(&["analyze", &report], b"").contains(NUMBER));
    for format in ["text", "csv", "markdown", "sarif", "html", "docx", "xlsx", "publish"] {
        let file = folder.0.join("made");
        let args = [
            "analyze",
            &report,
            "--format",
            format,
            "--date",
            "2025-03-10",
            "--output",
            file.to_str().unwrap(),
        ];
        assert_eq!(out(&args, b""), "");
        let bytes = fs::read(&file).unwrap();
        let is_package = bytes.starts_with(b"PK");
        let parts =
            if is_package { common::zip::unpack(&bytes).into_values().collect() } else { vec![bytes] };
        for part in parts {
            assert!(!String::from_utf8_lossy(&part).contains(NUMBER), "{format}");
        }
    }
    for table in ["findings", "score"] {
        assert!(!out(&["analyze", &report, "--format", "csv", "--table", table], b"").contains(NUMBER));
    }
    assert!(!String::from_utf8(fazhi(&["check", &report], b"").stdout).unwrap().contains(NUMBER));
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
    assert!(text.contains("未檢出「存在的不足和原因」部分"), "{text}");
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
