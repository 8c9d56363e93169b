//! In how many groups people move.

use super::Spans;
use super::model::{Case, Model};

const WEEK: f64 = 7.0;

impl Model<'_> {
    /// As many waves as the content's limit and the pace ask for, and about one a week.
    pub(super) fn waves(&self, likely: &Spans) -> usize {
        if self.path.wave == 0 {
            return 1;
        }
        let by_size = (self.mailboxes / self.path.wave as f64).ceil();
        let by_week = (likely.copy / WEEK).ceil();
        let waves = self.settings.waves.unwrap_or_else(|| by_size.max(by_week).max(self.by_pace(likely)));
        waves.min(self.mailboxes).max(1.0) as usize
    }

    /// As many as a pace in batches asks for: two at least, as one batch has no next; none larger than the help desk looks
    /// after, none smaller than a pilot; and no more than there are weekends in the pace, unless the reader chose a size.
    fn by_pace(&self, likely: &Spans) -> f64 {
        if self.times.batched.iter().all(|pace| pace != self.pace) {
            return 1.0;
        }
        let size = self.settings.wave_size.unwrap_or_else(|| self.assumed("wave-size", Case::Likely));
        let asked = (self.mailboxes / size).ceil().max(2.0);
        let most = (self.mailboxes / self.times.numbers.smallest_wave).floor();
        let limit = self.times.paces.iter().find(|limit| limit.pace == self.pace);
        let weekends = match limit {
            Some(limit) if self.settings.wave_size.is_none() => {
                ((limit.days - likely.prepare - likely.wait - likely.close) / WEEK).floor()
            }
            _ => f64::INFINITY,
        };
        asked.min(most).min(weekends).max(1.0)
    }
}
