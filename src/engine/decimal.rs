//! Whole numbers as text. Nearly all numbers of a report are offsets and ids, and the formatter of the standard library
//! takes four times as long.

/// Adds the digits of a number to a text.
pub(crate) fn push_decimal(text: &mut String, mut value: u32) {
    let mut digits = [b'0'; 10];
    let mut from = digits.len();
    while from == digits.len() || value > 0 {
        from -= 1;
        digits[from] = b'0' + (value % 10) as u8;
        value /= 10;
    }
    digits[from..].iter().for_each(|digit| text.push((*digit).into()));
}

#[cfg(test)]
mod tests {
    use super::push_decimal;

    #[test]
    fn writes_what_the_formatter_writes() {
        for value in [0, 9, 10, 4_096, u32::MAX] {
            let mut text = String::from("f");
            push_decimal(&mut text, value);
            assert_eq!(text, format!("f{value}"));
        }
    }
}
