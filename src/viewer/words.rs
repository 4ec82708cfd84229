//! What the viewer says, in Simplified Chinese; nothing a reader sees is written anywhere else in the front end.
//! Messages of rules and read errors are the engine's.
//!
//! The words themselves are what the other languages are looked up by: those of `words/readers.rs` in `words/en.txt`, those of
//! `words/officers.rs` in `words/en_check.txt`. `cargo xtask words` makes Traditional Chinese from the same.

#[cfg(feature = "check")]
use super::model::Key;
use super::model::Order;
use crate::engine::options::Lang;

/// Words, and natively for the tests the list of them all.
macro_rules! words {
    ($all:ident: $($(#[$doc:meta])* $name:ident = $text:literal;)+) => {
        $($(#[$doc])* pub(in crate::viewer) const $name: &str = $text;)+

        #[cfg(test)]
        pub(super) const $all: &[&str] = &[$($text),+];
    };
}

#[cfg(feature = "check")]
mod officers;
mod readers;
#[cfg(test)]
mod tests;

#[cfg(feature = "check")]
pub(in crate::viewer) use officers::*;
pub(in crate::viewer) use readers::*;

/// What the year of a title is written in, what stands behind it, and names that belong together as well.
pub(in crate::viewer) const DIGITS: &str = "0123456789０１２３４５６７８９〇零一二三四五六七八九";
pub(in crate::viewer) const YEAR_MARK: &str = "年";
pub(in crate::viewer) const WHOLE_NAMES: [&str; 2] = ["人民政府", "法治政府"];

/// A language by its own name, whatever the viewer speaks: so one finds the way back.
pub(in crate::viewer) fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhHans => "简体中文",
        Lang::ZhHant => "繁體中文",
        Lang::En => "English",
    }
}

/// How the table of figures is ordered.
pub(in crate::viewer) fn order(order: Order) -> &'static str {
    match order {
        Order::Topic => "按主题和指标",
        Order::Text => "按原文顺序",
        Order::Value => "按数值大小",
    }
}

/// A field of the profile's form, and how to fill it in.
#[cfg(feature = "check")]
pub(in crate::viewer) fn profile_field(key: Key) -> (&'static str, &'static str) {
    match key {
        Key::Name => ("名称", "如：某县乡镇年度报告要求"),
        Key::Date => ("日期", ""),
        Key::For => ("适用主体", ""),
        Key::Notice => ("通知标题", ""),
        Key::Number => ("通知文号", ""),
        Key::FiledBy => ("报送截止（月-日）", "02-20"),
        Key::PublishedBy => ("公开截止（月-日）", "03-20"),
        Key::Addressees => ("主送机关", "用顿号隔开"),
        Key::TitleForm => ("标题形式", "{issuer}关于{year}年法治政府建设情况的报告"),
        Key::Parts => ("要求的部分", "一行一个，如“特色工作：特色、亮点”"),
        Key::Data => ("须列明的数据", "一行一个，如“人民调解案件数：调解”"),
        Key::Min => ("最少字数", ""),
        Key::Max => ("最多字数", ""),
        Key::Terms => ("本地用语和名称", "一行一个，不作为误写提示"),
        Key::Severity => ("调整级别", "一行一个，如“F-06 info”"),
        Key::Off => ("关闭的规则", "用空格隔开，如“F-08 F-12”"),
    }
}

/// A row of the score that is no rule's.
#[cfg(feature = "check")]
pub(in crate::viewer) fn score_row(id: &str) -> &'static str {
    match id {
        "topics" => "主题",
        "figures" => "可核对的数据",
        "citations" => "引用",
        "text" => "基础分",
        "floor" => "扣至零为止",
        _ => "",
    }
}
