"""What the hall sees: pictures of the meeting's state, laid out for any grid, headlines in big letters where they fit.

``choose.view(state, now) -> View``: which picture this moment has, a union of frozen structs (``views``). It holds no
figure of a vote before the announcement.

``layout.lay_out(view, columns, rows, page=1, said_grid=NOMINAL_GRID, *, theme=DARK, notice="") -> Sheet``: the picture
on a grid; ``Sheet(lines, page, pages, fits, words)`` has exactly ``rows`` lines of ``rich.text.Text``, each at most
``columns`` cells. ``page`` is counted on ``said_grid``. ``words`` say in plain text what the picture says, in big
letters too; ``lettered=False`` sets all in plain type, on the same pages.

``glyphs.fit(text, columns, rows)`` and ``glyphs.letter(text, size)``: the big letters by themselves.

``layout.pages_for(state, now, columns, rows) -> flow.Pages``: page and pages of what is shown now on that grid.

``widget.StageView(colors=DARK)``: the Textual widget for hall and preview. ``show(state, now, notice="")`` and
``tick(now)``; posts ``StageView.Painted`` (``.sheet .columns .rows .seq``) once the sheet is on the screen.

``theme.THEMES``: ``dark``, ``light`` and ``contrast``; ``theme.with_accent(theme, "#rrggbb")`` in an agency's own colour,
made lighter or darker until it can be read.

``seats.reach(rows) -> Reach(plain, big)``: the farthest seats served, in heights of the picture.
"""
