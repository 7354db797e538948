//! The child process of the servers that the tests start: the same half that the server's own binary has.

#![expect(clippy::print_stdout, reason = "says what a child must not come to say")]

use std::{
    fs::File,
    net::{TcpStream, UdpSocket},
    process::{Command, ExitCode},
};

fn main() -> ExitCode {
    match std::env::args().nth(1) {
        Some(what) => trespass(&what),
        None => app::sandbox::answer(),
    }
}

/// Does what a confined child must not, for the tests that see it die.
fn trespass(what: &str) -> ExitCode {
    if app::sandbox::confine().is_err() {
        return ExitCode::FAILURE;
    }
    let done = match what {
        "read a file" => File::open("/proc/self/status").map(drop),
        "write a file" => File::create("/tmp/scrutin-trespass").map(drop),
        "connect" => TcpStream::connect("127.0.0.1:9").map(drop),
        "listen" => UdpSocket::bind("127.0.0.1:0").map(drop),
        "start a program" => Command::new("/bin/true").spawn().map(drop),
        "start a thread" => std::thread::Builder::new().spawn(|| ()).map(drop),
        "link a file" => std::fs::hard_link("/etc/hostname", "/tmp/scrutin-trespass"),
        _ => Ok(()),
    };
    println!("{what}: {done:?}");
    ExitCode::SUCCESS
}
