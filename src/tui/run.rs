//! The run loop: waits for something to happen, updates, paints once.
//!
//! Before it begins, the terminal's widths are measured, whatever is configured: what a person says
//! of ambiguous characters holds, but says nothing of emoji, and may be taken back in the panel.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};

use ratatui::buffer::{Buffer, CellDiffOption};

use super::librarian::{Desk, Library};
use super::setup::{self, Background, Setup, Wishes};
use super::terminal::{self, Screen};
use super::{clipboard, cursor, editor, hyperlinks, input, opener, pipe, probe, signals, view};
use crate::app::{self, Area, Configured, Effect, Errand, Message, Size, State, leaving, update};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::text::{Clean, WidthTable};

/// Something that happened outside the loop.
pub(super) enum Event {
    /// For the state.
    Message(Message),
    /// The configuration, or a theme beside it, is another.
    Configured(Box<Setup>),
    /// The program must stop and may be continued.
    Stop,
    /// It was continued.
    Continued,
    /// The window may have another size.
    Resized,
    /// It must end by this signal.
    Die(i32),
    /// Nobody is there any more.
    TerminalGone,
}

/// Why the reader could not run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal refuses.
    #[error("{}", say!("library-no-terminal"))]
    Terminal(#[from] io::Error),
}

/// How a turn of the loop ended.
enum Turn {
    Continue,
    Quit,
    Die(i32),
}

/// What is around the loop: who carries effects out, and what the person wishes.
struct World {
    desk: Desk,
    setup: Setup,
    wishes: Wishes,
    background: Background,
    events: Sender<Event>,
    /// Whether the terminal makes links of its own.
    has_links: bool,
}

/// Runs the reader until the person quits.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(
    library: Library,
    mut state: State,
    (setup, wishes): (Setup, Wishes),
    crash_folder: Option<PathBuf>,
) -> Result<(), RunError> {
    terminal::install_panic_hook(crash_folder);
    let (sender, events) = channel();
    let wishes_to_watch = wishes.clone();
    signals::listen(sender.clone())?;
    input::watch(sender.clone())?;
    let desk = Desk::open(library, sender.clone())?;
    let has_links = hyperlinks::are_wanted(setup.config.hyperlinks);
    terminal::take()?;
    terminal::use_mouse(!state.screen.appearance.mouse_given_back)?;
    let background = measure(&mut state, &sender);
    let mut world = World { desk, setup, wishes, background, events: sender.clone(), has_links };
    state.screen.appearance.theme = world.setup.configured(&world.wishes, background).theme;
    let result = turns(&mut state, &mut world, &events, || {
        setup::watch(wishes_to_watch, sender.clone())?;
        input::listen(sender)
    });
    terminal::give_back();
    hand_over(&world.desk, leaving(&state).into_iter().collect());
    world.desk.close();
    match result? {
        Turn::Die(signal) => signals::die_by(signal),
        Turn::Quit | Turn::Continue => {}
    }
    Ok(())
}

/// Takes over the terminal's own widths. Whatever was typed meanwhile is the first to be heard.
fn measure(state: &mut State, events: &Sender<Event>) -> Background {
    let probed = probe::ask();
    for options in [&mut state.options, &mut state.usual] {
        options.widths = WidthTable { asked: options.widths.asked, ..probed.widths };
    }
    for message in probed.typed {
        // Nobody hears it where nobody listens any more.
        let _ = events.send(Event::Message(message));
    }
    probed.background
}

fn turns(
    state: &mut State,
    world: &mut World,
    events: &Receiver<Event>,
    listen: impl FnOnce() -> io::Result<()>,
) -> io::Result<Turn> {
    let mut screen = terminal::screen()?;
    fit(&mut screen, state, &world.desk)?;
    paint(&mut screen, state, world)?;
    terminal::panic_on_demand("run");
    listen()?;
    while let Ok(event) = events.recv() {
        let mut turn = handle(event, state, world, &mut screen)?;
        while let (Turn::Continue, Ok(event)) = (&turn, events.try_recv()) {
            turn = handle(event, state, world, &mut screen)?;
        }
        match turn {
            Turn::Continue => paint(&mut screen, state, world)?,
            end => return Ok(end),
        }
    }
    Ok(Turn::Quit)
}

fn handle(event: Event, state: &mut State, world: &mut World, screen: &mut Screen) -> io::Result<Turn> {
    let desk = &world.desk;
    match event {
        Event::Message(message) => {
            for effect in update(state, message) {
                match effect {
                    Effect::Quit => return Ok(Turn::Quit),
                    Effect::Suspend => stop(screen, state, desk)?,
                    Effect::OpenEditor { id, path, line } => {
                        edit(screen, state, desk, (id, &path, line))?;
                    }
                    Effect::RunPipe { command, text } => pipe_to(screen, state, desk, (&command, text))?,
                    Effect::Redraw => fit(screen, state, desk)?,
                    Effect::Mouse(is_ours) => terminal::use_mouse(is_ours)?,
                    Effect::KeepPage(options) => {
                        setup::keep(world.wishes.path.clone(), *options, world.events.clone())?;
                    }
                    Effect::Passage(errand) => run_errand(errand, state, world),
                    effect => desk.carry_out(effect),
                }
            }
        }
        Event::Configured(new) => {
            let notice = new.notice_after(&world.setup);
            let configured = new.configured(&world.wishes, world.background);
            world.has_links = hyperlinks::are_wanted(new.config.hyperlinks);
            world.setup = *new;
            let message = Message::Configured(Box::new(Configured { notice, ..configured }));
            return handle(Event::Message(message), state, world, screen);
        }
        Event::Stop => stop(screen, state, desk)?,
        Event::Continued => resume(screen, state, desk)?,
        Event::Resized => fit(screen, state, desk)?,
        Event::Die(signal) => return Ok(Turn::Die(signal)),
        Event::TerminalGone => return Ok(Turn::Quit),
    }
    Ok(Turn::Continue)
}

