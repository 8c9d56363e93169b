//! Where a name has room: the connected parts of every territory, and the roomiest rectangle within each.

/// A rectangle of the drawing, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Room {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Room {
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// How well a name would stand here: beyond a name's own size, more room helps no more.
    fn worth(&self) -> f64 {
        self.width().min(240.0) * self.height().min(60.0) + self.width() * self.height() * 1e-3
    }
}

/// A grid of cells: what each holds, row by row from the bottom, and where its lines run.
pub(super) struct Grid<T> {
    pub(super) cells: Vec<T>,
    /// Left ends of the columns, and the right end of the last.
    pub(super) across: Vec<f64>,
    /// Lower ends of the rows, and the upper end of the last.
    pub(super) up: Vec<f64>,
}

impl<T: Copy + PartialEq> Grid<T> {
    fn columns(&self) -> usize {
        self.across.len() - 1
    }

    /// Every connected part: what it holds, and its roomiest rectangle.
    pub(super) fn rooms(&self) -> Vec<(T, Room)> {
        let (parts, count) = self.parts();
        let mut best: Vec<Option<(T, Room)>> = vec![None; count];
        let mut heights = vec![0_usize; self.columns()];
        for row in 0..self.up.len() - 1 {
            let of = |column: usize| parts[row * self.columns() + column];
            for (column, height) in heights.iter_mut().enumerate() {
                let goes_on = row > 0 && parts[(row - 1) * self.columns() + column] == of(column);
                *height = if goes_on { *height + 1 } else { 1 };
            }
            let cells = (0..self.columns()).map(|column| (of(column), heights[column]));
            for (part, from, to, height) in rectangles(cells) {
                let (left, right) = (self.across[from], self.across[to]);
                let room = Room { left, right, top: self.up[row + 1], bottom: self.up[row + 1 - height] };
                // Of equal ones the upper is taken, where eyes begin.
                if best[part].is_none_or(|(_, other)| room.worth() >= other.worth()) {
                    best[part] = Some((self.cells[row * self.columns() + from], room));
                }
            }
        }
        best.into_iter().flatten().collect()
    }

    /// The number of each cell's connected part, and how many parts there are.
    fn parts(&self) -> (Vec<usize>, usize) {
        let columns = self.columns();
        let mut parts = vec![usize::MAX; self.cells.len()];
        let mut count = 0;
        for start in 0..self.cells.len() {
            if parts[start] != usize::MAX {
                continue;
            }
            let mut ahead = vec![start];
            parts[start] = count;
            while let Some(cell) = ahead.pop() {
                let (column, inside) = (cell % columns, |cell: &usize| *cell < self.cells.len());
                let left = (column > 0).then(|| cell - 1);
                let right = (column + 1 < columns).then(|| cell + 1);
                let rows = [cell.checked_sub(columns), Some(cell + columns).filter(inside)];
                for next in [left, right].into_iter().chain(rows).flatten() {
                    if parts[next] == usize::MAX && self.cells[next] == self.cells[start] {
                        parts[next] = count;
                        ahead.push(next);
                    }
                }
            }
            count += 1;
        }
        (parts, count)
    }
}

/// The largest rectangles under a row of columns, each as its part, first column, column after the last, and height.
fn rectangles(columns: impl Iterator<Item = (usize, usize)>) -> Vec<(usize, usize, usize, usize)> {
    let mut found = Vec::new();
    // Rectangles that go on: first column and height, rising.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut now = usize::MAX;
    let end = std::iter::once((usize::MAX, 0));
    for (column, (part, height)) in columns.chain(end).enumerate() {
        let reaches = if part == now { height } else { 0 };
        let mut from = column;
        while let Some((first, tall)) = open.pop_if(|(_, tall)| *tall > reaches) {
            found.push((now, first, column, tall));
            from = first;
        }
        if part != now {
            from = column;
        }
        now = part;
        if open.last().is_none_or(|(_, tall)| *tall < height) {
            open.push((from, height));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: &[&str]) -> Grid<u8> {
        let up = (0..=rows.len()).map(|row| 400.0 - 100.0 * row as f64).collect();
        let across = (0..=rows[0].len()).map(|column| 100.0 * column as f64).collect();
        // Written from the top, as one sees it.
        Grid { cells: rows.iter().rev().flat_map(|row| row.bytes()).collect(), across, up }
    }

    fn rooms(rows: &[&str]) -> Vec<(char, [f64; 4])> {
        let rooms = grid(rows).rooms().into_iter();
        rooms.map(|(cell, room)| (char::from(cell), [room.left, room.top, room.right, room.bottom])).collect()
    }

    #[test]
    fn every_connected_part_has_its_roomiest_rectangle() {
        let rooms = rooms(&["aaaa", "baac", "bbbc", "aabc"]);
        assert_eq!(rooms.len(), 4);
        assert!(rooms.contains(&('a', [0.0, 300.0, 200.0, 400.0])), "the lower part of a: {rooms:?}");
        assert!(rooms.contains(&('a', [0.0, 0.0, 400.0, 100.0])), "the upper part of a: {rooms:?}");
        assert!(rooms.contains(&('b', [0.0, 200.0, 300.0, 300.0])), "{rooms:?}");
        assert!(rooms.contains(&('c', [300.0, 100.0, 400.0, 400.0])), "{rooms:?}");
    }

    #[test]
    fn corners_do_not_connect_and_one_cell_is_a_room() {
        assert_eq!(rooms(&["ab", "ba"]).len(), 4);
        assert_eq!(rooms(&["a"]), [('a', [0.0, 300.0, 100.0, 400.0])]);
    }
}
