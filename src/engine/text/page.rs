//! Page numbers and running heads between the lines of a copied document.

use super::{Signs, DIGITS};

/// Which lines are the edge of a printed page: numbers, and what stands beside them on one page after another.
pub(crate) fn edges(lines: &[&str]) -> Vec<bool> {
    let bare = bare_numbers(lines);
    let mut edges = vec![false; lines.len()];
    for (edge, line) in edges.iter_mut().zip(lines) {
        *edge = is_number(line) || bare && digits(line);
    }
    // Sorted as the figures of `relations::same` are: one sort less in the module.
    let mut heads: Vec<(&str, &str, usize)> = Vec::new();
    let mut numbers = 0;
    for at in 0..lines.len() {
        if !edges[at] {
            continue;
        }
        numbers += 1;
        // A line between two numbers stands beside both and is one line.
        if at > 0 && heads.last().is_none_or(|head| head.2 != at - 1) {
            heads.push((lines[at - 1], "", at - 1));
        }
        if at + 1 < lines.len() {
            heads.push((lines[at + 1], "", at + 1));
        }
    }
    heads.sort_unstable();
    let least = numbers.clamp(2, 3);
    let mut first = 0;
    for end in 1..=heads.len() {
        if heads.get(end).is_none_or(|head| head.0 != heads[first].0) {
            if end - first >= least {
                for head in &heads[first..end] {
                    edges[head.2] = true;
                }
            }
            first = end;
        }
    }
    edges
}

/// `— 3 —`, `-3-`, `第3页`, `第 3 页 共 12 页`, `3/12`.
fn is_number(line: &str) -> bool {
    const DASHES: &[char] = &['—', '–', '-', '－', '─', '―', '·'];
    const COUNTING: &[char] = &['第', '共', '页', '頁', ',', '，'];
    if line.len() > 40 {
        return false;
    }
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let inner = bare.trim_start_of(DASHES).trim_end_of(DASHES);
    let dashed = bare.starts_with_any(DASHES) && bare.ends_with_any(DASHES);
    if dashed && digits(inner) {
        return true;
    }
    if let Some((page, of)) = inner.split_once('/') {
        return digits(page) && digits(of) && digits_of(page) <= digits_of(of);
    }
    let rest = inner.trim_start_of(COUNTING).trim_end_of(COUNTING);
    let paged = inner.starts_with_any(&['第', '共']) && inner.ends_with_any(&['页', '頁']);
    paged
        && rest.split(|c: char| !c.is_ascii_digit()).all(|part| part.is_empty() || digits(part))
        && rest.chars().all(|c| c.is_ascii_digit() || COUNTING.contains(&c))
        && digits(&rest[..rest.len() - rest.trim_start_of(&DIGITS).len()])
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