/// Does what only the terminal can do about a passage.
fn run_errand(errand: Errand, state: &mut State, world: &World) {
    let done = match errand {
        Errand::Copy(text) => clipboard::put(&text, &world.setup.config.clipboard),
        Errand::OpenOutside(address) => {
            opener::open(&address, &world.setup.config.opener.0, world.events.clone())
        }
        errand => return world.desk.carry_out(Effect::Passage(errand)),
    };
    if let Err(notice) = done {
        hand_over(&world.desk, update(state, Message::Notice(notice)));
    }
}

fn hand_over(desk: &Desk, effects: Vec<Effect>) {
    effects.into_iter().for_each(|effect| desk.carry_out(effect));
}

/// Stops until continued; what SIGCONT then reports finds everything done.
fn stop(screen: &mut Screen, state: &mut State, desk: &Desk) -> io::Result<()> {
    signals::stop();
    resume(screen, state, desk)
}

/// Gives the terminal to an editor until it ends. The article is read again if its file is another
/// then.
fn edit(
    screen: &mut Screen,
    state: &mut State,
    desk: &Desk,
    (id, path, line): (ArticleId, &Path, u32),
) -> io::Result<()> {
    let modified = || std::fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let before = modified();
    let notice = match editor::command(path, line) {
        Err(notice) => notice,
        Ok(command) => lend(|| editor::run(command), || resume(screen, state, desk))?,
    };
    if modified() != before {
        let told = if notice.is_empty() { Clean::from(say!("library-changed")) } else { notice };
        desk.carry_out(Effect::ReadAgain { id, repairs: None, notice: told });
    } else if !notice.is_empty() {
        hand_over(desk, update(state, Message::Notice(notice)));
    }
    Ok(())
}

/// Gives the terminal and a text to a command until it ends.
fn pipe_to(
    screen: &mut Screen,
    state: &mut State,
    desk: &Desk,
    (command, text): (&str, String),
) -> io::Result<()> {
    let notice = lend(|| pipe::run(command, text), || resume(screen, state, desk))?;
    if !notice.is_empty() {
        hand_over(desk, update(state, Message::Notice(notice)));
    }
    Ok(())
}

/// Lends the terminal to another program; returns what is to be told of it.
fn lend(run: impl FnOnce() -> Clean, resume: impl FnOnce() -> io::Result<()>) -> io::Result<Clean> {
    input::pause();
    signals::leave_to_child(true);
    terminal::give_back();
    let notice = run();
    signals::leave_to_child(false);
    input::go_on();
    resume()?;
    Ok(notice)
}

/// Takes the terminal again. Another program may have painted on it, and nobody told us of a new
/// size while we were stopped.
fn resume(screen: &mut Screen, state: &mut State, desk: &Desk) -> io::Result<()> {
    terminal::take()?;
    fit(screen, state, desk)
}

/// Fits everything to the window as it is now, to be painted in full: a window that shrank and
/// grew back has lost what stood in it, though its size says nothing of it.
///
/// `Screen::clear` would ask the terminal for its cursor, and the answer would go to the thread
/// that reads the keys.
fn fit(screen: &mut Screen, state: &mut State, desk: &Desk) -> io::Result<()> {
    let size = screen.size()?;
    screen.resize(size.into())?;
    hand_over(desk, update(state, Message::Resize(Size { width: size.width, height: size.height })));
    Ok(())
}

fn paint(screen: &mut Screen, state: &State, world: &World) -> io::Result<()> {
    let Some(theme) = world.setup.gallery.theme(state.screen.appearance.theme) else { return Ok(()) };
    if let Some(reader) = &state.reader {
        terminal::reading(&reader.entry.article.meta.title);
    }
    let links = if world.has_links { app::hyperlinks(state) } else { Vec::new() };
    let now: Vec<_> = links.iter().map(|link| link.area).collect();
    let before = screen.backend_mut().link(links);
    let changed =
        before.map(|before| before.into_iter().map(|link| link.area).chain(now).collect::<Vec<_>>());
    screen.draw(|frame| {
        terminal::panic_on_demand("draw");
        view(state, theme, frame.buffer_mut());
        // What looks as before may belong to another link now.
        for area in changed.iter().flatten() {
            redraw(frame.buffer_mut(), *area);
        }
        if let Some(position) = cursor(state) {
            frame.set_cursor_position(position);
        }
    })?;
    Ok(())
}

/// Lets cells be drawn even where they are as before.
fn redraw(buffer: &mut Buffer, area: Area) {
    for x in area.x..area.x.saturating_add(area.width) {
        let cell = buffer.cell_mut((x, area.y));
        if let Some(cell) = cell.filter(|cell| cell.diff_option == CellDiffOption::None) {
            cell.set_diff_option(CellDiffOption::AlwaysUpdate);
        }
    }
}
