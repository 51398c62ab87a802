"""What has changed on the screen, put together from those widgets alone that are seen there.

Textual asks every widget that lies near a change for all of its lines, and throws away nearly all of them: for the
clock's second that would be fifteen widgets for two lines. This goes front to back, asks for the lines that are missing,
and ends as soon as none is.
"""

from collections.abc import Iterable
from itertools import pairwise

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip

_Gaps = dict[int, set[int]]
"""By line of the screen the columns at which a piece begins that has yet to be painted."""


class SparingCompositor(Compositor):
    """Textual's own, but for how it paints anew what has changed."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """What has changed since the last painting, or None."""
        screen = self.size.region
        regions = [seen for region in self._dirty_regions if (seen := region.intersection(screen))]
        self._dirty_regions.clear()
        if not regions:
            return None
        spans = list(self._regions_to_spans(regions))
        return ChopsUpdate(self._pieces(spans), spans, [cuts[1:] for cuts in self.cuts])

    def _pieces(self, spans: Iterable[tuple[int, int, int]]) -> list[dict[int, Strip | None]]:
        """For each line the pieces between its cuts; None for those outside of the spans (line, column, column behind)."""
        pieces: list[dict[int, Strip | None]] = [dict.fromkeys(cuts[:-1]) for cuts in self.cuts]
        gaps: _Gaps = {}
        for y, left, right in spans:
            cuts = self.cuts[y]
            within = {x for x, end in pairwise(cuts) if x < right and end > left}
            gaps.setdefault(y, set()).update(within)
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            left, right = seen.column_span
            missing = [y for y in seen.line_range if any(left <= x < right for x in gaps.get(y, ()))]
            if not missing:
                continue
            first, height = missing[0], missing[-1] + 1 - missing[0]
            crop = Region(left - region.x, first - region.y, seen.width, height)
            strips = widget.render_lines(crop)
            for y in missing:
                if y - first < len(strips):
                    cuts = [cut for cut in self.cuts[y] if left <= cut <= right]
                    parts = strips[y - first].divide([cut - left for cut in cuts[1:]])
                    for x, part in zip(cuts, parts, strict=False):
                        if x in gaps[y]:
                            pieces[y][x] = part
                            gaps[y].discard(x)
                    if not gaps[y]:
                        del gaps[y]
            if not gaps:
                break
        return pieces
