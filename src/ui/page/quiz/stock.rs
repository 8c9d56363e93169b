//! All question packs there are to choose from: those that the house names, those read here, those that were opened from
//! beside the page, and those that a link asks for.

use crate::content::Pack;
use crate::quiz::home::{home_of_pack, pack_of_home};

use super::super::super::words::fill;
use super::{kept, pack};

/// The packs that are here.
#[derive(Debug, Clone, Default)]
pub(super) struct Stock {
    pub(super) packs: Vec<Pack>,
    /// A sentence on each pack of the house that cannot be used, and why.
    pub(super) faults: Vec<String>,
}

impl Stock {
    /// The pack with this home.
    pub(super) fn pack(&self, home: &str) -> Option<&Pack> {
        let id = pack_of_home(home)?;
        self.packs.iter().find(|pack| pack.id == id)
    }

    /// The homes of all of them.
    pub(super) fn homes(&self) -> impl Iterator<Item = String> {
        self.packs.iter().map(|pack| home_of_pack(&pack.id))
    }

    /// The first of two with the same id counts.
    fn put(&mut self, found: Option<Pack>) {
        if let Some(found) = found.filter(|found| !self.has(&found.id)) {
            self.packs.push(found);
        }
    }

    /// Whether a pack with this id is here.
    pub(super) fn has(&self, id: &str) -> bool {
        self.packs.iter().any(|pack| pack.id == id)
    }
}

/// Finds them; `wanted` are the ids in a link. What is only wanted and not found is not in it.
pub(super) async fn find(wanted: Vec<String>) -> Result<Stock, String> {
    let mut stock = Stock::default();
    for name in pack::names_of_house() {
        match pack::fetched(name.clone()).await {
            Ok(pack) => stock.put(Some(pack)),
            Err(reason) => {
                let file = pack::beside(&name);
                stock.faults.push(fill("house.bad-pack", &[("file", &file), ("reason", &reason)]));
            }
        }
    }
    kept::packs().iter().for_each(|id| stock.put(pack::kept(id)));
    for id in kept::packs_known().into_iter().chain(wanted) {
        if !stock.has(&id) {
            let name = kept::pack_file(&id).unwrap_or_else(|| id.clone());
            // A file of that name may hold another pack.
            stock.put(pack::fetched(name).await.ok().filter(|pack| pack.id == id));
        }
    }
    Ok(stock)
}

/// The same where all of them are in this browser already; none where some have to be fetched.
pub(super) fn here(wanted: &[String]) -> Option<Stock> {
    let mut here = Stock::default();
    kept::packs().iter().for_each(|id| here.put(pack::kept(id)));
    let known = kept::packs_known();
    let all = pack::names_of_house().is_empty() && known.iter().chain(wanted).all(|id| here.has(id));
    all.then_some(here)
}
