//! Exact arithmetic on decimals.

use core::cmp::Ordering;

use super::Number;

impl Number {
    /// The decimal `digits` × 10^-`scale`.
    pub const fn new(digits: i64, scale: u8) -> Self {
        Self { digits, scale }
    }

    /// A whole number.
    pub const fn integer(value: i64) -> Self {
        Self { digits: value, scale: 0 }
    }

    /// True when nothing but zeros follows the point.
    pub fn is_integer(self) -> bool {
        10i64.checked_pow(u32::from(self.scale)).is_some_and(|power| self.digits % power == 0)
    }

    /// This × 10^`power`; `None` when it does not fit.
    pub fn shifted(self, power: u8) -> Option<Self> {
        if power <= self.scale {
            return Some(Self { digits: self.digits, scale: self.scale - power });
        }
        let factor = 10i64.checked_pow(u32::from(power - self.scale))?;
        Some(Self { digits: self.digits.checked_mul(factor)?, scale: 0 })
    }

    /// This × 10^-`power`.
    pub(crate) fn lowered(self, power: u8) -> Self {
        Self { scale: self.scale.saturating_add(power), ..self }
    }

    /// The sum; `None` when it does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let (a, b, scale) = self.aligned(other)?;
        Some(Self { digits: a.checked_add(b)?, scale })
    }

    /// The difference; `None` when it does not fit.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self { digits: other.digits.checked_neg()?, scale: other.scale })
    }

    /// This × a small whole number; `None` when it does not fit.
    pub fn checked_mul(self, factor: i64) -> Option<Self> {
        Some(Self { digits: self.digits.checked_mul(factor)?, scale: self.scale })
    }

    /// Both numbers as digits of one scale; `None` when they do not fit.
    pub(crate) fn aligned(self, other: Self) -> Option<(i64, i64, u8)> {
        let scale = self.scale.max(other.scale);
        let lift = |n: Self| n.digits.checked_mul(power(scale - n.scale));
        Some((lift(self)?, lift(other)?, scale))
    }

    /// What stands before the point, rounded down, and what is left in units of 10^-18.
    fn split(self) -> (i64, i64) {
        let unit = power(self.scale);
        (self.digits.div_euclid(unit), self.digits.rem_euclid(unit) * power(MOST.saturating_sub(self.scale)))
    }
}

/// The most digits behind the point that an `i64` has room for.
const MOST: u8 = 18;

/// 10^`exponent`, at most what an `i64` holds.
pub(crate) fn power(exponent: u8) -> i64 {
    10i64.saturating_pow(u32::from(exponent))
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    /// By value: 95.0 equals 95.
    fn cmp(&self, other: &Self) -> Ordering {
        self.split().cmp(&other.split())
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn decimals_compare_and_add_by_value() {
        assert_eq!(Number::new(950, 1), Number::integer(95));
        assert!(Number::new(994, 1) < Number::integer(100));
        assert!(Number::integer(i64::MAX) > Number::new(i64::MAX, 1));
        assert!(Number::new(-15, 1) < Number::integer(-1));
        assert_eq!(Number::new(15, 1).checked_add(Number::new(25, 2)), Some(Number::new(175, 2)));
        assert_eq!(Number::new(293, 2).shifted(8), Some(Number::integer(293_000_000)));
        assert_eq!(Number::integer(i64::MAX).checked_add(Number::integer(1)), None);
        assert_eq!(Number::new(-50, 2).to_string(), "-0.5");
    }
}
