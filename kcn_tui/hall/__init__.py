"""The screens beside the console: the hall's, and the speaker's. They follow the journal and can write nothing of the meeting.

``app.HallApp(folder, clock, palette=DARK)`` and ``podium.PodiumApp`` of the same arguments; both run without the mouse:
``HallApp(folder, clock).run(mouse=False)``. The folder need not exist yet.
"""
