//! What must not be published.

pub(super) mod bank_card;
pub(super) mod contacts;
pub(super) mod home_address;
pub(super) mod identity;
pub(super) mod internal;
pub(super) mod minors;
pub(super) mod mobile;
pub(super) mod parties;
pub(super) mod secrecy;
pub(super) mod stability;

use super::Context;
use crate::engine::text::{Signs, Span};

/// Whole names of persons behind the words of a rule that call them parties, pupils and the like.
fn names(c: &Context<'_>, rule: &str) -> Vec<Span> {
    let mut names = Vec::new();
    for role in c.places(rule) {
        let behind = c.behind(role.end);
        let length = name_length(behind);
        if length > 0 {
            names.push(Span::new(role.end as usize, role.end as usize + length));
        }
    }
    names
}

/// Surnames that begin few other words.
const SURNAMES: &str = "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 郭 何 林 罗 郑 梁 谢 宋 唐 许 邓 韩 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 钟 姜 崔 谭 陆 范 汪 廖 韦 贾 夏 邹 熊 孟 秦 邱 侯 尹 薛 闫 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 覃 武 钱 戴 严 莫 孔 向 常";
/// Words that begin like a name.
const WORDS: &str = "陈述 张贴 何时 何地 何人 何种 周边 周围 周知 周末 周密 任意 任何 任务 任职 余款 余额 于是 程序 程度 严重 严格 严肃 常年 常住 常见 向有 向法 向镇 向县 向政 向行 向人 许可 许多 许诺 田地 田间 钱款 雷同 史料 顾虑 武断 龙头 夏季 毛重 范围 谢绝 宋体 杜绝 孔径 唐突";
/// What stands behind a name.
const BEHIND: &str = ", 。 、 ; ( 诉 申请 提供 反映 家 一案 与 和 因 不 在 向 的 等 及 到 被 以";

/// How long the name of two or three characters is that a text begins with; 0 where there is none, or a
/// masked one.
fn name_length(text: &str) -> usize {
    const MASKS: &[char] = &['某', '×', '*', 'X', 'x', '〇', '○'];
    if !text.starts_with_word(SURNAMES) || text.starts_with_word(WORDS) {
        return 0;
    }
    let han = |c: &char| matches!(c, '\u{4E00}'..='\u{9FFF}');
    for length in [9, 6] {
        let Some((name, behind)) = text.split_at_checked(length) else { continue };
        let whole =
            name.chars().all(|c| han(&c)) && !name.contains_any(MASKS) && !behind.starts_with_any(MASKS);
        if whole && behind.starts_with_word(BEHIND) && !name[3..].starts_with_word(BEHIND) {
            return length;
        }
    }
    0
}
