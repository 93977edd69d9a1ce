//! Repairs: what reading a file changes for display only, and which of it is wanted. Must not know
//! how a repair is done.

use std::borrow::Cow;

use crate::locale::say;
use crate::text::Clean;

macro_rules! repairs {
    ($($(#[doc = $doc:literal])* $repair:ident = $name:literal, $usual:literal;)*) => {
        /// What may be changed for display. The file never is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Repair { $($(#[doc = $doc])* $repair,)* }

        impl Repair {
            /// Every repair, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$repair,)*];

            /// The name in JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$repair => $name,)* }
            }

            /// What a person calls it, in the language of the process.
            #[must_use]
            pub fn label(self) -> Cow<'static, str> {
                match self { $(Self::$repair => say!(concat!("raw-repair-", $name)),)* }
            }

            /// Whether it is done unless a person says otherwise.
            #[must_use]
            pub fn is_usual(self) -> bool {
                match self { $(Self::$repair => $usual,)* }
            }
        }
    };
}

repairs! {
    /// Overprinted (doubled) characters are reduced to one.
    Doubled = "doubled", true;
    /// The lines of a column of print are joined to paragraphs.
    Lines = "lines", true;
    /// Columns that seem to be out of order are given as they were probably printed.
    Order = "order", false;
    /// Marks that a generator took out of a title are put back.
    Title = "title", true;
    /// Addresses of images lose the proxy before them.
    Proxies = "proxies", true;
    /// Images that stand for nothing are left out.
    Placeholders = "placeholders", true;
    /// Running heads and page numbers of print are left out.
    Furniture = "page-furniture", true;
}

/// Which repairs are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Repairs(u8);

impl Default for Repairs {
    fn default() -> Self {
        let usual = Repair::ALL.iter().filter(|repair| repair.is_usual());
        Self(usual.fold(0, |set, repair| set | 1 << *repair as u8))
    }
}

impl Repairs {
    /// Whether the repair is done.
    #[must_use]
    pub fn has(self, repair: Repair) -> bool {
        self.0 & 1 << repair as u8 != 0
    }

    /// The same with this repair done if it was not, and not done if it was.
    #[must_use]
    pub fn toggled(self, repair: Repair) -> Self {
        Self(self.0 ^ 1 << repair as u8)
    }
}

/// What a repair changed in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Which repair.
    pub repair: Repair,
    /// What stands in the source.
    pub before: Clean,
    /// What is shown; empty where nothing is.
    pub after: Clean,
}

#[cfg(test)]
mod tests {
    use super::{Repair, Repairs};

    #[test]
    fn only_the_order_of_columns_waits_for_a_person() {
        let usual = Repairs::default();
        for repair in Repair::ALL {
            assert_eq!(usual.has(*repair), *repair != Repair::Order);
            assert_ne!(usual.toggled(*repair).has(*repair), usual.has(*repair));
            assert_eq!(usual.toggled(*repair).toggled(*repair), usual);
        }
    }
}
