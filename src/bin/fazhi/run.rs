//! What each subcommand does. Errors are one line for people.

use std::{
    fs,
    io::{self, IsTerminal as _, Write as _},
    ops::ControlFlow,
    path::Path,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use clap::ValueEnum as _;
use fazhi_report::{
    engine::{
        checks::{catalogue, Severity},
        export::{
            csv,
            forms::{self, Form},
            json, text, Label as _, Name as _,
        },
        messages::Words,
        options::{Lang, Origin},
        report::Finding,
        structure::Date,
    },
    Options, Report,
};

use crate::{
    args::{Analyze, CatalogueFormat, Check, Command, Format, OriginArg, Reading, Table},
    batch, complain, files, given, guard,
};

type Outcome = Result<ExitCode, String>;

pub(crate) fn run(command: &Command) -> Outcome {
    match command {
        Command::Analyze(args) => analyze_one(args),
        Command::Check(args) => check(args),
        Command::Rules { format, lang } => {
            let lang = given::lang(lang.as_deref())?;
            let words = Words::new(lang, None);
            print(&match format {
                CatalogueFormat::Text => catalogue::text(words),
                CatalogueFormat::Json => catalogue::json(words),
                CatalogueFormat::Words => catalogue::words(words),
                // With its examples, which are reports and so not translated.
                CatalogueFormat::Markdown if lang != Lang::ZhHans => {
                    return Err("rules --format markdown 只有 zh-Hans。".to_owned());
                }
                CatalogueFormat::Markdown => catalogue::markdown(),
            })?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Compare { .. } => Err("compare 尚未提供（reserved）。".to_owned()),
    }
}

fn analyze_one(args: &Analyze) -> Outcome {
    let options = options(&args.reading)?;
    let bytes = files::bytes(&args.file)?;
    let report = files::read_bytes(&args.file, &bytes, args.name.as_deref(), &options)?;
    // JSON is verbatim, and the very bytes that `analyzeJson` gives; everything that people open
    // masks private numbers.
    let out = match args.format {
        Format::Json => json::write(&report),
        Format::Text => files::tame(&text::write(&report.masked())),
        Format::Csv => match args.table {
            Table::Figures => csv::figures(&report.masked()),
            Table::Findings => csv::findings(&report.masked()),
            Table::Score => csv::score(&report.masked()),
        },
        other => return take_away(args, form(other)?, &report.masked(), &bytes),
    };
    match &args.output {
        Some(path) => write(path, out.as_bytes())?,
        None => print(&out)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Makes one of the files that offices use.
fn take_away(args: &Analyze, form: Form, report: &Report, bytes: &[u8]) -> Outcome {
    let date = day("--date", args.date.as_deref())?.unwrap_or_else(today);
    let made = forms::write(form, &json::write(report), bytes, date);
    let made = made.map_err(|e| files::said_of(&args.file, &e.message))?;
    // What this program wrote itself is always read back.
    let file = made.ok_or("未能生成文件。")?;
    match &args.output {
        Some(path) if path.is_dir() => write(&path.join(&file.name), &file.bytes)?,
        Some(path) => write(path, &file.bytes)?,
        None => match String::from_utf8(file.bytes) {
            Ok(text) if !form.is_binary() => print(&text)?,
            _ => return Err(format!("{} 不是文本，请用 --output 指明文件。", form.name())),
        },
    }
    Ok(ExitCode::SUCCESS)
}

fn form(format: Format) -> Result<Form, String> {
    let name = format.to_possible_value().map(|v| v.get_name().to_owned()).unwrap_or_default();
    let known = Form::ALL.iter().copied().find(|form| form.name() == name);
    known.ok_or_else(|| format!("本版本不输出 {name}。"))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|e| files::said_of(path, &files::reason(&e)))
}

/// The day in China, which has one time zone, eight hours ahead.
fn today() -> Date {
    const AHEAD: u64 = 8 * 3600;
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    Date::of_day_number(((since + AHEAD) / 86_400) as u32)
}

fn check(args: &Check) -> Outcome {
    let options = options(&args.reading)?;
    let files = files::below(&args.paths)?;
    if files.is_empty() {
        return Err("没有可核对的文件：文件夹中没有 .docx、.doc、.wps、.html、.txt 等文件。".to_owned());
    }
    if args.reading.marks.is_some() && files.len() > 1 {
        return Err("--marks 只对应一份报告，请逐份核对。".to_owned());
    }
    let (mut grave, mut unread) = (0usize, 0usize);
    guard::quiet();
    let mut progress = Progress::of(files.len());
    let threads = batch::threads(args.jobs.map(usize::from), files.len());
    let told = batch::each(
        &files,
        threads,
        |found| match found {
            Ok(file) => guard::file(file, || check_one(file, &options)),
            Err(message) => Err(message.clone()),
        },
        |at, outcome| {
            progress.clear();
            let printed = match outcome {
                Ok((out, count)) => {
                    grave += count;
                    print_all(&out)
                }
                Err(message) => {
                    unread += 1;
                    complain(&message);
                    Ok(true)
                }
            };
            progress.show(at + 1);
            match printed {
                Ok(true) => ControlFlow::Continue(()),
                other => ControlFlow::Break(other),
            }
        },
    );
    progress.clear();
    if let ControlFlow::Break(outcome) = told {
        // Whoever reads has what it wants, and asks for no more.
        return outcome.map(|_| ExitCode::SUCCESS);
    }
    print(&format!(
        "共 {} 份：“{}”和“{}”的事项 {grave} 项，已收到未能读取 {unread} 份。文本质量自查，非考核，不代替审核。\n",
        files.len(),
        Severity::Error.label(),
        Severity::Gate.label(),
    ))?;
    Ok(match (unread, grave) {
        (0, 0) => ExitCode::SUCCESS,
        (0, _) => ExitCode::from(1),
        _ => ExitCode::from(2),
    })
}

/// What is said of one file, and how many grave findings it has.
fn check_one(file: &Path, options: &Options) -> Result<(String, usize), String> {
    let report = files::read(file, None, options)?.masked();
    let mut out = format!("{}\n", file.display());
    text::profile(&mut out, &report);
    text::findings(&mut out, &report);
    if report.findings.is_empty() {
        out.push_str("  未发现需要核对的事项。\n");
    }
    let is_grave = |f: &&Finding| f.mark.is_none() && matches!(f.severity, Severity::Error | Severity::Gate);
    Ok((files::tame(&out), report.findings.iter().filter(is_grave).count()))
}

/// How far many files have come: one line that a person at a terminal sees, and nobody else.
struct Progress {
    of: usize,
    shown: bool,
}

impl Progress {
    fn of(of: usize) -> Self {
        Self { of, shown: false }
    }

    #[allow(clippy::print_stderr)] // Standard output holds what was found.
    fn show(&mut self, done: usize) {
        if self.of > 1 && done < self.of && io::stderr().is_terminal() {
            eprint!("已核对 {done}/{} 份，按 Ctrl+C 停止", self.of);
            self.shown = true;
        }
    }

    #[allow(clippy::print_stderr)]
    fn clear(&mut self) {
        if core::mem::take(&mut self.shown) {
            eprint!("\r\u{1B}[K");
        }
    }
}

fn options(args: &Reading) -> Result<Options, String> {
    let (profile, local) = given::profile(args.profile.as_deref())?;
    Ok(Options {
        origin: match args.origin {
            OriginArg::Auto => Origin::Auto,
            OriginArg::Draft => Origin::Draft,
            OriginArg::Web => Origin::Web,
        },
        title: args.title.clone(),
        issuer: args.issuer.clone(),
        year: args.year,
        dated: day("--dated", args.dated.as_deref())?,
        published: day("--published", args.published.as_deref())?,
        profile,
        local,
        rubric: given::rubric(args.rubric.as_deref())?,
        marks: given::marks(args.marks.as_deref())?,
        lang: given::lang(args.lang.as_deref())?,
        ..Options::default()
    })
}

fn day(name: &str, text: Option<&str>) -> Result<Option<Date>, String> {
    let wrong = |text| format!("{name} 应为 YYYY-MM-DD，收到“{text}”。");
    text.map(|text| Date::parse_iso(text).ok_or_else(|| wrong(text))).transpose()
}

/// Prints; a reader that closes the pipe early is no error.
pub(crate) fn print(text: &str) -> Result<(), String> {
    print_all(text).map(|_| ())
}

/// Prints; false where nobody reads any more.
fn print_all(text: &str) -> Result<bool, String> {
    match io::stdout().write_all(text.as_bytes()) {
        Ok(()) => Ok(true),
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        Err(e) => Err(format!("标准输出：{}", files::reason(&e))),
    }
}
