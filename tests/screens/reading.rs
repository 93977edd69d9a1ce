//! Opening, reading, coming back.
use super::desk::Desk;

#[test]
fn look() {
    let mut desk = Desk::sample(120, 36);
    println!("{}", desk.screen());
    desk.press("j j j Enter");
    println!("{}", desk.screen());
    desk.press("?");
    println!("{}", desk.screen());
    desk.press("q h y");
    println!("{}", desk.screen());
    desk.type_in("2022").press("Enter");
    println!("{}", desk.screen());
    desk.press("] s");
    println!("{}", desk.screen());
    desk.press("Esc ] s ] S [ s");
    desk.resize(60, 20);
    println!("{}", desk.screen());
    desk.press("Enter Space");
    println!("{}", desk.screen());
}
