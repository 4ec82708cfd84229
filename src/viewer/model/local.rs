//! Numbers and days as people write them.

/// A number with a comma before every three digits, which every language of the viewer writes alike.
pub(in crate::viewer) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Year, month and day of `2025-03-10`; nothing where it is no such day.
pub(in crate::viewer) fn day(iso: &str) -> Option<[usize; 3]> {
    let mut parts = [0; 3];
    let mut given = iso.split('-');
    for part in &mut parts {
        *part = given.next()?.parse().ok()?;
    }
    (given.next().is_none() && (1..=12).contains(&parts[1])).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::{day, grouped};

    #[test]
    fn commas_stand_before_three_digits() {
        let written = [0, 12, 999, 1000, 65_536, 1_234_567].map(grouped);
        assert_eq!(written, ["0", "12", "999", "1,000", "65,536", "1,234,567"]);
    }

    #[test]
    fn a_day_has_three_parts() {
        assert_eq!(day("2025-03-10"), Some([2025, 3, 10]));
        for none in ["", "2025", "2025-03", "2025-13-01", "2025-0-1", "2025-03-10-1", "2025-3月-1"] {
            assert_eq!(day(none), None, "{none}");
        }
    }
}
