//! A program without the feature `images`: no picture is ever asked for.

use std::sync::mpsc::Sender;

use ratatui::buffer::Buffer;

use super::super::probe::Device;
use super::super::run::Event;
use super::{Painted, PicturePlace};
use crate::app::{Message, PictureErrand};
use crate::config::Images;

/// The pictures that are drawn: none.
#[derive(Debug, Default)]
pub struct Album {}

/// What is told of a picture: nothing ever is.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) enum Answer {}

/// Who draws pictures: nobody.
#[derive(Debug, Default)]
pub(in crate::tui) struct Studio(Album);

impl Album {
    pub(in crate::tui) fn paint(&self, _: &PicturePlace, _: &[(u16, u16)], _: &mut Buffer) -> Painted {
        Painted::Nothing
    }
}

impl Studio {
    /// Whether the terminal's name is to be asked for.
    pub(in crate::tui) fn asks(_: Images) -> bool {
        false
    }

    pub(in crate::tui) fn open(_: Device, _: Sender<Event>) -> Self {
        Self::default()
    }

    pub(in crate::tui) fn look(&mut self, _: Images) -> Option<Message> {
        None
    }

    pub(in crate::tui) fn carry_out(&mut self, _: PictureErrand) {}

    pub(in crate::tui) fn take(&mut self, answer: Answer) -> Message {
        match answer {}
    }

    pub(in crate::tui) fn album(&self) -> &Album {
        &self.0
    }
}
