//! Where a question comes from: a module ("hybrid"), or a pack of somebody else's ("pack/wiki"). Everything that is kept of
//! answers is kept under this name, so that a pack can never take the place of a module, nor a later module that of a pack.

const PACK: &str = "pack/";

/// The home of the questions of a pack.
#[must_use]
pub fn home_of_pack(id: &str) -> String {
    format!("{PACK}{id}")
}

/// The pack that a home is; none if it is a module.
#[must_use]
pub fn pack_of_home(home: &str) -> Option<&str> {
    home.strip_prefix(PACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_is_told_from_a_module_of_the_same_name() {
        assert_eq!(pack_of_home(&home_of_pack("hybrid")), Some("hybrid"));
        assert_eq!(pack_of_home("hybrid"), None);
    }
}
