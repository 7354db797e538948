//! The networks that an address belongs to: one client may have many addresses, a customer many networks.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A network: its first address and the length of its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Network {
    first: IpAddr,
    prefix: u8,
}

/// How many clients' shares a network has, from the smallest to the largest.
pub(crate) const WEIGHTS: [u32; 3] = [1, 2, 4];

/// The networks of an address with their weights, the smallest first: an IPv4 address and its /24; of IPv6 the /64 that
/// one client has, and the /56 and /48 that one customer may have. All clients whose address is unknown are one.
pub(crate) fn networks(address: Option<IpAddr>) -> Vec<(Network, u32)> {
    match address.unwrap_or(Ipv4Addr::UNSPECIFIED.into()).to_canonical() {
        IpAddr::V4(address) => vec![(v4(address, 32), 1), (v4(address, 24), 4)],
        IpAddr::V6(address) => vec![(v6(address, 64), 1), (v6(address, 56), 2), (v6(address, 48), 4)],
    }
}

/// What counts as one client: an IPv4 address, or the /64 that a network hands to one IPv6 client.
pub(crate) fn place(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => v6(address, 64).first,
    }
}

fn v4(address: Ipv4Addr, prefix: u8) -> Network {
    let mask = u32::MAX << (32 - u32::from(prefix));
    Network { first: Ipv4Addr::from_bits(address.to_bits() & mask).into(), prefix }
}

fn v6(address: Ipv6Addr, prefix: u8) -> Network {
    let mask = u128::MAX << (128 - u32::from(prefix));
    Network { first: Ipv6Addr::from_bits(address.to_bits() & mask).into(), prefix }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_belongs_to_its_network_and_to_those_around_it() {
        for (address, expected) in [
            ("192.0.2.77", vec![("192.0.2.77", 32, 1), ("192.0.2.0", 24, 4)]),
            ("::ffff:192.0.2.77", vec![("192.0.2.77", 32, 1), ("192.0.2.0", 24, 4)]),
            (
                "2001:db8:1:2345:6789::1",
                vec![("2001:db8:1:2345::", 64, 1), ("2001:db8:1:2300::", 56, 2), ("2001:db8:1::", 48, 4)],
            ),
        ] {
            let found = networks(address.parse().ok());
            let expected: Vec<_> = expected
                .into_iter()
                .map(|(first, prefix, weight)| (Network { first: first.parse().unwrap(), prefix }, weight))
                .collect();
            assert_eq!(found, expected, "{address}");
            assert!(found.iter().all(|(_, weight)| WEIGHTS.contains(weight)));
        }
        assert_eq!(networks(None).len(), 2);
    }

    #[test]
    fn a_client_is_an_ipv4_address_or_a_64_of_ipv6() {
        for (address, client) in [
            ("2001:db8:0:1:ffff::2", "2001:db8:0:1::"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
            ("192.0.2.1", "192.0.2.1"),
        ] {
            assert_eq!(place(address.parse().unwrap()), client.parse::<IpAddr>().unwrap(), "{address}");
        }
    }
}
