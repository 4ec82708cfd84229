//! What each subcommand does. Errors are one line for people.

use std::{
    fs,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use fazhi_report::{
    analyze,
    engine::{
        checks::{catalogue, Severity},
        export::{csv, json, text},
        options::{Lang, Origin},
        source::MAX_BYTES,
        structure::Date,
    },
    Input, Options, Report,
};

use crate::args::{Analyze, CatalogueFormat, Check, Command, Format, OriginArg, Reading, Table};

type Outcome = Result<ExitCode, String>;

pub(crate) fn run(command: &Command) -> Outcome {
    match command {
        Command::Analyze(args) => analyze_one(args),
        Command::Check(args) => check(args),
        Command::Rules { format } => {
            print(&match format {
                CatalogueFormat::Text => catalogue::text(),
                CatalogueFormat::Json => catalogue::json(),
                CatalogueFormat::Markdown => catalogue::markdown(),
            })?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Compare { .. } => Err("compare 尚未提供（reserved）。".to_owned()),
    }
}

fn analyze_one(args: &Analyze) -> Outcome {
    let report = read(&args.file, args.name.as_deref(), &options(&args.reading)?)?;
    // JSON is verbatim, and the very bytes that `analyzeJson` gives; everything that people open
    // masks private numbers.
    let shown = report.masked();
    let out = match args.format {
        Format::Json => json::write(&report),
        Format::Text => text::write(&shown),
        Format::Csv => match args.table {
            Table::Figures => csv::figures(&shown),
            Table::Findings => csv::findings(&shown),
            Table::Score => csv::score(&shown),
        },
        other => return Err(format!("本版本不输出 {other:?}；可用的格式：json、text、csv。")),
    };
    match &args.output {
        Some(path) => fs::write(path, out).map_err(|e| format!("无法写入 {}：{e}", path.display()))?,
        None => print(&out)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn check(args: &Check) -> Outcome {
    let options = options(&args.reading)?;
    let mut files = Vec::new();
    for path in &args.paths {
        collect(path, &mut files)?;
    }
    let (mut grave, mut unread) = (0usize, 0usize);
    for file in &files {
        match read(file, None, &options) {
            Ok(report) => {
                let report = report.masked();
                let mut out = format!("{}\n", file.display());
                for finding in &report.findings {
                    text::finding(&mut out, &report, finding);
                    grave += usize::from(matches!(finding.severity, Severity::Error | Severity::Gate));
                }
                if report.findings.is_empty() {
                    out.push_str("  未发现需要核对的事项。\n");
                }
                print(&out)?;
            }
            Err(message) => {
                unread += 1;
                print(&format!("{}\n  {message}\n", file.display()))?;
            }
        }
    }
    print(&format!(
        "共 {} 份：error 或 gate 级事项 {grave} 项，未能读取 {unread} 份。文本质量自查，非考核，不代替审核。\n",
        files.len()
    ))?;
    if unread > 0 && unread == files.len() {
        return Err("没有一份文件可以读取。".to_owned());
    }
    Ok(if grave > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// A file, or every readable file below a folder, in the order of names.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let cannot = |e: io::Error| format!("无法读取 {}：{e}", path.display());
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut entries: Vec<PathBuf> =
        fs::read_dir(path).map_err(cannot)?.filter_map(|e| Some(e.ok()?.path())).collect();
    entries.sort();
    for entry in entries {
        let text = entry.extension().is_some_and(|e| e.eq_ignore_ascii_case("txt"));
        if entry.is_dir() || text {
            collect(&entry, files)?;
        }
    }
    Ok(())
}

fn read(path: &Path, name: Option<&str>, options: &Options) -> Result<Report, String> {
    let cannot = |e: io::Error| format!("无法读取 {}：{e}", path.display());
    let mut bytes = Vec::new();
    // One byte over the limit is enough to be refused; a device never fills the memory.
    let limit = MAX_BYTES as u64 + 1;
    if path == Path::new("-") {
        io::stdin().take(limit).read_to_end(&mut bytes).map_err(cannot)?;
    } else {
        fs::File::open(path).map_err(cannot)?.take(limit).read_to_end(&mut bytes).map_err(cannot)?;
    }
    let file_name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let name = name.unwrap_or(if file_name == "-" { "" } else { &file_name });
    analyze(&Input { name, ..Input::new(&bytes) }, options).map_err(|e| e.message)
}

fn options(args: &Reading) -> Result<Options, String> {
    let published = match &args.published {
        Some(text) => Some(
            Date::parse_iso(text).ok_or_else(|| format!("--published 应为 YYYY-MM-DD，收到“{text}”。"))?,
        ),
        None => None,
    };
    if let Some(lang) = args.lang.as_deref().filter(|l| *l != "zh-Hans") {
        return Err(format!("本版本的提示语言只有 zh-Hans，收到“{lang}”。"));
    }
    if args.rubric.is_some() {
        return Err("本版本只有内置评分表，尚不能载入 --rubric。".to_owned());
    }
    Ok(Options {
        origin: match args.origin {
            OriginArg::Auto => Origin::Auto,
            OriginArg::Draft => Origin::Draft,
            OriginArg::Web => Origin::Web,
        },
        published,
        year: args.year,
        profile: args.profile.clone(),
        lang: Lang::ZhHans,
        ..Options::default()
    })
}

/// Prints; a reader that closes the pipe early is no error.
fn print(text: &str) -> Result<(), String> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(format!("无法输出：{e}")),
        _ => Ok(()),
    }
}
