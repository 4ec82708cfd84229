//! Wrong usage in one line of Chinese.

use clap::error::{ContextKind, ErrorKind};

/// What is wrong with the command line, and where to look.
pub(crate) fn line(error: &clap::Error) -> String {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => format!("没有命令 {}", context(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand => "缺少命令".to_owned(),
        ErrorKind::MissingRequiredArgument => format!("缺少参数 {argument}"),
        ErrorKind::UnknownArgument => format!("没有参数 {argument}"),
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} 缺少值"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => format!("{argument} 不能是“{value}”"),
        ErrorKind::ArgumentConflict => format!("{argument} 只能写一次"),
        _ => first_line(error),
    };
    let choices = [ContextKind::ValidValue, ContextKind::ValidSubcommand].map(context);
    let choices = choices.into_iter().find(|c| !c.is_empty());
    let choices = choices.map(|c| format!("，可用：{c}")).unwrap_or_default();
    format!("{what}{choices}。用法见 fazhi --help。")
}

fn first_line(error: &clap::Error) -> String {
    let text = error.to_string();
    text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
}
