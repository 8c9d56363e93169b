//! Sorting of short lists.

/// Sorts by a key; what has the same key stays in its order.
///
/// One item after another goes to its place, which is quick for lists of less than a hundred and nearly in order, as
/// all here are. The standard library's sorts are made for long lists and come to nearly 4 kB in the wasm for every
/// type of item and key (50 kB for 13 of them, measured in November 2026).
pub(crate) fn sort_by_key<T, K: PartialOrd>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut place = end;
        while place > 0 && key(&items[place]) < key(&items[place - 1]) {
            items.swap(place, place - 1);
            place -= 1;
        }
    }
}

/// Sorts a list and leaves out what is there twice.
pub(crate) fn sort_unique<T: PartialOrd + Copy>(items: &mut Vec<T>) {
    sort_by_key(items, |item| *item);
    items.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_sorted_and_equals_stay_in_order() {
        let mut items = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        sort_by_key(&mut items, |item| item.0);
        assert_eq!(items, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
        sort_by_key(&mut [] as &mut [u8], |item| *item);
    }

    #[test]
    fn what_is_there_twice_is_left_out() {
        let mut items = vec![3, 1, 2, 3, 1];
        sort_unique(&mut items);
        assert_eq!(items, [1, 2, 3]);
    }
}
