//! A boundary at which a line might break, with what stands around it. Must not know rules.

use crate::typeset::prepare::Glyph;
use crate::typeset::tailor::class::Class;

/// Two glyphs with at most blanks between them.
#[derive(Clone, Copy)]
pub(in crate::typeset) struct Boundary<'a> {
    pub shown: &'a str,
    pub glyphs: &'a [Glyph],
    /// The glyph before it that is no blank.
    pub left: usize,
    /// The glyph behind it that is no blank.
    pub right: usize,
    pub left_char: char,
    pub right_char: char,
}

impl<'a> Boundary<'a> {
    pub(in crate::typeset) fn new(shown: &'a str, glyphs: &'a [Glyph], left: usize, right: usize) -> Self {
        let char_at = |at: usize| glyphs.get(at).map_or(' ', |glyph| first_char(shown, *glyph));
        Self { shown, glyphs, left, right, left_char: char_at(left), right_char: char_at(right) }
    }

    /// Whether blanks stand at it.
    pub(in crate::typeset) fn is_spaced(&self) -> bool {
        self.left + 1 != self.right
    }

    pub(in crate::typeset) fn left_class(&self) -> Class {
        self.class(self.left)
    }

    pub(in crate::typeset) fn right_class(&self) -> Class {
        self.class(self.right)
    }

    /// The class of what stands right before the left glyph.
    pub(in crate::typeset) fn class_before(&self) -> Option<Class> {
        self.before().next().map(|(class, _)| class)
    }

    /// The class of what stands right behind the right glyph.
    pub(in crate::typeset) fn class_after(&self) -> Option<Class> {
        self.glyphs.get(self.right + 1).map(|glyph| glyph.class)
    }

    /// What stands before the left glyph, backwards.
    pub(in crate::typeset) fn before(&self) -> impl Iterator<Item = (Class, char)> + use<'a> {
        let shown = self.shown;
        let glyphs = self.glyphs.get(..self.left).unwrap_or_default();
        glyphs.iter().rev().map(move |glyph| (glyph.class, first_char(shown, *glyph)))
    }

    /// What stands behind the boundary, from the right glyph on.
    pub(in crate::typeset) fn behind(&self) -> impl Iterator<Item = (Class, char)> + use<'a> {
        let shown = self.shown;
        let glyphs = self.glyphs.get(self.right..).unwrap_or_default();
        glyphs.iter().map(move |glyph| (glyph.class, first_char(shown, *glyph)))
    }

    fn class(&self, at: usize) -> Class {
        self.glyphs.get(at).map_or(Class::Space, |glyph| glyph.class)
    }
}

fn first_char(shown: &str, glyph: Glyph) -> char {
    shown[glyph.shown as usize..].chars().next().unwrap_or(' ')
}
