//! Does a home address stand in the text?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "P-04", "家庭住址", Privacy, draft: Gate, web: Gate, basis: ["personal-information", "disclosure-15"],
    what: "查找“家住”“住址”“户籍地”等词之后写到门牌、楼栋、单元、室、组的地址。",
    why: "个人信息保护法第二十五条规定，个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外。",
    bad: [In("信访人⟦家住青山镇白石路18号⟧，反映噪声扰民。")],
    good: [In("家住附近的群众反映噪声扰民，核对服务对象户籍地和住址信息120条，镇政府地址：青山镇中心路1号。")],
    limits: "只写到乡镇、街道、村的不提示；机关的办公地址不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for span in c.places("P-04") {
        let behind = c.behind(span.end).trim_start_of(&[':', ' ']);
        let skipped = c.behind(span.end).len() - behind.len();
        // A number of a house, a flat, a group.
        let door = behind.match_indices(&['号', '室', '栋', '幢', '组'][..]);
        let numbered = |at: usize| behind[..at].bytes().next_back().is_some_and(|b| b.is_ascii_digit());
        let mut door_end = None;
        for (at, sign) in door.filter(|(at, _)| numbered(*at)) {
            door_end = Some(at + sign.len());
        }
        if let Some(length) = door_end {
            let end = span.end as usize + skipped + length;
            drafts.push(Draft::at(Span::new(span.start as usize, end), "P-04.open", "P-04.advice").likely());
        }
    }
    Check::found(drafts)
}
