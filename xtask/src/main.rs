//! Set up, serve, test and measure the District Coaching System Builder. Knows nothing of what the app does.

mod browser_tests;
mod build;
mod finish;
mod format;
mod fuzz;
mod glue;
mod headers;
mod http;
mod likeness;
mod measure;
mod modules;
mod offline;
mod options;
mod problem;
mod run;
mod sample;
mod schema;
mod scripts;
mod server;
mod setup;
mod sizes;
mod styles;
mod test;
mod toolchain;
mod wasm;

use std::process::ExitCode;

use options::Options;
use problem::{Outcome, Problem};

const HELP: &str = "\
cargo xtask serve     set up, build and serve the app on 127.0.0.1
      --port N        8080 unless told; 0 takes a free one
      --base /sub/    under this path
      --no-build      serve what is in dist
      --dist DIR      serve this folder (with --no-build)
      --throttle N    send at most N kilobytes a second
cargo xtask build     set up and build the release into dist
      --public-url /sub/    for a host that serves it under this path
      --dist DIR            into this folder
      --no-offline          needs a network, and takes away what earlier versions keep for working without
cargo xtask test      set up and run every check; what CI runs
      --engines chromium,firefox,webkit    only these browsers
      --only PART                          only browser tests whose file name has this in it (builds first)
      --slow-page N                        has frames and short timers of a page come N ms later, as on a busy machine:
                                           what does not wait for what it wants to see fails (Chromium, Firefox)
cargo xtask fuzz      read as many damaged and hostile files as some seconds hold; what breaks a promise is kept in target/fuzz
      --seconds N     60 unless told
      --seed N        the number of the first case: the same one repeats a run
      --cases N       instead: N damaged files, and each law of merging, tabs and links N/10 times, as a table
cargo xtask format    put Rust, styles and scripts into their format
cargo xtask sizes     what the first load weighs, against its limits (of dist, or --dist DIR)
cargo xtask measure   build the app and print what it weighs and how fast it is on this machine
cargo xtask sample    a draft file on standard output, the same for the same N
      --fields N      with about N filled fields (500 unless told)
cargo xtask schema    write public/coaching-system.schema.json from the types
      --check         only say whether it is current
cargo xtask finish    what Trunk calls after a build: modules, security policy, headers, 404 page, list of files";

fn main() -> ExitCode {
    if toolchain::called_as_cargo() {
        return toolchain::shim();
    }
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            run::say(format!("xtask: {problem}"));
            ExitCode::FAILURE
        }
    }
}

fn start() -> Outcome {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_else(|| "help".to_owned());
    let options = Options::read(words)?;
    match command.as_str() {
        "build" => build::command(&options),
        "serve" => server::command(&options),
        "test" => test::command(&options),
        "sizes" => sizes::command(&options),
        "measure" => measure::command(&options),
        "sample" => sample::command(&options),
        "schema" => schema::command(&options),
        "format" => format::command(),
        "fuzz" => fuzz::command(&options),
        "finish" => finish::command(),
        "help" | "-h" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(Problem::Usage(format!("there is no command `{other}`"))),
    }
}
