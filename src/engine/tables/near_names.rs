//! Names of documents that a slightly wrong one may stand for.

use super::laws::{bare_name, national, national_kind, period};

/// Documents besides laws that annual reports cite again and again, without their period in brackets.
const OFTEN_CITED: [&str; 10] = [
    "法治政府建设实施纲要",
    "法治社会建设实施纲要",
    "法治中国建设规划",
    "党政主要负责人履行推进法治建设第一责任人职责规定",
    "法治政府建设与责任落实督察工作规定",
    "重大行政决策程序暂行条例",
    "优化营商环境条例",
    "政府信息公开条例",
    "公平竞争审查条例",
    "行政复议法实施条例",
];

/// The one name that a name, itself unknown, differs from by so little that it may be meant.
pub(crate) fn nearly(name: &str) -> Option<&'static str> {
    let name = bare_name(name);
    let chars: Vec<char> = name.chars().collect();
    let known = national_kind(name).is_some() || period(name).is_some() || OFTEN_CITED.contains(&name);
    if known || chars.len() < 5 {
        return None;
    }
    let mut near = Vec::new();
    let mut compare = |other: &'static str| {
        // Few begin alike, and only those can differ little.
        if other.starts_with(chars[0]) && differs_little(&chars, other) {
            near.push(other);
        }
    };
    for names in national().iter().filter(|_| name.ends_with('法')) {
        // They are in order.
        let from = names.partition_point(|law| law.chars().next() < chars.first().copied());
        for law in names[from..].iter().take_while(|law| law.starts_with(chars[0])) {
            if law.ends_with('法') {
                compare(law);
            }
        }
    }
    OFTEN_CITED.into_iter().for_each(compare);
    match near[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// One character behind the first changed, added or left out; or, behind the second, two swapped or fewer than
/// half left out.
fn differs_little(name: &[char], other: &str) -> bool {
    let other: Vec<char> = other.chars().collect();
    let alike = name.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (name_rest, other_rest) = (&name[alike..], &other[alike..]);
    let tail = name_rest.iter().rev().zip(other_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    // What stands between the common head and the common tail of both.
    let own = &name_rest[..name_rest.len() - tail];
    let right = &other_rest[..other_rest.len() - tail];
    let one = own.len() <= 1 && right.len() <= 1;
    let swapped = own.len() == 2 && own.iter().eq(right.iter().rev());
    let mut rest = other.iter();
    let short = name.iter().all(|c| rest.any(|o| o == c)) && 10 * name.len() >= 6 * other.len();
    alike >= 1 && one || alike >= 2 && tail >= 1 && (swapped || short)
}

#[cfg(test)]
mod tests {
    use super::nearly;

    #[test]
    fn only_one_name_may_be_meant() {
        for (name, meant) in [
            ("突发事件法", Some("突发事件应对法")),
            ("中华人民共和国噪音污染防治法", Some("噪声污染防治法")),
            ("法治政府建设纲要(2021—2025年)", Some("法治政府建设实施纲要")),
            ("法治建设纲要", None),
            ("行政诉讼法", None),
            ("行政监察法", None),
            ("青溪省优化营商环境条例", None),
            ("法治青溪建设实施纲要", None),
            ("公司法", None),
        ] {
            assert_eq!(nearly(name), meant, "{name}");
        }
    }
}
