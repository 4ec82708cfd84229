//! Do personal contacts stand in the text?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "P-10", "个人邮箱、微信和车牌", Privacy, draft: Warning, web: Warning, basis: ["personal-information"],
    what: "查找电子邮箱地址、“微信号”和机动车号牌。",
    why: "个人联系方式和车牌是个人信息，公开应有必要。",
    bad: [In("意见请发送至⟦qingxi2024@qq.com⟧。"), In("查获货车⟦渝A12345⟧超载。")],
    good: [In("开通微信公众号，出台《渝A车辆管理办法》，拨打12345热线。")],
    limits: "机关公布的邮箱也会提示，可以不改；遮盖的不提示。",
}

const PROVINCES: &[char] = &[
    '京', '津', '沪', '渝', '冀', '豫', '云', '辽', '黑', '湘', '皖', '鲁', '新', '苏', '浙', '赣', '鄂',
    '桂', '甘', '晋', '蒙', '陕', '吉', '闽', '贵', '粤', '青', '藏', '川', '宁', '琼',
];

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (line, text) in c.paragraphs() {
        let start = line.start as usize;
        let bytes = text.as_bytes();
        let mut done = 0;
        // Runs of letters, digits and what joins them in an address.
        for (at, sign) in c.document.reading.marks(line) {
            let at = at - start;
            if at < done || !sign.is_ascii() || !is_word(bytes[at]) {
                continue;
            }
            let end = at + bytes[at..].iter().take_while(|b| is_word(**b)).count();
            done = end;
            let word = &text[at..end];
            let mail =
                word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
            let plate = is_plate(word) && text[..at].ends_with_any(PROVINCES);
            if mail || plate {
                let from = if plate { at - 3 } else { at };
                drafts.push(
                    Draft::at(Span::new(start + from, start + end), "P-10.open", "P-10.advice").likely(),
                );
            }
        }
    }
    Check::found(drafts)
}

fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'@' | b'.' | b'_' | b'-')
}

/// A12345, AD12345: a letter, then five or six letters and digits with four digits among them.
fn is_plate(word: &str) -> bool {
    let bytes = word.as_bytes();
    matches!(bytes.len(), 6 | 7)
        && bytes[0].is_ascii_uppercase()
        && bytes.iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && bytes.iter().filter(|b| b.is_ascii_digit()).count() >= 4
}
