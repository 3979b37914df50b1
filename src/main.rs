//! Starts the app without the team's pages in the browser, nothing else.

fn main() {
    coaching_system_builder::app::start();
}
