//! The machine interface on standard input: answers as JSON in, advice as JSON out, without any user interface.
//!
//! ```text
//! echo '{"source": "exchange", "mailboxes": 300}' | cargo run --no-default-features --example advise
//! cargo run --no-default-features --example advise -- --lines < many.jsonl
//! ```
//! With `--lines`, every line is an object of its own and every line of output its advice. Input that is refused ends
//! the program with status 2 and a message naming the field (and, with `--lines`, the line).

use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

use mail_migration_advisor::advisor::advise;

const USAGE: &str = "usage: advise [--lines] < answers.json";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => whole(),
        ["--lines"] => lines(),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("advise: {message}");
            ExitCode::from(2)
        }
    }
}

fn whole() -> Result<(), String> {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).map_err(|error| error.to_string())?;
    let advice = advise(&input).map_err(|error| error.to_string())?;
    write_line(&mut io::stdout().lock(), &advice)
}

fn lines() -> Result<(), String> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line.map_err(|error| error.to_string())?;
        if line.trim().is_empty() {
            continue;
        }
        let advice = advise(&line).map_err(|error| format!("line {}: {error}", number + 1))?;
        write_line(&mut output, &advice)?;
    }
    output.flush().map_err(|error| error.to_string())
}

fn write_line(output: &mut impl Write, text: &str) -> Result<(), String> {
    match writeln!(output, "{text}") {
        // A reader that has seen enough, such as `head`, is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|error| error.to_string()),
    }
}
