//! `serve`: the page while one works on it.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, bail};

use crate::run::{show, trunk};
use crate::setup;

/// First port to try when none is asked for.
const PORT: u16 = 8080;

/// Serves the development build on 127.0.0.1 and rebuilds it on every change.
pub(crate) fn serve(options: &[&str]) -> Result<()> {
    let port = port(options)?;
    setup::setup(setup::SERVE)?;
    println!("\nMail Migration Advisor will be at http://127.0.0.1:{port}/ once it is built.");
    println!("The first build takes a minute or two; Ctrl+C ends it.\n");
    // In a folder of its own, so that `dist/` is always the release build.
    show(&mut trunk(&["serve", "--dist", "target/serve", "--address", "127.0.0.1", "--port", &port.to_string()])?)
}

fn port(options: &[&str]) -> Result<u16> {
    match options {
        [] => {
            (PORT..PORT + 20).find(|port| free(*port)).context("no port from 8080 on is free; choose one with --port")
        }
        ["--port", text] => {
            let port =
                text.parse().with_context(|| format!("`{text}` is not a port, which is a number up to 65535"))?;
            if !free(port) {
                bail!("port {port} is taken by another program; choose another, or none");
            }
            Ok(port)
        }
        _ => bail!("serve takes nothing but --port N"),
    }
}

fn free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}
