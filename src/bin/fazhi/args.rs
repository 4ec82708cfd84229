//! The command line.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};

/// 法治政府建设年度报告：阅读、核对、自查。Reads and checks annual rule-of-law reports; nothing leaves this machine.
#[derive(Debug, Parser)]
#[command(name = "fazhi", version, arg_required_else_help = false)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// 读一份报告，输出结构、数据、核对事项和自查结果。Reads one report.
    Analyze(Analyze),
    /// 核对文件或文件夹；有法定事项、数据请核对或公开前须人工确认的事项时退出码为 1。Checks files and folders.
    Check(Check),
    /// 列出规则。Lists the rules.
    Rules {
        /// text, json, markdown or words
        #[arg(long, value_enum, default_value = "text")]
        format: CatalogueFormat,
        /// 语言：zh-Hans、zh-Hant 或 en；markdown 只有 zh-Hans。
        #[arg(long)]
        lang: Option<String>,
    },
    /// 保留。Reserved.
    #[command(hide = true)]
    Compare {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<String>,
    },
}

#[derive(Debug, Group)]
pub(crate) struct Analyze {
    /// 文件，或 - 表示标准输入。A file, or - for standard input.
    pub(crate) file: PathBuf,
    /// 输出格式。
    #[arg(long, value_enum, default_value = "json")]
    pub(crate) format: Format,
    /// 输出到文件；给出文件夹的，在其中按机关、年度和日期命名。
    #[arg(long)]
    pub(crate) output: Option<PathBuf>,
    /// 自查日期，如 2025-03-10；不填则为今天。
    #[arg(long)]
    pub(crate) date: Option<String>,
    /// csv 输出哪张表。
    #[arg(long, value_enum, default_value = "figures")]
    pub(crate) table: Table,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// 报告中使用的文件名。
    #[arg(long)]
    pub(crate) name: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Check {
    /// 文件或文件夹。
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// 同时核对几份；不填则每个处理器核一份。
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=512))]
    pub(crate) jobs: Option<u16>,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// How a report is read and judged.
#[derive(Debug, Group)]
pub(crate) struct Reading {
    /// 适用要求：central、province、city、county、township、street、department、zone、joint、other，或本地要求文件（.json）；不填则按制发机关判断。
    #[arg(long)]
    pub(crate) profile: Option<String>,
    /// draft：本机草稿，从严；web：网页文本，从宽。
    #[arg(long, value_enum, default_value = "auto")]
    pub(crate) origin: OriginArg,
    /// 标题，以此为准；以下各项同。
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// 制发机关。
    #[arg(long)]
    pub(crate) issuer: Option<String>,
    /// 成文日期，如 2025-01-10。
    #[arg(long)]
    pub(crate) dated: Option<String>,
    /// 发布日期，如 2025-03-10。
    #[arg(long)]
    pub(crate) published: Option<String>,
    /// 报告年度，如 2024。
    #[arg(long, value_parser = clap::value_parser!(u16).range(2000..2100))]
    pub(crate) year: Option<u16>,
    /// 评分表文件。
    #[arg(long)]
    pub(crate) rubric: Option<PathBuf>,
    /// 标注文件（.json）：已核实无误或不适用的事项，一份报告一个。
    #[arg(long)]
    pub(crate) marks: Option<PathBuf>,
    /// 提示和建议的语言：zh-Hans、zh-Hant 或 en；不填则为 zh-Hans。
    #[arg(long)]
    pub(crate) lang: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(crate) enum Format {
    Json,
    Text,
    Csv,
    Markdown,
    Sarif,
    Html,
    Docx,
    DocxComments,
    Xlsx,
    Publish,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Table {
    Figures,
    Findings,
    Score,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OriginArg {
    Auto,
    Draft,
    Web,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CatalogueFormat {
    Text,
    Json,
    Markdown,
    /// 全部用语，每行一条“编号 = 用语”。
    Words,
}
