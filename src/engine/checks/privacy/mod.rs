//! What must not be published as it stands, or not without a look. Private numbers are found in `facts`, since every
//! view masks them.

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
use crate::engine::text::{is_han, Signs, Span};

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
const SURNAMES: &str = "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 郭 罗 郑 梁 谢 宋 唐 邓 韩 冯 曹 彭 肖 董 潘 袁 蔡 蒋 叶 魏 苏 吕 丁 卢 姚 姜 崔 谭 陆 汪 廖 韦 贾 邹 熊 孟 秦 邱 侯 尹 薛 闫 黎 郝 龚 邵 覃 莫 孔";
/// Words that begin like a name.
const WORDS: &str = "陈述 陈列 陈年 张贴 张挂 张家 李家 王家 刘家 陈家 周家 周边 周围 周知 周末 周密 周转 周期 谢意 谢绝 陆续 罗列 杨梅 杨树 秦腔 黄河 黄金 黄牌 黄色 丁克 董事 唐诗 唐突 宋词 胡同 胡乱 莫名 孔径 熊猫 苏醒 叶片 梁山";
/// What stands behind the name of one who is in dispute.
const CASE: &str = "诉 与 因 不服 一案 家";
/// What stands behind a name.
const BEHIND: &str = ", 。 、 ; ( 诉 申请 提供 反映 家 一案 与 和 因 不 在 向 的 等 及 到 被 以";

/// How long the name of two or three characters is that a text begins with; 0 where there is none, or a
/// masked one.
fn name_length(text: &str) -> usize {
    const MASKS: &[char] = &['某', '×', '*', 'X', 'x', '〇', '○'];
    if !text.starts_with_word(SURNAMES) || text.starts_with_word(WORDS) {
        return 0;
    }
    // Two characters alone are a name only where a case follows.
    for (length, follows) in [(9, BEHIND), (6, CASE)] {
        let Some((name, behind)) = text.split_at_checked(length) else { continue };
        let whole = name.chars().all(is_han) && !name.contains_any(MASKS) && !behind.starts_with_any(MASKS);
        if whole && behind.starts_with_word(follows) && !name[3..].starts_with_word(BEHIND) {
            return length;
        }
    }
    0
}
