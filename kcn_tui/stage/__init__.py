"""What the hall sees: pictures of the meeting's state, laid out in plain typography for any grid.

``choose.view(state, now) -> View``: which picture this moment has, a union of frozen structs (``views``). It holds no
figure of a vote before the announcement.

``layout.lay_out(view, columns, rows, page=1, said_grid=NOMINAL_GRID, *, theme=DARK, notice="") -> Sheet``: the picture
on a grid; ``Sheet(lines, page, pages, fits)`` has exactly ``rows`` lines of ``rich.text.Text``, each at most
``columns`` cells. ``page`` is counted on ``said_grid``.

``layout.pages_for(state, now, columns, rows) -> flow.Pages``: page and pages of what is shown now on that grid.

``widget.StageView(colors=DARK)``: the Textual widget for hall and preview. ``show(state, now, notice="")`` and
``tick(now)``; posts ``StageView.Painted`` (``.sheet .columns .rows .seq``) once the sheet is on the screen.

``theme.THEMES``: ``dark`` and ``light``.
"""
