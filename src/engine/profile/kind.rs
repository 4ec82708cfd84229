//! The built-in profiles.

use crate::engine::structure::{Level, Topic};

/// Who reports. Finer than [`Level`], which says where an issuer stands and not what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// 国务院部门
    Central,
    /// 省级政府
    Province,
    /// 设区的市政府
    City,
    /// 县级政府
    County,
    /// 乡镇政府
    Township,
    /// 街道办事处
    Street,
    /// 地方政府部门
    Department,
    /// 开发区管委会
    Zone,
    /// 党委和政府联合
    Joint,
    /// 其他
    Other,
}

impl Kind {
    /// The level that it speaks for; a zone and a joint report have that of their issuer.
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Central | Self::Department => Some(Level::Department),
            Self::Province => Some(Level::Province),
            Self::City => Some(Level::City),
            Self::County => Some(Level::County),
            Self::Township | Self::Street => Some(Level::Township),
            Self::Other => Some(Level::Other),
            Self::Zone | Self::Joint => None,
        }
    }

    /// Whether article 24 of the supervision provisions names it as bound to publish before 1 April: local
    /// governments of every level and departments from the county up. Outposts of a government it does not
    /// name; local practice may.
    pub fn must_publish(self) -> bool {
        !matches!(self, Self::Street | Self::Zone)
    }

    /// Whether a report of this kind is expected to treat a topic. No legislation below a city with districts;
    /// digital government is not the business of townships and single departments.
    pub fn treats(self, topic: Topic, level: Option<Level>) -> bool {
        use Level::{City, County, Other, Province};
        let level = self.level().or(level);
        match topic {
            Topic::Rulemaking => self == Self::Central || matches!(level, Some(Province | City)),
            Topic::Technology => {
                self == Self::Central || matches!(level, None | Some(Province | City | County | Other))
            }
            _ => true,
        }
    }
}
