//! How a reader wants to see the viewer: goes before what the host asks for. Nothing of it is stored.

use super::state::Theme;

/// Steps of type size; the second is the usual one, the fourth sets the text in 24 pixels.
pub(super) const SIZES: u8 = 5;

/// Speeds of reading aloud, the usual one first.
pub(super) const RATES: [f64; 4] = [1.0, 1.25, 1.5, 0.75];

/// A reader's choices; those for large type are kept apart, so that leaving it leads back to the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Prefs {
    /// Large type: everything a size larger, high contrast, few buttons (适老版).
    pub(super) large: bool,
    usual: Looks,
    in_large: Looks,
    /// Index of the speed of reading aloud.
    rate: usize,
}

/// Choices of one kind; none is the usual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Looks {
    size: Option<u8>,
    leading: Option<u8>,
    theme: Option<Theme>,
}

impl Prefs {
    /// Step of the type size.
    pub(super) fn size(&self) -> u8 {
        self.looks().size.unwrap_or(if self.large { 3 } else { 1 })
    }

    /// Step of the line height, of three.
    pub(super) fn leading(&self) -> u8 {
        self.looks().leading.unwrap_or(1)
    }

    /// Colours, over those that the host asks for.
    pub(super) fn theme(&self, host: Theme) -> Theme {
        self.looks().theme.unwrap_or(if self.large { Theme::Contrast } else { host })
    }

    /// The same a step larger or smaller.
    pub(super) fn resized(mut self, by: i8) -> Self {
        let size = self.size().saturating_add_signed(by).min(SIZES - 1);
        self.looks_mut().size = Some(size);
        self
    }

    pub(super) fn with_leading(mut self, leading: u8) -> Self {
        self.looks_mut().leading = Some(leading);
        self
    }

    pub(super) fn with_theme(mut self, theme: Option<Theme>) -> Self {
        self.looks_mut().theme = theme;
        self
    }

    /// Index of the speed of reading aloud.
    pub(super) fn rate(&self) -> usize {
        self.rate
    }

    /// The same with the next speed, after the last the first.
    pub(super) fn faster(mut self) -> Self {
        self.rate = (self.rate + 1) % RATES.len();
        self
    }

    /// The host asks for other colours, and has its way until the reader chooses anew.
    pub(super) fn forget_themes(&mut self) {
        (self.usual.theme, self.in_large.theme) = (None, None);
    }

    fn looks(&self) -> &Looks {
        if self.large {
            &self.in_large
        } else {
            &self.usual
        }
    }

    fn looks_mut(&mut self) -> &mut Looks {
        if self.large {
            &mut self.in_large
        } else {
            &mut self.usual
        }
    }
}
