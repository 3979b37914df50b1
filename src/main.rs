//! Starts the app in the browser, nothing else.

fn main() {
    coaching_system_builder::app::start();
}
