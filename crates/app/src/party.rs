//! Who asks, where shares are counted: a person who is signed in, or the network of somebody who is not.

use std::{
    fmt,
    net::{IpAddr, Ipv6Addr},
};

use types::PersonId;

/// A network, as far as it counts as one client: an IPv4 address, or a /64 of IPv6. All clients whose address is not
/// known are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Network(u128);

/// A block of addresses: its first one, and the length of its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    first: u128,
    prefix: u32,
}

impl Network {
    /// The network of an address.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self(address.to_ipv6_mapped().to_bits()),
            IpAddr::V6(address) => Self(Block::around(address.to_bits(), 64).first),
        }
    }

    /// The network of a client whose address is not known.
    #[must_use]
    pub const fn unknown() -> Self {
        Self(Ipv6Addr::UNSPECIFIED.to_bits())
    }

    /// The blocks in which the network lies, from the smallest to the largest: the /64, the /56 and the /48 of IPv6, as
    /// they are handed to a line, a customer and a company; the address, the /28 and the /24 of IPv4.
    #[must_use]
    pub const fn blocks(self) -> [Block; 3] {
        let [line, customer, company] = if Ipv6Addr::from_bits(self.0).to_ipv4_mapped().is_some() {
            [128, 96 + 28, 96 + 24]
        } else {
            [64, 56, 48]
        };
        [Block::around(self.0, line), Block::around(self.0, customer), Block::around(self.0, company)]
    }
}

impl fmt::Display for Network {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        IpAddr::from(Ipv6Addr::from_bits(self.0)).to_canonical().fmt(out)
    }
}

impl Block {
    /// `prefix` is 1 to 128.
    const fn around(address: u128, prefix: u32) -> Self {
        Self { first: address & (u128::MAX << (128 - prefix)), prefix }
    }

    /// The first address of the block, those of IPv4 mapped into IPv6.
    pub(crate) const fn first(self) -> u128 {
        self.first
    }
}

/// Who asks for a share of what all have together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// Somebody who is signed in.
    Person(PersonId),
    /// Somebody who is not.
    Network(Network),
}

impl Party {
    /// What is served in turn: the person, or the /48 (in IPv4 the /24) of the network.
    pub(crate) const fn group(self) -> u128 {
        match self {
            Self::Person(person) => person.0.as_u128(),
            Self::Network(network) => {
                let [_, _, company] = network.blocks();
                company.first
            }
        }
    }

    /// What is served in turn within its group: the person, or the network.
    pub(crate) const fn own(self) -> u128 {
        match self {
            Self::Person(person) => person.0.as_u128(),
            Self::Network(network) => network.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(address: &str) -> Network {
        Network::of(address.parse().unwrap())
    }

    #[test]
    fn a_client_is_an_ipv4_address_or_a_64_of_ipv6_and_lies_in_two_larger_blocks() {
        // How many of the three blocks two addresses share, from the largest one on.
        for (one, other, shared) in [
            ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", 3),
            ("2001:db8:0:1::1", "2001:db8:0:2::1", 2),
            ("2001:db8:0:1::1", "2001:db8:0:0100::1", 1),
            ("2001:db8:0:1::1", "2001:db8:1:1::1", 0),
            ("192.0.2.1", "::ffff:192.0.2.1", 3),
            ("192.0.2.1", "192.0.2.2", 2),
            ("192.0.2.1", "192.0.2.17", 1),
            ("192.0.2.1", "192.0.3.1", 0),
            ("192.0.2.1", "2001:db8::1", 0),
        ] {
            let same =
                network(one).blocks().iter().zip(network(other).blocks()).filter(|(a, b)| *a == b).count();
            assert_eq!(same, shared, "{one} {other}");
        }
    }

    #[test]
    fn a_network_is_written_as_the_first_of_its_addresses() {
        for (address, written) in [
            ("2001:db8:0:1:ffff::2", "2001:db8:0:1::"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
            ("192.0.2.1", "192.0.2.1"),
        ] {
            assert_eq!(network(address).to_string(), written);
        }
    }
}
