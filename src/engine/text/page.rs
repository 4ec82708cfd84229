//! Page numbers and running heads between the lines of a copied document.

/// Which lines are the edge of a printed page: numbers, and what stands beside them on one page after another.
pub(crate) fn edges(lines: &[&str]) -> Vec<bool> {
    let bare = bare_numbers(lines);
    let mut edges: Vec<bool> = lines.iter().map(|line| is_number(line) || bare && digits(line)).collect();
    let numbers: Vec<usize> = (0..lines.len()).filter(|&i| edges[i]).collect();
    let beside = |&i: &usize| [i.checked_sub(1), Some(i + 1).filter(|next| *next < lines.len())];
    let mut besides: Vec<usize> = numbers.iter().flat_map(beside).flatten().collect();
    // A line between two numbers stands beside both and is one line.
    besides.dedup();
    let mut heads: Vec<&str> = besides.iter().map(|&i| lines[i]).collect();
    heads.sort_unstable();
    let least = numbers.len().clamp(2, 3);
    for i in besides {
        let first = heads.partition_point(|head| *head < lines[i]);
        edges[i] |= heads[first..].iter().take(least).filter(|head| **head == lines[i]).count() == least;
    }
    edges
}

/// `— 3 —`, `-3-`, `第3页`, `第 3 页 共 12 页`, `3/12`.
fn is_number(line: &str) -> bool {
    const DASHES: [char; 7] = ['—', '–', '-', '－', '─', '―', '·'];
    if line.len() > 40 {
        return false;
    }
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let inner = bare.trim_matches(DASHES);
    let dashed = bare.starts_with(DASHES) && bare.ends_with(DASHES);
    if dashed && digits(inner) {
        return true;
    }
    if let Some((page, of)) = inner.split_once('/') {
        return digits(page) && digits(of) && digits_of(page) <= digits_of(of);
    }
    let rest = inner.trim_matches(['第', '共', '页', '頁', ',', '，']);
    let paged = inner.starts_with(['第', '共']) && inner.ends_with(['页', '頁']);
    paged
        && rest.split(|c: char| !c.is_ascii_digit()).all(|part| part.is_empty() || digits(part))
        && rest.chars().all(|c| c.is_ascii_digit() || "第共页頁,，".contains(c))
        && digits(rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default())
}

/// True where the lines that are a number alone count the pages: one, two, three.
fn bare_numbers(lines: &[&str]) -> bool {
    let numbers: Vec<u32> = lines.iter().filter(|line| digits(line)).map(|line| digits_of(line)).collect();
    numbers.len() > 1 && numbers.windows(2).all(|pair| pair[0] + 1 == pair[1])
}

fn digits(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

fn digits_of(text: &str) -> u32 {
    text.parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::edges;

    #[test]
    fn numbers_and_running_heads() {
        for number in ["— 3 —", "-12-", "第3页", "第 3 页 共 12 页", "第3页，共12页", "3/12"] {
            assert_eq!(edges(&[number]), [true], "{number}");
        }
        for line in ["3", "2024", "12/3", "第三页", "-", "12-15", "第3项", "一、概况", "—", "第页"]
        {
            assert_eq!(edges(&[line]), [false], "{line}");
        }
        let pages = ["甲", "— 1 —", "某县文件", "乙", "— 2 —", "某县文件", "丙", "— 3 —", "某县文件", "丁"];
        let found = edges(&pages);
        assert!(pages.iter().zip(found).all(|(line, edge)| edge == (line.len() > 3)));
        assert_eq!(edges(&["甲", "1", "乙", "2", "丙"]), [false, true, false, true, false]);
        assert_eq!(edges(&["件", "12", "人", "30"]), [false; 4]);
    }
}
