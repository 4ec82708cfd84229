//! The mark of secrecy at the head of an official document (GB/T 9704: 密级和保密期限).

/// Lines at the head that are looked at: 份号, 密级, 紧急程度, 发文机关 stand there.
const HEAD_LINES: usize = 8;

/// True when one of the first lines is a mark of secrecy: `机密★1年`, `秘密`, `绝 密`.
///
/// A line that merely begins with the word (秘密战线…) is no mark.
pub(super) fn marked(text: &str) -> bool {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).take(HEAD_LINES).any(is_mark)
}

fn is_mark(line: &str) -> bool {
    let mut word = line.chars().filter(|c| !c.is_whitespace());
    let grade: String = word.by_ref().take(2).collect();
    matches!(grade.as_str(), "绝密" | "机密" | "秘密" | "絕密" | "機密")
        && matches!(word.next(), None | Some('★' | '☆' | '*' | '＊'))
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn only_a_mark_counts() {
        assert!(marked("000123\n机密★1年\n特急\n某县人民政府文件"));
        assert!(marked("秘 密\n关于…"));
        assert!(!marked("秘密战线的故事\n"));
        assert!(!marked("某县人民政府\n\n\n工作报告\n保守国家秘密"));
    }
}
